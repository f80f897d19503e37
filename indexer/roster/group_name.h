// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/roster/group_name.h — the names of groups in a roster: 委員：…, (臨時委員) over its
// members, 事務局　財政課長.
#pragma once

#include <cstddef>
#include <string>

#include "indexer/line/head.h"
#include "indexer/line/role_table.h"

namespace gijiroku::indexer {

/// The length in bytes of the group's name that opens the line: an office before a colon, a tab or
/// a wide space. 0 where none does. Total, thread-safe, like the functions below.
std::size_t group_label(const Head& head, const RoleTable& roles);

/// Whether the first word is no office of one person: 事務局　環境部長　財政課長.
bool names_group(const Head& head);

/// The length in bytes of a group's name that stands alone over its members (臨時委員, (委員),
/// 【文部科学省】), or in parentheses before them: (事務局)総務課長、…. 0 where there is none.
std::size_t group_heading_size(const Head& head, const RoleTable& roles);

/// That name, of `size` bytes, without its brackets.
std::string group_heading_name(const Head& head, std::size_t size);

/// Whether `name` ends as units do: 総務省, 環境局, 文化振興課.
bool is_unit(std::string_view name);

/// Whether `form` has only the titles of a roster's columns: 部名 職名 氏名.
bool titles_columns_of_names(std::string_view form);

}  // namespace gijiroku::indexer

// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/roster/attendance_label.h — labels of rows that say who came or did not, and that no
// table lists: 第4条により列席したもの, 説明のため出席した者の職氏名.
#pragma once

#include <cstddef>
#include <string_view>

#include "indexer/line/head.h"

namespace gijiroku::indexer {

/// Length in bytes of [what for] 出席した者 [の職氏名] at byte `at` of a literal form; 0 if there
/// is none. Total, thread-safe.
std::size_t attendance_label_at(std::string_view form, std::size_t at);

/// Whether a label at bytes [at, end) whose characters are apart goes on behind `end` as an office:
/// 事 務 局 長　田 伏 智 is no row 事務局. Total, thread-safe.
bool begins_spread_office(const Head& head, std::size_t at, std::size_t end);

}  // namespace gijiroku::indexer

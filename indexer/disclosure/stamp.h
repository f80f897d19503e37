// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/disclosure/stamp.h — lines that are a stamp which keeps the public out: 部外秘, ㊙.
#pragma once

#include <string_view>

namespace gijiroku::indexer {

/// Whether the line is such a stamp, alone, before more of its kind (取扱注意・非公開) or beside
/// the record's title (会議録（部外秘）). Total, thread-safe.
bool is_stamp(std::string_view line);

/// Whether the line is nothing but a stamp. Total, thread-safe.
bool is_lone_stamp(std::string_view line);

/// Whether the words, in the literal form, are about a paper or a topic, and not the record: 資料2,
/// 条例について. Total, thread-safe.
bool names_paper(std::string_view form);

}  // namespace gijiroku::indexer

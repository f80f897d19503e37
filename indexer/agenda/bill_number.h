// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/agenda/bill_number.h — the numbers under which items were brought in (議案番号).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gijiroku::indexer {

/// 議案第53号, 報告第3号, 第15号議案 in `form`, which is in the literal form, each once. A range
/// (議第1号から議第3号まで) gives all its numbers, and so does a list that leaves the kind out
/// (議案第1号及び第2号). Total, thread-safe.
std::vector<std::string> bills_in(std::string_view form);

/// Length in bytes of "の3件" or "、以上3件" at the end of a title in the literal form. Total.
std::size_t count_of_bills(std::string_view title);

}  // namespace gijiroku::indexer

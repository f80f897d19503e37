// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/roster/name_columns.h — names side by side whose characters are apart: a blank stands
// within a name, a wider one between two.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gijiroku::indexer {

/// The names of a line like 木 原 大 輔　重 信 元 子, without their blanks. Empty if the line has
/// blanks of one width only, or anything but names of three to six characters. Total, thread-safe.
std::vector<std::string> names_in_columns(std::string_view line);

/// The names of a line like 相澤 好治 浅野 直人, whose words are family and given names in turn.
/// Empty if a word has more than three characters, or anything but kanji and kana. Total,
/// thread-safe.
std::vector<std::string> names_in_pairs(std::string_view line);

}  // namespace gijiroku::indexer

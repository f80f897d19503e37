// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/suggest/mistyped.h — what somebody may have meant who typed Latin letters for kana and
// hit a wrong key, missed one or hit one twice: taikijidpu for taikijidou.
//
// Readings are those of core/kana.h. All functions are total and thread-safe.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gijiroku::search {

/// Letters that spell a reading (dict/romaji.tsv). Letters in the reading stay.
std::string letters_of(std::string_view reading);

/// Letters that differ from those typed by one mistake.
struct Meant {
  std::string letters;
  unsigned mistake;  ///< how unlikely the mistake is, from 1
};

/// The likeliest first, each once. Empty if more than 32 letters were typed, or fewer than five.
std::vector<Meant> meant_by(std::string_view letters);

}  // namespace gijiroku::search

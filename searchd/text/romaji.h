// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/text/romaji.h — the kana that Latin letters spell (dict/romaji.tsv), even if the last
// letters are unfinished.
//
// Readings are those of core/kana.h. All functions are total and thread-safe.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gijiroku::search {

/// Beginnings of the readings that the user may mean after typing `letters` (a–z, ' and -): きゃ,
/// きゅ and きょ for "ky"; こん and こな to この for "kon". No result is the beginning of another.
/// Empty if the letters spell no kana.
std::vector<std::string> reading_prefixes(std::string_view letters);

/// The reading as written by people who omit long vowels: ときょ for とうきょう, こひ for こーひー.
std::string without_long_vowels(std::string_view reading);

}  // namespace gijiroku::search

// searchd/text/romaji.h — kana that Latin letters spell (dict/romaji.tsv), also where the last of
// them are unfinished.
//
// Readings are those of core/kana.h. All functions are total and thread-safe.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gijiroku::search {

/// What readings begin with that somebody means who has typed `letters` so far (a–z, ' and -): of
/// "ky" きゃ, きゅ and きょ, of "kon" こん and こな to この. None begins with another. Empty where
/// the letters spell no kana.
std::vector<std::string> kana_begun(std::string_view letters);

/// A reading as those write it who leave long vowels out: ときょ for とうきょう, こひ for こーひー.
std::string without_long_vowels(std::string_view reading);

}  // namespace gijiroku::search

// SPDX-License-Identifier: GPL-3.0-or-later
// core/toml_alphabet.h — TOML in characters that toml++ survives.
//
// toml++ 3.1 asks of each character whether it is whitespace. For most characters from U+00A0 to
// U+FEFF that are outside quotes, or after a backslash that ends a line (あ, Υ), it then runs into
// __builtin_unreachable(). It has no such trouble above U+FEFF. So these characters are moved up
// before the parse, and back in what the parser returns.
#pragma once

#include <string>
#include <string_view>

namespace gijiroku {

/// `toml` with each character from U+0080 to U+FEFF moved to plane 15; without a byte order mark.
/// Lines and columns stay the same. Throws FormatError, which names the line, if `toml` is not
/// UTF-8 or uses a character of plane 15 itself (private use), also as an escape (\U000F3042).
std::string to_toml_alphabet(std::string_view toml);

/// `text` with the characters of plane 15 moved back. Total.
std::string from_toml_alphabet(std::string_view text);

/// The first moved character of `text`, moved back; empty if there is none. Total.
std::string first_moved_character(std::string_view text);

}  // namespace gijiroku

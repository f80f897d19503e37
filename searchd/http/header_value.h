// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/http/header_value.h — the pieces of a header's value. Total.
#pragma once

#include <string_view>
#include <vector>

namespace gijiroku::search {

/// An ASCII letter in lower case; any other byte as it is.
char lower(char c);

/// Whether two names are the same but for the case of ASCII letters.
bool same_name(std::string_view a, std::string_view b);

/// `text` without blanks and tabs at its ends.
std::string_view trimmed(std::string_view text);

/// The pieces of `text` between separators, trimmed; empty ones are dropped.
std::vector<std::string_view> split_list(std::string_view text, char separator);

}  // namespace gijiroku::search

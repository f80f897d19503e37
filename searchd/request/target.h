// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/request/target.h — decodes and encodes the target of an HTTP request
// ("/search?q=%E7%B5%8C%E8%B2%BB").
//
// cpp-httplib 0.11.4 is not used for this: it reads `q=a=b` as "b" and accepts NUL bytes.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "searchd/request/fault.h"

namespace gijiroku::search {

/// Decoded names and values in the order of the target. Names may repeat.
using Parameters = std::vector<std::pair<std::string, std::string>>;

struct Target {
  std::string path;   ///< before the first '?', not decoded: all paths of the site are plain ASCII,
                      ///< so a path with an escape does not exist
  std::string query;  ///< after the first '?', not decoded
};

/// Splits a target. A fragment is dropped. Total.
Target split_target(std::string_view raw);

/// Decodes %E7%B5%8C; '+' is a blank. A '%' without two hex digits after it is kept. Total.
std::string percent_decode(std::string_view raw);

/// Whether `value` is UTF-8 without control characters other than tabs and line ends. Total.
bool is_plain_text(std::string_view value);

/// The names and values of `query`, decoded, whatever bytes they are. A name without '=' has an
/// empty value. Total.
Parameters decode_parameters(std::string_view query);

/// Decodes the parameters of `query`; '+' is a blank. A name without '=' has an empty value. Throws
/// BadRequest if a name or value is not UTF-8 or contains control characters other than tabs and
/// line ends; with kRefused also if a name has no '='.
Parameters parse_parameters(std::string_view query,
                            UnknownParameters bare_names = UnknownParameters::kIgnored);

/// The inverse of parse_parameters(): "q=%E7%B5%8C&page=2". Total.
std::string query_string(const Parameters& parameters);

/// `text` as part of a URL. Escapes everything except A-Z a-z 0-9 - . _ ~. Total.
std::string percent_encode(std::string_view text);

}  // namespace gijiroku::search

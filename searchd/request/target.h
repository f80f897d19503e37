// searchd/request/target.h — the target of an HTTP request ("/search?q=%E7%B5%8C%E8%B2%BB") in
// parts, and back.
//
// Decoded by us: cpp-httplib 0.11.4 reads `q=a=b` as "b" and passes NUL bytes through.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gijiroku::search {

/// Names and values in order, decoded; names may repeat.
using Parameters = std::vector<std::pair<std::string, std::string>>;

struct Target {
  std::string path;   ///< before the first '?', as it stands: our paths are plain ASCII, so an
                      ///< escape in one names nothing
  std::string query;  ///< after it, as it stands
};

/// Total; a fragment is dropped.
Target split_target(std::string_view raw);

/// The parameters of `query`; '+' is a blank. Throws BadRequest where a value is no UTF-8 text or
/// holds control characters.
Parameters parse_parameters(std::string_view query);

/// "q=%E7%B5%8C&page=2": inverse of parse_parameters. Total.
std::string query_string(const Parameters& parameters);

/// `text` as part of a URL: everything but A-Z a-z 0-9 - . _ ~ escaped. Total.
std::string percent_encode(std::string_view text);

}  // namespace gijiroku::search

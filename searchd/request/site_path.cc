// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/request/site_path.h"

namespace gijiroku::search {

std::string meeting_path(const std::string& id, const std::string& text,
                         const std::string& anchor) {
  std::string out = "/meetings/" + percent_encode(id);
  if (!text.empty()) out += "?" + query_string({{"q", text}});
  if (!anchor.empty()) out += "#" + percent_encode(anchor);
  return out;
}

std::string search_path(const Criteria& criteria) {
  return "/search?" + query_string(parameters_of(criteria));
}

std::string browse_path(const Browse& browse) {
  Parameters parameters;
  if (!browse.body.empty()) parameters.emplace_back("body", browse.body);
  if (!browse.year.empty()) parameters.emplace_back("year", browse.year);
  if (browse.page > 1) parameters.emplace_back("page", std::to_string(browse.page));
  return parameters.empty() ? "/meetings" : "/meetings?" + query_string(parameters);
}

}  // namespace gijiroku::search

// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/request/change_request.h"

#include "searchd/request/follow_up_request.h"
#include "searchd/request/parameter_reader.h"

namespace gijiroku::search {

ChangeCriteria read_change_criteria(const Parameters& parameters, UnknownParameters unknown) {
  ParameterReader reader(parameters, unknown);
  ChangeCriteria out;
  out.since = reader.day("since");
  out.page = reader.number("page", 1, kMaxPages);
  reader.finish();
  return out;
}

std::string changes_path(const ChangeCriteria& criteria) {
  Parameters parameters;
  if (criteria.since) parameters.emplace_back("since", iso(*criteria.since));
  if (criteria.page > 1) parameters.emplace_back("page", std::to_string(criteria.page));
  return parameters.empty() ? "/new" : "/new?" + query_string(parameters);
}

}  // namespace gijiroku::search

// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/request/line_request.h"

#include <algorithm>

#include "embedded/strings.h"
#include "searchd/request/parameter_reader.h"

namespace gijiroku::search {
namespace {

constexpr std::size_t kMaxPage = 1'000'000;  // of one line each, as many as there may be

LineOrder read_order(ParameterReader& reader) {
  const auto code = reader.one("sort");
  for (const NamedLineOrder& each : kLineOrders) {
    if (!code || each.code == *code) return each.order;
  }
  reader.fault("unknown_value", "sort", strings::fault_line_sort);
  return LineOrder::kAfter;
}

Parameters line_parameters(const LineRequest& request) {
  Criteria criteria = request.criteria;
  const std::size_t size = std::max<std::size_t>(criteria.limit, 1);
  const std::size_t page = criteria.offset / size + 1;
  criteria.offset = 0;
  criteria.limit = kDefaultSize;
  criteria.unit = Unit::kUtterance;
  criteria.sort = Sort::kRelevance;
  Parameters out = parameters_of(criteria);
  if (request.order != LineOrder::kAfter) out.emplace_back("sort", named(request.order).code);
  if (size != kDefaultLines) out.emplace_back("size", std::to_string(size));
  if (page > 1) out.emplace_back("page", std::to_string(page));
  return out;
}

}  // namespace

LineRequest read_line_request(const Parameters& parameters, UnknownParameters unknown) {
  ParameterReader reader(parameters, UnknownParameters::kIgnored);
  LineRequest out;
  out.order = read_order(reader);
  const std::size_t size = reader.number("size", kDefaultLines, kMaxLines);
  const std::size_t page = reader.number("page", 1, kMaxPage);
  reader.finish();
  Parameters rest = parameters;
  std::erase_if(rest, [](const auto& each) {
    return each.first == "sort" || each.first == "size" || each.first == "page";
  });
  out.criteria = read_criteria(rest, unknown);
  out.criteria.limit = size;
  out.criteria.offset = (page - 1) * size;
  return out;
}

std::string line_path(const LineRequest& request) {
  return "/kwic?" + query_string(line_parameters(request));
}

std::string line_path(const Criteria& criteria) {
  LineRequest request{criteria};
  request.criteria.offset = 0;
  request.criteria.limit = kDefaultLines;
  return line_path(request);
}

std::string line_table_path(const LineRequest& request, std::optional<TableFormat> format) {
  LineRequest all = request;
  if (format) {
    all.criteria.offset = 0;
    all.criteria.limit = kDefaultLines;
  }
  Parameters parameters = line_parameters(all);
  if (format) parameters.emplace_back("format", named(*format).code);
  return "/api/v1/kwic?" + query_string(parameters);
}

}  // namespace gijiroku::search

// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/request/count_request.h"

#include <algorithm>
#include <array>

#include "embedded/strings.h"
#include "searchd/request/parameter_reader.h"

namespace gijiroku::search {
namespace {

constexpr std::array<std::string_view, 4> kOwn{"period", "by", "measure", "compare"};
constexpr std::string_view kHits = "hits", kRate = "rate";

Period read_period(ParameterReader& reader) {
  const auto code = reader.one("period");
  for (const NamedPeriod& each : kPeriods) {
    if (!code || each.code == *code) return each.period;
  }
  reader.fault("unknown_value", "period", strings::fault_period);
  return Period::kFiscalYear;
}

Field read_field(ParameterReader& reader) {
  const auto name = reader.one("by");
  for (const Field field : kCountedFields) {
    if (!name || spec(field).name == *name) return field;
  }
  reader.fault("unknown_value", "by", strings::fault_by);
  return Field::kRole;
}

bool read_rate(ParameterReader& reader) {
  const auto code = reader.one("measure");
  if (code && *code != kHits && *code != kRate) {
    reader.fault("unknown_value", "measure", strings::fault_measure);
  }
  return code == kRate;
}

Parameters with_text(Parameters parameters, const std::string& text) {
  std::erase_if(parameters, [](const auto& each) { return each.first == "q"; });
  parameters.emplace_back("q", text);
  return parameters;
}

/// The criteria as links have them: without what only pages of hits use.
Criteria for_links(Criteria criteria) {
  criteria.offset = 0;
  criteria.limit = kDefaultSize;
  criteria.unit = Unit::kUtterance;
  criteria.sort = Sort::kRelevance;
  return criteria;
}

std::string path(std::string_view page, const Parameters& parameters) {
  return std::string(page) + "?" + query_string(parameters);
}

}  // namespace

CountRequest read_count_request(const Parameters& parameters, UnknownParameters unknown) {
  ParameterReader reader(parameters, UnknownParameters::kIgnored);
  CountRequest out;
  out.period = read_period(reader);
  out.by = read_field(reader);
  out.rate = read_rate(reader);
  out.compared_text = reader.one("compare").value_or("");
  if (out.compared_text.size() > kMaxTextBytes || count_terms(out.compared_text) > kMaxTerms) {
    reader.fault("too_long", "compare", strings::fault_long_compared);
  }
  reader.finish();
  Parameters rest = parameters;
  std::erase_if(rest, [](const auto& each) {
    return std::ranges::find(kOwn, std::string_view(each.first)) != kOwn.end();
  });
  out.criteria = read_criteria(rest, unknown);
  // Field terms of a text (役職:委員) are filters of its own search only.
  out.asked = for_links(read_criteria(with_text(rest, ""), unknown));
  const auto typed = std::ranges::find(rest, "q", &Parameters::value_type::first);
  out.asked.text = typed == rest.end() ? "" : typed->second;
  if (!out.compared_text.empty())
    out.compared = read_criteria(with_text(rest, out.compared_text), unknown);
  return out;
}

Parameters count_parameters(const CountRequest& request) {
  Parameters out = parameters_of(for_links(request.asked));
  if (!request.compared_text.empty()) out.emplace_back("compare", request.compared_text);
  if (request.period != Period::kFiscalYear) out.emplace_back("period", named(request.period).code);
  if (request.by != Field::kRole) out.emplace_back("by", spec(request.by).name);
  if (request.rate) out.emplace_back("measure", kRate);
  return out;
}

std::string count_path(const CountRequest& request) {
  return path("/count", count_parameters(request));
}

std::string count_path(const Criteria& criteria) {
  CountRequest request;
  request.asked = criteria;
  return count_path(request);
}

std::string count_table_path(const CountRequest& request, std::optional<TableFormat> format) {
  Parameters parameters = count_parameters(request);
  if (format) parameters.emplace_back("format", named(*format).code);
  return path("/api/v1/count", parameters);
}

}  // namespace gijiroku::search

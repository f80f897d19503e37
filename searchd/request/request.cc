// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/request/request.h"

#include <algorithm>

#include "embedded/strings.h"
#include "searchd/query/field_term.h"
#include "searchd/request/parameter_reader.h"
#include "searchd/request/query_structure.h"

namespace gijiroku::search {
namespace {

/// The field whose values make more than kMaxValues in all; empty if there are not so many.
std::string excess_field(const std::vector<Filter>& filters) {
  std::size_t values = 0;
  for (const Filter& filter : filters) {
    values += filter.field == Field::kYear ? 0 : filter.values.size();
    if (values > kMaxValues) return std::string(spec(filter.field).name);
  }
  return "";
}

bool is_lower_hex(char c) { return ('0' <= c && c <= '9') || ('a' <= c && c <= 'f'); }

}  // namespace

Criteria read_criteria(const Parameters& parameters, UnknownParameters unknown) {
  ParameterReader reader(parameters, unknown);
  Criteria out;
  out.text = reader.text();
  for (const FieldSpec& field : kSchema) {
    if (!is_filter(field)) continue;
    if (auto filter = reader.filter(field)) out.filters.push_back(std::move(*filter));
  }
  if (const std::string name = excess_field(out.filters); !name.empty()) {
    reader.fault("too_many", name, strings::fault_many_values_in_all(std::to_string(kMaxValues)));
  }
  out.fits = reader.fits();
  out.unit = reader.unit();
  // A text that is too long has its own fault, and is not parsed.
  if (auto fault =
          out.text.size() > kMaxTextBytes ? std::nullopt : structure_fault(out.text, out.unit))
    reader.fault(std::move(fault->code), std::move(fault->parameter), fault->message);
  out.fuzzy = reader.flag("fuzzy");
  if (out.fuzzy && count_terms(out.text) > kMaxFuzzyTerms)
    reader.fault("too_many_terms", "fuzzy", strings::fault_fuzzy_words);
  out.excluded_variants = reader.excluded_variants();
  out.from = reader.day("from");
  out.until = reader.day("until");
  if (out.from && out.until && *out.from > *out.until) {
    reader.fault("invalid_range", "until", strings::fault_days);
  }
  out.sort = reader.sort();
  out.limit = reader.number("size", kDefaultSize, kMaxSize);
  // With one hit per page, kMaxOffset + 1 is the last page that can be shown.
  out.offset = (reader.number("page", 1, kMaxOffset + 1) - 1) * out.limit;
  if (out.offset > kMaxOffset) {
    reader.fault("out_of_range", "page", strings::fault_past_end);
  }
  // All known parameters have been taken by now.
  out.ignored_parameters = reader.untaken_names();
  reader.finish();
  return with_field_terms(std::move(out), today());
}

std::optional<TableFormat> take_table_format(Parameters& parameters) {
  ParameterReader reader(parameters, UnknownParameters::kIgnored);
  const std::optional<std::string> code = reader.one("format");
  const auto format = code ? table_format(*code) : std::nullopt;
  if (code && !format && *code != "json") {
    reader.fault("unknown_value", "format", strings::fault_table_format);
  }
  for (const char* const name : {"page", "size"}) {
    if (format && reader.one(name)) {
      reader.fault("unsupported", name, strings::fault_table_page(name));
    }
  }
  reader.finish();
  std::erase_if(parameters, [](const auto& each) { return each.first == "format"; });
  return format;
}

Parameters parameters_of(const Criteria& criteria) {
  Parameters out{{"q", criteria.text}};
  for (const Filter& filter : criteria.filters) {
    for (const std::string& value : filter.values) {
      out.emplace_back(spec(filter.field).name, value);
    }
  }
  for (const Fit fit : criteria.fits)
    out.emplace_back("tier", kFits[static_cast<std::size_t>(fit)].code);
  if (criteria.unit != Unit::kUtterance) out.emplace_back("unit", code(criteria.unit));
  if (criteria.fuzzy) out.emplace_back("fuzzy", "1");
  for (const std::string& each : criteria.excluded_variants)
    out.emplace_back("excluded_variants", each);
  if (criteria.from) out.emplace_back("from", iso(*criteria.from));
  if (criteria.until) out.emplace_back("until", iso(*criteria.until));
  if (criteria.sort != Sort::kRelevance) out.emplace_back("sort", code(criteria.sort));
  if (criteria.limit != kDefaultSize) out.emplace_back("size", std::to_string(criteria.limit));
  const std::size_t page = criteria.limit > 0 ? criteria.offset / criteria.limit + 1 : 1;
  if (page > 1) out.emplace_back("page", std::to_string(page));
  return out;
}

Browse read_browse(const Parameters& parameters, UnknownParameters unknown) {
  ParameterReader reader(parameters, unknown);
  Browse out;
  // The list is of one body and one year at most; a search accepts several.
  for (const Field field : {Field::kBody, Field::kYear}) {
    const auto filter = reader.filter(spec(field));
    if (!filter) continue;
    if (filter->values.size() > 1) {
      const std::string name(spec(field).name);
      reader.fault("repeated", name, strings::fault_repeated(name));
    }
    (field == Field::kBody ? out.body : out.year) = filter->values.front();
  }
  out.page = reader.number("page", 1, kMaxOffset);
  reader.finish();
  return out;
}

bool take_opensearch(Parameters& parameters) {
  ParameterReader reader(parameters, UnknownParameters::kIgnored);
  const std::optional<std::string> format = reader.one("format");
  if (format && *format != "opensearch" && *format != "json") {
    reader.fault("unknown_value", "format", strings::fault_suggest_format);
  }
  reader.finish();
  std::erase_if(parameters, [](const auto& each) { return each.first == "format"; });
  return format == "opensearch";
}

SuggestionRequest read_suggestion_request(const Parameters& parameters, UnknownParameters unknown) {
  ParameterReader reader(parameters, unknown);
  SuggestionRequest out{reader.text(), reader.number("size", kDefaultSuggestions, kMaxSuggestions)};
  reader.finish();
  return out;
}

MeetingRequest read_meeting_request(const Parameters& parameters, UnknownParameters unknown) {
  ParameterReader reader(parameters, unknown);
  MeetingRequest out{reader.text()};
  out.anchor = reader.one("at").value_or("");
  out.part = reader.number("part", 0, kMaxOffset);
  out.whole = reader.flag("whole");
  reader.finish();
  return out;
}

std::string read_highlighted_query(const Parameters& parameters, UnknownParameters unknown) {
  ParameterReader reader(parameters, unknown);
  std::string text = reader.text();
  reader.finish();
  return text;
}

bool is_meeting_id(std::string_view text) {
  return text.size() == 16 && std::all_of(text.begin(), text.end(), is_lower_hex);
}

}  // namespace gijiroku::search

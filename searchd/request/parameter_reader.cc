// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/request/parameter_reader.h"

#include <algorithm>
#include <charconv>

#include "core/meeting.h"
#include "core/text.h"
#include "embedded/strings.h"
#include "searchd/query/field_value.h"
#include "searchd/request/limits.h"
#include "searchd/select/fit_names.h"

namespace gijiroku::search {
namespace {

/// What a field's parameter accepts, for the message of a fault.
std::string choices(Field field) {
  switch (field) {
    case Field::kNode:
      return std::string(strings::fault_choices_node);
    case Field::kRole:
      return std::string(strings::fault_choices_role);
    case Field::kKind:
      return std::string(strings::fault_choices_kind);
    case Field::kOutcome:
      return std::string(strings::fault_choices_outcome);
    case Field::kFollowUp:
      return std::string(strings::fault_choices_follow_up);
    case Field::kYear:
      return std::string(strings::fault_choices_year);
    default:
      return std::string(strings::fault_choices_other);
  }
}

}  // namespace

std::size_t count_terms(std::string_view text) {
  std::size_t terms = 0;
  bool inside = false;
  for (const char32_t c : decode(text)) {
    const bool blank = is_whitespace(c);
    terms += !blank && !inside;
    inside = !blank;
  }
  return terms;
}

ParameterReader::ParameterReader(const Parameters& parameters, UnknownParameters unknown)
    : unknown_(unknown), given_(parameters) {}

std::optional<std::string> ParameterReader::one(const std::string& name) {
  const std::vector<std::string> values = all(name);
  if (values.size() > 1) fault("repeated", name, strings::fault_repeated(name));
  if (values.empty()) return std::nullopt;
  return values.front();
}

std::vector<std::string> ParameterReader::all(const std::string& name) {
  std::vector<std::string> out;
  for (const auto& [key, value] : given_) {
    if (key != name) continue;
    if (!value.empty() || name == "q") {
      out.push_back(value);
    } else if (unknown_ == UnknownParameters::kRefused) {
      fault("missing_value", name, strings::fault_no_value(name));
    }
  }
  // What nobody takes is unknown (untaken_names(), finish()).
  std::erase_if(given_, [&](const auto& parameter) { return parameter.first == name; });
  return out;
}

std::string ParameterReader::text() {
  std::string text = one("q").value_or("");
  // Checked before the query is parsed, so that parsing is bounded too.
  if (text.size() > kMaxTextBytes) {
    fault("too_long", "q", strings::fault_long_query);
  } else if (count_terms(text) > kMaxTerms) {
    fault("too_many_terms", "q", strings::fault_many_words);
  }
  return text;
}

std::optional<Filter> ParameterReader::filter(const FieldSpec& field) {
  const std::string name(field.name);
  Filter out{field.field, {}};
  const std::vector<std::string> values = all(name);
  const std::size_t most = field.field == Field::kYear ? kMaxYearValues : kMaxValuesPerField;
  if (values.size() > most) {
    fault("too_many", name, strings::fault_many_values(field.japanese, name, std::to_string(most)));
    return std::nullopt;
  }
  for (const std::string& value : values) {
    auto known = canonical_value(field.field, value);
    if (!known) {
      fault("unknown_value", name,
            strings::fault_value(field.japanese, name, choices(field.field)));
      // A code and its Japanese name are one value: kind=議案&kind=proposal.
    } else if (std::find(out.values.begin(), out.values.end(), *known) == out.values.end()) {
      out.values.push_back(std::move(*known));
    }
  }
  return out.values.empty() ? std::nullopt : std::optional(std::move(out));
}

std::optional<Date> ParameterReader::day(const std::string& name) {
  const auto value = one(name);
  if (!value) return std::nullopt;
  const auto date = find_date(*value);
  if (!date) {
    fault("invalid_date", name, strings::fault_day(*value));
  }
  return date;
}

std::vector<Fit> ParameterReader::fits() {
  std::vector<Fit> out;
  for (const std::string& value : all("tier")) {
    const auto found = std::find_if(std::begin(kFits), std::end(kFits), [&](const NamedFit& fit) {
      return fit.code == value || name_of(fit.fit) == value;
    });
    if (found == std::end(kFits)) {
      fault("unknown_value", "tier", strings::fault_tier);
    } else if (std::find(out.begin(), out.end(), found->fit) == out.end()) {
      out.push_back(found->fit);
    }
  }
  return out;
}

Sort ParameterReader::sort() {
  const auto value = one("sort");
  if (!value) return Sort::kRelevance;
  // The codes are in the order of the enumerators; so are those of units.
  const auto found = std::find(kSortCodes.begin(), kSortCodes.end(), *value);
  if (found != kSortCodes.end()) return static_cast<Sort>(found - kSortCodes.begin());
  fault("unknown_value", "sort", strings::fault_sort);
  return Sort::kRelevance;
}

Unit ParameterReader::unit() {
  const auto value = one("unit");
  if (!value) return Unit::kUtterance;
  const auto found = std::find(kUnitCodes.begin(), kUnitCodes.end(), *value);
  if (found != kUnitCodes.end()) return static_cast<Unit>(found - kUnitCodes.begin());
  fault("unknown_value", "unit", strings::fault_unit);
  return Unit::kUtterance;
}

bool ParameterReader::flag(const std::string& name) {
  const auto value = one(name);
  if (value && *value != "1") fault("unknown_value", name, strings::fault_flag(name));
  return value.has_value();
}

std::vector<std::string> ParameterReader::excluded_variants() {
  std::vector<std::string> out = all("excluded_variants");
  if (out.size() > kMaxExcludedVariants) {
    fault("too_many", "excluded_variants", strings::fault_many_spellings);
    out.clear();
  }
  // Variants are compared in N0, whatever form a link has.
  for (std::string& each : out) each = literal_text(each);
  std::erase(out, "");
  return out;
}

std::size_t ParameterReader::number(const std::string& name, std::size_t otherwise,
                                    std::size_t max) {
  const auto value = one(name);
  if (!value) return otherwise;
  std::size_t out = 0;
  const char* end = value->data() + value->size();
  // The whole value must be digits: neither "10x" nor "+1".
  const auto [stop, error] = std::from_chars(value->data(), end, out);
  if (error == std::errc() && stop == end && out >= 1 && out <= max) return out;
  fault("out_of_range", name, strings::fault_number(name, std::to_string(max)));
  return otherwise;
}

void ParameterReader::fault(std::string code, std::string parameter, std::string_view message) {
  faults_.push_back({std::move(code), std::move(parameter), std::string(message)});
}

std::vector<std::string> ParameterReader::untaken_names() const {
  std::vector<std::string> out;
  for (const auto& [name, value] : given_) {
    // Trackers add these to links; the user did not type them.
    const bool tracks = name.starts_with("utm_") || name.ends_with("clid");
    if (!tracks && !name.empty() && std::find(out.begin(), out.end(), name) == out.end())
      out.push_back(name);
  }
  return out;
}

void ParameterReader::finish() {
  if (unknown_ == UnknownParameters::kRefused) {
    for (const auto& [name, value] : given_) {
      fault("unknown_parameter", name, strings::fault_unknown_parameter);
    }
  }
  if (!faults_.empty()) throw BadRequest(std::move(faults_));
}

}  // namespace gijiroku::search

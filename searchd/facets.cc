#include "searchd/facets.h"

#include <algorithm>

#include "core/meeting.h"
#include "searchd/filter_set.h"

namespace gijiroku {
namespace {

/// Labels of materials and header rows are no speakers.
bool belongs(const Columns& columns, Field field, std::uint32_t node) {
  return field != Field::kLabel || columns.is_utterance(node);
}

/// "2020年度（令和2年度）": most of a 年度 lies in the era of its December.
std::string fiscal_year_name(const std::string& value) {
  const auto december = parse_iso_date(value + "-12-31");
  if (!december) return value;
  const std::string day = japanese(*december);
  return value + "年度（" + day.substr(0, day.find("年")) + "年度）";
}

void count(const Columns& columns, Field field, const NodeSet& nodes,
           const std::vector<std::uint32_t>& failed, std::vector<std::size_t>& by_code) {
  const std::uint32_t others = ~FilterSet::bit(field);
  const Column& column = columns[field];
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    if ((failed[i] & others) == 0 && belongs(columns, field, nodes[i]))
      ++by_code[column.code(nodes[i])];
  }
}

}  // namespace

void FacetCounts::add(const Columns& columns, const NodeSet& nodes,
                      const std::vector<std::uint32_t>& failed) {
  for (const FieldSpec& spec : kSchema) {
    if (!spec.facet) continue;
    const StringTable& values = columns[spec.field].values();
    std::vector<std::size_t> by_code(values.size());
    count(columns, spec.field, nodes, failed, by_code);
    auto& totals = counts_[static_cast<std::size_t>(spec.field)];
    for (std::size_t code = 0; code < by_code.size(); ++code) {
      if (by_code[code] > 0 && !values[code].empty())
        totals[std::string(values[code])] += by_code[code];
    }
  }
}

std::vector<Facet> FacetCounts::facets(const Criteria& criteria) const {
  std::vector<Facet> out;
  for (const FieldSpec& spec : kSchema) {
    if (!spec.facet) continue;
    auto counts = counts_[static_cast<std::size_t>(spec.field)];
    std::vector<std::string> chosen;
    for (const Filter& filter : criteria.filters) {
      if (filter.field == spec.field)
        chosen.insert(chosen.end(), filter.values.begin(), filter.values.end());
    }
    for (const std::string& value : chosen) counts.try_emplace(value, 0);
    Facet facet{spec.field, {}};
    for (const auto& [value, n] : counts) {
      const bool is_chosen = std::find(chosen.begin(), chosen.end(), value) != chosen.end();
      facet.values.push_back({value, japanese_value(spec.field, value), n, is_chosen});
    }
    const bool years = spec.field == Field::kYear;
    std::stable_sort(
        facet.values.begin(), facet.values.end(), [&](const FacetValue& a, const FacetValue& b) {
          if (!years) return a.count > b.count;
          const bool unknown_a = a.value == kUnknownYear, unknown_b = b.value == kUnknownYear;
          return unknown_a != unknown_b ? unknown_b : a.value > b.value;
        });
    out.push_back(std::move(facet));
  }
  return out;
}

std::string japanese_value(Field field, const std::string& value) {
  switch (field) {
    case Field::kNode:
      if (const auto kind = node_kind(value)) return std::string(named(*kind).japanese);
      return value;
    case Field::kRole:
      if (const auto known = role(value)) return std::string(named(*known).japanese);
      return value;
    case Field::kKind:
      if (const auto kind = agenda_kind(value)) return std::string(named(*kind).japanese);
      return value;
    case Field::kOutcome:
      if (const auto known = outcome(value)) return std::string(named(*known).japanese);
      return value;
    case Field::kFollowUp:
      if (const auto kind = follow_up_kind(value)) return std::string(named(*kind).japanese);
      return value;
    case Field::kYear:
      return fiscal_year_name(value);
    default:
      return value;
  }
}

}  // namespace gijiroku

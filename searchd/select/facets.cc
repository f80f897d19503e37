// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/select/facets.h"

#include <algorithm>
#include <set>

#include "core/meeting.h"
#include "searchd/match/filter_set.h"
#include "searchd/model/processor_time.h"

namespace gijiroku::search {
namespace {

// For spend_processor_time(): nodes counted, and values compared.
constexpr std::size_t kNodesPerUnit = 256, kValuesPerUnit = 64;

/// The label facet is about speakers, but the labels of materials and header rows name none.
bool belongs(const Columns& columns, Field field, std::uint32_t node) {
  return field != Field::kLabel || columns.is_utterance(node);
}

/// "2020年度（令和2年度）". The era is the one of its December, as that era covers most of the
/// 年度.
std::string fiscal_year_name(const std::string& value) {
  const auto december = parse_iso_date(value + "-12-31");
  if (!december) return value;
  const std::string day = japanese(*december);
  return value + "年度（" + day.substr(0, day.find("年")) + "年度）";
}

/// Counts by code of the column, over all nodes that fail no filter except the facet's own.
std::vector<std::size_t> count(const Columns& columns, Field field, const NodeSet& nodes,
                               const std::vector<std::uint32_t>& failed) {
  const std::uint32_t others = ~FilterSet::bit(field);
  std::vector<std::size_t> out(columns[field].values().size());
  spend_processor_time(1 + (nodes.size() + out.size()) / kNodesPerUnit);
  // The width of the codes is looked up once, not for every node.
  columns[field].with_codes([&](const auto* codes) {
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      if (!failed.empty() && (failed[i] & others) != 0) continue;
      if (belongs(columns, field, nodes[i])) ++out[codes[nodes[i]]];
    }
  });
  return out;
}

}  // namespace

FacetCounts::FacetCounts(const Generation& generation) : generation_(generation) {
  for (const FacetValues& facet : generation.facets) counts_.emplace_back(facet.values.size());
}

void FacetCounts::add(std::size_t shard, const NodeSet& nodes,
                      const std::vector<std::uint32_t>& failed) {
  const Columns& columns = generation_.shards[shard]->columns;
  for (std::size_t f = 0; f < counts_.size(); ++f) {
    const FacetValues& facet = generation_.facets[f];
    // Codes are a shard's own; by_code leads from them to the values of all shards.
    const std::vector<std::size_t> by_code = count(columns, facet.field, nodes, failed);
    for (std::size_t code = 0; code < by_code.size(); ++code)
      counts_[f][facet.by_code[shard][code]] += by_code[code];
  }
}

void FacetCounts::add_units(std::size_t shard, Field field,
                            const std::vector<UnitMember>& members) {
  const Columns& columns = generation_.shards[shard]->columns;
  std::set<std::pair<std::uint32_t, std::uint32_t>> seen;  // unit and code
  for (std::size_t f = 0; f < counts_.size(); ++f) {
    const FacetValues& facet = generation_.facets[f];
    if (facet.field != field) continue;
    // A unit counts once for a value, however many of its nodes have it.
    for (const auto& [node, unit] : members) {
      spend_processor_time();
      const std::uint32_t code = columns[field].code(node);
      if (belongs(columns, field, node) && seen.emplace(unit, code).second)
        ++counts_[f][facet.by_code[shard][code]];
    }
  }
}

std::vector<Facet> FacetCounts::facets(const Criteria& criteria) const {
  std::vector<Facet> out;
  for (std::size_t f = 0; f < counts_.size(); ++f) {
    const FacetValues& known = generation_.facets[f];
    std::vector<std::string> chosen;
    for (const Filter& filter : criteria.filters) {
      if (filter.field == known.field)
        chosen.insert(chosen.end(), filter.values.begin(), filter.values.end());
    }
    Facet facet{known.field, {}};
    const auto put = [&](const std::string& value, std::size_t n, bool is_chosen) {
      facet.values.push_back({value, japanese_value(known.field, value), n, is_chosen});
    };
    for (std::size_t i = 0; i < known.values.size(); ++i) {
      spend_processor_time(1 + chosen.size() / kValuesPerUnit);
      const auto at = std::find(chosen.begin(), chosen.end(), known.values[i]);
      // A chosen value is listed even with count 0: people must be able to remove the filter.
      const bool is_chosen = at != chosen.end();
      if (is_chosen) chosen.erase(at);
      // The empty value is counted but not offered, because it has no name to show.
      if (is_chosen || (counts_[f][i] > 0 && !known.values[i].empty()))
        put(known.values[i], counts_[f][i], is_chosen);
    }
    // What is left of `chosen` are values that the index does not have.
    for (const std::string& value : chosen) put(value, 0, true);
    const bool years = known.field == Field::kYear;
    // Years are read as a time line, latest first; all other values by count. 不明 comes last.
    std::stable_sort(facet.values.begin(), facet.values.end(),
                     [&](const FacetValue& a, const FacetValue& b) {
                       if (is_unknown(a) != is_unknown(b)) return is_unknown(b);
                       return years ? a.value > b.value : a.count > b.count;
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

}  // namespace gijiroku::search

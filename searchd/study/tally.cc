// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/study/tally.h"

#include <algorithm>
#include <map>
#include <string_view>

#include "searchd/model/processor_time.h"
#include "searchd/select/facets.h"
#include "searchd/study/coverage.h"
#include "searchd/study/whole_matches.h"

namespace gijiroku::search {
namespace {

constexpr std::size_t kNodesPerUnit = 32;  // counted, for spend_processor_time()

using Sums = std::map<PeriodNumber, CountCell>;

/// The periods of a shard's nodes, by code of one of its columns.
class NodePeriods {
 public:
  NodePeriods(Period period, const Columns& columns)
      : column_(columns[period == Period::kFiscalYear ? Field::kYear : Field::kDate]) {
    for (std::size_t code = 0; code < column_.values().size(); ++code) {
      const std::string_view value = column_.values()[code];
      const auto day = parse_iso_date(value);
      numbers_.push_back(period == Period::kFiscalYear ? fiscal_year_number(value)
                         : day                         ? period_of(period, *day)
                                                       : kUnknownPeriod);
    }
  }
  PeriodNumber of(std::uint32_t node) const { return numbers_[column_.code(node)]; }

 private:
  const Column& column_;
  std::vector<PeriodNumber> numbers_;
};

/// What one search counts.
class Tally {
 public:
  /// Counts by the values of `by` too, unless it is null.
  Tally(const Criteria& criteria, const Query& query, const IndexReader& index, Period period,
        const Field* by)
      : criteria_(criteria), query_(query), index_(index), period_(period), by_(by) {
    for (std::size_t s = 0; s < index.generation.shards.size(); ++s) add(s);
  }

  const Sums& total() const { return total_; }

  /// Calls visit(value, sums) for every value that has hits, or that a filter asks for.
  template <typename Visit>
  void for_each_group(Visit visit) const {
    for (const auto& [value, group] : groups_) {
      const bool found =
          std::ranges::any_of(sums_[group], [](const auto& each) { return each.second.hits > 0; });
      if (found || is_chosen(value)) visit(value, sums_[group]);
    }
  }

 private:
  void add(std::size_t s) {
    const Shard& shard = *index_.generation.shards[s];
    const Columns& columns = shard.columns;
    const FilterSet filters = filters_of(criteria_, shard);
    const NodePeriods periods(period_, columns);
    const std::vector<std::size_t> groups = groups_of(columns);
    const auto add_to = [&](std::uint32_t node, std::size_t hits, std::uint64_t characters) {
      const auto count = [&](CountCell& cell) {
        cell.hits += hits;
        cell.characters += characters;
      };
      count(total_[periods.of(node)]);
      if (by_ != nullptr) count(sums_[groups[columns[*by_].code(node)]][periods.of(node)]);
    };
    spend_processor_time(1 + columns.nodes() / kNodesPerUnit);
    auto hidden = shard.hidden.begin();
    for (std::uint32_t node = 0; node < columns.nodes(); ++node) {
      while (hidden != shard.hidden.end() && *hidden < node) ++hidden;
      const bool is_hidden = hidden != shard.hidden.end() && *hidden == node;
      if (columns.is_utterance(node) && !is_hidden && filters.failed(node) == 0)
        add_to(node, 0, columns.length(node));
    }
    const Matches found = whole_matches(criteria_, query_, {shard, index_.postings[s]}, filters);
    spend_processor_time(1 + found.nodes.size() / kNodesPerUnit);
    for (const std::uint32_t node : found.nodes) {
      if (columns.is_utterance(node)) add_to(node, 1, 0);
    }
  }

  /// The groups of a shard's values, by code.
  std::vector<std::size_t> groups_of(const Columns& columns) {
    std::vector<std::size_t> out;
    if (by_ == nullptr) return out;
    const StringTable& values = columns[*by_].values();
    for (std::size_t code = 0; code < values.size(); ++code) {
      const auto [group, fresh] = groups_.try_emplace(std::string(values[code]), sums_.size());
      if (fresh) sums_.emplace_back();
      out.push_back(group->second);
    }
    return out;
  }

  bool is_chosen(std::string_view value) const {
    return std::ranges::any_of(criteria_.filters, [&](const Filter& filter) {
      return filter.field == *by_ && std::ranges::find(filter.values, value) != filter.values.end();
    });
  }

  const Criteria& criteria_;
  const Query& query_;
  const IndexReader& index_;
  Period period_;
  const Field* by_;
  std::map<std::string, std::size_t> groups_;  // places in sums_
  std::vector<Sums> sums_;
  Sums total_;
};

using Places = std::map<PeriodNumber, std::size_t>;  // of periods in Counts::periods

CountSeries series(std::string value, std::string japanese, const Sums& sums,
                   const Places& places) {
  CountSeries out{std::move(value), std::move(japanese)};
  for (const auto& [number, sum] : sums) {
    out.cells.push_back({places.at(number), sum.hits, sum.characters});
    out.total.hits += sum.hits;
    out.total.characters += sum.characters;
  }
  return out;
}

/// Lists the periods. All that have utterances are covered, whatever the list of meetings says.
Places add_periods(const CountRequest& request, const Generation& generation,
                   const std::vector<Tally>& tallies, Counts& out) {
  Coverage coverage = coverage_of(request, generation);
  for (const Tally& each : tallies) {
    for (const auto& [number, sum] : each.total()) {
      coverage.covered.insert(number);
      coverage.listed.insert(number);
    }
  }
  Places places;
  for (const PeriodNumber number : coverage.listed) {
    places.emplace(number, out.periods.size());
    out.periods.push_back(named_period(request.period, number));
    out.periods.back().covered = coverage.covered.contains(number);
  }
  return places;
}

}  // namespace

Counts tally(const CountRequest& request, const std::vector<Query>& queries,
             const IndexReader& index) {
  const Field* const by = request.compared ? nullptr : &request.by;
  std::vector<Tally> tallies;
  tallies.emplace_back(request.criteria, queries[0], index, request.period, by);
  if (request.compared)
    tallies.emplace_back(*request.compared, queries[1], index, request.period, by);
  Counts out;
  const Places places = add_periods(request, index.generation, tallies, out);
  const std::string& asked = request.asked.text;
  out.total = series(asked, asked, tallies[0].total(), places);
  if (request.compared) {
    const std::string& other = request.compared_text;
    out.series = {out.total, series(other, other, tallies[1].total(), places)};
    return out;
  }
  tallies[0].for_each_group([&](const std::string& value, const Sums& sums) {
    out.series.push_back(series(value, japanese_value(request.by, value), sums, places));
  });
  std::ranges::stable_sort(out.series, [](const CountSeries& a, const CountSeries& b) {
    return a.total.hits != b.total.hits ? a.total.hits > b.total.hits : a.value < b.value;
  });
  return out;
}

}  // namespace gijiroku::search

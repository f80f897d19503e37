// SPDX-License-Identifier: GPL-3.0-or-later
// The promise that counts and concordances are exact: they equal what a scan of all texts finds.
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <set>

#include "searchd/study/line_text.h"
#include "tests/support/generated_text.h"
#include "tests/support/literal_oracle.h"
#include "tests/support/town.h"

using namespace gijiroku;
using namespace gijiroku::search;
using namespace gijiroku::testing;

namespace {

constexpr unsigned kSeed = 20150401;
constexpr int kTexts = 500, kQueries = 300, kOfOneMeeting = 10;

const std::vector<std::string> kLabels{"委員長", "委員", "部員", "事務局", "財政課長"};
const std::vector<std::string> kBodies{"総務委員会", "文教委員会", "予算審査会"};
const std::vector<std::string> kDays{"2013-03-31", "2013-04-01", "2013-12-28", "2016-01-05", ""};

std::vector<Record> random_records(std::mt19937& random) {
  std::vector<Record> out;
  for (int i = 0; i < kTexts; ++i) {
    const std::size_t meeting = static_cast<std::size_t>(i / kOfOneMeeting);
    Record each{generated_text(random, 1 + random() % 30)};
    each.role = kLabels[random() % kLabels.size()];
    each.meeting = kBodies[meeting % kBodies.size()];
    each.date = kDays[meeting % kDays.size()];
    each.doc = "d" + std::to_string(meeting);
    out.push_back(std::move(each));
  }
  return out;
}

struct Sum {
  std::size_t hits = 0, characters = 0;
  friend bool operator==(const Sum&, const Sum&) = default;
};
using Sums = std::map<std::pair<std::string, std::string>, Sum>;  // by value and period

std::string period_of_day(const std::string& day, Period period) {
  const auto date = parse_iso_date(day);
  if (!date) return "不明";
  if (period == Period::kFiscalYear) return std::to_string(fiscal_year(*date));
  return day.substr(0, period == Period::kYear ? 4 : 7);
}

const std::string& value_of(const Record& record, Field by) {
  return by == Field::kLabel ? record.role : record.meeting;
}

/// What a count must say of the values that have hits.
Sums scanned(const std::vector<Record>& records, const std::vector<std::string>& literals,
             const CountRequest& request) {
  Sums out;
  std::set<std::string> found;
  for (const Record& each : records) {
    const std::string n0 = literal_form(each.text).text;
    const bool hit = std::ranges::all_of(literals, [&](const std::string& literal) {
      return n0.find(literal_form(literal).text) != std::string::npos;
    });
    Sum& sum = out[{value_of(each, request.by), period_of_day(each.date, request.period)}];
    sum.hits += hit;
    sum.characters += count_code_points(n0);
    if (hit) found.insert(value_of(each, request.by));
  }
  std::erase_if(out, [&](const auto& each) {
    return !found.contains(each.first.first) || each.second == Sum{};
  });
  return out;
}

Sums counted(const Counts& counts) {
  Sums out;
  for (const CountSeries& series : counts.series) {
    Sum all;
    for (const CountCell& cell : series.cells) {
      out[{series.value, counts.periods[cell.period].value}] = {cell.hits, cell.characters};
      all.hits += cell.hits;
      all.characters += cell.characters;
    }
    CHECK(all == Sum{series.total.hits, series.total.characters});
  }
  std::erase_if(out, [](const auto& each) { return each.second == Sum{}; });
  return out;
}

std::string quoted(const std::string& literal) { return "\"" + literal + "\""; }

/// A place of a line: the utterance, and where its literal text contains the literal.
using Place = std::pair<std::string, std::size_t>;

std::set<Place> scanned_places(const std::vector<OracleText>& texts, const std::string& literal) {
  const std::string wanted = literal_form(literal).text;
  std::set<Place> out;
  for (const OracleText& text : texts) {
    for (std::size_t at = text.n0.find(wanted); at != std::string::npos;
         at = text.n0.find(wanted, at + 1))
      out.emplace(text.id, at);
  }
  return out;
}

std::string id_of(const Shard& shard, std::uint32_t node) {
  return shard.meeting_of(node).doc + "#" + std::to_string(shard.columns.seq(node));
}

LineRequest lines_of(const std::string& literal, LineOrder order) {
  LineRequest out{{}, order};
  out.criteria.text = quoted(literal);
  out.criteria.filters = {{Field::kNode, {"utterance"}}};
  return out;
}

/// What orders a line, from the match outward.
std::u32string side(const Shard& shard, const LinePlace& place, LineOrder order) {
  const std::string_view text = shard.literal.text(place.node);
  if (order == LineOrder::kAfter) return decode(text.substr(place.end)).substr(0, kLineContext);
  std::u32string before = decode(text.substr(0, place.begin));
  std::ranges::reverse(before);
  return before.substr(0, kLineContext);
}

}  // namespace

TEST_CASE("counts equal a scan of all texts") {
  std::mt19937 random(kSeed);
  const std::vector<Record> records = random_records(random);
  const Town town(records);
  const std::vector<OracleText> texts = read_texts(town.sources() + "/a.jsonl");
  SearcherPool pool(town.index(), Scope::kPublic);
  const auto searcher = pool.borrow();
  for (int i = 0; i < kQueries; ++i) {
    std::vector<std::string> literals{random_literal(texts, random)};
    if (random() % 3 == 0) literals.push_back(random_literal(texts, random));
    CountRequest request;
    for (const std::string& literal : literals) request.criteria.text += quoted(literal) + " ";
    request.period = kPeriods[random() % std::size(kPeriods)].period;
    request.by = random() % 2 == 0 ? Field::kLabel : Field::kBody;
    CAPTURE(request.criteria.text, named(request.period).code, spec(request.by).name);
    REQUIRE(counted(searcher->count(request)) == scanned(records, literals, request));
  }
}

TEST_CASE("a concordance has every place that a scan of all texts finds, in order") {
  std::mt19937 random(kSeed);
  const Town town(random_records(random));
  const std::vector<OracleText> texts = read_texts(town.sources() + "/a.jsonl");
  SearcherPool pool(town.index(), Scope::kPublic);
  const auto searcher = pool.borrow();
  for (int i = 0; i < kQueries; ++i) {
    const std::string literal = random_literal(texts, random);
    const LineOrder order = kLineOrders[random() % kLineOrders.size()].order;
    LineRequest request = lines_of(literal, order);
    CAPTURE(literal, named(order).code);
    const Searcher::AllLines all = searcher->all_lines(request);
    std::set<Place> found;
    std::u32string last;
    for (const LinePlace& place : all.found.places) {
      const Shard& shard = *all.generation->shards[place.shard];
      found.emplace(id_of(shard, place.node), place.begin);
      const LineText text = line_text(shard, place);
      REQUIRE(literal_form(text.key).text.find(literal_form(literal).text) != std::string::npos);
      const std::string n0(shard.literal.text(place.node));
      REQUIRE(n0.find(literal_form(text.before + text.key + text.after).text) != std::string::npos);
      if (order != LineOrder::kAfter && order != LineOrder::kBefore) continue;
      REQUIRE(last <= side(shard, place, order));
      last = side(shard, place, order);
    }
    REQUIRE(found == scanned_places(texts, literal));
    REQUIRE(found.size() == all.found.places.size());
    // A page is the same part of the whole.
    request.criteria.limit = 7;
    request.criteria.offset = random() % (found.size() + 1);
    const auto page = searcher->lines(request);
    REQUIRE(page->total == found.size());
    for (std::size_t n = 0; n < page->lines.size(); ++n) {
      const LinePlace& place = all.found.places[request.criteria.offset + n];
      const Shard& shard = *all.generation->shards[place.shard];
      REQUIRE(page->lines[n].before == line_text(shard, place).before);
      REQUIRE(page->lines[n].hit.anchor == shard.columns.anchor(place.node));
    }
  }
}

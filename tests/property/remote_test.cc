// SPDX-License-Identifier: GPL-3.0-or-later
// Shards on other machines change nothing of what is found, nor its order: the same archive is
// searched here, in part elsewhere and all elsewhere, each server a process of its own.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <random>

#include "indexer/run.h"
#include "searchd/engine/searcher_pool.h"
#include "tests/support/remote_index.h"
#include "tests/support/temporary_folder.h"

using namespace gijiroku;
using namespace gijiroku::indexer;
using namespace gijiroku::search;
using namespace gijiroku::testing;

namespace {

constexpr unsigned kSeed = 20250401;
constexpr int kSpeeches = 1500, kAMeeting = 25, kQueries = 300;
constexpr std::size_t kDeep = 400;  // beyond the candidates that get a second look

using Random = std::mt19937;

template <typename T>
const T& one_of(const std::vector<T>& values, Random& random) {
  return values[random() % values.size()];
}

const std::vector<std::string> kWords{
    "予算",      "学校給食",   "防災",           "防災計画", "テレワーク", "議会",     "市議会",
    "図書館",    "図書館運営", "取り組み",       "取組",     "受付",       "受け付け", "令和２年度",
    "DX",        "システム",   "システムの更改", "行って",   "行う",       "話し合う", "京都",
    "東京都",    "経費",       "一般会計",       "補正予算", "保育園",     "保育",     "待機児童",
    "4,000万円", "サーバー",   "サーバ",         "高齢者",   "介護"};
const std::vector<std::string> kJoints{"の", "を",       "について", "、", "が",
                                       "。", "に関する", " ",        "は"};
const std::vector<std::string> kSpeakers{"委員長", "委員", "課長", "部長"};

std::string speeches(Random& random) {
  std::string lines;
  for (int i = 0; i < kSpeeches; ++i) {
    const int meeting = i / kAMeeting;
    std::string text;
    for (std::size_t n = 2 + random() % 30; n > 0; --n)
      text += one_of(kWords, random) + one_of(kJoints, random);
    const nlohmann::json record{
        {"doc", "d" + std::to_string(meeting)},
        {"seq", i % kAMeeting + 1},
        {"date", std::to_string(2018 + meeting % 4) + "-06-" + std::to_string(10 + meeting % 20)},
        {"meeting", std::string(meeting % 2 == 0 ? "総務委員会" : "文教委員会")},
        {"role", one_of(kSpeakers, random)},
        {"speaker", "山田" + one_of(kSpeakers, random)},
        {"text", text + "。"}};
    lines += record.dump() + "\n";
  }
  return lines;
}

std::string word(Random& random) {
  const std::string& out = one_of(kWords, random);
  return random() % 4 == 0 ? "\"" + out + "\"" : out;
}

std::string query(Random& random) {
  const std::string a = word(random), b = word(random), c = word(random);
  switch (random() % 14) {
    case 0:
      return a + " " + b;
    case 1:
      return a + " OR " + b;
    case 2:
      return a + " -" + b;
    case 3:
      return a + " (" + b + " OR " + c + ")";
    case 4:
      return a + " -(" + b + " " + c + ")";
    case 5:
      return a + " -(-" + b + " -" + c + ")";
    case 6:
      return a + " NEAR/8 " + b;
    case 7:
      return "テレ* " + a;
    case 8:
      return "役職:委員長 " + a;
    case 9:
      return one_of(kWords, random) + "の" + one_of(kWords, random) + "はどうなっていますか";
    case 10:
      return one_of<std::string>({"議", "算", "、", "ー"}, random);
    case 11:
      return "";
    default:
      return a;
  }
}

Criteria criteria(Random& random) {
  Criteria out;
  out.text = query(random);
  out.sort = random() % 5 == 0 ? Sort::kNewest : Sort::kRelevance;
  if (random() % 4 == 0) out.filters.push_back({Field::kYear, {"2019", "2020"}});
  if (random() % 6 == 0) out.filters.push_back({Field::kLabel, {"委員長"}});
  if (random() % 5 == 0) out.unit = random() % 2 == 0 ? Unit::kItem : Unit::kMeeting;
  if (random() % 8 == 0) out.fits = {kFits[random() % std::size(kFits)].fit};
  out.fuzzy = random() % 10 == 0;
  if (random() % 3 == 0) out.offset = random() % kDeep / out.limit * out.limit;
  return out;
}

std::vector<std::string> shown(const Answer& answer) {
  std::vector<std::string> out;
  for (const Hit& hit : answer.hits) {
    std::string text = hit.id + " " + std::to_string(hit.score) + " ";
    for (const Segment& segment : hit.snippet) text += segment.text + "|";
    for (const Hit& more : hit.more) text += " " + more.id;
    out.push_back(std::move(text));
  }
  return out;
}

std::vector<std::size_t> totals(const Answer& answer) {
  std::vector<std::size_t> out{answer.total, answer.utterances};
  for (const NamedFit& fit : kFits) out.push_back(answer.fits.count(fit.fit));
  return out;
}

std::vector<std::string> facets(const Answer& answer) {
  std::vector<std::string> out;
  for (const Facet& facet : answer.facets) {
    for (const FacetValue& value : facet.values)
      out.push_back(value.value + " " + std::to_string(value.count));
  }
  return out;
}

void check_same(const Answer& here, const Answer& there) {
  REQUIRE(there.missing_years.empty());
  REQUIRE(shown(there) == shown(here));
  if (!there.approximate) REQUIRE(totals(there) == totals(here));
  if (!there.facets_approximate) REQUIRE(facets(there) == facets(here));
  REQUIRE(there.total >= here.total);
}

}  // namespace

TEST_CASE("shards on other machines answer as they would here, on every page") {
  Random random(kSeed);
  const TemporaryFolder folder;
  RunOptions options;
  options.index = folder / "here";
  options.for_remote = true;
  options.inputs = {folder.write("speeches.jsonl", speeches(random)),
                    SOURCE_DIR "/tests/sample/minutes"};
  REQUIRE(run_indexer(options).utterances > kSpeeches);
  const auto part = elsewhere(folder / "here", folder / "part", 2);
  const auto all = elsewhere(folder / "here", folder / "all", 1);
  SearcherPool here(folder / "here", Scope::kPublic), in_part(part, Scope::kPublic),
      elsewhere(all, Scope::kPublic);
  for (int i = 0; i < kQueries; ++i) {
    const Criteria asked = criteria(random);
    CAPTURE(asked.text, asked.offset, code(asked.unit), code(asked.sort), asked.fuzzy,
            asked.filters.size(), asked.fits.size());
    const Answer expected = here.borrow()->search(asked);
    check_same(expected, in_part.borrow()->search(asked));
    check_same(expected, elsewhere.borrow()->search(asked));
  }
}

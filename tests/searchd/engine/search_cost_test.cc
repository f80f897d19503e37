// SPDX-License-Identifier: GPL-3.0-or-later
// Which searches are dear, and that a search ends when its processor time is over.
#include "searchd/engine/search_cost.h"

#include <catch2/catch.hpp>

#include "searchd/index/generation.h"
#include "searchd/model/processor_time.h"
#include "tests/support/town.h"

using namespace gijiroku;
using namespace gijiroku::search;
using namespace gijiroku::testing;

TEST_CASE("a search is dear by its form or by the number of its candidates") {
  const TownSaying town({"防災訓練の計画です。", "予算の説明です。"});
  SearcherPool pool(town.index(), Scope::kPublic);
  struct Row {
    const char* text;
    bool fuzzy;
    Cost cost;
  };
  const auto row = GENERATE(
      Row{"防災訓練", false, Cost::kCheap}, Row{"", false, Cost::kCheap},
      Row{"予算 訓練 -計画", false, Cost::kCheap}, Row{"訓練", true, Cost::kDear},
      Row{"テレ*", false, Cost::kDear}, Row{"予算 NEAR 説明", false, Cost::kDear},
      Row{"a b c d e f g h", false, Cost::kCheap}, Row{"a b c d e f g h i", false, Cost::kDear},
      Row{"(a OR b OR c OR d) (e OR f OR g OR h OR i)", false, Cost::kDear});
  CAPTURE(row.text);
  Criteria criteria;
  criteria.text = row.text;
  criteria.fuzzy = row.fuzzy;
  CHECK(cost_of(criteria, *pool.generation()) == row.cost);
}

TEST_CASE("a search whose processor time is over fails, and the next one is whole") {
  std::vector<std::string> texts(400, "防災訓練の計画を説明します。");
  const TownSaying town(texts);
  SearcherPool pool(town.index(), Scope::kPublic);
  Criteria criteria;
  for (const char* text : {"訓練の計画", "計画 説明します -予算", "防災 NEAR 計画", "訓"}) {
    for (const Unit unit : {Unit::kUtterance, Unit::kItem, Unit::kMeeting}) {
      CAPTURE(text, unit);
      criteria.text = text;
      criteria.unit = unit;
      {
        const ProcessorTimeLimit limit(std::chrono::nanoseconds(1));
        CHECK_THROWS_AS(pool.borrow()->search(criteria), ProcessorTimeExceeded);
      }
      const Answer answer = pool.borrow()->search(criteria);
      CHECK(answer.total == (unit == Unit::kUtterance ? 400 : 1));
      CHECK(answer.dropped.empty());
    }
  }
}

TEST_CASE("an inner limit never outlives the outer one, and a thread without a limit has none") {
  const auto spend = [] { spend_processor_time(kUnitsPerClock); };
  CHECK_NOTHROW(spend());
  CHECK(ProcessorTimeLimit::half_of_rest() == std::chrono::nanoseconds::max());
  {
    const ProcessorTimeLimit outer(std::chrono::hours(1));
    CHECK(ProcessorTimeLimit::half_of_rest() < std::chrono::minutes(31));
    {
      const ProcessorTimeLimit inner(std::chrono::nanoseconds(0));
      const ProcessorTimeLimit wider(std::chrono::hours(2));
      CHECK_THROWS_AS(spend(), ProcessorTimeExceeded);
    }
    CHECK_NOTHROW(spend());
  }
  CHECK(ProcessorTimeLimit::half_of_rest() == std::chrono::nanoseconds::max());
}

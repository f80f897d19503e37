// SPDX-License-Identifier: GPL-3.0-or-later
// Rendering counts as work: a page or an answer ends when the processor time of its request is
// over.
#include "searchd/model/processor_time.h"

#include <catch2/catch.hpp>
#include <functional>

#include "searchd/engine/searcher_pool.h"
#include "searchd/minutes/meeting.h"
#include "searchd/suggest/suggestions.h"
#include "searchd/view/browse.h"
#include "searchd/view/json.h"
#include "searchd/view/search.h"
#include "tests/support/sample_answer.h"
#include "tests/support/town.h"

using namespace gijiroku;
using namespace gijiroku::search;
using namespace gijiroku::testing;

namespace {

constexpr std::size_t kMany = 500;

template <typename Value>
void repeat(std::vector<Value>& values) {
  const Value one = values.at(0);
  values.assign(kMany, one);
}

/// Whether `work` ends early without any time left, and completes without a limit.
bool is_limited(const std::function<void()>& work) {
  bool ended = false;
  try {
    const ProcessorTimeLimit limit(std::chrono::nanoseconds(0));
    work();
  } catch (const ProcessorTimeExceeded&) {
    ended = true;
  }
  work();
  return ended;
}

}  // namespace

TEST_CASE("rendering ends when the processor time is over") {
  const std::string text = "防災";
  Criteria criteria;
  criteria.text = text;
  SECTION("of hits") {
    Answer answer = sample_answer(text);
    repeat(answer.hits);
    CHECK(is_limited([&] { view_search(criteria, answer, {}); }));
    CHECK(is_limited([&] { search_json(criteria, answer, {}); }));
  }
  SECTION("of the segments of one hit") {
    Answer answer = sample_answer(text);
    repeat(answer.hits.at(0).snippet);
    CHECK(is_limited([&] { view_search(criteria, answer, {}); }));
    CHECK(is_limited([&] { search_json(criteria, answer, {}); }));
  }
  SECTION("of facets") {
    Answer answer;
    answer.facets = sample_answer(text).facets;
    repeat(answer.facets.at(0).values);
    CHECK(is_limited([&] { view_search(criteria, answer, {}); }));
    CHECK(is_limited([&] { search_json(criteria, answer, {}); }));
  }
  SECTION("of a meeting") {
    ShownMeeting shown = sample_shown(text);
    repeat(shown.nodes);
    CHECK(is_limited([&] { view_meeting(shown, {text}, {}); }));
    CHECK(is_limited([&] { meeting_json(shown, {}); }));
  }
  SECTION("of lists of meetings") {
    MeetingList list = sample_list(text);
    repeat(list.meetings);
    repeat(list.bodies);
    CHECK(is_limited([&] { view_home(list, 1, {}); }));
    CHECK(is_limited([&] { view_meetings({"", "", 1}, list, {}); }));
    CHECK(is_limited([&] { meetings_json({"", "", 1}, list, "g", {}); }));
  }
}

TEST_CASE("a meeting, a list and suggestions end when the processor time is over") {
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < kMany; ++i)
    texts.push_back("学校" + std::to_string(i) + "の計画です。");
  const TownSaying town(texts);
  SearcherPool pool(town.index(), {});
  const auto searcher = pool.borrow();
  const std::string id = searcher->meetings("", "").meetings.at(0).meeting.id;
  CHECK(is_limited([&] { searcher->meeting(id, "計画"); }));
  const auto vocabulary = pool.generation()->vocabulary;
  CHECK(is_limited([&] {
    for (std::size_t i = 0; i < kMany; ++i) suggestions(*vocabulary, "けいかく", 8);
  }));
}

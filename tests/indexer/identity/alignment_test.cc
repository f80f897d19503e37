// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/identity/alignment.h"

#include <catch2/catch.hpp>

#include <random>

using namespace gijiroku::indexer;

namespace {

std::vector<Spoken> said(const std::vector<std::string>& texts) {
  std::vector<Spoken> out;
  for (const std::string& text : texts) out.push_back({"委員", text});
  return out;
}

/// "0 2 -": where each of `before` is in `after`.
std::string places(const std::vector<std::string>& before, const std::vector<std::string>& after) {
  std::string out;
  for (const auto& place : aligned(said(before), said(after)))
    out += (out.empty() ? "" : " ") + (place ? std::to_string(*place) : "-");
  return out;
}

const std::string kBudget = "予算の執行状況について説明を求めます。",
                  kBudgetMended = "予算の執行の状況についてご説明を求めます。",
                  kStore = "備蓄倉庫の点検を毎年二回行っています。",
                  kRoad = "道路の補修は来年度に始めます。";

}  // namespace

TEST_CASE("an utterance is found again after corrections of a record") {
  struct Row {
    const char* name;
    std::vector<std::string> before, after;
    std::string places;
  };
  const auto row = GENERATE_COPY(
      Row{"nothing changed", {kBudget, kStore}, {kBudget, kStore}, "0 1"},
      Row{"inserted before", {kBudget, kStore}, {kRoad, kBudget, kStore}, "1 2"},
      Row{"removed", {kBudget, kRoad, kStore}, {kBudget, kStore}, "0 - 1"},
      Row{"mended", {kBudget, kStore}, {kBudgetMended, kStore}, "0 1"},
      Row{"mended, with one inserted",
          {kRoad, kBudget, kStore},
          {kRoad, kRoad + "また。", kBudgetMended, kStore},
          "0 2 3"},
      Row{"moved", {kBudget, kStore, kRoad}, {kStore, kRoad, kBudget}, "2 0 1"},
      Row{"moved and mended", {kBudget, kStore, kRoad}, {kStore, kRoad, kBudgetMended}, "2 0 1"},
      Row{"replaced by something else", {kBudget}, {kStore}, "-"},
      Row{"one of equals removed",
          {"はい。", kBudget, "はい。", kStore, "はい。"},
          {kBudget, "はい。", kStore, "はい。"},
          "- 0 1 2 3"},
      Row{"one of equals inserted",
          {kBudget, "はい。", kStore},
          {"はい。", kBudget, "はい。", kStore},
          "1 2 3"},
      Row{"all gone", {kBudget}, {}, "-"}, Row{"nothing before", {}, {kBudget}, ""});
  CAPTURE(row.name);
  CHECK(places(row.before, row.after) == row.places);
}

TEST_CASE("an utterance whose speaker was corrected is the same") {
  std::vector<Spoken> before = said({kBudget, "はい。"}), after = before;
  for (Spoken& each : after) each.speaker = "副会長";
  const auto found = aligned(before, after);
  CHECK(found[0] == 0U);
  CHECK(found[1] == 1U);
}

TEST_CASE("after random corrections each utterance is found, and none twice") {
  std::mt19937 random(7);
  const auto below = [&](std::size_t n) { return random() % n; };
  const std::vector<std::string> words{"予算", "備蓄", "道路",   "学校",   "保育",   "訓練", "計画",
                                       "推進", "点検", "会議",   "説明",   "来年度", "条例", "審査",
                                       "報告", "住民", "避難所", "図書館", "給食",   "水道"};
  const auto sentence = [&] {
    std::string out;
    for (std::size_t n = 6 + below(20); n > 0; --n)
      out += words[below(words.size())] + (below(3) == 0 ? "を" : "の");
    return out + "です。";
  };
  std::size_t all = 0, lost = 0;
  for (int round = 0; round < 60; ++round) {
    std::vector<std::string> before;
    for (std::size_t n = 1 + below(80); n > 0; --n)
      before.push_back(below(8) == 0 ? "はい。" : sentence());
    std::vector<std::string> after = before;
    std::vector<int> origin(before.size());
    for (std::size_t i = 0; i < origin.size(); ++i) origin[i] = static_cast<int>(i);
    for (std::size_t n = below(1 + before.size() / 4); n > 0 && !after.empty(); --n) {
      const std::size_t at = below(after.size());
      const auto place = static_cast<std::ptrdiff_t>(at);
      switch (below(4)) {
        case 0:
          if (after[at].size() > 60) after[at].replace(3 * below(5), 3, "字");
          break;
        case 1:
          after.erase(after.begin() + place);
          origin.erase(origin.begin() + place);
          break;
        case 2:
          after.insert(after.begin() + place, sentence());
          origin.insert(origin.begin() + place, -1);
          break;
        default: {
          const auto to = static_cast<std::ptrdiff_t>(below(after.size()));
          std::swap(after[at], after[static_cast<std::size_t>(to)]);
          std::swap(origin[at], origin[static_cast<std::size_t>(to)]);
        }
      }
    }
    const auto found = aligned(said(before), said(after));
    std::vector<bool> taken(after.size());
    for (std::size_t i = 0; i < after.size(); ++i) {
      if (origin[i] < 0 || after[i].size() < 20) continue;
      ++all;
      lost += found[static_cast<std::size_t>(origin[i])] != i;
    }
    for (const auto& place : found) {
      if (!place) continue;
      REQUIRE(*place < after.size());
      REQUIRE_FALSE(taken[*place]);
      taken[*place] = true;
    }
  }
  CAPTURE(all, lost);
  CHECK(all > 1500);
  CHECK(lost == 0);
}

TEST_CASE("a record in which every utterance changed is aligned in order") {
  std::vector<std::string> before, after;
  for (int i = 0; i < 500; ++i) {
    const std::string number = std::to_string(i * 7919);
    before.push_back(number + "番目の質問は予算" + number + "についてです。");
    if (i % 50 == 0) after.push_back("追加の発言その" + number);
    after.push_back(number + "番めの質問は予算" + number + "について。");
  }
  const auto found = aligned(said(before), said(after));
  std::size_t right = 0;
  for (std::size_t i = 0; i < before.size(); ++i) right += found[i] == i + i / 50 + 1;
  CHECK(right >= 495);
}

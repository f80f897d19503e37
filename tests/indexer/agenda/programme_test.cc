// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/agenda/programme.h"

#include <catch2/catch.hpp>

using namespace gijiroku;
using namespace gijiroku::indexer;

namespace {

std::string listed(const char* text) {
  std::string out;
  for (const AnnouncedItem& item : read_programme(text).items) {
    out += std::string(named(item.kind).code) + " " + std::to_string(item.number) + " " +
           item.title + "|";
  }
  return out;
}

}  // namespace

TEST_CASE("a number begins an item only where it is the next one and outside parentheses") {
  struct Row {
    const char *text, *items;
  };
  const auto row = GENERATE(
      Row{"議案 (1) 甲 (規則第2項(2) 承認) (2) 乙 報告事項 (1) 丙 その他 (1) 丁",
          "proposal 1 甲 (規則第2項(2) 承認)|proposal 2 乙|report 1 丙|other 1 丁|"},
      Row{"（１）甲\n（２）乙\n（３）その他", "proposal 1 甲|proposal 2 乙|other 3 その他|"},
      Row{"①甲 ②乙", "proposal 1 甲|proposal 2 乙|"},
      Row{"1 甲\n2 乙", "proposal 1 甲|proposal 2 乙|"},
      Row{"1．甲 2．乙", "proposal 1 甲|proposal 2 乙|"}, Row{"甲の件", "proposal 0 甲の件|"},
      Row{"", ""},
      Row{"(1) 令和2年度予算について (2) 3か年計画について",
          "proposal 1 令和2年度予算について|proposal 2 3か年計画について|"},
      Row{"報告事項\n(1) 甲", "report 1 甲|"},
      Row{"1. (1)甲について\n2. (2)乙について", "proposal 1 甲について|proposal 2 乙について|"},
      Row{"○甲について\n○乙について", "proposal 0 甲について|proposal 0 乙について|"},
      Row{"議題１　甲 議題２　乙", "proposal 1 甲|proposal 2 乙|"},
      Row{"１開会　２会長の選出　３議事（1）料金について（2）その他　４閉会",
          "proposal 1 開会|proposal 2 会長の選出|proposal 1 料金について|other 2 その他|"
          "proposal 4 閉会|"},
      Row{"1　開会　2　議事　(1)　路線について　(2)　ダイヤについて　(3)　運賃について",
          "proposal 1 開会|proposal 1 路線について|proposal 2 ダイヤについて|"
          "proposal 3 運賃について|"});
  CAPTURE(row.text);
  CHECK(listed(row.text) == row.items);
}

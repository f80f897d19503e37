// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>
#include <string>

#include "indexer/parse/parse.h"

using namespace gijiroku;
using namespace gijiroku::indexer;

namespace {

/// The outcomes of three bills, on which the chair says `vote` after the third.
std::string outcomes(const std::string& vote) {
  std::string text =
      "会議名　若葉町議会定例会\n日時　令和5年3月20日　午後2時\n\n○議長　会議を開きます。\n";
  const char* titles[] = {"税条例の改正", "一般会計補正予算", "契約の締結"};
  for (int i = 0; i < 3; ++i) {
    const std::string number = std::to_string(i + 1);
    text += "○議長　日程第" + number + "、議案第" + number + "号" + titles[i] +
            "についてを議題といたします。\n○町長　説明します。\n○議長　質疑なしと認めます。\n";
  }
  const Meeting meeting =
      parse_minutes(text + vote + "○議長　以上で散会します。\n", "doc", role_table()).meeting;
  std::string out;
  for (const AgendaItem& item : meeting.agenda) {
    if (item.bills.empty()) continue;
    out += (out.empty() ? "" : " ") + std::string(named(item.outcome).code);
  }
  return out;
}

}  // namespace

TEST_CASE("one statement for several bills decides each of them") {
  const std::string said =
      GENERATE("○議長　よって、議案第1号から議案第3号までは原案のとおり可決されました。\n",
               "○議長　よって、議案第1号ないし第3号はいずれも原案のとおり可決されました。\n",
               "○議長　よって、議案第1号～3号は原案のとおり可決されました。\n",
               "○議長　よって、日程第1から日程第3までは原案のとおり可決されました。\n",
               "○議長　よって、議案第1号、第2号及び第3号の3件は、原案のとおり可決されました。\n",
               "○議長　よって、以上3件は、原案のとおり可決されました。\n",
               "○議長　よって、以上三議案は、原案のとおり可決されました。\n",
               "○議長　よって、ただいまの議案3件は、原案のとおり可決されました。\n",
               "○議長　よって、議案第1号外2件は、原案のとおり可決されました。\n",
               "○議長　議案第1号から第3号までを一括して採決します。賛成の方は起立願います。\n（賛成"
               "者起立）\n"
               "○議長　起立全員です。よって、各議案は原案のとおり可決されました。\n",
               "○議長　お諮りします。議案第1号から第3号までは、原案のとおり決することに御異議ありま"
               "せんか。\n"
               "（「異議なし」の声あり）\n○議長　異議なしと認め、いずれも可決されました。\n");
  CAPTURE(said);
  CHECK(outcomes(said) == "passed passed passed");
}

TEST_CASE("a statement decides only the bills that it names, each as it says") {
  struct Row {
    const char *said, *outcomes;
  };
  const auto row = GENERATE(
      Row{"○議長　よって、議案第1号及び第3号は可決、議案第2号は否決されました。\n",
          "passed rejected passed"},
      Row{"○議長　よって、議案第1号は原案可決とし、議案第2号及び議案第3号は否決されました。\n",
          "passed rejected rejected"},
      Row{"○議長　議案第1号は可決されました。議案第2号は否決されました。\n",
          "passed rejected unknown"},
      Row{"○議長　よって、以上2件は、原案のとおり可決されました。\n", "unknown passed passed"},
      Row{"○議長　よって、本案は原案のとおり可決されました。\n", "unknown unknown passed"},
      Row{"○議長　議案第1号は可決されました。よって、以上3件は可決されました。\n",
          "passed unknown passed"},
      Row{"○議長　予算審査特別委員会委員に指名のとおり選任することに決定いたしました。\n",
          "unknown unknown unknown"},
      Row{"○議長　よって、陳情五第一二号は不採択と決定いたしました。\n",
          "unknown unknown unknown"});
  CAPTURE(row.said);
  CHECK(outcomes(row.said) == row.outcomes);
}

TEST_CASE("a place in the schedule does not mean an added item of the same number") {
  const Meeting meeting =
      parse_minutes(
          "会議名　若葉町議会定例会\n日時　令和5年3月20日　午後2時\n\n○議長　会議を開きます。\n"
          "○議長　日程第1、議案第1号税条例の改正についてから日程第2、議案第2号予算についてまでの"
          "2件を一括議題とします。\n○町長　説明します。\n"
          "○議長　日程第1及び日程第2の2件を一括して採決します。御異議ありませんか。\n"
          "（「異議なし」の声あり）\n○議長　よって、本件はいずれも可決されました。\n"
          "○議長　追加日程第1、議案第9号副町長の選任についてを議題とします。\n○町長　説明します。\n"
          "○議長　よって、本件は同意されました。\n",
          "doc", role_table())
          .meeting;
  const AgendaItem &block = meeting.agenda[meeting.agenda.size() - 2],
                   &added = meeting.agenda.back();
  CHECK(block.numbers == std::vector<int>{1, 2});
  CHECK(block.outcome == Outcome::kPassed);
  CHECK(added.bills == std::vector<std::string>{"議案第9号"});
  CHECK(added.outcome == Outcome::kApproved);
}

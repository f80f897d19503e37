// SPDX-License-Identifier: GPL-3.0-or-later
// No record whose minutes are marked 非公開 becomes public, however its header says so.
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "indexer/parse/parse.h"
#include "indexer/state/visibility.h"

using namespace gijiroku;
using namespace gijiroku::indexer;

namespace {

const std::vector<std::string> kRecords{"会議録",     "議事録",   "会議記録",    "議事要旨",
                                        "会議要旨",   "会議概要", "議事概要",    "議事要録",
                                        "会議の記録", "会 議 録", "委員会会議録"};
const std::vector<std::string> kAsks{"の公開",
                                     "の公開・非公開",
                                     "の公開／非公開",
                                     "の公開又は非公開",
                                     "の公開の可否",
                                     "の公開の別",
                                     "の公開・非公開の別",
                                     "の公開又は非公開の別",
                                     "の公開、非公開の別",
                                     "の公開（非公開）の別",
                                     "公開の可否",
                                     "の公開区分",
                                     "の公開状況",
                                     "の公開の取扱い",
                                     "の開示の可否"};
const std::vector<std::string> kBare{"公開・非公開",       "公開・非公開の別", "公開の可否",
                                     "公開又は非公開の別", "公開区分",         "公開／非公開"};
const std::vector<std::string> kBefore{"", "３　", "(4) ", "【", "■ ", "○", "・", "<"};
const std::vector<std::string> kTies{"\t",     "：",       "　", " ",  "\n",
                                     "\n\n  ", "　　　　", ": ", " | "};
const std::vector<std::string> kClosed{"非公開",
                                       "非 公 開",
                                       "非公開（個人情報を扱うため）",
                                       "非公開とする",
                                       "□公開　■非公開",
                                       "□公開 ■非公開 □一部非公開",
                                       "公開□　非公開■",
                                       "公開☐ 非公開☑",
                                       "☐公開 ☑非公開",
                                       "□公開\n■非公開\n□一部非公開",
                                       "公開・○非公開",
                                       "（　）公開　（○）非公開",
                                       "公開（　）・非公開（○）",
                                       "○公開 ●非公開",
                                       "公開　レ非公開",
                                       "公開・（非公開）",
                                       "公開・非公開",  // a ring around one of them is lost
                                       "公開しない"};

std::string spaced(const std::string& text) {
  std::string out;
  for (const char32_t c : decode(text)) {
    if (!out.empty()) out += "　";
    append_utf8(out, c);
  }
  return out;
}

Meeting minutes_with(const std::string& row, bool before) {
  const std::string date = "日時　令和3年10月1日（金）午後6時30分\n";
  return parse_minutes(
             "第1回浜名台市指定管理者選定委員会\n" +
                 (before ? row + "\n" + date : date + row + "\n") +
                 "出席者　佐藤委員長、鈴木委員\n\n○佐藤委員長　ただいまから開会いたします。\n"
                 "○鈴木委員　応募は何者でしたか。\n○事務局　3者です。\n",
             "doc", role_table())
      .meeting;
}

void check_kept_back(const std::string& label, bool both) {
  for (std::size_t i = 0; i < kBefore.size() * kTies.size(); ++i) {
    std::string begin = kBefore[i % kBefore.size()];
    const std::string& tie = kTies[i / kBefore.size()];
    const std::string closing = begin == "【" ? "】" : begin == "<" ? ">" : "";
    const std::string& value = kClosed[(i * 7 + label.size()) % kClosed.size()];
    const std::string row = begin + (i % 5 == 4 ? spaced(label) : label) + closing + tie + value;
    CAPTURE(row);
    const Meeting meeting = minutes_with(row, i % 3 == 0);
    CHECK(meeting.disclosure.minutes == Openness::kClosed);
    CHECK_FALSE(part(meeting, Visibility::kPublic, true));
    if (both && value != "公開・非公開" && value != "公開・（非公開）")  // where one is chosen
      CHECK(meeting.disclosure.meeting == Openness::kClosed);
  }
}

}  // namespace

TEST_CASE("minutes marked 非公開 stay restricted under any label, in any shape") {
  for (const std::string& record : kRecords)
    for (const std::string& ask : kAsks) check_kept_back(record + ask, false);
  for (const std::string& label : kBare) check_kept_back(label, true);
}

// SPDX-License-Identifier: GPL-3.0-or-later
// No record whose minutes are marked 非公開 becomes public, however its header says so.
#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "indexer/docx/extract_docx.h"
#include "indexer/format/archive.h"
#include "indexer/format/extract_html.h"
#include "indexer/parse/parse.h"
#include "indexer/state/visibility.h"
#include "tests/support/zip_file.h"

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

namespace {

const std::vector<std::string> kLabels{
    "会議録の公開の可否",   "会議の公開・非公開",         "公開・非公開",
    "公開又は非公開の別",   "公開・非公開及びその理由",   "議事録の公開についての決定",
    "当該会議の公開の有無", "公開・一部公開・非公開の別", "会議等の公開の可・否",
    "情報公開の区分"};
const std::vector<std::string> kSeats{"傍聴の可否", "傍聴者の受入れ", "傍聴の取扱い",
                                      "傍聴人の入場", "傍聴"};
const std::vector<std::string> kRefused{"非公開",
                                        "非　公　開",
                                        "非公開とする",
                                        "秘密会",
                                        "会議は非公開",
                                        "公開しないこととした",
                                        "公開を行わない",
                                        "公開　非公開",
                                        "公開・非公開",
                                        "公開から非公開に変更",
                                        "議題１のみ公開、他は非公開",
                                        "条例第３条の規定により非公開とする",
                                        "□公開　■非公開",
                                        "１ 公開　②　非公開",
                                        "不開示",
                                        "非公表"};
const std::vector<std::string> kTurnedAway{"不可",      "認めない", "傍聴不可", "可・○否",
                                           "□可 ■不可", "×",        "お断り",   "受け入れない"};
const std::vector<std::string> kWhys{"",
                                     "　理由：個人情報を扱うため",
                                     "（理由：個人情報を扱うため）",
                                     "　その理由　個人情報を扱うため",
                                     "　（理由）個人情報を扱うため",
                                     "（個人情報を扱うため）",
                                     "\n理由：個人情報を扱うため",
                                     " 非公開理由: 個人情報",
                                     "　※個人情報を扱うため",
                                     "。個人情報を扱うため。",
                                     "　ただし結果は公開する"};

const std::string kTop = "第1回浜名台市指定管理者選定委員会";
const std::string kDay = "令和3年10月1日（金）午後6時30分";
const std::vector<std::string> kSpeeches{"○佐藤委員長　ただいまから開会いたします。",
                                         "○鈴木委員　応募は何者でしたか。", "○事務局　3者です。"};

std::string lines_of(const std::string& text, const std::string& open, const std::string& close) {
  std::string out;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    out += open + text.substr(at, end - at) + close;
    at = end + 1;
  }
  return out;
}

std::string as_page(const std::string& label, const std::string& value) {
  std::string out = "<html><body><h1>" + kTop + "</h1><table><tr><td>日時</td><td>" + kDay +
                    "</td></tr><tr><td>" + label + "</td><td>" + lines_of(value, "", "<br>") +
                    "</td></tr></table>";
  for (const std::string& speech : kSpeeches) out += "<p>" + speech + "</p>";
  return extract_html(out + "</body></html>").text;
}

std::string as_word(const std::string& label, const std::string& value) {
  const auto cell = [](const std::string& text) {
    return "<w:tc>" + lines_of(text, "<w:p><w:r><w:t>", "</w:t></w:r></w:p>") + "</w:tc>";
  };
  std::string out = paragraph_of(kTop) + "<w:tbl><w:tr>" + cell("日時") + cell(kDay) +
                    "</w:tr><w:tr>" + cell(label) + cell(value) + "</w:tr></w:tbl>";
  for (const std::string& speech : kSpeeches) out += paragraph_of(speech);
  const std::string bytes = docx_of(out);
  Archive archive(bytes);
  return extract_docx(archive).text;
}

std::string as_text(const std::string& label, const std::string& value, std::size_t shape) {
  std::string out = kTop + "\n日時　" + kDay + "\n" + kBefore[shape % kBefore.size()] + label;
  if (kBefore[shape % kBefore.size()] == "【") out += "】";
  if (kBefore[shape % kBefore.size()] == "<") out += ">";
  out += kTies[shape % kTies.size()] + value + "\n\n";
  for (const std::string& speech : kSpeeches) out += speech + "\n";
  return out;
}

void check_withheld(const std::vector<std::string>& labels,
                    const std::vector<std::string>& values) {
  std::size_t shape = 0;
  for (const std::string& label : labels) {
    for (const std::string& value : values) {
      for (const std::string& why : kWhys) {
        const std::string row = label + " | " + value + why;
        CAPTURE(row, shape);
        for (const std::string& text :
             {as_text(label, value + why, shape), as_page(label, value + why),
              as_word(spaced(label), value + why)}) {
          CAPTURE(text);
          CHECK_FALSE(
              part(parse_minutes(text, "doc", role_table()).meeting, Visibility::kPublic, true));
        }
        ++shape;
      }
    }
  }
}

}  // namespace

TEST_CASE("a refusal anywhere in a row about disclosure withholds the record in every format") {
  check_withheld(kLabels, kRefused);
  check_withheld(kSeats, kTurnedAway);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/speaker/answer_columns.h"

#include <catch2/catch.hpp>
#include <string>

using namespace gijiroku;
using namespace gijiroku::indexer;

namespace {

/// The lines of a table with the labels that they open: "意見・質問 はい。|回答 いいえ。|- 結果".
std::string parted(const std::string& table) {
  const std::vector<Line> lines = with_answers_parted(split_lines(table));
  const auto turns = answer_turns(lines);
  std::string out;
  for (const Line& line : lines) {
    const auto turn = turns.find(line.source.begin);
    out += out.empty() ? "" : "|";
    out += turn == turns.end() ? "-" : turn->second.label;
    out += " " + std::string(line.text);
  }
  return out;
}

}  // namespace

TEST_CASE("rows below 意見・質問 and 回答 are two turns") {
  CHECK(parted("意見・質問\t回　答\n理由は何か。\t別紙のとおり。") ==
        "- 意見・質問\t回　答|意見・質問 理由は何か。|回答 別紙のとおり。");
  CHECK(parted("委員からの質問等 | 事務局の回答\n理由は何か。 | 別紙のとおり。")
            .find("委員からの質問等 理由は何か。|事務局の回答 別紙のとおり。") !=
        std::string::npos);
  CHECK(parted("意見・質問\t回答\n\t追って示す。") == "- 意見・質問\t回答|回答 追って示す。");
}

TEST_CASE("a row without a question, and one above the columns, is no turn") {
  CHECK(parted("意見・質問\t回答\n1 橋の工事\t\n審議結果\t了承") ==
        "- 意見・質問\t回答|- 1 橋の工事|- 審議結果\t了承");
  CHECK(parted("理由は何か。\t別紙のとおり。") == "- 理由は何か。\t別紙のとおり。");
  CHECK(parted("意見・質問回答\n理由は何か。\t別紙のとおり。") ==
        "- 意見・質問回答|- 理由は何か。\t別紙のとおり。");
}

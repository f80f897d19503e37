// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/decision/outcome_words.h"

#include <catch2/catch.hpp>
#include <string>

using namespace gijiroku;
using namespace gijiroku::indexer;

namespace {

std::optional<StatedOutcome> read(const std::string& text, bool note = false) {
  return stated_outcome(sentences_of(text).front(), note);
}

}  // namespace

TEST_CASE("a decision is a noun and words that carry it out") {
  struct Row {
    const char* said;
    Outcome outcome;
  };
  using enum Outcome;
  const auto row =
      GENERATE(Row{"よって、本案は原案のとおり可決とさせていただきます。", kPassed},
               Row{"議案第３号は可決です。", kPassed}, Row{"本件は原案可決と決しました。", kPassed},
               Row{"本案は修正案のとおり可決することに決しました。", kAmended},
               Row{"したがいまして、本案は否決と決まりました。", kRejected},
               Row{"本件は全会一致で承認とさせていただきます。", kApproved},
               Row{"議案第５号は承認されたものといたします。", kApproved},
               Row{"本案は原案に同意することと決定いたします。", kApproved},
               Row{"議案第７号は許可相当と決定いたします。", kApproved},
               Row{"議案第７号は許可相当と決定し、意見を付して知事に送付いたします。", kApproved},
               Row{"本件は御了承いただいたものと認めます。", kAcknowledged},
               Row{"本件は閉会中もなお継続審査に付することと決しました。", kContinued},
               Row{"本件は引き続き協議することとし、継続といたします。", kContinued},
               Row{"本請願は採択と決定いたしました。", kAdopted},
               Row{"本請願は不採択とすることに決しました。", kNotAdopted},
               Row{"本件は案のとおり決しました。", kDecided},
               Row{"本件は適当である旨を答申することに決定いたします。", kDecided});
  CAPTURE(row.said);
  const auto stated = read(row.said);
  REQUIRE(stated);
  CHECK(stated->outcome == row.outcome);
  CHECK(!stated->asked);
}

TEST_CASE("a question puts a decision to the meeting, and other sentences decide nothing") {
  const auto asked = read("本件は承認することに御異議ありませんか。");
  REQUIRE(asked);
  CHECK(asked->asked);
  CHECK(asked->outcome == Outcome::kApproved);
  const auto said =
      GENERATE("本案に賛成の方の挙手を求めます。", "傍聴を許可します。", "承認していただきたい。",
               "教科書の採択方針を説明します。", "可決することに賛成の方は起立願います。",
               "事業を継続します。", "軽減措置を来年度以降も継続すること。",
               "なぜ否決されたのですか。", "認定こども園の決定が遅れました。");
  CAPTURE(said);
  CHECK(!read(said));
}

TEST_CASE("in a line of the record the noun may be alone") {
  CHECK(read("全員一致で可決", true)->outcome == Outcome::kPassed);
  CHECK(!read("全員一致で可決"));
  CHECK(read("事務局案どおり決定", true)->outcome == Outcome::kDecided);
  CHECK(!read("7.諮問・答申", true));
  CHECK(!read("・議案第1号 緑地地区の変更(若葉市決定", true));
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/exchange/turns.h"

#include <catch2/catch.hpp>
#include <random>
#include <string>

#include "core/text.h"

using namespace gijiroku;
using namespace gijiroku::search;

namespace {

struct Said {
  Role role;
  std::string text;
  std::uint64_t speaker = 0;
  std::uint32_t skipped = 0;  // records before it that are not here
};

/// "1<2,3": turn 1 is answered by turns 2 and 3, counted from 1.
std::string pairs(const std::vector<Said>& said) {
  std::vector<SpeechTurn> turns;
  std::vector<std::string> texts;
  for (const Said& each : said) texts.push_back(literal_form(each.text).text);
  std::uint32_t seq = 0;
  for (std::size_t i = 0; i < said.size(); ++i) {
    seq += 1 + said[i].skipped;
    turns.push_back({said[i].role, said[i].speaker, seq,
                     static_cast<std::uint32_t>(texts[i].size() / 3), texts[i]});
  }
  std::string out;
  for (const AnsweredTurn& each : answered_turns(turns)) {
    out += (out.empty() ? "" : " ") + std::to_string(each.question + 1) + "<";
    for (const std::size_t answer : each.answers)
      out += (answer == each.answers.front() ? "" : ",") + std::to_string(answer + 1);
  }
  return out;
}

constexpr Role kChair = Role::kChair, kMember = Role::kMember, kOffice = Role::kSecretariat,
               kExecutive = Role::kExecutive;

}  // namespace

TEST_CASE("a question is answered by all that the other side says until a member speaks again") {
  CHECK(pairs({{kMember, "経費はいくらですか。"}, {kOffice, "十万円です。"}}) == "1<2");
  CHECK(pairs({{kMember, "経費はいくらですか。"},
               {kExecutive, "十万円です。"},
               {kOffice, "補足します。"},
               {kMember, "来年度はどうですか。"},
               {kOffice, "同じです。"}}) == "1<2,3 4<5");
}

TEST_CASE("a chair who calls a speaker is no answer and ends nothing") {
  CHECK(pairs({{kMember, "経費はいくらですか。"},
               {kChair, "情報管理課長。"},
               {kExecutive, "十万円です。"},
               {kChair, "財政課長。"},
               {kExecutive, "補足します。"}}) == "1<3,5");
}

TEST_CASE("a chair who goes on to something else ends the answers") {
  CHECK(pairs({{kMember, "経費はいくらですか。"},
               {kOffice, "十万円です。"},
               {kChair, "次に、報告事項に移ります。"},
               {kOffice, "資料をご説明します。"}}) == "1<2");
}

TEST_CASE("several members who ask in a row share the answers; a remark has none") {
  CHECK(pairs({{kMember, "経費はいくらですか。"},
               {kMember, "時期はいつですか。"},
               {kOffice, "十万円で、来年です。"}}) == "1<3 2<3");
  CHECK(
      pairs({{kMember, "賛成です。"}, {kMember, "時期はいつですか。"}, {kOffice, "来年です。"}}) ==
      "2<3");
}

TEST_CASE("a chair may answer, if nobody else does") {
  CHECK(pairs({{kMember, "この委員会としてはどうお考えですか。"},
               {kChair,
                "当委員会といたしましては、昨年度の結論をふまえて、引き続き検討を重ねる方針であると"
                "ご理解いただければと思います。"},
               {kMember, "わかりました。"}}) == "1<2");
}

TEST_CASE("a chair or a member answers in a dialogue") {
  CHECK(pairs({{kMember, "先に議長が決めるのですか。", 1},
               {kChair, "はい、そのように申しました。", 2},
               {kMember, "分かりました。", 1}}) == "1<2");
  CHECK(pairs({{kMember, "議会での説明は、資料のとおりです。それ以上のことは聞いていません。", 1},
               {kMember, "今後の方向は、説明されましたか。", 2},
               {kMember, "今後考えると聞いています。", 1}}) == "2<3");
}

TEST_CASE("a chair who asks back does not answer") {
  CHECK(pairs({{kMember, "次はいつ開く予定ですか。", 1},
               {kChair, "日程という意味でしょうか。", 2},
               {kMember, "そうです。", 1},
               {kExecutive, "来月です。", 3}}) == "1<4");
  CHECK(pairs({{kMember, "語学の研修も進めるのはどうでしょうか。", 1},
               {kChair, "要望でよろしいですか。", 2},
               {kMember, "はい。", 1}}) == "");
}

TEST_CASE("greetings, thanks and calls of members are neither questions nor answers") {
  CHECK(pairs({{kMember, "藤原です。よろしくお願いします。"}, {kOffice, "課長の本城です。"}}) ==
        "");
  CHECK(pairs({{kMember, "経費はいくらですか。"},
               {kOffice, "十万円です。"},
               {kMember, "そうですか。分かりました。"},
               {kOffice, "採決の結果を報告します。"}}) == "1<2");
  CHECK(pairs({{kMember, "若い世代の教育にも目を向けて、記載を検討してください。"},
               {kChair,
                "ありがとうございます。それでは、小屋委員、そのあとに諸富委員と奥委員にご発言を"
                "お願いいたします。"},
               {kMember, "目指す方向が網羅されていると認識しています。"}}) == "");
}

TEST_CASE("a chair may call the next who answers with 次に") {
  CHECK(pairs({{kMember, "知事と教育長に伺います。"},
               {kChair, "知事。"},
               {kExecutive, "お答えします。"},
               {kChair, "次に、教育長。"},
               {kExecutive, "体力の向上についてお答えします。"}}) == "1<3,5");
}

TEST_CASE("records that are not here end what came before them") {
  CHECK(pairs({{kMember, "経費はいくらですか。"}, {kOffice, "十万円です。", 0, 3}}) == "");
}

TEST_CASE("without a question there is no answer") {
  CHECK(pairs({}) == "");
  CHECK(pairs({{kOffice, "ご説明します。"}, {kChair, "以上です。"}, {Role::kUnknown, "はい。"}}) ==
        "");
}

TEST_CASE("turns between two places where speakers start afresh can be read alone") {
  const std::vector<std::string> texts{
      "経費はいくらですか。",
      "十万円です。",
      "分かりました。",
      "次に、教育長。",
      "それでは、資料をご説明します。",
      "ほかにご意見ございますでしょうか。",
      "この案には、ほかの市の例から見ても、無理のない計画であると思い、賛成いたします。",
      "当委員会といたしましては、昨年度の結論をふまえて、引き続き検討を重ねる方針であるとご理解くだ"
      "さい。"};
  std::mt19937 random(7);
  for (int round = 0; round < 2000; ++round) {
    std::vector<SpeechTurn> turns;
    std::vector<std::size_t> starts{0};
    Role before = Role::kUnknown;
    for (std::uint32_t i = 0, seq = 0; i < 24; ++i) {
      seq += random() % 16 == 0 ? 2 : 1;
      const auto role = static_cast<Role>(random() % 7);
      const std::string& text = texts[random() % texts.size()];
      turns.push_back({role, random() % 3, seq, static_cast<std::uint32_t>(text.size() / 3), text});
      if (starts_afresh(role, before)) starts.push_back(i);
      if (role != Role::kChair && role != Role::kUnknown) before = role;
    }
    std::vector<AnsweredTurn> parts;
    for (std::size_t n = 0; n < starts.size(); ++n) {
      const std::size_t end = n + 1 < starts.size() ? starts[n + 1] : turns.size();
      const std::vector<SpeechTurn> part(turns.begin() + static_cast<std::ptrdiff_t>(starts[n]),
                                         turns.begin() + static_cast<std::ptrdiff_t>(end));
      for (AnsweredTurn each : answered_turns(part)) {
        each.question += starts[n];
        for (std::size_t& answer : each.answers) answer += starts[n];
        parts.push_back(std::move(each));
      }
    }
    const auto whole = answered_turns(turns);
    REQUIRE(parts.size() == whole.size());
    for (std::size_t n = 0; n < whole.size(); ++n) {
      CHECK(parts[n].question == whole[n].question);
      CHECK(parts[n].answers == whole[n].answers);
    }
  }
}

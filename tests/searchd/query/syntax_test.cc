// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/query/syntax.h"
#include "searchd/query/typed_syntax.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

#include "searchd/query/interpretation.h"

using namespace gijiroku;
using namespace gijiroku::search;

namespace {

/// A tree as text: = quoted, - left out, [A|B] alternatives, <A~B 30> near, {A B} a group.
std::string shown(const Syntax& syntax, bool root = true) {
  if (syntax.kind == Syntax::Kind::kPiece)
    return (syntax.quoted ? "=" : "") + std::string(syntax.text);
  const bool any = syntax.kind == Syntax::Kind::kAny, near = syntax.kind == Syntax::Kind::kNear;
  std::string out;
  for (const Syntax& part : syntax.parts) {
    if (!out.empty()) out += any ? "|" : near ? "~" : " ";
    out += (part.excluded ? "-" : "") + shown(part, false);
  }
  if (any) return "[" + out + "]";
  if (near) return "<" + out + " " + std::to_string(syntax.distance) + ">";
  return root ? out : "{" + out + "}";
}

std::string read(const std::string& text) { return shown(syntax_of(text)); }

std::string reading(const std::string& text) {
  static const Tokenizer kTokenizer;
  return interpretation_of(parse_query(text, kTokenizer, {today(), {}}));
}

}  // namespace

TEST_CASE("operators join what stands beside them") {
  struct Row {
    const char *typed, *read;
  };
  const auto row = GENERATE(
      Row{"防災 OR 避難所 訓練", "[防災|避難所] 訓練"},
      Row{"防災 | 避難所 ｜ 訓練", "[防災|避難所|訓練]"}, Row{"防災 -訓練", "防災 -訓練"},
      Row{"防災 －訓練", "防災 -訓練"}, Row{"防災 NOT 訓練", "防災 -訓練"},
      Row{"防災 AND 訓練", "防災 訓練"},
      Row{"防災　ＯＲ　避難所 ＮＯＴ 訓練", "[防災|避難所] -訓練"},
      Row{"防災 ＡＮＤ 訓練", "防災 訓練"}, Row{"防災 −訓練 ‐計画", "防災 -訓練 -計画"},
      Row{"”防災 計画” 訓練", "=防災 計画 訓練"}, Row{"『防災 計画』", "=防災 計画"},
      Row{"防災 -\"訓練 計画\"", "防災 -=訓練 計画"}, Row{"「防災 計画」 訓練", "=防災 計画 訓練"},
      Row{"\"OR\" 訓練", "=OR 訓練"}, Row{"(防災 OR 避難所) 訓練", "[防災|避難所] 訓練"},
      Row{"（防災　訓練） OR 避難所", "[{防災 訓練}|避難所]"},
      Row{"防災 -(訓練 OR 計画)", "防災 -[訓練|計画]"},
      Row{"((防災 OR 避難所) -訓練) OR 計画", "[{[防災|避難所] -訓練}|計画]"},
      Row{"防災 NEAR 訓練", "<防災~訓練 30>"}, Row{"防災 NEAR/5 訓練 計画", "<防災~訓練 5> 計画"},
      Row{"A OR 防災 NEAR/9 \"訓 練\"", "[A|<防災~=訓 練 9>]"},
      Row{"防災 ＮＥＡＲ／５ 訓練", "<防災~訓練 5>"},
      Row{"防災 NEAR/99999 訓練", "<防災~訓練 1000>"},
      Row{"防災 NEAR/99999999999999999999 訓練", "<防災~訓練 1000>"},
      Row{"(防災 OR 避難所) NEAR/9 訓練", "<[防災|避難所]~訓練 9>"},
      Row{"訓練 NEAR (防災 OR 避難所)", "<訓練~[防災|避難所] 30>"},
      Row{"(A OR B) NEAR (C OR D)", "<[A|B]~[C|D] 30>"},
      Row{"(A OR B) NEAR C NEAR D", "<[A|B]~C~D 30>"},
      Row{"(A OR B) NEAR C OR D NEAR E", "[<[A|B]~C 30>|<D~E 30>]"},
      Row{"x OR (a OR b) NEAR c", "[x|<[a|b]~c 30>]"}, Row{"a NEAR (b -c)", "a NEAR {b -c}"},
      Row{"A OR B NEAR C", "[A|<B~C 30>]"},
      Row{"会議:\"総務 委員会\" 予算", "会議:\"総務 委員会\" 予算"});
  CAPTURE(row.typed);
  CHECK(read(row.typed) == row.read);
}

TEST_CASE("what makes no sense as language is text") {
  for (const char* typed : {"OR",
                            "OR 防災",
                            "防災 OR",
                            "NOT",
                            "防災 NOT",
                            "-訓練",
                            "NOT 訓練",
                            "気温 -5",
                            "- 防災",
                            "「防災」について",
                            "or 防災",
                            "-訓練 -計画",
                            "AND",
                            "NEAR 防災",
                            "防災 NEAR",
                            "NEAR/x",
                            "（仮称）品川区 計画",
                            "(株) 町田",
                            "(防災",
                            "防災)",
                            "f(x) g",
                            "防災 NEAR/-1 訓練",
                            "防災 near 訓練"}) {
    CAPTURE(typed);
    CHECK(read(typed) == typed);
  }
  CHECK(read("防災 OR OR 訓練") == "防災 [OR|訓練]");
  CHECK(read(std::string(40, '(') + "a b" + std::string(40, ')')).find('a') != std::string::npos);
}

TEST_CASE("any text is read, something is sought, and typing it out changes nothing") {
  std::mt19937 random(3);
  const std::vector<std::string> parts{"OR", "|",  "-", "NOT", "AND", "NEAR", "NEAR/3", "\"",
                                       "「", "」", " ", " ",   "　",  "防災", "－",     "5",
                                       "“",  "(",  ")", "（",  "）",  "：",   "会議"};
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (std::size_t n = random() % 14; n > 0; --n) text += parts[random() % parts.size()];
    CAPTURE(text);
    const Syntax root = syntax_of(text);
    const bool seeks = std::any_of(root.parts.begin(), root.parts.end(),
                                   [](const Syntax& part) { return !part.excluded; });
    REQUIRE((root.parts.empty() || seeks));
    const std::string once = to_query_text(root);
    REQUIRE(to_query_text(syntax_of(once)).size() <= once.size() + 64);
  }
  for (const char* text : {"防災 OR 避難所 -訓練", "(防災 訓練) OR 避難所", "防災 -(訓練 OR 計画)",
                           "防災 NEAR/5 \"訓 練\" -(A NEAR B)", "(防災 OR 避難所) NEAR/5 訓練"}) {
    CHECK(to_query_text(syntax_of(text)) == text);
  }
}

TEST_CASE("a query is told back, and quoted whole") {
  static const Tokenizer kTokenizer;
  const Query query = parse_query("防災 OR 避難所 計画 -訓練", kTokenizer, {today(), {}});
  CHECK(interpretation_of(query) ==
        "「防災」か「避難所」と、「計画」を含み、「訓練」を含まない記録");
  CHECK(quoted_query_text(query) == "\"防災\" OR \"避難所\" \"計画\" -\"訓練\"");
  CHECK(query_text(query) == "防災 OR 避難所 計画 -訓練");
  CHECK(reading("防災 計画").empty());
  CHECK(reading("防災 NEAR/5 計画") == "「防災」と「計画」（5字以内）を含む記録");
  CHECK(reading("(防災 訓練) OR 計画") == "（「防災」と、「訓練」）か「計画」を含む記録");
  CHECK(reading("防災 -役職:委員長") == "「防災」を含み、〈役職:委員長〉を含まない記録");
  CHECK(reading("計画 -訓練 -試験") == "「計画」を含み、「訓練」も「試験」も含まない記録");
  CHECK(reading("(計画 -訓練) OR 試験") ==
        "（「計画」を含み、「訓練」を含まないもの）か「試験」を含む記録");
  CHECK(reading("結果:ふふふ 予算") == "「結果:ふふふ」（という文字）と、「予算」を含む記録");
  CHECK(reading("(防災 OR 避難所) NEAR/5 計画") ==
        "（「防災」か「避難所」）と「計画」（5字以内）を含む記録");
  CHECK(reading("防災 NEAR 役職:委員長") ==
        "「防災」と「役職:委員長」（という文字）（30字以内）を含む記録");
  CHECK(reading("防災 OR") == "「防災」と、「OR」（という文字）を含む記録");
  CHECK(reading("防災 NEAR (訓練 計画)") ==
        "「防災」と、「NEAR」（という文字）と、（「訓練」と、「計画」）を含む記録");
  CHECK(reading("\"OR\" 防災").empty());
  CHECK(reading("-訓練") == "「-訓練」（という文字）を含む記録");
}

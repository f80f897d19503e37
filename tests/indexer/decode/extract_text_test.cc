// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/decode/extract_text.h"

#include <iconv.h>

#include <catch2/catch.hpp>
#include <random>
#include <vector>

#include "core/error.h"
#include "core/text.h"
#include "core/utf8.h"

using namespace gijiroku;
using namespace gijiroku::indexer;

namespace {

const std::string kMinutes = "会議録\n令和2年12月14日　テレワークの運用について、承認しました。\n";

// The same in other encodings, as iconv writes it.
const std::string kShiftJis =
    "\x89\xef\x8b\x63\x98\x5e\n\x97\xdf\x98\x61\x32\x94\x4e\x31\x32\x8c\x8e\x31\x34\x93\xfa\x81\x40"
    "\x83\x65\x83\x8c\x83\x8f\x81\x5b\x83\x4e\x82\xcc\x89\x5e\x97\x70\x82\xc9\x82\xc2\x82\xa2\x82"
    "\xc4"
    "\x81\x41\x8f\xb3\x94\x46\x82\xb5\x82\xdc\x82\xb5\x82\xbd\x81\x42\n";
const std::string kEucJp =
    "\xb2\xf1\xb5\xc4\xcf\xbf\n\xce\xe1\xcf\xc2\x32\xc7\xaf\x31\x32\xb7\xee\x31\x34\xc6\xfc\xa1\xa1"
    "\xa5\xc6\xa5\xec\xa5\xef\xa1\xbc\xa5\xaf\xa4\xce\xb1\xbf\xcd\xd1\xa4\xcb\xa4\xc4\xa4\xa4\xa4"
    "\xc6"
    "\xa1\xa2\xbe\xb5\xc7\xa7\xa4\xb7\xa4\xde\xa4\xb7\xa4\xbf\xa1\xa3\n";
const std::string kJis =
    "\x1b$B\x32\x71\x35\x44\x4f\x3f\x1b(B\n\x1b$B\x4e\x61\x4f\x42\x1b(B2\x1b$B\x47\x2f\x1b(B12"
    "\x1b$B\x37\x6e\x1b(B14\x1b$"
    "B\x46\x7c\x21\x21\x25\x46\x25\x6c\x25\x6f\x21\x3c\x25\x2f\x24\x4e\x31"
    "\x3f\x4d\x51\x24\x4b\x24\x44\x24\x24\x24\x46\x21\x22\x3e\x35\x47\x27\x24\x37\x24\x5e\x24\x37"
    "\x24"
    "\x3f\x21\x23\x1b(B\n";

std::string utf16(bool little) {
  std::string out = little ? "\xFF\xFE" : "\xFE\xFF";
  for (const char32_t c : decode(kMinutes)) {
    const char high = static_cast<char>(c >> 8), low = static_cast<char>(c & 0xFF);
    out += little ? std::string{low, high} : std::string{high, low};
  }
  return out;
}

/// `text` (UTF-8) in `encoding`, as iconv writes it.
std::string encoded(const std::string& text, const char* encoding) {
  const iconv_t converter = iconv_open(encoding, "UTF-8");
  std::string out(text.size() * 4 + 16, '\0'), in = text;
  char *from = in.data(), *to = out.data();
  std::size_t left = in.size(), room = out.size();
  const std::size_t failed = iconv(converter, &from, &left, &to, &room);
  iconv(converter, nullptr, nullptr, &to, &room);
  iconv_close(converter);
  REQUIRE(failed != static_cast<std::size_t>(-1));
  out.resize(out.size() - room);
  return out;
}

/// Sentences with full and half-width kana, kanji of both levels, digits and signs.
std::string some_minutes(std::mt19937& random) {
  static const std::vector<std::string> kPieces{
      "○委員長　", "予算案について", "御説明いたします。", "ｾﾐﾅｰの",
      "ｱﾝｹｰﾄ結果", "（第3回）",      "樋口委員　",         "質問はありませんか。",
      "麹町の",    "12月14日",       "鑑みて、",           "ﾏｲﾅﾝﾊﾞｰｶｰﾄﾞ",
      "蓼科"};
  std::string out = "会議録\n";
  for (std::size_t n = 3 + random() % 40; n > 0; --n) {
    out += kPieces[random() % kPieces.size()];
    if (random() % 4 == 0) out += "\n";
  }
  return out + "以上で終わります。\n";
}

std::string name_in(const Text& text) {
  for (const Diagnostic& each : text.diagnostics) {
    if (each.code == "encoding") return each.message.substr(0, each.message.find(' '));
  }
  return "UTF-8";
}

}  // namespace

TEST_CASE("minutes with half-width kana are read in any encoding, without a mark too") {
  struct Row {
    const char *iconv, *name;
  };
  const auto row =
      GENERATE(Row{"CP932", "Shift_JIS"}, Row{"EUC-JP", "EUC-JP"}, Row{"UTF-8", "UTF-8"},
               Row{"UTF-16LE", "UTF-16"}, Row{"UTF-16BE", "UTF-16"}, Row{"UTF-32LE", "UTF-32"},
               Row{"UTF-32BE", "UTF-32"}, Row{"UTF-16", "UTF-16"}, Row{"UTF-32", "UTF-32"});
  CAPTURE(row.iconv);
  std::mt19937 random(18);
  for (int i = 0; i < 200; ++i) {
    const std::string minutes = some_minutes(random);
    const Text text = extract_text(encoded(minutes, row.iconv));
    REQUIRE(text.text == minutes);
    REQUIRE(name_in(text) == row.name);
  }
}

TEST_CASE("user-defined characters are kept as private use") {
  // F040 is the first of CP932.
  const std::string text = extract_text(kShiftJis + "\xF0\x40\xF0\x41\xF0\x42\xF0\x43\n").text;
  CHECK(text == kMinutes + "\uE000\uE001\uE002\uE003\n");
}

TEST_CASE("the encoding that a page declares decides between two that fit") {
  // Half-width kana of Shift_JIS in pairs are kanji of EUC-JP, and nothing else is in this text.
  const std::string kana = "\xB1\xB2\xB3\xB4\xB5\xB6";
  struct Row {
    const char *head, *text;
  };
  const auto row = GENERATE(
      Row{"<meta charset=\"Shift_JIS\">", "ｱｲｳｴｵｶ"}, Row{"<META CHARSET = x-sjis >", "ｱｲｳｴｵｶ"},
      Row{"<meta http-equiv='Content-Type' content='text/html; charset=Windows-31J'>", "ｱｲｳｴｵｶ"},
      Row{"<?xml version='1.0' encoding='shift_jis'?>", "ｱｲｳｴｵｶ"},
      Row{"<meta charset=euc-jp>", "渦割兇"}, Row{"<meta charset=klingon>", "渦割兇"});
  CAPTURE(row.head);
  const std::string read = extract_text(row.head + kana).text;
  if (row.text == std::string("ｱｲｳｴｵｶ")) {
    CHECK(read == row.head + std::string("ｱｲｳｴｵｶ"));
  } else {
    CHECK_THAT(read, !Catch::Contains("ｱ"));
  }
}

TEST_CASE("a declaration that the bytes contradict is ignored") {
  const std::string page = "<meta charset=\"Shift_JIS\"><p>" + kMinutes;
  CHECK(extract_text(page).text == page);
}

TEST_CASE("one bad line costs no other") {
  const std::string good = kMinutes + kMinutes + kMinutes;
  SECTION("it is read in the encoding that fits it") {
    const std::string line = "○委員　賛成します。\n";
    const Text text = extract_text(good + encoded(line, "CP932") + kMinutes);
    CHECK(text.text == good + line + kMinutes);
    REQUIRE(text.diagnostics.size() == 1);
    CHECK(text.diagnostics[0].code == "mixed-encodings");
    CHECK(text.diagnostics[0].line == 7);
  }
  SECTION("or its bytes are replaced") {
    const Text text = extract_text(good + std::string(200, '\xFF') + "\n" + kMinutes);
    CHECK_THAT(text.text, Catch::StartsWith(good) && Catch::EndsWith(kMinutes));
    REQUIRE(text.diagnostics.size() == 1);
    CHECK(text.diagnostics[0].code == "bad-bytes");
    CHECK(text.diagnostics[0].line == 7);
  }
}

TEST_CASE("other line ends of Unicode end a line") {
  const Text text = extract_text("会議録\u2028令和2年\u0085午前\u2029以上\n");
  CHECK(text.text == "会議録\n令和2年\n午前\n以上\n");
  CHECK(text.diagnostics.empty());
}

TEST_CASE("a text that cannot be trusted is a failure") {
  const std::string gb2312 =  // Chinese without kana
      encoded("关于审议会会议记录的说明请各位委员讨论预算问题以及条例修正案的内容谢谢大家的参与",
              "GB2312");
  std::string latin;  // UTF-8 that was read as Latin-1 and written as UTF-8 again
  for (const char c : kMinutes) append_utf8(latin, static_cast<unsigned char>(c));
  std::string lost;
  for (int i = 0; i < 20; ++i) lost += "会\uFFFD\uFFFD録の\n";
  for (const std::string& bytes : {gb2312, latin, lost, std::string("\x01\x02\x03\xFE\xFF\n", 6),
                                   "\xFF\xFE" + std::string(50, '\xD8')}) {
    CAPTURE(bytes);
    CHECK_THROWS_AS(extract_text(bytes), FormatError);
  }
}

TEST_CASE("a text is the same in every encoding that can hold it") {
  struct Row {
    std::string bytes, name;
  };
  const auto row =
      GENERATE(Row{kMinutes, ""}, Row{"\xEF\xBB\xBF" + kMinutes, ""}, Row{kShiftJis, "Shift_JIS"},
               Row{kEucJp, "EUC-JP"}, Row{kJis, "ISO-2022-JP"}, Row{utf16(true), "UTF-16"},
               Row{utf16(false), "UTF-16"});
  const Text text = extract_text(row.bytes);
  CHECK(text.text == kMinutes);
  if (row.name.empty()) {
    CHECK(text.diagnostics.empty());
  } else {
    REQUIRE(text.diagnostics.size() == 1);
    CHECK(text.diagnostics[0].code == "encoding");
    CHECK_THAT(text.diagnostics[0].message, Catch::StartsWith(row.name));
  }
}

TEST_CASE("stray bytes are replaced and reported with their line") {
  const Text text = extract_text(kMinutes + "途中の\xFF文字\n" + kMinutes);
  CHECK_THAT(text.text, Catch::Contains("途中の\uFFFD文字"));
  REQUIRE(text.diagnostics.size() == 1);
  CHECK(text.diagnostics[0].line == 3);
}

TEST_CASE("what is no text is refused with a reason") {
  for (const std::string& bytes : {std::string(), std::string(" \n　\n"), std::string(100, '\0')}) {
    CHECK_THROWS_AS(extract_text(bytes), FormatError);
  }
}

TEST_CASE("any bytes give valid text or a reason") {
  std::mt19937 random(5);
  for (int i = 0; i < 3000; ++i) {
    std::string bytes;
    for (std::size_t n = 1 + random() % 200; n > 0; --n) {
      bytes +=
          random() % 2 ? kShiftJis[random() % kShiftJis.size()] : static_cast<char>(random() % 256);
    }
    try {
      const Text text = extract_text(bytes);
      REQUIRE(is_utf8(text.text));
    } catch (const FormatError& e) {
      REQUIRE(std::string(e.what()).size() > 10);
    }
  }
}

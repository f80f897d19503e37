// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/report/citation.h"

#include <catch2/catch.hpp>

using namespace gijiroku;
using namespace gijiroku::search;

namespace {

CitedRecord sample() {
  CitedRecord out;
  out.id = "0123456789abcdef-u3fa9c2d1b0";
  out.hit.anchor = "u3fa9c2d1b0";
  out.hit.meeting.id = "0123456789abcdef";
  out.hit.meeting.doc = "r2/04.pdf";
  out.hit.meeting.body = "総務委員会";
  out.hit.meeting.title = "令和2年度 第4回定例会";
  out.hit.meeting.held_on = parse_iso_date("2020-12-14");
  out.hit.item.kind = AgendaKind::kProposal;
  out.hit.item.numbers = {2};
  out.hit.item.title = "指針の改正";
  out.hit.label = "部員";
  out.hit.name = "須藤安通";
  out.hit.seq = 12;
  out.hit.page = 3;
  return out;
}

SiteSettings site() {
  SiteSettings out;
  out.public_url = "https://example.jp";
  out.base_path = "/gijiroku";
  out.originals = {{"r2/", "https://example.jp/files/"}};
  return out;
}

}  // namespace

TEST_CASE("a citation says who said what, when, where, and where the original is") {
  const Citation citation = cite(sample(), site());
  CHECK(citation.text ==
        "総務委員会、「令和2年度 第4回定例会」、令和2年（2020年）12月14日、「議案 2 指針の改正」、"
        "部員 須藤安通の発言、発言番号 "
        "12、https://example.jp/gijiroku/meetings/0123456789abcdef/u/3fa9c2d1b0、"
        "原資料 https://example.jp/files/04.pdf（3 ページ）。");
  CHECK(
      citation.ris ==
      "TY  - GEN\r\nID  - 0123456789abcdef-u3fa9c2d1b0\r\nAU  - 須藤安通\r\nTI  - 令和2年度 "
      "第4回定例会\r\n"
      "T2  - 総務委員会\r\nPY  - 2020\r\nDA  - 2020/12/14/\r\nSP  - 3\r\n"
      "N1  - 議案 2 指針の改正、発言番号 12、原資料 https://example.jp/files/04.pdf\r\nLA  - ja\r\n"
      "UR  - https://example.jp/gijiroku/meetings/0123456789abcdef/u/3fa9c2d1b0\r\nER  - \r\n");
  CHECK(citation.bibtex ==
        "@misc{gijiroku-0123456789abcdef-u3fa9c2d1b0,\n  author = {{須藤安通}},\n"
        "  title = {{令和2年度 第4回定例会}},\n  organization = {総務委員会},\n  date = "
        "{2020-12-14},\n"
        "  year = {2020},\n  month = {12},\n  pages = {3},\n"
        "  note = {議案 2 指針の改正、発言番号 12、原資料 https://example.jp/files/04.pdf},\n"
        "  language = {japanese},\n"
        "  url = {https://example.jp/gijiroku/meetings/0123456789abcdef/u/3fa9c2d1b0},\n}\n");
}

TEST_CASE("a citation of an agenda item names nobody") {
  CitedRecord record = sample();
  record.item = true;
  record.hit.item.id = "0123456789abcdef-5b20c9e1";
  const Citation citation = cite(record, site());
  CHECK(citation.text.find("発言") == std::string::npos);
  CHECK(citation.text.find("「議案 2 指針の改正」") != std::string::npos);
  CHECK(citation.ris.find("AU  -") == std::string::npos);
  CHECK(citation.url == "https://example.jp/gijiroku/items/0123456789abcdef-5b20c9e1");
}

TEST_CASE("nothing that a record says becomes a field or a command of its own") {
  CitedRecord record = sample();
  record.hit.name = "A\r\nER  - \r\nTY  - BOOK\r\n";
  record.hit.meeting.title = "100%の\\input{x} #1_$ ~^";
  const Citation citation = cite(record, site());
  CHECK(citation.ris.find("\nER  - \r\nTY") == std::string::npos);
  CHECK(citation.ris.find("AU  - A ER - TY - BOOK\r\n") != std::string::npos);
  CHECK(citation.bibtex.find("100\\%の\\textbackslash{}input\\{x\\} \\#1\\_\\$ "
                             "\\textasciitilde{}\\textasciicircum{}") != std::string::npos);
}

TEST_CASE("what the record does not state is omitted") {
  CitedRecord record = sample();
  record.hit.meeting.held_on.reset();
  record.hit.meeting.body.clear();
  record.hit.name.clear();
  record.hit.label.clear();
  record.hit.item = {};
  record.hit.page = 0;
  const Citation citation = cite(record, {});
  CHECK(citation.text ==
        "「令和2年度 第4回定例会」、日付不明、発言番号 12、"
        "/meetings/0123456789abcdef/u/3fa9c2d1b0、原資料 r2/04.pdf。");
  CHECK(citation.bibtex.find("author") == std::string::npos);
  CHECK(citation.bibtex.find("date") == std::string::npos);
}

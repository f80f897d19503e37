// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/format/extract_html.h"

#include <catch2/catch.hpp>

using namespace gijiroku::indexer;

TEST_CASE("parts of the site are left out and counted, the page is kept") {
  const std::string page =
      "<html><body><header><a href=x>トップ</a> <a href=y>市政情報</a></header>"
      "<div id=\"topicPath\"><a href=z>ホーム</a> &gt; 会議録</div>"
      "<div class=\"main-with-sidebar\"><header><h1><a href=h>環境審議会会議録</a></h1></header>"
      "<p>会長　始めます。</p><div class=\"footer-note\">（注）発言は要旨です。</div></div>"
      "<div class=\"side-menu\"><ul><li><a href=m>予算</a></li></ul></div></body></html>";
  const Text text = extract_html(page);
  CHECK(text.text == "環境審議会会議録\n会長　始めます。\n（注）発言は要旨です。\n");
  REQUIRE(text.diagnostics.size() == 1);
  CHECK(text.diagnostics[0].code == "page-furniture");
  CHECK_THAT(text.diagnostics[0].message, Catch::Contains("3 か所"));
}

TEST_CASE("what a page hides is not read and not reported") {
  const Text text = extract_html(
      "<html><body><p>本文です。</p><p style=\"Color:red; display: none\">秘密</p><p "
      "hidden>秘密</p>"
      "<span style=\"visibility:hidden\">秘密</span></body></html>");
  CHECK(text.text == "本文です。\n");
  CHECK(text.diagnostics.empty());
}

TEST_CASE("a term and its description are one row") {
  CHECK(extract_html("<html><body><dl><dt>場所</dt><dd><p>庁舎</p><p>二階</p></dd>"
                     "<dt>議長</dt><dt>委員</dt><dd>はい。</dd></dl></body></html>")
            .text == "場所\t庁舎\n二階\n議長\n委員\tはい。\n");
}

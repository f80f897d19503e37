// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/docx/extract_docx.h"

#include <catch2/catch.hpp>

#include "core/error.h"
#include "indexer/format/office_package.h"
#include "tests/support/zip_file.h"

using namespace gijiroku;
using namespace gijiroku::indexer;

namespace {

std::string text_of(const std::string& body, ZipMembers more = {}) {
  const std::string bytes = docx_of(body, std::move(more));
  Archive archive(bytes);
  REQUIRE(office_format(archive) == OfficeFormat::kWord);
  return extract_docx(archive).text;
}

std::string run(const std::string& inner) { return "<w:r>" + inner + "</w:r>"; }
std::string t(const std::string& text) { return "<w:t>" + text + "</w:t>"; }
std::string p(const std::string& inner) { return "<w:p>" + inner + "</w:p>"; }
std::string cell(const std::string& inner) { return "<w:tc>" + inner + "</w:tc>"; }

const char* kNumbering =
    R"(<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/>
<w:numFmt w:val="decimalFullWidth"/><w:lvlText w:val="（%1）"/></w:lvl></w:abstractNum>
<w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num></w:numbering>)";

std::string numbered(const std::string& text) {
  return p(R"(<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr></w:pPr>)" +
           run(t(text)));
}

}  // namespace

TEST_CASE("what a reader of the document sees is its text") {
  struct Row {
    const char* name;
    std::string body, text;
  };
  const std::vector<Row> rows{
      {"paragraphs", p(run(t("委員長　開会します。"))) + p(run(t("事務局　説明します。"))),
       "委員長　開会します。\n事務局　説明します。\n"},
      {"runs, tabs and breaks",
       p(run(t("日時") + "<w:tab/>" + t("令和2年")) + run("<w:br/>" + t("午後"))),
       "日時\t令和2年\n午後\n"},
      {"a page break", p(run(t("一頁") + R"(<w:br w:type="page"/>)")) + p(run(t("二頁"))),
       "一頁\f\n二頁\n"},
      {"tracked changes as accepted",
       p("<w:ins>" + run(t("賛成")) + "</w:ins><w:del>" + run("<w:delText>反対</w:delText>") +
         "</w:del>" + run(t("多数"))),
       "賛成多数\n"},
      {"hidden text and field codes",
       p(run("<w:rPr><w:vanish/></w:rPr>" + t("控え")) + run("<w:instrText>PAGE</w:instrText>") +
         run(t("議事"))),
       "議事\n"},
      {"ruby",
       p(run("<w:ruby><w:rt>" + run(t("さくらだい")) + "</w:rt><w:rubyBase>" + run(t("桜台")) +
             "</w:rubyBase></w:ruby>")),
       "桜台\n"},
      {"a table",
       "<w:tbl><w:tr>" + cell(p(run(t("場所")))) +
           cell(p(run(t("庁舎"))) + p(run(t("第2会議室")))) + "</w:tr></w:tbl>",
       "場所\t庁舎\n第2会議室\n"},
      {"check boxes",
       p(run(R"(<w:sym w:font="Wingdings" w:char="F0FE"/>)" + t("公開")) +
         run(R"(<w:sym w:char="F0A8"/>)" + t("非公開"))),
       "☑公開□非公開\n"},
      {"text that a property says is visible",
       p(run(
           R"(<w:rPr><w:vanish w:val="0"/><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr>)" +
           t("公開する"))),
       "公開する\n"},
      {"a paragraph whose end a change has removed",
       p("<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + run(t("前半と"))) + p(run(t("後半"))),
       "前半と後半\n"},
      {"a row and a cell that a change has removed",
       "<w:tbl><w:tr>" + cell(p(run(t("氏名")))) + "</w:tr><w:tr><w:trPr><w:del/></w:trPr>" +
           cell(p(run(t("除いた者")))) + "</w:tr><w:tr>" + cell(p(run(t("緑川")))) +
           cell("<w:tcPr><w:cellDel/></w:tcPr>" + p(run(t("除いた欄")))) + "</w:tr></w:tbl>",
       "氏名\n緑川\n"},
      {"rows and cells within content controls",
       "<w:tbl><w:sdt><w:sdtContent><w:tr><w:sdt><w:sdtContent>" + cell(p(run(t("場所")))) +
           "</w:sdtContent></w:sdt>" + cell(p(run(t("庁舎")))) +
           "</w:tr></w:sdtContent></w:sdt></w:tbl>",
       "場所\t庁舎\n"},
      {"a table in a cell",
       "<w:tbl><w:tr>" + cell(p(run(t("内訳")))) +
           cell("<w:tbl><w:tr>" + cell(p(run(t("歳入")))) + cell(p(run(t("歳出")))) +
                "</w:tr></w:tbl>" + p(run(t("備考")))) +
           "</w:tr></w:tbl>",
       "内訳\t歳入\t歳出\n備考\n"},
      {"a text box once",
       p(run("<mc:AlternateContent><mc:Choice><w:txbxContent>" + p(run(t("枠の中"))) +
             "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>" + p(run(t("枠の中"))) +
             "</w:txbxContent></mc:Fallback></mc:AlternateContent>" + t("本文"))),
       "本文\n枠の中\n"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    CHECK(text_of(row.body) == row.text);
  }
}

TEST_CASE("text that a style hides is not read") {
  const std::string styles =
      R"(<w:styles xmlns:w="w"><w:style w:styleId="Memo"><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:styleId="Inner"><w:basedOn w:val="Memo"/></w:style>
<w:style w:styleId="Loop"><w:basedOn w:val="Loop"/></w:style></w:styles>)";
  const auto styled = [](const std::string& style, const std::string& text) {
    return run("<w:rPr><w:rStyle w:val=\"" + style + "\"/></w:rPr>" + t(text));
  };
  CHECK(text_of(p(styled("Memo", "控え一") + styled("Inner", "控え二") + styled("Loop", "本文")) +
                    p(R"(<w:pPr><w:pStyle w:val="Inner"/></w:pPr>)" + run(t("控え三")) +
                      run(R"(<w:rPr><w:vanish w:val="false"/></w:rPr>)" + t("見せる"))),
                {{"word/styles.xml", styles}}) == "本文\n見せる\n");
}

TEST_CASE("relationships lead to the parts of a document, whatever their names are") {
  const std::string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  const auto relation = [&](const std::string& type, const std::string& target) {
    return "<Relationships><Relationship Type=\"" + office + type + "\" Target=\"" + target +
           "\"/></Relationships>";
  };
  const std::string body = "<w:document xmlns:w=\"w\"><w:body>" + numbered("予算案") +
                           p("<w:del>" + run(t("削除")) + "</w:del>" + run(t("本文"))) +
                           "</w:body></w:document>";
  for (const std::string target : {"word/main2.xml", "/word/main2.xml", "./word/x/../main2.xml"}) {
    CAPTURE(target);
    const std::string bytes =
        zip_of({{"_rels/.rels", relation("officeDocument", target)},
                {"word/_rels/main2.xml.rels", relation("numbering", "lists/n.xml")},
                {"word/main2.xml", body},
                {"word/lists/n.xml", kNumbering}});
    Archive archive(bytes);
    REQUIRE(office_format(archive) == OfficeFormat::kWord);
    CHECK(extract_docx(archive).text == "（１） 予算案\n本文\n");
  }
  const std::string typed =
      zip_of({{"[Content_Types].xml",
               "<Types><Override PartName=\"/story/a.xml\" "
               "ContentType=\"application/"
               "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>"
               "</Types>"},
              {"story/a.xml", body}});
  Archive archive(typed);
  REQUIRE(office_format(archive) == OfficeFormat::kWord);
  CHECK_THAT(extract_docx(archive).text, Catch::Contains("本文"));
}

TEST_CASE("the main part tells which program wrote a package") {
  struct Row {
    ZipMembers members;
    OfficeFormat format;
  };
  const std::vector<Row> rows{
      {{{"xl/workbook.xml", "<workbook/>"}}, OfficeFormat::kExcel},
      {{{"ppt/presentation.xml", "<presentation/>"}}, OfficeFormat::kPowerPoint},
      {{{"[Content_Types].xml", "<Types/>"}, {"_rels/.rels", "<Relationships/>"}},
       OfficeFormat::kOtherPackage},
      {{{"mimetype", "application/vnd.oasis.opendocument.text"}, {"content.xml", "<a/>"}},
       OfficeFormat::kOpenText},
      {{{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", "<a/>"}},
       OfficeFormat::kOpenOther},
      {{{"a.txt", "会議録"}, {"content.xml", "<a/>"}}, OfficeFormat::kNone}};
  for (const Row& row : rows) {
    CAPTURE(row.members[0].first);
    const std::string bytes = zip_of(row.members);
    Archive archive(bytes);
    CHECK(office_format(archive) == row.format);
  }
}

TEST_CASE("automatic numbers and footnotes are written out") {
  CHECK(text_of(numbered("予算案について") + numbered("その他"),
                {{"word/numbering.xml", kNumbering}}) == "（１） 予算案について\n（２） その他\n");
  CHECK(text_of(p(run(t("計画") + R"(<w:footnoteReference w:id="2"/>)")),
                {{"word/footnotes.xml",
                  "<w:footnotes xmlns:w=\"w\"><w:footnote w:id=\"2\">" + p(run(t("第2次計画"))) +
                      "</w:footnote></w:footnotes>"}}) == "計画\n※（脚注2）第2次計画\n");
}

TEST_CASE("a document that would grow or nest without end is a named failure") {
  const std::string bomb =
      "<!DOCTYPE a [<!ENTITY b \"bbbb\"><!ENTITY c \"&b;&b;&b;\">]><w:document "
      "xmlns:w=\"w\"><w:body><w:p><w:r><w:t>&c;</w:t></w:r></w:p></w:body></w:document>";
  const std::string bytes = zip_of({{"word/document.xml", bomb}});
  Archive archive(bytes);
  CHECK_THROWS_AS(extract_docx(archive), FormatError);
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<w:p>";
  const std::string nested = docx_of(deep);
  Archive deeper(nested);
  CHECK_THROWS_AS(extract_docx(deeper), FormatError);
}

TEST_CASE("page headers and footers are left out, unless they keep the public out") {
  const auto with_header = [](const std::string& inner, const std::string& kind) {
    const std::string bytes = docx_of(
        p(run(t("本文"))),
        {{"word/_rels/document.xml.rels",
          R"(<Relationships><Relationship Id="r1" Type="x/header" Target="page1.xml"/>)"
          R"(<Relationship Id="r2" Type="x/)" +
              kind + R"(" Target="page2.xml"/></Relationships>)"},
         {"word/page1.xml", "<w:hdr xmlns:w=\"w\">" + p(run(t("第1回審議会"))) + "</w:hdr>"},
         {"word/page2.xml", "<w:hdr xmlns:w=\"w\">" + p(inner) + "</w:hdr>"}});
    Archive archive(bytes);
    return extract_docx(archive);
  };
  const Text plain = with_header(run(t("- 1 -")), "footer");
  CHECK(plain.text == "本文\n");
  REQUIRE(plain.diagnostics.size() == 1);
  CHECK_THAT(plain.diagnostics[0].message,
             Catch::Contains("2 行") && Catch::Contains("第1回審議会"));
  CHECK(with_header(run(t("部外秘")), "header").text == "部外秘\n本文\n");
  CHECK(with_header(run(t("会議録（非公開）")), "footer").text == "会議録（非公開）\n本文\n");
  const std::string mark = R"(<w:pict><v:textpath xmlns:v="v" string="取扱注意"/></w:pict>)";
  CHECK(with_header(run(mark), "header").text == "取扱注意\n本文\n");
}

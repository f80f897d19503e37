// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/pdf/extract_pdf.h"

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <iostream>

#include "core/error.h"
#include "core/text.h"
#include "tests/support/pdf_file.h"

using namespace gijiroku;
using namespace gijiroku::indexer;
using namespace std::chrono_literals;
using testing::PdfFile;
using testing::PdfLine;

namespace {

constexpr double kMargin = 72, kPitch = 18;

/// Lines one below the other, from `y` on.
std::vector<PdfLine> lines_at(double x, double y, const std::vector<std::string>& texts) {
  std::vector<PdfLine> out;
  for (const std::string& text : texts) {
    out.push_back({x, y, text});
    y += kPitch;
  }
  return out;
}

std::vector<PdfLine> operator+(std::vector<PdfLine> a, const std::vector<PdfLine>& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

std::string text_of(const std::vector<PdfLine>& page) {
  return extract_pdf(PdfFile().page(page).bytes()).text;
}

const Diagnostic* told(const Text& text, std::string_view code) {
  const auto it = std::find_if(text.diagnostics.begin(), text.diagnostics.end(),
                               [&](const Diagnostic& d) { return d.code == code; });
  return it == text.diagnostics.end() ? nullptr : &*it;
}

constexpr std::array<const char*, 4> kNames{"緑川", "桜井", "潮見", "高台"};

std::vector<std::string> body_of(std::size_t page) {
  std::vector<std::string> lines{"○会長　" + std::to_string(page) + "件目の議題に移ります。",
                                 std::string("○") + kNames[page - 1] + "委員　賛成します。"};
  for (std::size_t i = 0; i < page; ++i) lines.push_back("補足して説明いたします。");
  return lines;
}

/// Minutes on four pages; `header` and `footer` get the page's number.
Text four_pages(const auto& header, const auto& footer) {
  PdfFile pdf;
  for (std::size_t n = 1; n <= kNames.size(); ++n) {
    const std::string at = std::to_string(n);
    pdf.page(std::vector<PdfLine>{{kMargin, 40, header(at)}, {280, 800, footer(at)}} +
             lines_at(kMargin, 90, body_of(n)));
  }
  return extract_pdf(pdf.bytes());
}

std::string four_bodies() {
  std::string text;
  for (std::size_t n = 1; n <= kNames.size(); ++n) {
    if (n > 1) text += '\f';
    for (const std::string& line : body_of(n)) text += line + "\n";
  }
  return text;
}

std::string refusal(std::string_view bytes, const ProcessLimits& limits = {}) {
  try {
    extract_pdf(bytes, limits);
  } catch (const FormatError& e) {
    return e.what();
  }
  return "";
}

}  // namespace

TEST_CASE("headers, footers and page numbers leave the text and are reported") {
  using Line = std::string (*)(const std::string&);
  struct Row {
    Line header, footer;
  };
  const Line title = [](const std::string&) {
    return std::string("みどり野市　第5回図書館協議会");
  };
  const auto row = GENERATE_COPY(Row{title, [](const std::string& n) { return "- " + n + " -"; }},
                                 Row{title, [](const std::string& n) { return n; }},
                                 Row{title, [](const std::string& n) { return n + "/4"; }},
                                 Row{title, [](const std::string& n) { return n + "ページ"; }},
                                 Row{title, [](const std::string& n) { return "2-" + n; }},
                                 Row{title, [](const std::string& n) {
                                       return "みどり野市　第20回定例会（令和5年5月）-" + n + "-";
                                     }});
  CAPTURE(row.footer("1"));
  const Text text = four_pages(row.header, row.footer);
  CHECK(text.text == four_bodies());
  REQUIRE(told(text, "page-furniture"));
  CHECK_THAT(told(text, "page-furniture")->message,
             Catch::Contains("8 行") && Catch::Contains("みどり野市　第5回図書館協議会"));
}

TEST_CASE("a page header that keeps the public out is the first line of the record") {
  const Text text = four_pages([](const std::string&) { return std::string("部外秘"); },
                               [](const std::string& n) { return n; });
  CHECK(text.text == "部外秘\n" + four_bodies());
}

TEST_CASE("what stands on one page only is kept, and so are numbers that do not count pages") {
  const auto empty_footer = [](const std::string&) { return std::string(); };
  const auto year = [](const std::string& n) {
    return std::array{"7", "3", "9", "5"}[static_cast<std::size_t>(n[0] - '1')];
  };
  const Text numbers = four_pages(year, empty_footer);
  CHECK_THAT(numbers.text, Catch::StartsWith("7\n") && Catch::Contains("\f3\n"));
  CHECK_FALSE(told(numbers, "page-furniture"));
  const auto once = [](const std::string& n) {
    return n == "2" ? "資料2について"
                    : "第" + n + "の件、" + std::string(static_cast<std::size_t>(n[0] - '0'), 'x');
  };
  const Text headings = four_pages(once, empty_footer);
  CHECK_THAT(headings.text, Catch::Contains("資料2について\n") && Catch::Contains("第1の件、x\n"));
}

TEST_CASE("a header's words that the body repeats stay in the body") {
  const auto say = [](const std::string&) { return std::string("○会長　はい。"); };
  PdfFile pdf;
  for (int n = 0; n < 3; ++n) {
    pdf.page(lines_at(kMargin, 90,
                      {say(""), "第" + std::string(static_cast<std::size_t>(n), 'x'), say("")}));
  }
  CHECK(extract_pdf(pdf.bytes()).diagnostics.empty());
}

TEST_CASE("on a document's only page just an ornamented 1 is a page number") {
  CHECK(text_of(lines_at(kMargin, 90, {"本日の議題", "- 1 -"})) == "本日の議題\n");
  CHECK(text_of(lines_at(kMargin, 90, {"本日の議題", "1"})) == "本日の議題\n1\n");
  CHECK(text_of(lines_at(kMargin, 90, {"本日の議題", "- 7 -"})) == "本日の議題\n- 7 -\n");
}

TEST_CASE("running text keeps its lines, its inner spaces and its paragraphs") {
  CHECK(text_of(lines_at(
                    kMargin, 90,
                    {"　○会長　ただいまから、第2回の会議を", "開会します。AI と <DX> の件です。"}) +
                lines_at(kMargin, 162, {"　○桜井委員　はい。", "以上です。"})) ==
        "○会長　ただいまから、第2回の会議を\n開会します。AI と <DX> "
        "の件です。\n\n○桜井委員　はい。\n以上です。\n");
}

TEST_CASE("two columns are read one after the other") {
  const std::vector<std::string> left{
      "○会長　本日は、図書館の開館時間につ", "いて御意見を伺います。資料1を御覧く", "ださい。",
      "○緑川委員　平日の夜間も開けていただ", "きたいという声を多く聞いております。"};
  const std::vector<std::string> right{
      "○事務局　夜間の開館については、来年", "度の予算の中で検討してまいります。い",
      "ましばらくお待ちください。", "○会長　ほかに御意見はございますか。",
      "なければ次の議題に移ることとします。"};
  std::string all;
  for (const auto& line : left) all += line + "\n";
  for (const auto& line : right) all += line + "\n";
  const double shift = GENERATE(0, 4, 9);  // the columns' lines need not be level
  CAPTURE(shift);
  CHECK(text_of(std::vector<PdfLine>{{200, 60, "図書館協議会会議録", 14}} +
                lines_at(60, 100, left) + lines_at(310, 100 + shift, right)) ==
        "図書館協議会会議録\n" + all);
}

TEST_CASE("a table becomes label TAB value, with a value's further lines after a tab") {
  CHECK(text_of(
            {{kMargin, 90, "開催日時"},
             {180, 90, "令和5年5月26日（金）"},
             {kMargin, 108, "場　　所"},
             {180, 108, "市役所3階　会議室"},
             {kMargin, 126, "議　　題"},
             {180, 126, "1　開館時間について"},
             {180, 144, "2　その他"},
             {kMargin, 162, "傍聴者"},
             {180, 162, "3人"},
             {kMargin, 198, "○会長　ただいまから、会議を開きます。本日は傍聴者がおられます。"}}) ==
        "開催日時\t令和5年5月26日（金）\n場　所\t市役所3階　会議室\n議　題\t1　開館時間について\n\t"
        "2　その他\n"
        "傍聴者\t3人\n\n○会長　ただいまから、会議を開きます。本日は傍聴者がおられます。\n");
}

TEST_CASE("a label half-way down its value comes before it") {
  CHECK(text_of({{kMargin, 50, "図書館協議会　会議録"},
                 {kMargin, 90, "日時"},
                 {180, 90, "令和5年5月26日（金）"},
                 {180, 108, "会長　緑川　花子"},
                 {kMargin, 117, "出席者"},
                 {180, 126, "委員　桜井　一郎"},
                 {180, 144, "1　開館時間"},
                 {kMargin, 162, "議題"},
                 {180, 162, "2　予算"},
                 {180, 180, "3　その他"}}) ==
        "図書館協議会　会議録\n\n日時\t令和5年5月26日（金）\n出席者\t会長　緑川　花子\n\t委員　桜井"
        "　一郎\n"
        "議題\t1　開館時間\n\t2　予算\n\t3　その他\n");
}

TEST_CASE("what cannot be read is refused in words that say why") {
  const std::string good = PdfFile().page({{kMargin, 90, "会議録"}}).bytes();
  CHECK_THAT(refusal(PdfFile().page({{kMargin, 90, "会議録"}}).locked().bytes()),
             Catch::Contains("パスワード"));
  CHECK_THAT(refusal(good.substr(0, good.size() * 2 / 3)), Catch::Contains("途中で切れています"));
  CHECK_THAT(refusal("会議録\n"), Catch::Contains("PDF ではありません"));
  CHECK_THAT(refusal(""), Catch::Contains("PDF ではありません"));
  CHECK_THAT(refusal("%PDF-1.5\nnothing\n%%EOF\n"), Catch::Contains("壊れています"));
}

TEST_CASE("a file that unfolds without end is stopped by each limit") {
  PdfFile pdf;  // every form draws the one before it ten times: 10^8 words
  pdf.form("A0", "", "BT /F 10 Tf 72 700 Td <4F1A> Tj ET");
  for (int i = 1; i <= 8; ++i) {
    std::string ten;
    for (int n = 0; n < 10; ++n) ten += "1 0 0 1 1 1 cm /A" + std::to_string(i - 1) + " Do ";
    pdf.form("A" + std::to_string(i), "", ten);
  }
  const std::string bytes = pdf.drawn("/A8 Do").bytes();
  ProcessLimits limits;
  SECTION("CPU time") {
    limits.cpu = 1s;
    CHECK_THAT(refusal(bytes, limits), Catch::Contains("時間の上限"));
  }
  SECTION("wall clock") {
    limits.wall = 500ms;
    CHECK_THAT(refusal(bytes, limits), Catch::Contains("時間の上限"));
  }
  SECTION("memory") {
    limits.memory = 48 << 20;
    CHECK_THAT(refusal(bytes, limits), Catch::Contains("メモリー"));
  }
  SECTION("output") {
    limits.output = 1000;
    const PdfFile long_page =
        PdfFile().page(lines_at(kMargin, 90, std::vector<std::string>(30, "会議録")));
    CHECK_THAT(refusal(long_page.bytes(), limits), Catch::Contains("量が上限"));
  }
}

TEST_CASE("a PDF is known by its mark near the beginning") {
  CHECK(looks_like_pdf("%PDF-1.4\n"));
  CHECK(looks_like_pdf(std::string(1000, ' ') + "%PDF-1.4\n"));
  CHECK_FALSE(looks_like_pdf(std::string(1024, ' ') + "%PDF-1.4\n"));
  CHECK_FALSE(looks_like_pdf("PDF について"));
}

TEST_CASE("a page without text among others is reported") {
  const Text text = extract_pdf(PdfFile().page({{kMargin, 90, "会議録"}}).page({}).bytes());
  CHECK(text.text == "会議録\n\f");
  REQUIRE(told(text, "page-without-text"));
  CHECK_THAT(told(text, "page-without-text")->message,
             Catch::Contains("1 ページ") && Catch::Contains("（2）"));
}

TEST_CASE("a PDF of pictures is read by OCR, or refused with what to install") {
  const std::string typed =
      PdfFile()
          .page(lines_at(kMargin, 90, {"図書館協議会の会議録", "本日の議題は開館時間です。"}))
          .bytes();
  const std::string pgm = run_process({"pdftoppm", "-gray", "-r", "150", "-"}, typed, {}).output;
  const std::size_t width = 1240, height = pgm.size() / width;  // of A4 at 150 dots per inch
  const std::string scanned =
      PdfFile().picture(width, height, pgm.substr(pgm.size() - width * height)).bytes();
  if (!is_installed("tesseract")) {
    std::cout << "skipped: OCR, tesseract-ocr-jpn is not installed\n";
    CHECK_THAT(refusal(scanned),
               Catch::Contains("文字情報のない PDF") && Catch::Contains("tesseract-ocr-jpn"));
    return;
  }
  const Text text = extract_pdf(scanned);
  CHECK_THAT(literal_form(text.text).text,
             Catch::Contains("図書館協議会") && Catch::Contains("開館時間"));
  REQUIRE(told(text, "ocr"));
  CHECK(told(text, "ocr")->severity == Severity::kWarning);
}

TEST_CASE("text under an opaque shape is not read, and the report has its place only") {
  // Ten characters of 10 points from x = 100; those from the fourth to the sixth are covered.
  const std::string name = "潮見子";
  const std::vector<PdfLine> line{{100, 100, "請願者" + name + "から意見書", 10},
                                  {100, 130, "会長　以上です。", 10}};
  struct Row {
    const char *name, *over;
  };
  const auto row = GENERATE(Row{"a black box", "0 g 130 738 30 12 re f"},
                            Row{"a gray box", "0.4 g 130 738 30 12 re f"},
                            Row{"a thick line", "12 w 130 744 m 160 744 l S"});
  CAPTURE(row.name);
  const Text text = extract_pdf(PdfFile().page(line).page(line, row.over).bytes());
  CHECK_THAT(text.text, Catch::EndsWith("請願者〓から意見書\n会長　以上です。\n"));
  REQUIRE(told(text, "covered-text"));
  const std::string& message = told(text, "covered-text")->message;
  CHECK_THAT(message, Catch::Contains("2 ページに 3 字") && !Catch::Contains(name));
}

TEST_CASE("shading, highlighting and crossing out cover nothing") {
  const std::vector<PdfLine> line{{100, 100, "■非公開　口頭一二三ーへ", 10}};
  const auto under = GENERATE(std::string("0.8 g 95 735 200 20 re f 0 g\n"),
                              std::string("1 1 0 rg 95 735 200 20 re f 0 g\n"), std::string());
  const auto over = GENERATE(std::string("0.5 w 100 744 m 220 744 l S"), std::string());
  CAPTURE(under, over);
  std::string content = under + "BT /F 10 Tf 100 742 Td <";
  for (const char32_t c : decode(line[0].text)) {
    char unit[8];
    std::snprintf(unit, sizeof unit, "%04X", static_cast<unsigned>(c));
    content += unit;
  }
  const Text text = extract_pdf(PdfFile().drawn(content + "> Tj ET\n" + over).bytes());
  CHECK_THAT(text.text, Catch::Contains("口頭一二三ーへ") && Catch::Contains("■非公開"));
  CHECK_FALSE(told(text, "covered-text"));
}

namespace {

/// A rule from (x, y) to (x2, y2) in points from the top left corner.
std::string rule(double x, double y, double x2, double y2) {
  const auto number = [](double value) { return std::to_string(value) + " "; };
  return "0.5 w " + number(x) + number(842 - y) + "m " + number(x2) + number(842 - y2) + "l S\n";
}

}  // namespace

TEST_CASE("rules decide the cells of a table, whatever the height of its rows") {
  // Labels are centered in rows of two lines; one label spans two rows.
  const std::vector<PdfLine> words{
      {60, 50, "会議録"},          {62, 87, "公開の可否"},        {132, 77, "会議"},
      {192, 70, "□公開 ■非公開"},  {192, 84, "理由は内部の検討"}, {132, 107, "会議録"},
      {192, 100, "■公開 □非公開"}, {192, 114, "理由はなし"},      {60, 150, "会長　始めます。"}};
  std::string rules = rule(60, 58, 400, 58) + rule(130, 88, 400, 88) + rule(60, 118, 400, 118);
  for (const double x : {60, 130, 190, 400}) rules += rule(x, 58, x, 118);
  const std::string text = extract_pdf(PdfFile().page(words, rules).bytes()).text;
  CHECK(text ==
        "会議録\n公開の可否\t会議\t□公開 ■非公開\n\t理由は内部の検討\n\t会議録\t■公開 □非公開\n"
        "\t理由はなし\n\n会長　始めます。\n");
}

TEST_CASE("a frame around a page or a paragraph makes no table") {
  const std::vector<PdfLine> words =
      lines_at(72, 90, {"会長　始めます。", "委員　質問します。", "会長　終わります。"});
  std::string frame;
  for (const double y : {50.0, 150.0}) frame += rule(60, y, 400, y);
  for (const double x : {60.0, 400.0}) frame += rule(x, 50, x, 150);
  CHECK(extract_pdf(PdfFile().page(words, frame).bytes()).text ==
        "会長　始めます。\n委員　質問します。\n会長　終わります。\n");
}

namespace {

/// Lines of vertical writing, one glyph at a time, from the right; `y` is where they begin.
std::vector<PdfLine> columns_from(double x, double y, const std::vector<std::string>& lines) {
  std::vector<PdfLine> out;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    double at = y;
    for (const char32_t c : decode(lines[i])) {
      std::string glyph;
      append_utf8(glyph, c);
      if (c != U'　') out.push_back({x - 24 * static_cast<double>(i), at, glyph, 12});
      at += 12;
    }
  }
  return out;
}

}  // namespace

TEST_CASE("vertical writing is read from the right, its tiers one after the other") {
  const std::vector<std::string> upper{"○会長　本日の議題は三件あります。初め",
                                       "に予算について説明します。",
                                       "○委員　道路の補修について伺います。財", "源は何ですか。"},
      lower{"○部長　国の補助金を充てます。来年度に", "完了します。",
            "○委員　ではその後の予定について伺い", "ます。"};
  const auto joined = [](const std::vector<std::string>& lines) {
    std::string out;
    for (const std::string& line : lines) out += line + "\n";
    return out;
  };
  CHECK(text_of(columns_from(500, 60, upper)) == joined(upper));
  CHECK(text_of(columns_from(500, 60, upper) + columns_from(500, 400, lower)) ==
        joined(upper) + joined(lower));
}

TEST_CASE("ruby is kept out of the line and is reported") {
  const Text text = extract_pdf(PdfFile()
                                    .page({{100, 100, "会長　麹町の桜台について", 12},
                                           {136, 88, "こうじまち", 5},
                                           {172, 88, "さくらだい", 5},
                                           {100, 130, "かなだけの行です。", 12}})
                                    .bytes());
  CHECK(text.text == "会長　麹町の桜台について\nかなだけの行です。\n");
  REQUIRE(told(text, "ruby"));
  CHECK_THAT(told(text, "ruby")->message, Catch::Contains("2 か所"));
}

TEST_CASE("short columns of speeches are read one after the other") {
  const std::vector<std::string> left{"会長　本日の議題は三件です。初め",
                                      "に予算について説明します。", "委員　質問します。",
                                      "会長　どうぞ。"},
      right{"委員　財源は国の補助金ですか。そ", "れとも市債ですか。", "部長　両方です。",
            "会長　終わります。"};
  const std::string text = text_of(lines_at(60, 90, left) + lines_at(330, 90, right));
  CHECK(text.find("会長　どうぞ。\n委員　財源") != std::string::npos);
}

TEST_CASE("speech that is repeated at the top of pages is kept") {
  PdfFile pdf;
  for (const std::string& item : {std::string("予算"), std::string("決算")})
    pdf.page(
        {{kMargin, 90, "会長　質疑はありませんか。"}, {kMargin, 140, "委員　" + item + "です。"}});
  CHECK(extract_pdf(pdf.bytes()).text ==
        "会長　質疑はありませんか。\n\n委員　予算です。\n\f会長　質疑はありませんか。\n\n委員　決算"
        "です。\n");
}

TEST_CASE("text beyond the edge of the page is not read") {
  std::string bytes =
      PdfFile()
          .page({{100, 100, "会長　以上です。"}, {700, 100, "控え"}, {100, 700, "覚え"}})
          .bytes();
  CHECK_THAT(extract_pdf(bytes).text, Catch::Contains("覚え") && !Catch::Contains("控え"));
  // The upper half. Reading programs find the objects again, though their places have moved.
  const std::string box = "/MediaBox[0 0 595 842]";
  bytes.insert(bytes.find(box) + box.size(), "/CropBox[0 421 595 842]");
  CHECK(extract_pdf(bytes).text == "会長　以上です。\n");
}

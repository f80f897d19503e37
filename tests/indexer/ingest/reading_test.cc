// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/ingest/reading.h"

#include <catch2/catch.hpp>

#include "core/error.h"
#include "core/meeting_json.h"
#include "tests/support/pdf_file.h"
#include "tests/support/readers.h"
#include "tests/support/zip_file.h"

using namespace gijiroku;
using namespace gijiroku::indexer;
using Catch::Matchers::Contains;
using gijiroku::testing::read_minutes;

namespace {

const std::string kHeader[][2] = {{"会議名", "令和2年度第4回若葉市文化財審議会"},
                                  {"開催日時", "令和2年12月14日（月）午後2時から午後3時30分まで"},
                                  {"開催場所", "若葉市役所第二会議室"},
                                  {"会議録", "公開"}};
const std::vector<std::string> kBody{
    "議題（1） 文化財の指定について",
    "会長　事務局から説明をお願いします。",
    "事務局　資料1をご覧ください。旧若葉小学校の校舎を指定する案です。",
    "委員　賛成します。",
    "会長　原案のとおり決定します。",
    "議題（2） その他",
    "事務局　次回は2月です。"};

std::string as_text() {
  std::string out;
  for (const auto& [label, value] : kHeader) out += label + "\t" + value + "\n";
  for (const std::string& line : kBody) out += line + "\n";
  return out;
}

std::string as_html() {
  std::string out = "<html><head><meta charset=\"Shift_JIS\"></head><body><table>";
  for (const auto& [label, value] : kHeader)
    out += "<tr><th>" + label + "</th><td>" + value + "</td></tr>\n";
  out += "</table>\n";
  for (const std::string& line : kBody) out += "<p>" + line + "</p>\n";
  return out + "</body></html>";
}

std::string as_docx() {
  std::string out = "<w:tbl>";
  for (const auto& [label, value] : kHeader) {
    out += "<w:tr><w:tc>" + paragraph_of(label) + "</w:tc><w:tc>" + paragraph_of(value) +
           "</w:tc></w:tr>";
  }
  out += "</w:tbl>";
  for (const std::string& line : kBody) out += paragraph_of(line);
  return docx_of(out);
}

/// Two pages with running title and page number; lines wrap after 20 characters.
std::string as_pdf() {
  constexpr std::size_t kWidth = 20, kLinesOfFirst = 5;
  std::vector<testing::PdfLine> lines;
  double y = 100;
  for (const auto& [label, value] : kHeader) {
    lines.push_back({72, y, label});
    lines.push_back({180, y, value});
    y += 20;
  }
  std::vector<std::vector<testing::PdfLine>> pages{lines};
  for (const std::string& line : kBody) {
    const std::u32string chars = decode(line);
    for (std::size_t at = 0; at < chars.size(); at += kWidth) {
      std::string part;
      for (const char32_t c : chars.substr(at, kWidth)) append_utf8(part, c);
      if (pages.size() == 1 && pages[0].size() >= 2 * std::size(kHeader) + kLinesOfFirst) {
        pages.emplace_back();
        y = 100;
      }
      pages.back().push_back({72, y, part});
      y += 20;
    }
  }
  testing::PdfFile file;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    pages[i].push_back({72, 40, "若葉市文化財審議会　会議録"});
    pages[i].push_back({290, 810, "- " + std::to_string(i + 1) + " -"});
    file.page(pages[i]);
  }
  return file.bytes();
}

/// The meeting as JSON, places in the source aside.
std::string placeless(Meeting meeting) {
  const auto clear = [](std::vector<Node>& nodes) {
    for (Node& node : nodes) node.source = {}, node.line = 0, node.page = 0;
  };
  clear(meeting.header);
  clear(meeting.materials);
  for (AgendaItem& item : meeting.agenda) {
    item.source = {};
    clear(item.nodes);
  }
  return to_json_text(meeting);
}

Meeting only(const std::string& bytes) {
  const auto parsed = read_minutes(bytes, "minutes");
  REQUIRE(parsed.size() == 1);
  return parsed[0].meeting;
}

std::vector<std::string> labels_of(const Meeting& meeting) {
  std::vector<std::string> labels;
  for (const AgendaItem& item : meeting.agenda) {
    for (const Node& node : item.nodes) {
      if (node.kind == NodeKind::kUtterance) labels.push_back(node.label);
    }
  }
  return labels;
}

}  // namespace

TEST_CASE("one meeting reads the same as text, HTML, DOCX and PDF") {
  const Meeting text = only(as_text());
  CHECK(text.body == "若葉市文化財審議会");
  CHECK(labels_of(text) == std::vector<std::string>{"会長", "事務局", "委員", "会長", "事務局"});
  CHECK(placeless(only(as_html())) == placeless(text));
  CHECK(placeless(only(as_docx())) == placeless(text));
  CHECK(placeless(only(as_pdf())) == placeless(text));
}

TEST_CASE("a zip holds meetings, and a bad member costs no other") {
  const auto parsed = read_minutes(zip_of({{"a.txt", as_text()},
                                           {"sub/b.html", as_html()},
                                           {"../c.txt", as_text()},
                                           {"d.pdf", "%PDF-1.4"}}),
                                   "archive.zip");
  REQUIRE(parsed.size() == 2);
  CHECK(parsed[0].meeting.doc == "archive.zip/a.txt");
  CHECK(parsed[1].meeting.doc == "archive.zip/sub/b.html");
  CHECK(parsed[0].meeting.id != parsed[1].meeting.id);
  REQUIRE(parsed[0].diagnostics.size() >= 2);
  CHECK_THAT(parsed[0].diagnostics[0].message, Contains("../c.txt"));
  CHECK(parsed[0].diagnostics[0].severity == Severity::kError);
  CHECK_THAT(parsed[0].diagnostics[1].message, Contains("d.pdf"));
}

TEST_CASE("what cannot be read is a named failure") {
  const std::string text = as_text();
  for (const std::string& bytes :
       {zip_of({{"a.txt", ""}}), zip_of({}), std::string("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"),
        std::string("{\"a\": 1}"), std::string("[{\"a\": "),
        std::string("<?xml version=\"1.0\"?><a>"), std::string("<html><body></body></html>"),
        std::string(std::size_t{17} << 20, 'a')}) {
    CHECK_THROWS_AS(read_minutes(bytes, "x"), FormatError);
  }
}

TEST_CASE("a format that is not read is named, with what to do") {
  const auto ole = [](std::string_view stream) {
    std::string out("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
    out.resize(1024);
    for (const char c : stream) out += {c, '\0'};
    out.resize(4096);
    return out;
  };
  struct Row {
    std::string bytes;
    const char* name;
  };
  const std::vector<Row> rows{{ole("Workbook"), "Excel"},
                              {ole("PowerPoint Document"), "PowerPoint"},
                              {ole("DocumentText"), "一太郎"},
                              {zip_of({{"xl/workbook.xml", "<workbook/>"}}), "Excel"},
                              {zip_of({{"ppt/presentation.xml", "<a/>"}}), "PowerPoint"},
                              {"\xFF\xD8\xFF\xE0 JFIF", "画像"}};
  for (const Row& row : rows) {
    CAPTURE(row.name);
    CHECK_THROWS_WITH(read_minutes(row.bytes, "x"), Contains(row.name) && Contains("ください"));
  }
  // LibreOffice may be installed here, but it makes nothing of these.
  for (const std::string& bytes :
       {ole("WordDocument"), std::string("{\\rtf1 "),
        zip_of({{"mimetype", "application/vnd.oasis.opendocument.text"}, {"content.xml", "<a"}})})
    CHECK_THROWS_WITH(read_minutes(bytes, "x"), Contains("LibreOffice"));
}

TEST_CASE("a turn that TEI marks is one, whatever its words") {
  const Meeting meeting = only(R"(<?xml version="1.0"?><TEI xmlns="http://www.tei-c.org/ns/1.0">
<teiHeader><fileDesc><sourceDesc><bibl><title>若葉市環境審議会（第3回）議事録</title><date when="2024-01-29"/></bibl></sourceDesc></fileDesc>
<profileDesc><settingDesc><setting><name>若葉市環境審議会</name><placeName>第一会議室</placeName></setting></settingDesc></profileDesc></teiHeader>
<standOff><listPerson><person xml:id="AT"><persName><surname>青葉</surname><forename>太郎</forename></persName></person></listPerson></standOff>
<text><body><div><p>議事次第</p></div><div>
<u who="#AT"><note>○<persName>青葉<roleName>部会長</roleName></persName></note><seg>開会します。</seg><seg>説明を。</seg></u>
<note>（休憩）</note><u who="#B"><note>○緑川委員</note><seg>委員長の言うとおり。</seg></u></div></body></text></TEI>)");
  CHECK(meeting.body == "若葉市環境審議会");
  CHECK(meeting.place == "第一会議室");
  REQUIRE(meeting.held_on);
  CHECK(iso(*meeting.held_on) == "2024-01-29");
  CHECK(labels_of(meeting) == std::vector<std::string>{"青葉部会長", "緑川委員"});
  const Node& first = meeting.agenda[0].nodes[0];
  CHECK(first.name == "青葉太郎");
  CHECK(first.role == Role::kChair);
  CHECK(first.text == "開会します。説明を。");
}

TEST_CASE("labels before a turn, offices and asides of ParlaMint are read") {
  const Meeting meeting = only(R"(<?xml version="1.0"?><TEI xmlns="http://www.tei-c.org/ns/1.0">
<teiHeader><fileDesc><titleStmt><title type="sub">x</title><title type="main">若葉市環境審議会会議録</title></titleStmt>
<sourceDesc><bibl><date when="2024-01-29"/></bibl></sourceDesc></fileDesc></teiHeader>
<text><body><div><note type="speaker">青葉部会長</note><u who="#A"><seg>開会します。<vocal><desc>（拍手）</desc></vocal>説明を。</seg></u>
<u who="#B" ana="#guest"><seg>意見を述べます。</seg></u><vocal><desc>（笑声）</desc></vocal></div></body></text></TEI>)");
  CHECK(meeting.title == "若葉市環境審議会会議録");
  CHECK(labels_of(meeting) == std::vector<std::string>{"青葉部会長", "参考人"});
  const std::string all = to_json_text(meeting);
  for (const char* part : {"開会します。", "説明を。", "（拍手）", "（笑声）"})
    CHECK_THAT(all, Contains(part));
}

TEST_CASE("the Diet's records are meetings with their header apart") {
  const std::string xml =
      R"(<data><records><record><recordData><meetingRecord><issueID>A1</issueID><nameOfHouse>衆議院</nameOfHouse>
<nameOfMeeting>労働委員会</nameOfMeeting><issue>第1号</issue><date>1947-07-28</date>
<speechRecord><speaker>会議録情報</speaker><speech>昭和二十二年七月二十八日（月曜日）
　　　午後一時三十九分開議</speech></speechRecord>
<speechRecord><speaker>青葉太郎</speaker><speakerPosition></speakerPosition><speech>○青葉委員長　それでは開きます。
　議案について申し上げます。</speech></speechRecord>
<speechRecord><speaker>緑川次郎</speaker><speakerPosition>国務大臣</speakerPosition><speech>○緑川国務大臣　説明します。</speech></speechRecord>
</meetingRecord></recordData></record></records></data>)";
  const Meeting meeting = only(xml);
  CHECK(meeting.body == "衆議院労働委員会");
  CHECK(meeting.title == "衆議院労働委員会 第1号");
  CHECK(labels_of(meeting) == std::vector<std::string>{"青葉委員長", "緑川国務大臣"});
  const std::string json =
      R"([{"id":"A1","house":"衆議院","name":"労働委員会","issue":"第1号","date":"1947-07-28","speeches":[
{"speaker":"青葉太郎","speech":"○青葉委員長　それでは開きます。","order":1},{"speaker":"緑川次郎","speech":"　説明します。","order":2}]}])";
  const Meeting same = only(json);
  CHECK(same.body == meeting.body);
  CHECK(labels_of(same) == std::vector<std::string>{"青葉委員長", "緑川次郎"});
}

TEST_CASE("JSON of any nesting is read by the shape of its lists") {
  const std::vector<std::string> want{"青葉会長", "緑川委員"};
  const char* unknown_keys =
      R"({"data":{"days":[{"n":1,"acts":[{"k":"a1","w":"青葉会長","t":"開会します。よろしくお願いします。"},
{"k":"a2","w":"緑川委員","t":"質問があります。"},{"k":"a3","t":"（休憩です。）"}]}]}})";
  const char* person =
      R"({"speeches":[{"speaker":{"name":"青葉太郎","role":"青葉会長"},"text":["開会します。","続けます。"]},
{"speaker":{"name":"緑川花子","role":"緑川委員"},"text":"質問があります。"}]})";
  const char* japanese =
      R"([{"会議名":"環境審議会","発言一覧":[{"発言者":"青葉会長","発言":"開会します。"},
{"発言者":"緑川委員","発言":"質問があります。"},{"発言":"（休憩です。）"}]}])";
  for (const char* json : {unknown_keys, person, japanese}) {
    CAPTURE(json);
    CHECK(labels_of(only(json)) == want);
  }
  CHECK_THAT(to_json_text(only(unknown_keys)), Contains("（休憩です。）"));
  CHECK_THAT(to_json_text(only(person)), Contains("続けます。") && Contains("青葉太郎"));
  // A list of other things is none.
  CHECK_THROWS_AS(only(R"([{"a":"東京","b":"これは説明です。"},{"a":"大阪","b":"説明です。"}])"),
                  FormatError);
}

TEST_CASE("the records of an assembly's search system carry their labels") {
  const Meeting meeting = only(
      R"({"tenant_minutes":[{"minute_id":1,"title":"（名簿）","body":"<pre>令和6年第1回若葉市議会定例会会議録\n令和6年2月22日</pre>"},
{"minute_id":2,"title":"議長（青葉太郎）","body":"<pre>○議長（青葉太郎）　おはようございます。\n　開会します。\n（拍手）\n　続けます。</pre>"},
{"minute_id":3,"title":"市長（緑川次郎）","body":"<pre>◎市長（緑川次郎）　所信を申し上げます。</pre>"}]})");
  CHECK(meeting.body == "若葉市議会");
  CHECK(labels_of(meeting) == std::vector<std::string>{"議長（青葉太郎）", "市長（緑川次郎）"});
  CHECK(meeting.agenda[0].nodes[0].text ==
        "おはようございます。\n開会します。\n（拍手）\n続けます。");
  CHECK(meeting.agenda[0].nodes[0].title == "議長");
}

TEST_CASE("a member of a zip that has a name twice, or in no encoding, is one named failure") {
  std::string bytes = zip_of({{"AAAAAAAAAA.txt", as_text()},
                              {"BBBBBBBBBB.txt", as_text()},
                              {"cccccccccc.txt", as_text()}});
  const auto rename = [&](const std::string& from, const std::string& to) {
    for (std::size_t at = bytes.find(from); at != bytes.npos; at = bytes.find(from))
      bytes.replace(at, from.size(), to);
  };
  const std::string to =
      GENERATE(std::string("cccccccccc"), std::string("\xa9\xfc\xa9\xfc\xa9\xfc\xa9\xfc\x8f "));
  rename("AAAAAAAAAA", to);
  const auto all = read_minutes(bytes, "a.zip");
  REQUIRE(all.size() == 2);
  CHECK(all[0].meeting.doc != all[1].meeting.doc);
  REQUIRE_FALSE(all[0].diagnostics.empty());
  CHECK(all[0].diagnostics[0].code == "member-failed");
  CHECK(all[0].diagnostics[0].message.find(to == "cccccccccc" ? "重複" : "\\xa9") !=
        std::string::npos);
  CHECK(all[1].diagnostics.empty());
}

TEST_CASE(
    "records in a zip are joined within a member, and refused if another member has their doc") {
  const auto record = [](const std::string& doc, int seq) {
    return R"({"doc":")" + doc + R"(","seq":)" + std::to_string(seq) + R"(,"text":"発言です。"})" +
           "\n";
  };
  const std::string bytes = zip_of({{"a.jsonl", record("d", 1) + record("e", 1) + record("d", 2)},
                                    {"b.jsonl", record("f", 1) + record("e", 2)},
                                    {"c.jsonl", record("f", 1)}});
  const auto all = read_minutes(bytes, "a.zip");
  REQUIRE(all.size() == 3);
  CHECK(all[0].meeting.doc == "d");
  CHECK(count_utterances(all[0].meeting) == 2);
  CHECK(count_utterances(all[1].meeting) == 1);
  CHECK(all[2].meeting.doc == "f");  // of c.jsonl: b.jsonl failed as a whole
  REQUIRE(all[0].diagnostics.size() == 1);
  CHECK_THAT(all[0].diagnostics[0].message, Contains("b.jsonl") && Contains("記録名 e"));
}

TEST_CASE("speeches of a search result are put together by meeting") {
  const auto speech = [](const std::string& issue, const std::string& said) {
    return R"({"issueID":")" + issue +
           R"(","nameOfHouse":"衆議院","nameOfMeeting":"労働委員会","date":"1947-07-28","speaker":"青葉太郎","speech":")" +
           said + "\"}";
  };
  const auto all = read_minutes("[" + speech("A", "一です。") + "," + speech("B", "二です。") +
                                    "," + speech("A", "三です。") + "]",
                                "a.json");
  REQUIRE(all.size() == 2);
  CHECK(count_utterances(all[0].meeting) == 2);
  CHECK(count_utterances(all[1].meeting) == 1);
}

TEST_CASE("JSON that would fill the memory is refused") {
  const std::string deep = "{\"x\":" + std::string(1'000'000, '[');
  CHECK_THROWS_WITH(read_minutes(deep, "a.json"), Contains("入れ子"));
  std::string many = "{\"x\":[0";
  for (int i = 0; i < 5'000'000; ++i) many += ",0";
  CHECK_THROWS_WITH(read_minutes(many + "]}", "a.json"), Contains("項目が多すぎ"));
}

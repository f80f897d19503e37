// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/table/table_text.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "core/utf8.h"
#include "searchd/table/record_table.h"

using namespace gijiroku;
using namespace gijiroku::search;

namespace {

const std::vector<TableColumn> kTwo{{"seq", "番号"}, {"text", "本文"}};

std::string row(TableFormat format, const std::string& text) {
  return table_row(format, kTwo, {{"7", true}, {text}});
}

}  // namespace

TEST_CASE("the head of a table names its columns") {
  CHECK(table_head(TableFormat::kCsv, kTwo) == "\xEF\xBB\xBF番号,本文\r\n");
  CHECK(table_head(TableFormat::kExcel, kTwo) == "\xEF\xBB\xBF番号,本文,続き\r\n");
  CHECK(table_head(TableFormat::kTsv, kTwo) == "seq\ttext\n");
  CHECK(table_head(TableFormat::kJsonLines, kTwo).empty());
}

TEST_CASE("a cell arrives as it is in every exact format") {
  const auto [text, csv, tsv, json] =
      GENERATE(table<std::string, std::string, std::string, std::string>({
          {"予算", "予算", "予算", R"("予算")"},
          {"a,b", R"("a,b")", "a,b", R"("a,b")"},
          {"「\"」", R"("「""」")", "「\"」", R"("「\"」")"},
          {"一\n二\r\n", "\"一\n二\r\n\"", R"(一\n二\r\n)", R"("一\n二\r\n")"},
          {"左\t右\\", "左\t右\\", R"(左\t右\\)", R"("左\t右\\")"},
          {" 空白 ", R"(" 空白 ")", " 空白 ", R"(" 空白 ")"},
          {"=1+1", "=1+1", "=1+1", R"("=1+1")"},
          {"", "", "", "null"},
      }));
  CHECK(row(TableFormat::kCsv, text) == "7," + csv + "\r\n");
  CHECK(row(TableFormat::kTsv, text) == "7\t" + tsv + "\n");
  CHECK(row(TableFormat::kJsonLines, text) == R"({"seq":7,"text":)" + json + "}\n");
}

TEST_CASE("a spreadsheet runs no cell as a formula") {
  const std::string text =
      GENERATE("=HYPERLINK(1)", "+1", "-1", "@a", "\tx", "＝1", "＋1", "－1", "＠a");
  CHECK(row(TableFormat::kExcel, text) == "7,'" + text + ",\r\n");
}

TEST_CASE("a number and an ordinary text have no apostrophe in a spreadsheet") {
  CHECK(table_row(TableFormat::kExcel, kTwo, {{"-7", true}, {"1+1=2"}}) == "-7,1+1=2,\r\n");
}

TEST_CASE(
    "a text that is too long for a spreadsheet continues in rows that repeat the other cells") {
  // 𠮷 has two UTF-16 units, so that no part may end within it.
  std::string text;
  for (int i = 0; i < 40'000; ++i) text += i % 3 == 0 ? "𠮷" : "あ";
  const std::string table = row(TableFormat::kExcel, text);
  std::string joined;
  std::size_t rows = 0;
  for (std::size_t at = 0; at < table.size();) {
    const std::string line = table.substr(at, table.find("\r\n", at) - at);
    at += line.size() + 2;
    REQUIRE(line.starts_with("7,"));
    const std::string cell = line.substr(2, line.rfind(',') - 2);
    std::size_t units = 0;
    for (const char32_t c : decode(cell)) units += c > 0xFFFF ? 2 : 1;
    CHECK(units <= kExcelUnits);
    joined += cell;
    ++rows;
    CHECK(line.substr(line.rfind(',') + 1) == (rows == 1 ? "" : std::to_string(rows)));
  }
  CHECK(rows == 2);
  CHECK(joined == text);
}

TEST_CASE("people get Japanese names and programs get codes") {
  FoundRecord record;
  record.hit.meeting.id = "0123456789abcdef";
  record.hit.meeting.doc = "市/会議録.pdf";
  record.hit.anchor = "u3fa9c2d1b0";
  record.hit.item.kind = AgendaKind::kProposal;
  record.hit.item.outcome = Outcome::kContinued;
  record.hit.role = Role::kChair;
  record.tier = Tier::kSubstring;
  SiteSettings site;
  site.base_path = "/gijiroku";
  site.public_url = "https://town.example";
  site.originals = {{"市/", "https://town.example/files/"}};
  const auto cell = [&](TableFormat format, std::string_view code) {
    const auto cells = record_cells(record, format, site);
    const auto& columns = record_columns();
    REQUIRE(cells.size() == columns.size());
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (columns[i].code == code) return cells[i].text;
    }
    return std::string("no such column");
  };
  CHECK(cell(TableFormat::kCsv, "url") ==
        "https://town.example/gijiroku/meetings/0123456789abcdef/u/3fa9c2d1b0");
  CHECK(cell(TableFormat::kExcel, "outcome") == "継続審査");
  CHECK(cell(TableFormat::kTsv, "outcome") == "continued");
  CHECK(cell(TableFormat::kCsv, "role") == "委員長・議長");
  CHECK(cell(TableFormat::kJsonLines, "role") == "chair");
  CHECK(cell(TableFormat::kJsonLines, "tier") == "substring");
  CHECK(cell(TableFormat::kTsv, "original") ==
        "https://town.example/files/%E4%BC%9A%E8%AD%B0%E9%8C%B2.pdf");
  CHECK(cell(TableFormat::kTsv, "year").empty());
}

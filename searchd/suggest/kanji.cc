// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/suggest/kanji.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/table.h"
#include "core/text.h"
#include "embedded/kanji_readings_tsv.h"
#include "embedded/look_alikes_tsv.h"

namespace gijiroku::search {
namespace {

struct Table {
  std::unordered_map<char32_t, std::vector<std::string_view>> readings;  // by kanji
  std::unordered_map<std::string_view, std::u32string> kanji;            // by reading
  std::unordered_map<char32_t, std::u32string> shapes;                   // by character
  std::u32string all;
};

Table read_table() {
  Table out;
  for (const TableRow& row : table_rows(embedded::kanji_readings_tsv)) {
    const char32_t kanji = code_point_at(row.cells[0], 0).value;
    out.all += kanji;
    out.readings.emplace(kanji, std::vector(row.cells.begin() + 1, row.cells.end()));
    for (std::size_t i = 1; i < row.cells.size(); ++i) out.kanji[row.cells[i]] += kanji;
  }
  for (const TableRow& row : table_rows(embedded::look_alikes_tsv)) {
    std::u32string characters;
    for (const std::string_view cell : row.cells)
      characters += decode(literal_text(cell)).substr(0, 1);
    for (std::size_t i = 1; i < characters.size(); ++i) {
      out.shapes[characters[0]] += characters[i];
      out.shapes[characters[i]] += characters[0];
    }
  }
  return out;
}

const Table& table() {
  static const Table kTable = read_table();
  return kTable;
}

}  // namespace

bool are_alike(char32_t a, char32_t b) {
  if (a == b) return false;
  const auto shapes = table().shapes.find(a);
  if (shapes != table().shapes.end() && shapes->second.find(b) != std::u32string::npos) return true;
  const auto of_a = table().readings.find(a), of_b = table().readings.find(b);
  if (of_a == table().readings.end() || of_b == table().readings.end()) return false;
  return std::find_first_of(of_a->second.begin(), of_a->second.end(), of_b->second.begin(),
                            of_b->second.end()) != of_a->second.end();
}

std::u32string all_alike(char32_t c) {
  std::u32string out;
  if (const auto shapes = table().shapes.find(c); shapes != table().shapes.end())
    out = shapes->second;
  if (const auto readings = table().readings.find(c); readings != table().readings.end()) {
    for (const std::string_view reading : readings->second) out += table().kanji.at(reading);
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  std::erase(out, c);
  return out;
}

const std::u32string& all_kanji() { return table().all; }

}  // namespace gijiroku::search

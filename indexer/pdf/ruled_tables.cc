// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/pdf/ruled_tables.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <string>
#include <utility>

#include "indexer/pdf/rules.h"

namespace gijiroku::indexer {
namespace {

constexpr double kFullLine = 1.5;  // characters from the end of a line to the side of its cell
constexpr double kSamePlace = 3;   // points; rules have a width and may be double
constexpr std::size_t kMaxWords = 5000;    // on a page; bounds the time
constexpr std::size_t kMaxLabelLines = 6;  // of a cell that is not the last of its row

struct TableCell {
  Box box;
  PlacedWords words;
};

bool same(double a, double b) { return std::abs(a - b) <= kSamePlace; }

bool same(const Box& a, const Box& b) {
  return same(a.left, b.left) && same(a.top, b.top) && same(a.right, b.right) &&
         same(a.bottom, b.bottom);
}

bool share_height(const Box& a, const Box& b) {
  return std::min(a.bottom, b.bottom) - std::max(a.top, b.top) > kSamePlace;
}

/// Parts the words into cells; those in no cell stay in `words`.
std::vector<TableCell> take_cells(PlacedWords& words, const PageRules& rules) {
  std::vector<TableCell> cells;
  PlacedWords outside;
  for (PlacedWord& word : words) {
    const auto box = rules.cell_around(word);
    if (!box) {
      outside.push_back(std::move(word));
      continue;
    }
    auto cell = std::find_if(cells.begin(), cells.end(),
                             [&](const TableCell& each) { return same(each.box, *box); });
    if (cell == cells.end()) cell = cells.insert(cells.end(), {*box, {}});
    cell->words.push_back(std::move(word));
  }
  words = std::move(outside);
  return cells;
}

/// Moves the words of cells that are next to no other back to `words`: frames, and table cells as
/// wide as their table.
void return_frames(std::vector<TableCell>& cells, PlacedWords& words) {
  const std::vector<TableCell> all = cells;
  std::erase_if(cells, [&](TableCell& cell) {
    const bool beside = std::any_of(all.begin(), all.end(), [&](const TableCell& other) {
      return !same(other.box, cell.box) && share_height(other.box, cell.box);
    });
    if (!beside) words.insert(words.end(), cell.words.begin(), cell.words.end());
    return !beside;
  });
}

std::string joined_lines(const std::vector<PageRow>& lines) {
  std::string text;
  for (const PageRow& line : lines) text += row_text(line);
  return text;
}

/// The lines of a cell as single cells. A line that reaches the right side of the box goes on in
/// the next one.
std::vector<PageRow> paragraphs_of(const std::vector<PageRow>& lines, const Box& box) {
  std::vector<PageRow> out;
  bool goes_on = false;
  for (const PageRow& line : lines) {
    const Cell whole{line.cells.front().left, line.cells.back().right, row_text(line)};
    if (goes_on) {
      out.back().cells.back().text += whole.text;
    } else {
      out.push_back(line);
      out.back().ruled = true;
      out.back().cells = {{whole.left, whole.left, ""}, whole};
    }
    goes_on = box.right - whole.right <= kFullLine * line.em;
  }
  return out;
}

/// Appends the row of the cells [begin, end), which begin at one height.
void append_row(std::vector<TableCell>& cells, std::size_t begin, std::size_t end,
                std::vector<PageRow>& out) {
  PageRow row;
  row.ruled = true;
  for (std::size_t i = 0; i < begin; ++i) {
    const Box& above = cells[i].box;
    const bool spans = share_height(above, cells[begin].box) && above.left < cells[begin].box.left;
    if (spans) row.cells.push_back({above.left, above.right, ""});
  }
  for (std::size_t i = begin; i + 1 < end; ++i) {
    const Box& box = cells[i].box;
    row.cells.push_back({box.left, box.right, joined_lines(page_rows(std::move(cells[i].words)))});
  }
  const TableCell& last = cells[end - 1];
  std::vector<PageRow> lines = paragraphs_of(page_rows(last.words), last.box);
  row.top = last.box.top;
  row.bottom = lines.front().bottom;
  row.em = lines.front().em;
  row.cells.push_back(lines.front().cells.back());
  lines.front() = std::move(row);
  out.insert(out.end(), std::make_move_iterator(lines.begin()),
             std::make_move_iterator(lines.end()));
}

/// Whether the cells are those of a table, as far as anybody can tell: a label has few lines. In
/// boxes with running text side by side, columns are found by their text.
bool is_table(const std::vector<TableCell>& cells) {
  return std::all_of(cells.begin(), cells.end(), [&](const TableCell& cell) {
    const bool last = std::none_of(cells.begin(), cells.end(), [&](const TableCell& other) {
      return other.box.left >= cell.box.right - kSamePlace && share_height(other.box, cell.box);
    });
    return last || page_rows(cell.words).size() <= kMaxLabelLines;
  });
}

}  // namespace

std::vector<PageRow> rows_with_tables(PlacedWords words, const PagePicture& picture) {
  std::erase_if(words, [](const PlacedWord& word) { return word.text.empty(); });
  if (words.size() > kMaxWords) return page_rows(std::move(words));
  std::vector<TableCell> cells = take_cells(words, PageRules(picture));
  return_frames(cells, words);
  if (!is_table(cells)) {
    for (TableCell& cell : cells) words.insert(words.end(), cell.words.begin(), cell.words.end());
    cells.clear();
  }
  std::stable_sort(cells.begin(), cells.end(), [](const TableCell& a, const TableCell& b) {
    return same(a.box.top, b.box.top) ? a.box.left < b.box.left : a.box.top < b.box.top;
  });
  std::vector<PageRow> table;
  for (std::size_t begin = 0; begin < cells.size();) {
    std::size_t end = begin + 1;
    while (end < cells.size() && same(cells[end].box.top, cells[begin].box.top)) ++end;
    append_row(cells, begin, end, table);
    begin = end;
  }
  // Rows of a table keep their order, though a label may begin below the value next to it.
  for (std::size_t i = 1; i < table.size(); ++i)
    table[i].top = std::max(table[i].top, table[i - 1].top);
  std::vector<PageRow> rows = page_rows(std::move(words)), out;
  std::merge(rows.begin(), rows.end(), table.begin(), table.end(), std::back_inserter(out),
             [](const PageRow& a, const PageRow& b) { return a.top < b.top; });
  return out;
}

}  // namespace gijiroku::indexer

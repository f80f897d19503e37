// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/pdf/page_text.h"

#include <algorithm>
#include <vector>

#include "indexer/pdf/table_rows.h"
#include "indexer/pdf/text_columns.h"

namespace gijiroku::indexer {
namespace {

constexpr double kEmptyLine = 1.7;  // times the usual distance of lines
constexpr double kMaxUsual = 2;     // times the height of a line

/// The median, but no more than lines of one paragraph ever have: on a page of short paragraphs,
/// the median is the distance of paragraphs.
double usual_distance(const std::vector<TextLine>& lines) {
  std::vector<double> distances;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (lines[i].top > lines[i - 1].top) distances.push_back(lines[i].top - lines[i - 1].top);
  }
  if (distances.empty()) return 0;
  const auto middle = distances.begin() + static_cast<std::ptrdiff_t>(distances.size() / 2);
  std::nth_element(distances.begin(), middle, distances.end());
  return std::min(*middle, kMaxUsual * lines.front().em);
}

TextLine ruled_line(const PageRow& row) {
  TextLine line{"", row.top, row.bottom, row.em, true};
  for (std::size_t i = 0; i < row.cells.size(); ++i)
    line.text += (i > 0 ? "\t" : "") + row.cells[i].text;
  return line;
}

/// The number of rows at the beginning that are (not) of ruled tables.
std::size_t leading(std::span<const PageRow> rows, bool ruled) {
  const auto end = std::find_if(rows.begin(), rows.end(),
                                [=](const PageRow& row) { return row.ruled != ruled; });
  return static_cast<std::size_t>(end - rows.begin());
}

std::vector<TextLine> lines_of(std::span<const PageRow> rows) {
  std::vector<TextLine> lines;
  while (!rows.empty()) {
    const bool ruled = rows.front().ruled;
    const auto same = rows.first(leading(rows, ruled));
    if (ruled) {
      for (const PageRow& row : same) lines.push_back(ruled_line(row));
    } else {
      for (TextLine& line : table_lines(same)) lines.push_back(std::move(line));
    }
    rows = rows.subspan(same.size());
  }
  return lines;
}

std::string one_column(std::span<const PageRow> rows) {
  const std::vector<TextLine> lines = lines_of(rows);
  const double usual = usual_distance(lines);
  std::string text;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool separate = i > 0 && lines[i].top - lines[i - 1].top > kEmptyLine * usual;
    // Rows of a table may be far apart; an empty line would end it.
    if (separate && !(lines[i].tabbed && lines[i - 1].tabbed)) text += '\n';
    text += lines[i].text + '\n';
  }
  return text;
}

}  // namespace

std::string page_text(std::span<const PageRow> rows) {
  std::string text;
  std::size_t begin = 0;  // of the rows that are not written yet
  for (std::size_t at = 0; at < rows.size();) {
    const std::size_t end = at + leading(rows.subspan(at), false);
    const auto columns = find_columns(rows.subspan(at, end - at));
    if (!columns) {
      at = end + leading(rows.subspan(end), true);
      continue;
    }
    const auto both = rows.subspan(at + columns->begin, columns->end - columns->begin);
    text += one_column(rows.subspan(begin, at + columns->begin - begin)) +
            page_text(left_of(both, columns->gutter)) +
            page_text(right_of(both, columns->gutter));  // which may be columns again
    at = begin = at + columns->end;
  }
  return text + one_column(rows.subspan(begin));
}

}  // namespace gijiroku::indexer

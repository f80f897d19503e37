// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/pdf/page_text.h"

#include <algorithm>
#include <vector>

#include "indexer/pdf/table_rows.h"
#include "indexer/pdf/text_columns.h"

namespace gijiroku::indexer {
namespace {

constexpr double kEmptyLine = 1.7;  // times the median distance of lines

double usual_distance(const std::vector<TextLine>& lines) {
  std::vector<double> distances;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (lines[i].top > lines[i - 1].top) distances.push_back(lines[i].top - lines[i - 1].top);
  }
  if (distances.empty()) return 0;
  const auto middle = distances.begin() + static_cast<std::ptrdiff_t>(distances.size() / 2);
  std::nth_element(distances.begin(), middle, distances.end());
  return *middle;
}

std::string one_column(std::span<const PageRow> rows) {
  const std::vector<TextLine> lines = table_lines(rows);
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
  while (const auto columns = find_columns(rows)) {
    const auto both = rows.subspan(columns->begin, columns->end - columns->begin);
    text += one_column(rows.first(columns->begin)) + one_column(left_of(both, columns->gutter)) +
            one_column(right_of(both, columns->gutter));
    rows = rows.subspan(columns->end);
  }
  return text + one_column(rows);
}

}  // namespace gijiroku::indexer

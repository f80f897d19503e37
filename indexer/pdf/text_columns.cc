// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/pdf/text_columns.h"

#include <algorithm>
#include <cmath>

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kMinRows = 4;  // with text on both sides
constexpr std::size_t kMaxRows = 2000,
                      kMaxGaps = 300;  // bound the time; pages of real minutes have fewer
constexpr double kMinWidth = 12, kRaggedMargin = 2.5;  // characters

std::vector<PageRow> cells_where(std::span<const PageRow> rows, const auto& wanted) {
  std::vector<PageRow> out;
  for (const PageRow& row : rows) {
    PageRow part = row;
    std::erase_if(part.cells, [&](const Cell& cell) { return !wanted(cell); });
    if (!part.cells.empty()) out.push_back(std::move(part));
  }
  return out;
}

/// The middles of gaps between cells, at least half a character apart.
std::vector<double> possible_gutters(std::span<const PageRow> rows) {
  std::vector<double> all, out;
  for (const PageRow& row : rows) {
    for (std::size_t i = 1; i < row.cells.size(); ++i) {
      all.push_back((row.cells[i - 1].right + row.cells[i].left) / 2);
    }
  }
  for (std::size_t i = 1; i < rows.size(); ++i) {  // columns whose lines are at different heights
    const Cell &a = rows[i - 1].cells.back(), &b = rows[i].cells.back();
    const bool overlap = rows[i].middle() - rows[i - 1].middle() < rows[i].em;
    if (overlap && a.right < b.left) all.push_back((a.right + b.left) / 2);
    if (overlap && b.right < a.left) all.push_back((b.right + a.left) / 2);
  }
  std::sort(all.begin(), all.end());
  for (const double x : all) {
    if (out.empty() || x - out.back() >= rows.front().em / 2) out.push_back(x);
  }
  return out;
}

bool crosses(const PageRow& row, double x) {
  return std::any_of(row.cells.begin(), row.cells.end(),
                     [x](const Cell& cell) { return cell.left < x && cell.right > x; });
}

bool has_sentence(const std::vector<PageRow>& side) {
  return std::any_of(side.begin(), side.end(), [](const PageRow& row) {
    return row_text(row).find("。") != std::string::npos;
  });
}

/// Whether a side is wide and at least half of its lines are nearly as long as the longest. A
/// sixth suffices if there are sentences: short speeches leave lines unfilled, but labels of a
/// table have no sentences.
bool lines_are_full(const std::vector<PageRow>& side) {
  double left = side.front().cells.front().left, right = 0;
  for (const PageRow& row : side) {
    left = std::min(left, row.cells.front().left);
    right = std::max(right, row.cells.back().right);
  }
  std::size_t full = 0;
  for (const PageRow& row : side) full += right - row.cells.back().right <= kRaggedMargin * row.em;
  return right - left >= kMinWidth * side.front().em &&
         (full * 2 >= side.size() || (full * 6 >= side.size() && has_sentence(side)));
}

}  // namespace

std::vector<PageRow> left_of(std::span<const PageRow> rows, double gutter) {
  return cells_where(rows, [=](const Cell& cell) { return cell.right <= gutter; });
}

std::vector<PageRow> right_of(std::span<const PageRow> rows, double gutter) {
  return cells_where(rows, [=](const Cell& cell) { return cell.right > gutter; });
}

namespace {

/// Whether both sides are running text in the range of heights that they share. One column may be
/// longer than the other.
bool is_running_text(std::span<const PageRow> rows, double gutter) {
  std::vector<PageRow> left = left_of(rows, gutter), right = right_of(rows, gutter);
  if (left.size() < kMinRows || right.size() < kMinRows) return false;
  const double top = std::max(left.front().top, right.front().top);
  const double bottom = std::min(left.back().bottom, right.back().bottom);
  for (std::vector<PageRow>* side : {&left, &right}) {
    std::erase_if(*side, [&](const PageRow& row) { return row.bottom < top || row.top > bottom; });
    if (side->size() < kMinRows || !lines_are_full(*side)) return false;
  }
  return true;
}

}  // namespace

std::optional<TwoColumns> find_columns(std::span<const PageRow> rows) {
  std::optional<TwoColumns> best;
  if (rows.size() < kMinRows || rows.size() > kMaxRows) return best;
  const std::vector<double> gutters = possible_gutters(rows);
  if (gutters.size() > kMaxGaps) return best;
  // Above and below the columns there may be headings that cross the gutter.
  for (const double gutter : gutters) {
    for (std::size_t begin = 0; begin < rows.size();) {
      std::size_t end = begin;
      while (end < rows.size() && !crosses(rows[end], gutter)) ++end;
      const bool longer = !best || end - begin > best->end - best->begin;
      if (longer && is_running_text(rows.subspan(begin, end - begin), gutter)) {
        best = TwoColumns{begin, end, gutter};
      }
      begin = end + 1;
    }
  }
  return best;
}

}  // namespace gijiroku::indexer

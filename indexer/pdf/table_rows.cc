// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/pdf/table_rows.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "core/text.h"

namespace gijiroku::indexer {
namespace {

// In characters. kAligned: greatest difference between the left edges of aligned cells. kTableGap:
// smallest gap that separates cells without alignment. kSameTable, kSameValue: greatest distance of
// two rows of one table, and of two lines of one value.
constexpr double kAligned = 0.6, kTableGap = 4, kSameTable = 3, kSameValue = 2.2;
constexpr std::size_t kSpreadTail = 2;  // characters after the first in a spaced-out label: 議　題

bool aligned(double a, double b, double em) { return std::abs(a - b) <= kAligned * em; }

/// Positions at which cells begin that are not the first of their row. Each needs the evidence of
/// two rows: a single gap may be a wide space.
class TabStops {
 public:
  explicit TabStops(std::span<const PageRow> rows) {
    std::vector<double> inner;
    for (const PageRow& row : rows) {
      for (std::size_t i = 1; i < row.cells.size(); ++i) inner.push_back(row.cells[i].left);
    }
    std::sort(inner.begin(), inner.end());
    for (std::size_t at = 0; at < rows.size(); ++at) {
      const PageRow& row = rows[at];
      for (std::size_t i = 1; i < row.cells.size(); ++i) {
        const double x = row.cells[i].left, reach = kAligned * row.em;
        const auto witnesses = std::upper_bound(inner.begin(), inner.end(), x + reach) -
                               std::lower_bound(inner.begin(), inner.end(), x - reach);
        // A continuation line of the value begins at the same position.
        const bool wraps = (at + 1 < rows.size() && begins_at(rows[at + 1], x)) ||
                           (at > 0 && begins_at(rows[at - 1], x));
        if (witnesses >= 2 || wraps) stops_.push_back(x);
      }
    }
    std::sort(stops_.begin(), stops_.end());
  }

  bool at(double x, double em) const {
    const auto it = std::lower_bound(stops_.begin(), stops_.end(), x - kAligned * em);
    return it != stops_.end() && aligned(*it, x, em);
  }

 private:
  static bool begins_at(const PageRow& row, double x) {
    return aligned(row.cells.front().left, x, row.em);
  }
  std::vector<double> stops_;
};

enum class RowKind { kText, kLabelAndValue, kValue, kLabel };

/// Whether the cells are 議 and 題 of a label 議　　題, spaced out to fill its cell.
bool is_spread(const Cell& first, const Cell& next) {
  const auto ideograph = [](char32_t c) { return c >= 0x3400 && c <= 0x9FFF; };
  const std::u32string head = decode(first.text), tail = decode(next.text);
  return head.size() == 1 && ideograph(head[0]) && tail.size() <= kSpreadTail &&
         std::all_of(tail.begin(), tail.end(), ideograph);
}

/// Whether a tab separates cell `i` > 0 from the one before it.
bool has_tab_before(const PageRow& row, std::size_t i, const TabStops& stops) {
  const Cell &before = row.cells[i - 1], &cell = row.cells[i];
  if (is_spread(before, cell)) return false;
  return stops.at(cell.left, row.em) || cell.left - before.right >= kTableGap * row.em;
}

class Table {
 public:
  explicit Table(std::span<const PageRow> rows) : rows_(rows), stops_(rows), kinds_(rows.size()) {
    for (std::size_t i = 0; i < rows.size(); ++i) kinds_[i] = kind(rows[i]);
    for (std::size_t i = 1; i + 1 < rows.size(); ++i) {
      if (is_between_values(i)) kinds_[i] = RowKind::kLabel;
    }
  }

  std::vector<TextLine> lines() const {
    std::vector<TextLine> out;
    for (std::size_t begin = 0; begin < rows_.size();) {
      std::size_t end = begin + 1;
      while (end < rows_.size() && in_same_block(end - 1, end)) ++end;
      append_block(begin, end, out);
      begin = end;
    }
    return out;
  }

 private:
  RowKind kind(const PageRow& row) const {
    for (std::size_t i = 1; i < row.cells.size(); ++i) {
      if (has_tab_before(row, i, stops_)) return RowKind::kLabelAndValue;
    }
    return stops_.at(row.cells.front().left, row.em) ? RowKind::kValue : RowKind::kText;
  }

  /// A label alone in its row, between two lines of one value.
  bool is_between_values(std::size_t i) const {
    const PageRow &above = rows_[i - 1], &below = rows_[i + 1];
    return kinds_[i] == RowKind::kText && kinds_[i - 1] == RowKind::kValue &&
           kinds_[i + 1] == RowKind::kValue &&
           below.middle() - above.middle() <= kSameValue * above.em &&
           rows_[i].cells.back().right < above.cells.front().left;
  }

  bool in_same_block(std::size_t a, std::size_t b) const {
    return kinds_[a] != RowKind::kText && kinds_[b] != RowKind::kText &&
           rows_[b].middle() - rows_[a].middle() <= kSameTable * rows_[a].em;
  }

  /// The row of a label, and the rows [begin, end) of its value around it.
  struct Entry {
    std::size_t label, begin, end;
  };

  /// The entries of a block if every label is vertically centered next to its value. nullopt if
  /// labels are at the first lines of their values, as in most tables.
  std::optional<std::vector<Entry>> centered_entries(std::size_t begin, std::size_t end) const {
    const auto first = kinds_.begin() + static_cast<std::ptrdiff_t>(begin);
    const auto last = kinds_.begin() + static_cast<std::ptrdiff_t>(end);
    const bool value_first = begin > 0 && *first == RowKind::kValue;
    if (!value_first && std::find(first, last, RowKind::kLabel) == last) return std::nullopt;
    std::vector<Entry> entries;
    for (std::size_t from = begin; from < end;) {
      std::size_t label = from;
      while (label < end && kinds_[label] == RowKind::kValue) ++label;
      const std::size_t next = label + (label - from) + 1;  // as many lines below as above
      if (next > end) return std::nullopt;
      const auto is_value = [&](std::size_t i) { return kinds_[i] == RowKind::kValue; };
      for (std::size_t i = label + 1; i < next; ++i) {
        if (!is_value(i)) return std::nullopt;
      }
      entries.push_back({label, from, next});
      from = next;
    }
    return entries;
  }

  void append_block(std::size_t begin, std::size_t end, std::vector<TextLine>& out) const {
    const auto entries = centered_entries(begin, end);
    if (!entries) {
      const bool table = std::any_of(kinds_.begin() + static_cast<std::ptrdiff_t>(begin),
                                     kinds_.begin() + static_cast<std::ptrdiff_t>(end),
                                     [](RowKind kind) { return kind == RowKind::kLabelAndValue; });
      for (std::size_t i = begin; i < end; ++i) {
        out.push_back(line(rows_[i], table && kinds_[i] == RowKind::kValue));
      }
      return;
    }
    for (const Entry& entry : *entries) {
      std::vector<PageRow> values;
      for (std::size_t i = entry.begin; i < entry.end; ++i) {
        values.push_back(rows_[i]);
        if (i != entry.label) continue;
        // The label moves to the first line of the value.
        auto& cells = values.back().cells;
        const bool alone = kinds_[i] == RowKind::kLabel;
        const auto label_end = alone ? cells.end() : value_begin(rows_[i], cells);
        const std::vector<Cell> label(cells.begin(), label_end);
        cells.erase(cells.begin(), label_end);
        auto& top = values.front().cells;
        top.insert(top.begin(), label.begin(), label.end());
        if (values.back().cells.empty()) values.pop_back();
      }
      for (std::size_t i = 0; i < values.size(); ++i) out.push_back(line(values[i], i > 0));
    }
  }

  std::vector<Cell>::iterator value_begin(const PageRow& row, std::vector<Cell>& cells) const {
    std::size_t i = 1;
    while (i < cells.size() && !has_tab_before(row, i, stops_)) ++i;
    return cells.begin() + static_cast<std::ptrdiff_t>(i);
  }

  TextLine line(const PageRow& row, bool continued) const {
    TextLine line{continued ? "\t" : "", row.top, row.bottom, row.em, continued};
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const bool tab = i > 0 && has_tab_before(row, i, stops_);
      line.text += i == 0 ? "" : tab ? "\t" : "\u3000";
      line.text += row.cells[i].text;
      line.tabbed |= tab;
    }
    return line;
  }

  std::span<const PageRow> rows_;
  TabStops stops_;
  std::vector<RowKind> kinds_;
};

}  // namespace

std::vector<TextLine> table_lines(std::span<const PageRow> rows) { return Table(rows).lines(); }

}  // namespace gijiroku::indexer

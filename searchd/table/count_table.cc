// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/table/count_table.h"

#include <array>
#include <cstdio>

#include "searchd/table/table_text.h"

namespace gijiroku::search {
namespace {

/// With enough digits to rank by it.
std::string rate_text(double rate) {
  std::array<char, 32> out{};
  std::snprintf(out.data(), out.size(), "%.4f", rate);
  return out.data();
}

const std::vector<TableColumn>& count_columns() {
  static const std::vector<TableColumn> kColumns{
      {"period", "期間"}, {"covered", "収録"},    {"by", "集計の項目"},         {"value", "値"},
      {"hits", "件数"},   {"characters", "字数"}, {"rate", "1万字あたりの件数"}};
  return kColumns;
}

}  // namespace

std::string count_table(const CountRequest& request, const Counts& counts, TableFormat format) {
  const bool people = format == TableFormat::kCsv || format == TableFormat::kExcel;
  std::string out = table_head(format, count_columns());
  const auto add = [&](std::vector<TableCell> cells) {
    out += table_row(format, count_columns(), cells);
  };
  for (const CountPeriod& each : counts.periods) {
    const std::string uncovered = people ? "なし" : "0";
    if (!each.covered) add({{each.value}, {uncovered, !people}, {}, {}, {}, {}, {}});
  }
  const std::string by = request.compared ? (people ? "検索" : "query")
                         : people         ? std::string(spec(request.by).japanese)
                                          : std::string(spec(request.by).name);
  const auto add_series = [&](const CountSeries& series, const std::string& field) {
    for (const CountCell& cell : series.cells) {
      add({{counts.periods[cell.period].value},
           {people ? "あり" : "1", !people},
           {field},
           {people ? series.japanese : series.value},
           {std::to_string(cell.hits), true},
           {std::to_string(cell.characters), true},
           {rate_text(cell.rate()), true}});
    }
  };
  if (!request.compared) {
    CountSeries all = counts.total;
    all.value = all.japanese = "";
    add_series(all, people ? "計" : "all");
  }
  for (const CountSeries& each : counts.series) add_series(each, by);
  return out;
}

}  // namespace gijiroku::search

// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/table/count_table.h"

#include <array>
#include <cstdio>

#include "embedded/strings.h"
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
      {"period", strings::column_period}, {"covered", strings::column_covered},
      {"by", strings::column_counted_by}, {"value", strings::column_value},
      {"hits", strings::column_hits},     {"characters", strings::column_characters},
      {"rate", strings::column_rate}};
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
    const std::string uncovered(people ? strings::cell_uncovered : "0");
    if (!each.covered) add({{each.value}, {uncovered, !people}, {}, {}, {}, {}, {}});
  }
  const std::string by = request.compared ? std::string(people ? strings::cell_compared : "query")
                         : people         ? std::string(spec(request.by).japanese)
                                          : std::string(spec(request.by).name);
  const auto add_series = [&](const CountSeries& series, const std::string& field) {
    for (const CountCell& cell : series.cells) {
      add({{counts.periods[cell.period].value},
           {std::string(people ? strings::cell_covered : "1"), !people},
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
    add_series(all, std::string(people ? strings::count_sum : "all"));
  }
  for (const CountSeries& each : counts.series) add_series(each, by);
  return out;
}

}  // namespace gijiroku::search

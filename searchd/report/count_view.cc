// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/report/count_view.h"

#include <algorithm>

#include "embedded/count_mustache.h"
#include "embedded/strings.h"
#include "searchd/advice/narrowing.h"
#include "searchd/model/processor_time.h"
#include "searchd/report/count_chart.h"
#include "searchd/request/count_request.h"
#include "searchd/request/line_request.h"
#include "searchd/request/site_path.h"
#include "searchd/view/html.h"
#include "searchd/view/messages.h"

namespace gijiroku::search {
namespace {

using kainjow::mustache::list;

constexpr std::size_t kUnitsPerCell = 16;  // for spend_processor_time()

std::string heading(const CountRequest& request) {
  const std::string& text = request.asked.text;
  if (request.compared) return strings::count_heading_compared(text, request.compared_text);
  return text.empty() ? std::string(strings::count_heading_all) : strings::count_heading(text);
}

Html link_html(const std::string& label, const CountRequest& request, bool current) {
  Html out("label", label);
  out["url"] = count_path(request);
  out["current"] = current;
  return out;
}

/// Links to the same counts by other periods, by other fields and in the other measure.
void put_links(Html& out, const CountRequest& request) {
  list periods, fields, measures;
  for (const NamedPeriod& each : kPeriods) {
    CountRequest other = request;
    other.period = each.period;
    periods.push_back(link_html(std::string(each.name), other, request.period == each.period));
  }
  for (const Field field : kCountedFields) {
    CountRequest other = request;
    other.by = field;
    other.compared_text.clear();
    fields.push_back(link_html(std::string(spec(field).japanese), other,
                               !request.compared && request.by == field));
  }
  for (const bool rate : {false, true}) {
    CountRequest other = request;
    other.rate = rate;
    measures.push_back(
        link_html(std::string(rate ? strings::count_by_rate : strings::count_by_hits), other,
                  request.rate == rate));
  }
  out["periods"] = periods;
  out["fields"] = fields;
  out["measures"] = measures;
}

/// The filters that the searches share; each links to the counts without it.
Html chips_html(const CountRequest& request) {
  list out;
  for (const Chip& chip : chips(request.asked)) {
    CountRequest other = request;
    other.asked = chip.without;
    Html one("field", chip.field);
    one["value"] = chip.value;
    one["url"] = count_path(other);
    out.push_back(std::move(one));
  }
  return out;
}

Html cell_html(const CountCell* cell) {
  spend_processor_time(kUnitsPerCell);
  Html out("hits", cell == nullptr ? "0" : with_separators(cell->hits));
  out["rate"] = cell == nullptr || cell->hits == 0 ? Html(false) : Html(rate_text(cell->rate()));
  return out;
}

const CountCell* cell_of(const CountSeries& series, std::size_t period) {
  const auto found = std::ranges::lower_bound(series.cells, period, {}, &CountCell::period);
  return found != series.cells.end() && found->period == period ? &*found : nullptr;
}

/// The rows of the table: periods, then their sum.
void put_table(Html& out, const Counts& counts, const std::vector<CountSeries>& shown) {
  list names, rows, sums;
  for (const CountSeries& each : shown)
    names.push_back(
        Html("name", std::string(each.japanese.empty() ? strings::count_unstated : each.japanese)));
  for (std::size_t i = 0; i < counts.periods.size(); ++i) {
    const CountPeriod& period = counts.periods[i];
    Html row("period", period.japanese);
    row["covered"] = period.covered;
    row["columns"] = std::to_string(shown.size());
    list cells;
    for (const CountSeries& each : shown)
      if (period.covered) cells.push_back(cell_html(cell_of(each, i)));
    row["cells"] = cells;
    rows.push_back(std::move(row));
  }
  for (const CountSeries& each : shown) sums.push_back(cell_html(&each.total));
  out["names"] = names;
  out["rows"] = rows;
  out["sums"] = sums;
}

std::string by_text(const CountRequest& request) {
  if (request.compared) return std::string(strings::count_two);
  return std::string(spec(request.by).japanese);
}

}  // namespace

std::string view_counts(const CountRequest& request, const Counts& counts,
                        const SiteSettings& site) {
  const std::size_t most = std::min(counts.series.size(), kShownSeries);
  std::vector<CountSeries> shown(counts.series.begin(),
                                 counts.series.begin() + static_cast<std::ptrdiff_t>(most));
  // The sum is in the table only: next to its bars those of its parts would be low.
  Html chart = count_chart_html(request, counts, shown);
  if (!request.compared) {
    shown.insert(shown.begin(), counts.total);
    shown.front().japanese = strings::count_sum;
  }
  Html data("heading", heading(request));
  data["total"] = with_separators(counts.total.total.hits);
  data["compares"] = request.compared.has_value();
  data["text"] = request.asked.text;
  data["compared_text"] = request.compared_text;
  Parameters kept = count_parameters(request);
  std::erase_if(kept,
                [](const auto& each) { return each.first == "q" || each.first == "compare"; });
  data["kept"] = fields_html(kept);
  data["missing"] = optional_html(missing_records_message(counts.missing_years));
  Html chosen = chips_html(request);
  data["has_chips"] = chosen.is_non_empty_list();
  data["chips"] = std::move(chosen);
  data["by"] = by_text(request);
  data["period"] = std::string(named(request.period).name);
  data["rate"] = request.rate;
  data["chart"] = std::move(chart);
  data["some"] = !counts.periods.empty();
  data["uncovered"] =
      std::ranges::any_of(counts.periods, [](const auto& each) { return !each.covered; });
  const std::size_t hidden = counts.series.size() - most;
  data["most"] = std::to_string(kShownSeries);
  data["hidden"] = hidden > 0 ? Html(with_separators(hidden)) : Html(false);
  put_links(data, request);
  put_table(data, counts, shown);
  data["results_url"] = search_path(request.criteria);
  data["lines_url"] = line_path(request.criteria);
  data["excel_url"] = count_table_path(request, TableFormat::kExcel);
  data["csv_url"] = count_table_path(request, TableFormat::kCsv);
  data["jsonl_url"] = count_table_path(request, TableFormat::kJsonLines);
  data["json_url"] = count_table_path(request, std::nullopt);
  return render({site,
                 heading(request),
                 embedded::count_mustache,
                 std::move(data),
                 request.asked.text,
                 {},
                 true,
                 "",
                 "",
                 "",
                 "",
                 count_path(request)});
}

}  // namespace gijiroku::search

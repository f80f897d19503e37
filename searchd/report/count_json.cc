// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/report/count_json.h"

#include <nlohmann/json.hpp>

#include "searchd/json/text_json.h"
#include "searchd/model/processor_time.h"

namespace gijiroku::search {
namespace {

using Json = nlohmann::ordered_json;

Json cell_json(const CountCell& cell) {
  spend_processor_time();
  return {{"hits", cell.hits}, {"characters", cell.characters}, {"rate", cell.rate()}};
}

Json series_json(const CountSeries& series, const Counts& counts) {
  Json out;
  out["value"] = series.value;
  out["label"] = series.japanese;
  out["total"] = cell_json(series.total);
  out["periods"] = Json::object();
  for (const CountCell& cell : series.cells)
    out["periods"][counts.periods[cell.period].value] = cell_json(cell);
  return out;
}

}  // namespace

std::string count_json(const CountRequest& request, const Counts& counts) {
  Json out;
  out["query"] = request.asked.text;
  out["compare"] = request.compared ? Json(request.compared_text) : Json();
  out["period"] = named(request.period).code;
  out["by"] = request.compared ? Json() : Json(spec(request.by).name);
  out["periods"] = Json::array();
  for (const CountPeriod& each : counts.periods) {
    out["periods"].push_back(
        {{"value", each.value}, {"label", each.japanese}, {"covered", each.covered}});
  }
  if (!request.compared) out["total"] = series_json(counts.total, counts);
  out["series"] = Json::array();
  for (const CountSeries& each : counts.series) out["series"].push_back(series_json(each, counts));
  out["degraded"] =
      counts.missing_years.empty() ? Json() : Json{{"missing_years", counts.missing_years}};
  out["generation"] = counts.generation;
  return json_text(out);
}

}  // namespace gijiroku::search

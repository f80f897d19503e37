// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/view/search_facets.h"

#include <algorithm>
#include <map>
#include <utility>

#include "embedded/strings.h"
#include "searchd/advice/narrowing.h"
#include "searchd/model/processor_time.h"
#include "searchd/request/site_path.h"
#include "searchd/select/body_groups.h"
#include "searchd/view/messages.h"

namespace gijiroku::search {
namespace {

using kainjow::mustache::list;

constexpr std::size_t kUnitsPerLink = 16;                         // for spend_processor_time()
constexpr std::size_t kVisibleValues = 8, kMaxFoldedValues = 60;  // of a facet
// Units of the drawing. A bar is drawn for each year from the first to the last with hits.
constexpr std::size_t kBarWidth = 10, kBarGap = 2, kChartHeight = 60, kLowestBar = 3;
constexpr int kMostBars = 120;

Html choice_html(const Criteria& criteria, Field field, const ValueGroup& choice) {
  spend_processor_time(kUnitsPerLink);
  Html out("label", choice.label);
  out["count"] = with_separators(choice.count);
  out["chosen"] = choice.chosen;
  list parts;
  for (const ValueGroup& part : choice.parts) parts.push_back(choice_html(criteria, field, part));
  out["url"] = search_path(toggled_all(criteria, field, choice.values));
  out["is_group"] = !choice.parts.empty();
  out["parts"] = parts;
  return out;
}

std::vector<ValueGroup> choices_of(const Facet& facet) {
  if (facet.field == Field::kBody) return body_groups(facet.values);
  std::vector<ValueGroup> out;
  for (const FacetValue& value : facet.values) out.push_back(group_of(value));
  return out;
}

/// The years as bars; false if there are too few or too many.
Html histogram_html(const Criteria& criteria, const std::vector<FacetValue>& values) {
  std::map<int, const FacetValue*> years;
  std::size_t most = 1;
  for (const FacetValue& value : values) {
    const auto year = year_number(value.value);
    if (!year) continue;
    years[*year] = &value;
    most = std::max(most, value.count);
  }
  if (years.size() < 2) return false;
  const int first = years.begin()->first, last = years.rbegin()->first;
  if (last - first >= kMostBars) return false;
  list bars;
  for (const auto& [year, value] : years) {
    spend_processor_time(kUnitsPerLink);
    // A year with few hits still has a bar that can be seen.
    const std::size_t height =
        value->count == 0 ? 0 : std::max(kLowestBar, value->count * kChartHeight / most);
    Html bar("url", search_path(with_year(criteria, year)));
    bar["x"] = std::to_string(static_cast<std::size_t>(year - first) * kBarWidth);
    bar["y"] = std::to_string(kChartHeight - height);
    bar["bar_height"] = std::to_string(height);
    bar["what"] = strings::search_year_count(value->japanese, with_separators(value->count));
    bar["chosen"] = value->selected;
    bars.push_back(std::move(bar));
  }
  Html out("bars", bars);
  out["width"] = std::to_string(static_cast<std::size_t>(last - first + 1) * kBarWidth);
  out["height"] = std::to_string(kChartHeight);
  out["room"] = std::to_string(kBarWidth);
  out["bar_width"] = std::to_string(kBarWidth - kBarGap);
  out["first"] = std::to_string(first);
  out["last"] = std::to_string(last);
  return out;
}

/// False if there is nothing to choose.
Html facet_html(const Criteria& criteria, const Facet& facet) {
  list shown, more;
  bool any_chosen = false;
  const std::vector<ValueGroup> choices = choices_of(facet);
  for (const ValueGroup& choice : choices) {
    any_chosen = any_chosen || choice.chosen;
    const bool visible = shown.size() < kVisibleValues || choice.chosen;
    if (!visible && more.size() >= kMaxFoldedValues) continue;
    (visible ? shown : more).push_back(choice_html(criteria, facet.field, choice));
  }
  if (choices.size() < 2 && !any_chosen) return false;
  // Of very many values some are neither visible nor folded; `cut` says so.
  const std::size_t hidden = choices.size() - shown.size();
  Html out("facet", std::string(spec(facet.field).japanese));
  out["code"] = std::string(spec(facet.field).name);
  out["has_more"] = !more.empty();
  out["more_count"] = with_separators(hidden);
  out["cut"] = hidden > more.size();
  out["histogram"] =
      facet.field == Field::kYear ? histogram_html(criteria, facet.values) : Html(false);
  out["values"] = shown;
  out["more"] = more;
  return out;
}

}  // namespace

Html facets_html(const Criteria& criteria, const Answer& answer) {
  list out;
  for (const Facet& facet : answer.facets) {
    Html one = facet_html(criteria, facet);
    if (one.is_object()) out.push_back(std::move(one));
  }
  return out;
}

}  // namespace gijiroku::search

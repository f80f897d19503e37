// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/report/count_chart.h — counts as a chart: a row of bars for each series, one above the
// other on the same scale, so that no color is needed to tell them apart.
#pragma once

#include <vector>

#include "searchd/study/counts.h"
#include "searchd/view/html.h"

namespace gijiroku::search {

/// Data for the section `chart` of web/count.mustache; false if there is nothing to draw. Sizes are
/// in units of the drawing.
Html count_chart_html(const CountRequest& request, const Counts& counts,
                      const std::vector<CountSeries>& shown);

/// What a cell counts, as text: 1,234 or 5.67.
std::string rate_text(double rate);

}  // namespace gijiroku::search

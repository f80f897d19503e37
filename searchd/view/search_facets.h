// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/view/search_facets.h — the facets of the result page: lists of values, the 会議体 with
// the days of plenary sessions (本会議) folded together, and the 年度 as a histogram.
#pragma once

#include "searchd/engine/answer.h"
#include "searchd/model/criteria.h"
#include "searchd/view/html.h"

namespace gijiroku::search {

/// Data for the section `facets` of web/search.mustache. A facet without anything to choose is
/// left out. Selected values are always visible, so that they can be removed.
///
/// Each bar of the histogram is a link (with_year): the first selects a 年度, the second all
/// between the two. The same years are in a table, which keyboards and screen readers reach.
Html facets_html(const Criteria& criteria, const Answer& answer);

}  // namespace gijiroku::search

// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/report/count_view.h — the page of counts (集計): a chart and a table.
#pragma once

#include <string>

#include "searchd/model/site_settings.h"
#include "searchd/study/counts.h"

namespace gijiroku::search {

/// The series with most hits that chart and table show. The saved tables have all of them.
inline constexpr std::size_t kShownSeries = 8;

std::string view_counts(const CountRequest& request, const Counts& counts,
                        const SiteSettings& site);

}  // namespace gijiroku::search

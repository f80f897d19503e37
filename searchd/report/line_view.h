// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/report/line_view.h — the page of a concordance (用例): matches below each other, with
// what precedes and follows them.
#pragma once

#include <string>

#include "searchd/model/site_settings.h"
#include "searchd/study/concordance.h"

namespace gijiroku::search {

std::string view_lines(const LineRequest& request, const LinePage& page, const SiteSettings& site);

}  // namespace gijiroku::search

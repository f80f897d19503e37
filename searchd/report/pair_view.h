// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/report/pair_view.h — the page of questions with their answers.
#pragma once

#include <string>

#include "searchd/exchange/pairs.h"
#include "searchd/model/site_settings.h"

namespace gijiroku::search {

std::string view_pairs(const PairRequest& request, const PairPage& page, const SiteSettings& site);

}  // namespace gijiroku::search

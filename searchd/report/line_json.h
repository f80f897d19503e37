// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/report/line_json.h — a page of a concordance as JSON (docs/http-api.md, "Concordance").
#pragma once

#include <string>

#include "searchd/model/site_settings.h"
#include "searchd/study/concordance.h"

namespace gijiroku::search {

std::string line_json(const LineRequest& request, const LinePage& page, const SiteSettings& site);

}  // namespace gijiroku::search

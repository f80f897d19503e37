// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/report/pair_json.h — questions with their answers as JSON (docs/http-api.md).
#pragma once

#include <string>

#include "searchd/exchange/pairs.h"
#include "searchd/model/site_settings.h"

namespace gijiroku::search {

/// Total: bytes that are not UTF-8 become U+FFFD.
std::string pairs_json(const PairRequest& request, const PairPage& page, const SiteSettings& site);

}  // namespace gijiroku::search

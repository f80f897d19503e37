// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/openapi/document_json.h — the OpenAPI 3.1 document of the JSON API and of the Diet's API.
#pragma once

#include <string>

#include "searchd/model/site_settings.h"

namespace gijiroku::search {

/// The same for every index. Total.
std::string openapi_json(const SiteSettings& site);

}  // namespace gijiroku::search

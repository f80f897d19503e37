// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/json/text_json.h — JSON as the text of an answer.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "searchd/model/site_settings.h"

namespace gijiroku::search {

/// Total: bytes that are not UTF-8 become U+FFFD.
std::string json_text(const nlohmann::ordered_json& json);

/// The same, with the site's base path before every `url` in it.
std::string json_text(nlohmann::ordered_json json, const SiteSettings& site);

/// Null for an empty text: the source gives none.
nlohmann::ordered_json optional_text(const std::string& text);

}  // namespace gijiroku::search

// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/json/text_json.h"

#include <nlohmann/json.hpp>

namespace gijiroku::search {
namespace {

using Json = nlohmann::ordered_json;

void put_base_path(Json& json, const std::string& base_path) {
  if (json.is_object() && json.contains("url"))
    json["url"] = base_path + json["url"].get_ref<const std::string&>();
  if (!json.is_structured()) return;
  for (Json& inner : json) put_base_path(inner, base_path);
}

}  // namespace

std::string json_text(const Json& json) {
  // The default, strict, throws on bytes that are not UTF-8.
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string json_text(Json json, const SiteSettings& site) {
  if (!site.base_path.empty()) put_base_path(json, site.base_path);
  return json_text(json);
}

nlohmann::ordered_json optional_text(const std::string& text) {
  return text.empty() ? nlohmann::ordered_json() : nlohmann::ordered_json(text);
}

}  // namespace gijiroku::search

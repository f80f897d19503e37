// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/feed/opensearch_json.h"

#include <nlohmann/json.hpp>

namespace gijiroku::search {

std::string opensearch_suggestions_json(const std::string& typed,
                                        const std::vector<Suggestion>& suggestions) {
  using Json = nlohmann::ordered_json;
  Json texts = Json::array();
  for (const Suggestion& each : suggestions) texts.push_back(each.text);
  return Json::array({typed, std::move(texts)})
      .dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace gijiroku::search

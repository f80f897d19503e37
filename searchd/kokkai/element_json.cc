// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/kokkai/element_json.h"

#include <nlohmann/json.hpp>

#include "searchd/model/processor_time.h"

namespace gijiroku::search::kokkai {
namespace {

using Json = nlohmann::ordered_json;

Json object(const Elements& elements);

struct ToJson {
  Json operator()(std::monostate) const { return nullptr; }
  Json operator()(std::int64_t number) const { return number; }
  Json operator()(const std::string& text) const { return text; }
  Json operator()(const Texts& texts) const { return texts; }
  Json operator()(const Elements& elements) const { return object(elements); }
  Json operator()(const std::vector<Elements>& list) const {
    Json out = Json::array();
    for (const Elements& each : list) out.push_back(object(each));
    return out;
  }
};

Json object(const Elements& elements) {
  Json out = Json::object();
  spend_processor_time(elements.size());
  for (const Element& each : elements)
    out.emplace(std::string(each.name), std::visit(ToJson(), each.value));
  return out;
}

}  // namespace

std::string json_text(const Elements& elements) {
  return object(elements).dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace gijiroku::search::kokkai

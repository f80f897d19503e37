// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/index/item_head.h"

#include <algorithm>

#include "core/error.h"

namespace gijiroku::search {

std::string without_lists(std::string_view json) {
  // to_json_text writes the lists last. No string contains these marks: its quotes are escaped.
  const std::size_t end = std::min(json.find(R"(,"follow_ups":[)"), json.find(R"(,"reports":[)"));
  std::string out(json.substr(0, end));
  if (end != json.npos) out += '}';
  return out;
}

ItemRecord item_head_of(const Shard& shard, std::uint32_t node) {
  try {
    return item_from_json(without_lists(shard.columns.item_json(node)));
  } catch (const FormatError&) {
    return shard.item_of(node);  // says which file is damaged
  }
}

}  // namespace gijiroku::search

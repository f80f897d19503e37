// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/index/item_head.h — the record of an agenda item without its follow-ups and reports,
// which are nine tenths of a long record and are shown by few pages.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/meeting_json.h"
#include "searchd/index/shard.h"

namespace gijiroku::search {

/// The JSON of a record (to_json_text) without these lists. Total: what is no record stays as it
/// is.
std::string without_lists(std::string_view json);

/// The record of the agenda item of `node`. Throws ShardDamage.
ItemRecord item_head_of(const Shard& shard, std::uint32_t node);

}  // namespace gijiroku::search

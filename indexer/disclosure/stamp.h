// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/disclosure/stamp.h — lines that are a stamp which keeps the public out: 部外秘, ㊙.
#pragma once

#include <string_view>

namespace gijiroku::indexer {

/// Whether the line is such a stamp, alone or before more of its kind: 取扱注意・非公開. Total,
/// thread-safe.
bool is_stamp(std::string_view line);

}  // namespace gijiroku::indexer

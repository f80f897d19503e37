// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/study/line_text.h — what a line of a concordance shows.
#pragma once

#include <string>

#include "searchd/index/shard.h"
#include "searchd/study/line_place.h"

namespace gijiroku::search {

struct LineText {
  std::string before, key, after;  ///< as in ConcordanceLine
};

/// The text around `place`, a place of `shard`. A match in the label of a header row is shown in
/// the literal form. If the shard is damaged, the texts may be any.
LineText line_text(const Shard& shard, const LinePlace& place);

}  // namespace gijiroku::search

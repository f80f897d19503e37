// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/model/shown_item.h — one agenda item with everything that its page shows.
#pragma once

#include <string>
#include <vector>

#include "searchd/model/appearance.h"
#include "searchd/model/hit.h"

namespace gijiroku::search {

/// A promise or request that the item leaves open.
struct OpenEnd {
  FollowUpKind kind = FollowUpKind::kPromise;
  SpeechRef speech;
  std::string sentence;
};

struct ShownItem {
  Hit item;                        ///< its first node, with a card; without a snippet
  std::vector<Hit> nodes;          ///< in order; `snippet` contains the whole text
  std::vector<Hit> materials;      ///< of the meeting, if a text of the item names them
  std::vector<OpenEnd> open_ends;  ///< in order
  std::vector<Appearance> thread;  ///< oldest first, this item included; empty if it has no title
  std::string generation;
  std::vector<std::string> missing_years{};  ///< 年度 with damaged shards, so nodes may be missing
};

}  // namespace gijiroku::search

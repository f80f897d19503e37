// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/kokkai/issues.h — the meetings of a generation in the order of the Diet's API, and which
// nodes make which speech.
//
// Speech 0 is what precedes the first utterance: the table at the top and the attendees
// (会議録情報). Every other speech is an utterance with the notes, headings and materials that
// follow it. So each node is part of exactly one speech.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "searchd/index/generation.h"

namespace gijiroku::search::kokkai {

/// Nodes of one meeting in one shard.
struct NodeRun {
  std::size_t shard = 0;
  std::uint32_t begin = 0, end = 0;
};

struct Issue {
  const Meeting* meeting = nullptr;  ///< of the generation, without its nodes
  std::vector<NodeRun> runs{};       ///< more than one only if a part of the meeting is restricted
};

/// All meetings, latest first, undated ones last.
std::vector<Issue> issues_of(const Generation& generation);

/// Calls visit(shard, node, order) with the speech of each node, in the order of the source. Nodes
/// that another shard has too are skipped.
template <typename Visit>
void each_node(const Generation& generation, const Issue& issue, Visit visit) {
  for (const NodeRun& run : issue.runs) {
    const Shard& shard = *generation.shards[run.shard];
    auto hidden = std::lower_bound(shard.hidden.begin(), shard.hidden.end(), run.begin);
    std::uint32_t order = 0;
    for (std::uint32_t node = run.begin; node < run.end; ++node) {
      if (hidden != shard.hidden.end() && *hidden == node) {
        ++hidden;
        continue;
      }
      // If a meeting is in several shards, it is unknown between which utterances a note was.
      if (shard.columns.seq(node) > 0) order = shard.columns.seq(node);
      const bool speech = shard.columns.seq(node) > 0 || issue.runs.size() == 1;
      visit(run.shard, node, speech ? order : 0);
    }
  }
}

}  // namespace gijiroku::search::kokkai

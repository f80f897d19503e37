// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/model/hit.h — a node that a search found, with the data that pages and the API show.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/meeting.h"
#include "searchd/model/fragment.h"
#include "searchd/model/item_card.h"
#include "searchd/model/tier.h"

namespace gijiroku::search {

/// The agenda item that a node belongs to. kNone without a title if the node precedes the first
/// item.
struct ItemRef {
  std::string id;  ///< meeting id, '-', 8 hex digits; empty: the node is in no item
  AgendaKind kind = AgendaKind::kNone;
  std::vector<int> numbers;
  std::string title;
  std::vector<std::string> bills;
  std::string proposer;
  Outcome outcome = Outcome::kUnknown;
  std::string decision;  ///< the sentence that states the outcome; empty if there is none
  std::string anchor;    ///< of the node that contains this sentence
  Span decided_at;       ///< this sentence: bytes of that node's text
};

/// A node found.
struct Hit {
  std::string id;      ///< meeting id, '-', `anchor`
  std::string anchor;  ///< the name of the node in its meeting (core/anchor.h), and of its element
                       ///< on the meeting's page
  Meeting meeting;     ///< without its nodes
  ItemRef item;
  NodeKind node = NodeKind::kUtterance;
  Tier tier = Tier::kLiteral;  ///< how it matches; of an agenda item or meeting, how that does
  Role role = Role::kUnknown;
  std::string label, name;
  int seq = 0;
  std::uint32_t line = 0, page = 0;       ///< of the source where it begins, from 1; 0: unknown
  std::optional<FollowUpKind> follow_up;  ///< what an utterance leaves open
  Segments label_segments;                ///< label of a header row; otherwise empty
  Segments snippet;                       ///< with "…" for omitted text
  std::vector<Fragment> fragments;        ///< the parts of the text that the snippet shows
  double score = 0;
  /// In a grouped search: further nodes that match in the agenda item or meeting, in its order.
  std::vector<Hit> more;
  std::optional<ItemCard> card;  ///< of the item, if the search is for agenda items
  /// Of a hit for utterances: what it answers, and what answers it.
  std::vector<SpeechRef> questions{}, answers{};
};

/// A node found, with its whole text instead of a snippet.
struct FoundRecord {
  Hit hit;
  std::string text;
  Tier tier = Tier::kLiteral;
};

/// A whole meeting, in the order of its source.
struct ShownMeeting {
  Meeting meeting;         ///< without its nodes
  std::vector<Hit> nodes;  ///< `snippet` contains the whole text, highlighted
  std::string generation;
  std::vector<std::string> missing_years{};  ///< 年度 with damaged shards, so nodes may be missing
};

/// One utterance at its own address.
struct ShownUtterance {
  Hit hit;  ///< `snippet` contains the whole text
  /// Anchors of the utterances before and after it in the meeting; empty: it is the first or last.
  std::string before, after;
};

}  // namespace gijiroku::search

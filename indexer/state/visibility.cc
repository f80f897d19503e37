// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/state/visibility.h"

#include <algorithm>
#include <functional>

#include "core/text.h"
#include "indexer/decision/decisions.h"

namespace gijiroku::indexer {
namespace {

bool may_be_read(Openness stated, bool published) {
  return stated == Openness::kOpen || (published && stated != Openness::kClosed);
}

/// What counts for the whole record: the row of the minutes, or the one of the meeting if that
/// alone exists and says 非公開. Minutes of a closed meeting must not depend on a missing row.
Openness stated_for_record(const Meeting& meeting) {
  const Disclosure& said = meeting.disclosure;
  const bool closed = said.minutes == Openness::kUnstated && said.meeting == Openness::kClosed;
  return closed ? Openness::kClosed : said.minutes;
}

using Test = std::function<bool(const Node&)>;

bool any(const std::vector<Node>& nodes, const Test& test) {
  return std::any_of(nodes.begin(), nodes.end(), test);
}

bool any(const Meeting& meeting, const Test& test) {
  return any(meeting.header, test) || any(meeting.materials, test) ||
         std::any_of(meeting.agenda.begin(), meeting.agenda.end(),
                     [&](const AgendaItem& item) { return any(item.nodes, test); });
}

/// Whether only excluded nodes of the item contain its title: 日程第4 may be completed by a later
/// speech.
bool is_titled_by(const AgendaItem& item, const Test& excluded) {
  if (item.title.empty() || !any(item.nodes, excluded)) return false;
  const std::string title = literal_text(item.title);
  const auto contains = [&](const Node& node) {
    return literal_text(node.text).find(title) != std::string::npos;
  };
  const Test kept = [&](const Node& node) { return !excluded(node) && contains(node); };
  const Test gone = [&](const Node& node) { return excluded(node) && contains(node); };
  return !any(item.nodes, kept) && any(item.nodes, gone);
}

/// Removes announced items that only excluded nodes name: a list of items may stand in one of them.
void clear_items_announced_by(Meeting& meeting, const Test& excluded) {
  std::string kept, gone;  // the literal texts, by lines
  const Test read = [&](const Node& node) {
    (excluded(node) ? gone : kept) += literal_text(node.text) + '\n';
    return false;
  };
  if (!meeting.programme.empty()) any(meeting, read);
  std::erase_if(meeting.programme, [&](const AnnouncedItem& item) {
    const std::string title = literal_text(item.title);
    return gone.find(title) != gone.npos && kept.find(title) == kept.npos;
  });
}

/// Clears what the parser read from excluded nodes. Fields of the header are cleared if any of its
/// rows is excluded, because they do not record their row. Kind, numbers and title of an item were
/// read from its first node, or from the one that completed its title. An outcome may come from any
/// node.
void clear_fields_read_from(Meeting& meeting, const Test& excluded) {
  if (any(meeting.header, excluded)) {
    meeting.place.clear();
    meeting.secretariat.clear();
    meeting.attendees.clear();
    meeting.programme.clear();
  }
  clear_items_announced_by(meeting, excluded);
  for (AgendaItem& item : meeting.agenda) {
    item.outcome = Outcome::kUnknown;
    if (item.nodes.empty()) continue;
    if (!excluded(item.nodes.front()) && !is_titled_by(item, excluded)) continue;
    item.kind = AgendaKind::kNone;
    item.numbers.clear();
    item.title.clear();
  }
}

}  // namespace

bool is_public(const Meeting& meeting, const Node& node, bool published) {
  const bool own = node.disclosure != Openness::kUnstated;
  return may_be_read(own ? node.disclosure : stated_for_record(meeting), published);
}

bool is_withheld(const Meeting& meeting, bool published) {
  const Openness stated = stated_for_record(meeting);
  return stated != Openness::kUnstated && !may_be_read(stated, published);
}

std::optional<Meeting> part(Meeting meeting, Visibility visibility, bool published) {
  const bool open = visibility == Visibility::kPublic, spoken = count_utterances(meeting) > 0;
  const Test excluded = [&](const Node& node) {
    return is_public(meeting, node, published) != open;
  };
  if (any(meeting, excluded)) {
    if (open) clear_fields_read_from(meeting, excluded);
    std::erase_if(meeting.header, excluded);
    std::erase_if(meeting.materials, excluded);
    for (AgendaItem& item : meeting.agenda) {
      std::erase_if(item.nodes, excluded);
      item.decided.reset();
    }
    read_decisions(meeting);
  }
  // A part of title lines alone would be an empty record.
  const bool empty = !any(meeting, [](const Node&) { return true; });
  const bool all_titles = spoken && count_utterances(meeting) == 0;
  if (empty || all_titles) return std::nullopt;
  return meeting;
}

}  // namespace gijiroku::indexer

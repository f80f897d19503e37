// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/identity/record_addresses.h"

#include "core/anchor.h"
#include "indexer/identity/node_literals.h"
#include "indexer/state/visibility.h"

namespace gijiroku::indexer {
namespace {

std::optional<Meeting> open_part(const Meeting& whole, const Division& division) {
  if (division.held_back) return std::nullopt;
  return part(whole, Visibility::kPublic, division.published);
}

std::optional<Meeting> restricted_part(const Meeting& whole, const Division& division) {
  if (division.held_back) return whole;
  return part(whole, Visibility::kRestricted, division.published);
}

std::string speaker_of(const Node& node) { return literal_text(node.label + "\n" + node.name); }

/// Items of both parts have one address, and so appear once.
void add_item(const AgendaItem& item, AddressedItem found, RecordAddresses& out) {
  for (AddressedItem& known : out.items) {
    if (known.address != found.address) continue;
    if (known.end == found.begin) known.end = found.end;
    return;
  }
  found.title = literal_text(item.title);
  found.content = std::string(named(item.kind).code) + "\n" + found.title;
  for (const int number : item.numbers) found.content += "\n" + std::to_string(number);
  out.items.push_back(std::move(found));
}

/// What names an utterance and an item within their meeting.
enum class Names { kIds, kNumbers };

void add_part(const Meeting& part, Names names, const ElementIds& ids,
              const std::vector<LiteralForm>& literals, RecordAddresses& out) {
  const bool by_id = names == Names::kIds;
  std::size_t place = part.header.size();
  for (std::size_t i = 0; i < part.agenda.size(); ++i) {
    const AgendaItem& item = part.agenda[i];
    const std::size_t begin = out.utterances.size();
    for (const Node& node : item.nodes) {
      if (node.kind == NodeKind::kUtterance) {
        out.utterances.push_back(
            out.meeting + "/u/" +
            (by_id ? node_id_text(ids.nodes[place]) : std::to_string(node.seq)));
        out.spoken.push_back({speaker_of(node), literals[place].text});
      }
      ++place;
    }
    if (ids.items[i].empty()) continue;
    const std::string name = by_id ? ids.items[i] : std::to_string(i);
    add_item(item, {out.meeting + "-" + name, {}, {}, begin, out.utterances.size()}, out);
  }
}

std::optional<RecordAddresses> named_addresses(const Meeting& whole, const std::string& id,
                                               const Division& division, Audience audience,
                                               Names names) {
  RecordAddresses out{id, {}, {}, {}};
  ElementIds ids;
  const auto open = open_part(whole, division);
  if (open) {
    const auto literals = literals_of(*open);
    ids = element_ids(*open, literals);
    add_part(*open, names, ids, literals, out);
  }
  const auto restricted =
      audience == Audience::kStaff ? restricted_part(whole, division) : std::nullopt;
  if (restricted) {
    const auto literals = literals_of(*restricted);
    add_part(*restricted, names, element_ids(*restricted, literals, ids), literals, out);
  }
  if (!open && !restricted) return std::nullopt;
  return out;
}

}  // namespace

ElementIds public_ids(const Meeting& whole, const Division& division) {
  const auto open = open_part(whole, division);
  return open ? element_ids(*open, literals_of(*open)) : ElementIds{};
}

std::optional<RecordAddresses> addresses_of(const Meeting& whole, const std::string& id,
                                            const Division& division, Audience audience) {
  return named_addresses(whole, id, division, audience, Names::kIds);
}

std::optional<RecordAddresses> numbered_addresses_of(const Meeting& whole, const std::string& id,
                                                     const Division& division, Audience audience) {
  return named_addresses(whole, id, division, audience, Names::kNumbers);
}

}  // namespace gijiroku::indexer

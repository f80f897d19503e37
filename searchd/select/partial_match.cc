// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/select/partial_match.h"

#include <bit>
#include <cmath>
#include <set>

#include "core/meeting.h"
#include "core/schema.h"
#include "searchd/match/clause_matches.h"
#include "searchd/match/term_matches.h"
#include "searchd/query/posted_terms.h"

namespace gijiroku::search {
PartialMatch::PartialMatch(const Query& query, const IndexReader& index) : index_(index) {
  std::set<std::string> bases;
  for (const Clause& clause : query.root.clauses) {
    if (!is_relaxable(clause, query)) continue;
    const Term& term = query.terms[clause.term];
    // Such a term counts only as a whole: by its words, 保育料 found 2,657 records with 保育.
    if (!term.non_contiguous && !term.words.empty()) parts_.push_back({nullptr, &term});
    for (std::size_t i = 0; term.non_contiguous && i < term.words.size(); ++i) {
      if (bases.insert(term.words[i].base).second) parts_.push_back({&term.words[i], nullptr});
    }
    for (const JoinedWord& joined : term.joined) {
      if (bases.insert(joined.literal).second) parts_.push_back({nullptr, nullptr, &joined});
    }
  }
  // Later parts of a very long question are ignored: one bit a part must fit into a PartSet.
  if (parts_.size() > kMaxParts) parts_.resize(kMaxParts);
  if (!can_relax()) return;
  for (Part& part : parts_) read(part);
}

void PartialMatch::read(Part& part) {
  std::size_t containing = 0;
  if (part.word) part.posted = posted_terms(*part.word);
  // A node with two spellings of a word counts twice, which is exact enough for a weight.
  for (const std::string& each : part.posted) containing += count(index_.postings, each);
  for (std::size_t s = 0; !part.word && s < index_.generation.shards.size(); ++s) {
    const ShardReader reader{*index_.generation.shards[s], index_.postings[s]};
    part.nodes.push_back(part.whole ? term_matches(*part.whole, reader, nullptr).nodes
                                    : joined_nodes(*part.joined, reader, nullptr));
    containing += part.nodes.back().size();
  }
  // Rare parts say most about what is asked.
  const auto nodes = static_cast<double>(index_.generation.nodes);
  part.weight = std::log1p(nodes / (static_cast<double>(containing) + 0.5));
  all_ += part.weight;
}

std::vector<PartialMatch::PartSet> PartialMatch::parts_by_node(std::size_t shard) const {
  std::vector<PartSet> out(index_.generation.shards[shard]->columns.nodes());
  for (std::size_t i = 0; i < parts_.size(); ++i) {
    const Part& part = parts_[i];
    const PartSet bit = PartSet{1} << i;
    for (const std::string& posted : part.posted)
      index_.postings[shard].each(posted,
                                  [&](std::uint32_t node, std::uint32_t) { out[node] |= bit; });
    if (part.nodes.empty()) continue;
    for (const std::uint32_t node : part.nodes[shard]) out[node] |= bit;
  }
  return out;
}

double PartialMatch::worth(PartSet parts) const {
  double out = 0;
  for (; parts != 0; parts &= parts - 1)
    out += parts_[static_cast<std::size_t>(std::countr_zero(parts))].weight;
  return out / all_;
}

PartialMatch::NodesInContext PartialMatch::nodes(std::size_t shard) const {
  const Columns& columns = index_.generation.shards[shard]->columns;
  const Column& kind = columns[Field::kKind];
  // First the parts that each item contains, because the item can supply what a node lacks.
  const std::vector<PartSet> words = parts_by_node(shard);
  std::vector<PartSet> items(columns[Field::kItem].values().size());
  std::vector<std::uint32_t> sizes(items.size());  // nodes of each
  columns[Field::kItem].with_codes([&](const auto* item) {
    for (std::uint32_t node = 0; node < words.size(); ++node) {
      items[item[node]] |= words[node];
      ++sizes[item[node]];
    }
  });
  // A shift by all 64 bits would be undefined.
  const PartSet full = parts_.size() == kMaxParts ? ~PartSet{0} : (PartSet{1} << parts_.size()) - 1;
  const std::string_view none = named(AgendaKind::kNone).code;
  NodesInContext out;
  columns[Field::kItem].with_codes([&](const auto* item) {
    for (std::uint32_t node = 0; node < words.size(); ++node) {
      if (words[node] == 0) continue;
      const double share = worth(words[node]);
      // Nodes before the first item, and those of a record without items, share no subject.
      const bool whole = items[item[node]] == full && sizes[item[node]] <= kMostNodes &&
                         !kind.value(node).empty() && kind.value(node) != none;
      if (share < kShare && !whole) continue;
      // Parts in the node just before it count in full (docs/ranking.md).
      const bool follows = node > 0 && item[node - 1] == item[node];
      const double near = follows ? worth(words[node - 1] & ~words[node]) : 0;
      out.nodes.push_back(node);
      out.context.push_back(whole ? static_cast<float>(near + kFarther * (1 - share - near))
                                  : 0.0F);
    }
  });
  return out;
}

}  // namespace gijiroku::search

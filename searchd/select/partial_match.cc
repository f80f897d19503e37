#include "searchd/select/partial_match.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <set>

#include "core/meeting.h"
#include "core/schema.h"
#include "searchd/match/clause_matches.h"
#include "searchd/match/term_matches.h"
#include "searchd/query/posted_terms.h"

namespace gijiroku::search {
PartialMatch::PartialMatch(const Query& query, const Generation& generation,
                           const std::vector<Postings>& postings)
    : generation_(generation), postings_(postings) {
  std::set<std::string> bases;
  for (const Clause& clause : query.root.clauses) {
    if (!is_let_go(clause, query)) continue;
    const Term& term = query.terms[clause.term];
    if (!term.non_contiguous && !term.words.empty()) parts_.push_back({nullptr, &term});
    for (std::size_t i = 0; term.non_contiguous && i < term.words.size(); ++i) {
      if (bases.insert(term.words[i].base).second) parts_.push_back({&term.words[i], nullptr});
    }
  }
  if (parts_.size() > kMostParts) parts_.resize(kMostParts);
  if (!loosens()) return;
  for (Part& part : parts_) read(part);
}

void PartialMatch::read(Part& part) {
  std::size_t holding = 0;
  if (part.word) part.posted = posted_terms(*part.word);
  for (const std::string& each : part.posted) holding += count(postings_, each);
  for (std::size_t s = 0; part.whole && s < generation_.shards.size(); ++s) {
    const ShardReader reader{*generation_.shards[s], postings_[s]};
    part.nodes.push_back(term_matches(*part.whole, reader, nullptr).nodes);
    holding += part.nodes.back().size();
  }
  const auto nodes = static_cast<double>(generation_.nodes);
  part.weight = std::log1p(nodes / (static_cast<double>(holding) + 0.5));
  all_ += part.weight;
}

std::vector<PartialMatch::Held> PartialMatch::held(std::size_t shard) const {
  std::vector<Held> out(generation_.shards[shard]->columns.nodes());
  for (std::size_t i = 0; i < parts_.size(); ++i) {
    const Part& part = parts_[i];
    const Held bit = Held{1} << i;
    for (const std::string& posted : part.posted)
      postings_[shard].each(posted, [&](std::uint32_t node, std::uint32_t) { out[node] |= bit; });
    if (part.nodes.empty()) continue;
    for (const std::uint32_t node : part.nodes[shard]) out[node] |= bit;
  }
  return out;
}

double PartialMatch::worth(Held parts) const {
  double out = 0;
  for (; parts != 0; parts &= parts - 1)
    out += parts_[static_cast<std::size_t>(std::countr_zero(parts))].weight;
  return out / all_;
}

PartialMatch::Covered PartialMatch::nodes(std::size_t shard) const {
  const Columns& columns = generation_.shards[shard]->columns;
  const Column& kind = columns[Field::kKind];
  const std::vector<Held> words = held(shard);
  std::vector<Held> items(columns[Field::kItem].values().size());
  columns[Field::kItem].with_codes([&](const auto* item) {
    for (std::uint32_t node = 0; node < words.size(); ++node) items[item[node]] |= words[node];
  });
  const Held full = parts_.size() == kMostParts ? ~Held{0} : (Held{1} << parts_.size()) - 1;
  const std::string_view none = named(AgendaKind::kNone).code;
  Covered out;
  columns[Field::kItem].with_codes([&](const auto* item) {
    for (std::uint32_t node = 0; node < words.size(); ++node) {
      if (words[node] == 0) continue;
      const double share = worth(words[node]);
      // What stands before the first item, and a record without items, is no context.
      const bool whole =
          items[item[node]] == full && !kind.value(node).empty() && kind.value(node) != none;
      if (share < kShare && !whole) continue;
      const bool follows = node > 0 && item[node - 1] == item[node];
      const double near = follows ? worth(words[node - 1] & ~words[node]) : 0;
      out.nodes.push_back(node);
      out.around.push_back(whole ? static_cast<float>(near + kFarther * (1 - share - near)) : 0.0F);
    }
  });
  return out;
}

}  // namespace gijiroku::search

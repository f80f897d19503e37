#include "searchd/coverage.h"

#include <algorithm>
#include <bit>
#include <cmath>

#include "core/meeting.h"
#include "core/schema.h"
#include "searchd/clause_matches.h"
#include "searchd/term_matches.h"

namespace gijiroku {
namespace {

/// The terms under which a word is posted.
std::vector<std::string> terms_of(const Word& word) {
  std::vector<std::string> out = base_terms(word);
  const std::string surface = std::string(kSurfacePrefix) + word.surface;
  if (word.surface != word.base && surface.size() <= kMaxTermBytes) out.push_back(surface);
  return out;
}

}  // namespace

Coverage::Coverage(const Query& query, const Generation& generation,
                   const std::vector<Postings>& postings)
    : generation_(generation), postings_(postings) {
  for (const Clause& part : query.root.clauses) {
    if (!is_let_go(part, query)) continue;
    const Term& term = query.terms[part.term];
    if (term.words.empty()) continue;
    term.apart ? add_words(term) : add_whole(term);
  }
}

void Coverage::add(Part part, std::size_t holding) {
  const auto nodes = static_cast<double>(generation_.nodes);
  part.weight = std::log1p(nodes / (static_cast<double>(holding) + 0.5));
  all_ += part.weight;
  parts_.push_back(std::move(part));
}

void Coverage::add_words(const Term& term) {
  for (const Word& word : term.words) {
    if (is_full() || !bases_.insert(word.base).second) continue;
    std::size_t holding = 0;
    std::vector<std::string> posted = terms_of(word);
    for (const std::string& each : posted) holding += count(postings_, each);
    add({std::move(posted), {}, 0}, holding);
  }
}

void Coverage::add_whole(const Term& term) {
  if (is_full()) return;
  Part part{{}, {}, 0};
  std::size_t holding = 0;
  for (std::size_t s = 0; s < generation_.shards.size(); ++s) {
    part.nodes.push_back(term_matches(term, {*generation_.shards[s], postings_[s]}, nullptr).nodes);
    holding += part.nodes.back().size();
  }
  add(std::move(part), holding);
}

std::vector<Coverage::Held> Coverage::held(std::size_t shard) const {
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

double Coverage::worth(Held parts) const {
  double out = 0;
  for (; parts != 0; parts &= parts - 1)
    out += parts_[static_cast<std::size_t>(std::countr_zero(parts))].weight;
  return out / all_;
}

Coverage::Covered Coverage::nodes(std::size_t shard) const {
  const Columns& columns = generation_.shards[shard]->columns;
  const Column& kind = columns[Field::kKind];
  const std::vector<Held> words = held(shard);
  std::vector<Held> items(columns[Field::kItem].values().size());
  columns[Field::kItem].with_codes([&](const auto* item) {
    for (std::uint32_t node = 0; node < words.size(); ++node) items[item[node]] |= words[node];
  });
  const Held full = is_full() ? ~Held{0} : (Held{1} << parts_.size()) - 1;
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

}  // namespace gijiroku

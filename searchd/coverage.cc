#include "searchd/coverage.h"

#include <algorithm>
#include <bit>
#include <cmath>

#include "core/meeting.h"
#include "core/schema.h"

namespace gijiroku {
namespace {

constexpr std::size_t kMostWords = 64;

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
  for (const Term& term : query.terms) {
    if (term.exact || !term.apart) continue;
    for (const Word& word : term.words) {
      const bool known = std::any_of(words_.begin(), words_.end(), [&](const Weighed& each) {
        return each.word.base == word.base;
      });
      if (known || words_.size() == kMostWords) continue;
      std::size_t holding = 0;
      for (const std::string& posted : terms_of(word)) holding += count(postings, posted);
      const auto nodes = static_cast<double>(generation.nodes);
      const double weight = std::log1p(nodes / (static_cast<double>(holding) + 0.5));
      words_.push_back({word, weight});
      all_ += weight;
    }
  }
}

std::vector<Coverage::Held> Coverage::held(std::size_t shard) const {
  std::vector<Held> out(generation_.shards[shard]->columns.nodes());
  for (std::size_t i = 0; i < words_.size(); ++i) {
    for (const std::string& posted : terms_of(words_[i].word)) {
      postings_[shard].each(posted,
                            [&](std::uint32_t node, std::uint32_t) { out[node] |= Held{1} << i; });
    }
  }
  return out;
}

double Coverage::worth(Held words) const {
  double out = 0;
  for (; words != 0; words &= words - 1)
    out += words_[static_cast<std::size_t>(std::countr_zero(words))].weight;
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
  const Held full = words_.size() == kMostWords ? ~Held{0} : (Held{1} << words_.size()) - 1;
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

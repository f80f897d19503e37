#include "searchd/coverage.h"

#include <algorithm>
#include <cmath>

#include "core/schema.h"

namespace gijiroku {
namespace {

/// The terms under which a word is posted; its base form first.
std::vector<std::string> terms_of(const Word& word) {
  std::vector<std::string> out;
  if (word.base.size() <= kMaxTermBytes) out.push_back(word.base);
  const std::string surface = std::string(kSurfacePrefix) + word.surface;
  if (word.surface != word.base && surface.size() <= kMaxTermBytes) out.push_back(surface);
  return out;
}

}  // namespace

Coverage::Coverage(const Query& query, const Generation& generation,
                   const std::vector<Postings>& postings)
    : generation_(generation), postings_(postings) {
  for (const Term& term : query.terms) {
    if (term.exact) continue;
    for (const Word& word : term.words) {
      const bool known = std::any_of(words_.begin(), words_.end(), [&](const Weighed& each) {
        return each.word.base == word.base;
      });
      if (known) continue;
      std::size_t count = 0;
      for (const std::string& posted : terms_of(word)) {
        for (const Postings& shard : postings) count += shard.count(posted);
      }
      const auto nodes = static_cast<double>(generation.nodes);
      const double weight = std::log1p(nodes / (static_cast<double>(count) + 0.5));
      words_.push_back({word, weight});
      all_ += weight;
    }
  }
}

NodeSet Coverage::nodes(std::size_t shard) const {
  std::vector<float> held(generation_.shards[shard]->columns.nodes());
  for (const Weighed& each : words_) {
    std::vector<std::uint32_t> seen;
    for (const std::string& posted : terms_of(each.word)) {
      postings_[shard].each(posted,
                            [&](std::uint32_t node, std::uint32_t) { seen.push_back(node); });
    }
    std::sort(seen.begin(), seen.end());
    seen.erase(std::unique(seen.begin(), seen.end()), seen.end());
    for (const std::uint32_t node : seen) held[node] += static_cast<float>(each.weight);
  }
  NodeSet out;
  for (std::uint32_t node = 0; node < held.size(); ++node) {
    if (held[node] > 0 && held[node] >= kShare * all_) out.push_back(node);
  }
  return out;
}

}  // namespace gijiroku

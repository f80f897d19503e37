// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/engine/search_cost.h"

#include "core/text.h"
#include "core/utf8.h"
#include "searchd/index/generation.h"
#include "searchd/query/syntax.h"

namespace gijiroku::search {
namespace {

constexpr std::size_t kCheapTerms = 8;
constexpr std::size_t kTermCharacters = 16;        // a longer piece counts as several terms
constexpr std::size_t kCheapCandidates = 200'000;  // nodes whose text is read: about 80 ms

struct Estimate {
  std::size_t terms = 0, candidates = 0;
  bool reads_texts = false;  // by a wildcard or NEAR: the texts decide what they cost

  bool is_cheap(std::size_t rounds) const {
    return !reads_texts && terms <= kCheapTerms && candidates * rounds <= kCheapCandidates;
  }
};

void add(Estimate& out, const Syntax& syntax, const Generation& generation) {
  for (const Syntax& part : syntax.parts) add(out, part, generation);
  out.reads_texts |= syntax.kind == Syntax::Kind::kNear;
  // What is dear already needs no further counts.
  if (syntax.kind != Syntax::Kind::kPiece || !out.is_cheap(1)) return;
  const std::string literal = literal_text(syntax.text);
  const std::u32string characters = decode(literal);
  if (characters.empty()) return;
  out.reads_texts |= literal.find('*') != std::string::npos;
  out.terms += 1 + characters.size() / kTermCharacters;
  for (const auto& shard : generation.shards) out.candidates += shard->grams.max_count(characters);
}

}  // namespace

Cost cost_of(const Criteria& criteria, const Generation& generation) {
  if (criteria.fuzzy) return Cost::kDear;
  Estimate estimate;
  add(estimate, syntax_of(criteria.text), generation);
  // A grouped search reads every candidate of every term, and again for each filter's facet.
  const std::size_t rounds = criteria.unit == Unit::kUtterance ? 1 : 2 + criteria.filters.size();
  return estimate.is_cheap(rounds) ? Cost::kCheap : Cost::kDear;
}

}  // namespace gijiroku::search

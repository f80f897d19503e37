#include "searchd/matches.h"

#include <algorithm>

#include "core/schema.h"
#include "searchd/variants.h"

namespace gijiroku {
namespace {

constexpr std::size_t kProvedByGram = 2;  // code points that one gram, or the start of one, proves

NodeSet with_term(const Postings& postings, const std::string& term) {
  NodeSet out;
  if (term.size() > kMaxTermBytes) return out;
  out.reserve(postings.count(term));
  postings.each(term, [&](std::uint32_t node, std::uint32_t) { out.push_back(node); });
  return out;
}

NodeSet with_word(const Postings& postings, const Word& word) {
  return set_union(with_term(postings, word.base),
                   with_term(postings, std::string(kSurfacePrefix) + word.surface));
}

NodeSet with_words(const Postings& postings, const std::vector<Word>& words) {
  if (words.empty()) return {};
  NodeSet out = with_word(postings, words[0]);
  for (std::size_t i = 1; i < words.size() && !out.empty(); ++i) {
    out = intersection(out, with_word(postings, words[i]));
  }
  return out;
}

/// Of a term that is one word, the postings tell where it stands as a word, which is quicker than
/// looking at the text. Where the word is inflected elsewhere in a node, the node passes for more
/// than it is; that costs rank, never a hit.
Matches with_one_word(const Term& term, const Shard& shard, const Postings& postings) {
  Matches out;
  const NodeSet as_word = with_term(postings, term.literal);
  auto word = as_word.begin();
  for (const std::uint32_t node : shard.grams.candidates(term.characters)) {
    if (term.characters.size() > kProvedByGram && !shard.literal.holds(node, term.literal))
      continue;
    while (word != as_word.end() && *word < node) ++word;
    out.nodes.push_back(node);
    out.tiers.push_back(word != as_word.end() && *word == node ? Tier::kLiteral : Tier::kInside);
  }
  return out;
}

Matches with_literal(const Term& term, const Shard& shard, const Postings& postings) {
  if (term.one_word) return with_one_word(term, shard, postings);
  Matches out;
  for (const std::uint32_t node : shard.grams.candidates(term.characters)) {
    const Occurrence found = shard.literal.find(node, term.literal);
    if (found == Occurrence::kNone) continue;
    out.nodes.push_back(node);
    out.tiers.push_back(found == Occurrence::kWords ? Tier::kLiteral : Tier::kInside);
  }
  return out;
}

NodeSet with_variants(const Term& term, const Shard& shard) {
  NodeSet out;
  for (const Variant& variant : term.variants) {
    NodeSet found;
    for (const std::uint32_t node : shard.grams.candidates(variant.characters)) {
      const std::size_t at = find_variant(shard.literal.text(node), variant.literal, 0);
      if (at != std::string_view::npos) found.push_back(node);
    }
    if (!found.empty()) out = set_union(out, found);
  }
  return out;
}

/// Nodes of either, with the better tier.
Matches either(const Matches& a, const Matches& b) {
  Matches out;
  std::size_t i = 0, k = 0;
  for (const std::uint32_t node : set_union(a.nodes, b.nodes)) {
    const bool first = i < a.nodes.size() && a.nodes[i] == node;
    const bool second = k < b.nodes.size() && b.nodes[k] == node;
    out.nodes.push_back(node);
    out.tiers.push_back(first && second ? std::min(a.tiers[i], b.tiers[k])
                        : first         ? a.tiers[i]
                                        : b.tiers[k]);
    i += first;
    k += second;
  }
  return out;
}

/// `matches`, and `nodes` with `tier` where they are not there or worse.
Matches with_tier(const Matches& matches, const NodeSet& nodes, Tier tier) {
  return nodes.empty() ? matches : either(matches, {nodes, std::vector<Tier>(nodes.size(), tier)});
}

Matches with_term(const Term& term, const Shard& shard, const Postings& postings) {
  const Matches literal = with_literal(term, shard, postings);
  if (term.exact) return literal;
  const Matches spelt = with_tier(literal, with_variants(term, shard), Tier::kVariant);
  return with_tier(spelt, with_words(postings, term.words), Tier::kApart);
}

Matches both(const Matches& a, const Matches& b) {
  Matches out;
  for (std::size_t i = 0, j = 0; i < a.nodes.size() && j < b.nodes.size();) {
    if (a.nodes[i] < b.nodes[j]) {
      ++i;
    } else if (b.nodes[j] < a.nodes[i]) {
      ++j;
    } else {
      out.nodes.push_back(a.nodes[i]);
      out.tiers.push_back(std::max(a.tiers[i++], b.tiers[j++]));
    }
  }
  return out;
}

Matches without(Matches matches, const NodeSet& hidden) {
  if (hidden.empty()) return matches;
  Matches out;
  for (std::size_t i = 0; i < matches.nodes.size(); ++i) {
    if (std::binary_search(hidden.begin(), hidden.end(), matches.nodes[i])) continue;
    out.nodes.push_back(matches.nodes[i]);
    out.tiers.push_back(matches.tiers[i]);
  }
  return out;
}

/// `matches` without what the query leaves out and what another part shows already.
Matches allowed(Matches matches, const Query& query, const Shard& shard, const Postings& postings) {
  for (const Term& term : query.excluded) {
    if (matches.nodes.empty()) break;
    matches = without(std::move(matches), with_literal(term, shard, postings).nodes);
  }
  return without(std::move(matches), shard.hidden);
}

}  // namespace

Matches find_matches(const Query& query, const Shard& shard, const Postings& postings) {
  Matches out;
  if (query.hollow) return out;
  if (query.terms.empty()) {
    out.nodes = all_nodes(shard.columns.nodes());
    out.tiers.assign(out.nodes.size(), Tier::kLiteral);
  }
  for (std::size_t i = 0; i < query.groups.size() && (i == 0 || !out.nodes.empty()); ++i) {
    Matches found;
    for (const std::size_t term : query.groups[i])
      found = either(found, with_term(query.terms[term], shard, postings));
    out = i == 0 ? std::move(found) : both(out, found);
  }
  return allowed(std::move(out), query, shard, postings);
}

Matches with_some(const Matches& matches, const NodeSet& some, const Query& query,
                  const Shard& shard, const Postings& postings) {
  NodeSet held = some;
  for (const std::vector<std::size_t>& group : query.groups) {
    NodeSet quoted;
    bool all = true;  // of the group's terms are exact
    for (const std::size_t i : group) {
      all = all && query.terms[i].exact;
      if (all) quoted = set_union(quoted, with_literal(query.terms[i], shard, postings).nodes);
    }
    if (all) held = intersection(held, quoted);
  }
  return allowed(with_tier(matches, held, Tier::kSome), query, shard, postings);
}

}  // namespace gijiroku

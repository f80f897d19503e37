#include "searchd/match/term_matches.h"

#include <algorithm>

#include "core/schema.h"
#include "searchd/match/occurrences.h"
#include "searchd/query/posted_terms.h"
#include "searchd/spelling/fuzzy.h"
#include "searchd/spelling/standing_word.h"

namespace gijiroku::search {
namespace {

constexpr std::size_t kProvedByGram = 2;  // code points that one gram, or the start of one, proves

NodeSet with_term(const Postings& postings, const std::string& term, const NodeSet* among) {
  NodeSet out;
  if (term.size() > kMaxTermBytes) return out;
  postings.each_among(term, among, [&](std::uint32_t node, std::uint32_t) { out.push_back(node); });
  return out;
}

NodeSet with_word(const Postings& postings, const Word& word, const NodeSet* among) {
  NodeSet out;
  for (const std::string& term : posted_terms(word)) {
    if (postings.count(term) > 0) out = set_union(out, with_term(postings, term, among));
  }
  return out;
}

std::size_t frequency(const Postings& postings, const Word& word) {
  std::size_t out = 0;
  for (const std::string& term : base_terms(word)) out += postings.count(term);
  return out;
}

NodeSet with_words(const Postings& postings, const std::vector<Word>& words, const NodeSet* among) {
  if (words.empty()) return {};
  std::vector<std::pair<std::size_t, std::size_t>> order;  // rarest first
  for (std::size_t i = 0; i < words.size(); ++i)
    order.emplace_back(frequency(postings, words[i]), i);
  std::sort(order.begin(), order.end());
  NodeSet out = with_word(postings, words[order[0].second], among);
  for (std::size_t i = 1; i < order.size() && !out.empty(); ++i)
    out = intersection(out, with_word(postings, words[order[i].second], &out));
  return out;
}

/// Of a term that is one word, the postings tell where it stands as a word, which is quicker than
/// looking at the text. It is no inflected word's, so it stands as it is.
Matches with_one_word(const Term& term, const ShardReader& reader, const NodeSet* among) {
  const NodeSet as_word = with_term(reader.postings, term.literal, among);
  const NodeSet holding = reader.shard.grams.candidates(term.characters, among);
  const bool proved = !among && term.characters.size() <= kProvedByGram;
  Matches out;
  out.nodes.reserve(holding.size());
  out.tiers.reserve(holding.size());
  auto word = as_word.begin();
  const auto other_before = [&](std::uint32_t node) {  // as IPADIC has another spelling of it
    for (; word != as_word.end() && *word < node; ++word) {
      if (term.exact) continue;
      out.nodes.push_back(*word);
      out.tiers.push_back(Tier::kNonContiguous);
    }
  };
  for (const std::uint32_t node : holding) {
    other_before(node);
    const bool stands = word != as_word.end() && *word == node;
    if (!proved && !stands && !reader.shard.literal.holds(node, term.literal)) continue;
    word += stands;
    out.nodes.push_back(node);
    out.tiers.push_back(stands ? Tier::kLiteral : Tier::kSubstring);
  }
  other_before(static_cast<std::uint32_t>(-1));
  return out;
}

Matches with_literal(const Term& term, const ShardReader& reader, const NodeSet* among) {
  Matches out;
  for (const std::uint32_t node : reader.shard.grams.candidates(term.characters, among)) {
    const Occurrence found = reader.shard.literal.find(node, term.literal);
    if (found == Occurrence::kNone) continue;
    out.nodes.push_back(node);
    out.tiers.push_back(found == Occurrence::kWords ? Tier::kLiteral : Tier::kSubstring);
  }
  return out;
}

Matches with_pattern(const Term& term, const ShardReader& reader, const NodeSet* among) {
  NodeSet out;
  for (const std::uint32_t node : reader.shard.grams.candidates(term.characters, among)) {
    if (term.pattern->find(reader.shard.literal.text(node), 0)) out.push_back(node);
  }
  return all_of_tier(std::move(out), Tier::kLiteral);
}

NodeSet with_variants(const Term& term, const ShardReader& reader, const NodeSet* among) {
  NodeSet out;
  for (const Variant& variant : term.variants) {
    NodeSet found;
    const StandingWord word(variant.literal);
    for (const std::uint32_t node : reader.shard.grams.candidates(variant.characters, among)) {
      if (word.stands_in(reader.shard.literal, node)) found.push_back(node);
    }
    if (!found.empty()) out = set_union(out, found);
  }
  return out;
}

/// The first occurrence of any at or behind byte `from`, the longest of those that begin there.
std::optional<Span> next_of(const Alternatives& terms, std::string_view text, std::size_t from) {
  std::optional<Span> out;
  for (const Term* term : terms) {
    const auto next = next_occurrence(*term, text, from);
    const bool nearer = next && (!out || next->begin < out->begin);
    if (nearer || (next && next->begin == out->begin && next->end > out->end)) out = next;
  }
  return out;
}

/// Whether some stretch of `text` holds one of each of `terms` and at most `distance` characters
/// besides.
bool are_near(std::string_view text, const std::vector<Alternatives>& terms, std::size_t distance) {
  std::vector<Span> at;
  for (const Alternatives& some : terms) {
    const auto first = next_of(some, text, 0);
    if (!first) return false;
    at.push_back(*first);
  }
  while (true) {
    std::size_t first = 0, end = 0, own = 0;
    for (std::size_t i = 0; i < at.size(); ++i) {
      if (at[i].begin < at[first].begin) first = i;
      end = std::max(end, at[i].end);
      own += count_code_points(text.substr(at[i].begin, at[i].end - at[i].begin));
    }
    const std::size_t begin = at[first].begin;
    // No character takes more than four bytes.
    if (end - begin <= 4 * (own + distance) &&
        count_code_points(text.substr(begin, end - begin)) <= own + distance)
      return true;
    const auto next = next_of(terms[first], text, begin + 1);
    if (!next) return false;
    at[first] = *next;
  }
}

}  // namespace

Matches term_matches(const Term& term, const ShardReader& reader, const NodeSet* among) {
  if (term.pattern) return with_pattern(term, reader, among);
  Matches found =
      term.one_word ? with_one_word(term, reader, among) : with_literal(term, reader, among);
  if (term.exact) return found;
  found = either(found, all_of_tier(with_variants(term, reader, among), Tier::kVariant));
  if (term.one_word || !term.non_contiguous) return found;
  return either(found,
                all_of_tier(with_words(reader.postings, term.words, among), Tier::kNonContiguous));
}

NodeSet word_nodes(const Word& word, const ShardReader& reader) {
  return with_word(reader.postings, word, nullptr);
}

NodeSet literal_nodes(const Term& term, const ShardReader& reader, const NodeSet* among) {
  Term exact = term;
  exact.exact = true;
  return term_matches(exact, reader, among).nodes;
}

NodeSet near_nodes(const std::vector<Alternatives>& terms, std::size_t distance,
                   const ShardReader& reader, const NodeSet& among) {
  NodeSet out;
  for (const std::uint32_t node : among) {
    if (are_near(reader.shard.literal.text(node), terms, distance)) out.push_back(node);
  }
  return out;
}

Matches fuzzy_matches(const Term& term, const ShardReader& reader) {
  if (!allows_fuzzy(term.characters)) return {};
  NodeSet candidates;
  for (const std::u32string& part : fuzzy_parts(term.characters))
    candidates = set_union(candidates, reader.shard.grams.candidates(part, nullptr));
  NodeSet out;
  for (const std::uint32_t node : candidates) {
    if (find_fuzzy(reader.shard.literal.text(node), term.characters)) out.push_back(node);
  }
  return all_of_tier(std::move(out), Tier::kFuzzy);
}

std::size_t at_most(const Term& term, const ShardReader& reader) {
  return reader.shard.grams.at_most(term.characters);
}

}  // namespace gijiroku::search

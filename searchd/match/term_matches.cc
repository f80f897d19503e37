// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/match/term_matches.h"

#include <algorithm>
#include <iterator>

#include "core/schema.h"
#include "searchd/match/occurrences.h"
#include "searchd/match/words_together.h"
#include "searchd/model/processor_time.h"
#include "searchd/query/posted_terms.h"
#include "searchd/spelling/fuzzy.h"
#include "searchd/spelling/whole_word.h"

namespace gijiroku::search {
namespace {

// A literal of up to so many code points is a gram or the start of one, so that the gram file alone
// proves that a node contains it.
constexpr std::size_t kProvedByGram = 2;
constexpr std::size_t kBytesPerUnit = 1024;  // of text, for spend_processor_time()

NodeSet with_term(const Postings& postings, const std::string& term, const NodeSet* among) {
  NodeSet out;
  if (term.size() > kMaxTermBytes) return out;
  spend_processor_time(kUnitsPerClock);
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

/// Nodes that have all the words, in any order and at any distance.
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

/// For a term that is one word, its posting list has the nodes where it is a whole word. For a word
/// in 60,000 nodes that takes a third of the time of reading their texts. The word does not
/// inflect, so its base form in the postings means that the text contains it as typed. A candidate
/// without the posting contains it as a substring or not at all.
Matches with_one_word(const Term& term, const ShardReader& reader, const NodeSet* among) {
  const NodeSet as_word = with_term(reader.postings, term.literal, among);
  const NodeSet candidates = reader.shard.grams.candidates(term.characters, among);
  const bool proved = !among && term.characters.size() <= kProvedByGram;
  Matches out;
  out.nodes.reserve(candidates.size());
  out.tiers.reserve(candidates.size());
  auto word = as_word.begin();
  // A posting without the grams: IPADIC gave another spelling in the text this base form.
  const auto take_other_spellings = [&](std::uint32_t node) {
    for (; word != as_word.end() && *word < node; ++word) {
      if (term.exact) continue;
      out.nodes.push_back(*word);
      out.tiers.push_back(Tier::kNonContiguous);
    }
  };
  for (const std::uint32_t node : candidates) {
    spend_processor_time();
    take_other_spellings(node);
    const bool is_word = word != as_word.end() && *word == node;
    if (!proved && !is_word && !reader.shard.literal.contains(node, term.literal)) continue;
    word += is_word;
    out.nodes.push_back(node);
    out.tiers.push_back(is_word ? Tier::kLiteral : Tier::kSubstring);
  }
  take_other_spellings(static_cast<std::uint32_t>(-1));
  return out;
}

Matches with_literal(const Term& term, const ShardReader& reader, const NodeSet* among) {
  Matches out;
  for (const std::uint32_t node : reader.shard.grams.candidates(term.characters, among)) {
    spend_processor_time();
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
    spend_processor_time();
    if (term.pattern->find(reader.shard.literal.text(node), 0)) out.push_back(node);
  }
  return all_of_tier(std::move(out), Tier::kLiteral);
}

NodeSet with_variants(const std::vector<Variant>& variants, const ShardReader& reader,
                      const NodeSet* among) {
  NodeSet out;
  for (const Variant& variant : variants) {
    NodeSet found;
    const WholeWord word(variant.literal);
    for (const std::uint32_t node : reader.shard.grams.candidates(variant.characters, among)) {
      spend_processor_time();
      if (word.occurs_in(reader.shard.literal, node)) found.push_back(node);
    }
    if (!found.empty()) out = set_union(out, found);
  }
  return out;
}

/// Nodes that have all the words and joined words, in any order and at any distance.
NodeSet with_all_words(const Term& term, const ShardReader& reader, const NodeSet* among) {
  NodeSet out = with_words(reader.postings, term.words, among);
  for (const JoinedWord& joined : term.joined) {
    const bool first = &joined == &term.joined.front() && term.words.empty();
    if (!first && out.empty()) return out;
    out = joined_nodes(joined, reader, first ? among : &out);
  }
  return out;
}

/// Nodes of the rest of `among` that have all the words together. Of a shard elsewhere also nodes
/// whose texts are not here.
NodeSet with_words_together(const Term& term, const ShardReader& reader, const NodeSet* among,
                            const NodeSet& known) {
  NodeSet all = difference(with_all_words(term, reader, among), known);
  if (all.empty() || term.words.size() + term.joined.size() < 2) return all;
  std::vector<std::size_t> nodes;  // that have each word
  for (const Word& word : term.words) nodes.push_back(frequency(reader.postings, word));
  for (const JoinedWord& joined : term.joined)
    nodes.push_back(reader.shard.grams.max_count(joined.spellings[0].characters));
  const WordsTogether words(term, nodes);
  NodeSet out;
  for (const std::uint32_t node : all) {
    const std::string_view text = reader.shard.literal.text(node);
    spend_processor_time(1 + text.size() / kBytesPerUnit);
    const bool unproved =
        reader.shard.remote &&
        !std::binary_search(reader.shard.proved.begin(), reader.shard.proved.end(), node);
    if (unproved || words.occur_in(text)) out.push_back(node);
  }
  return out;
}

/// The first occurrence of any of `terms` at or after byte `from`. If several begin at the same
/// place, the longest, because it leaves the fewest other characters between.
std::optional<Span> next_of(const Alternatives& terms, std::string_view text, std::size_t from) {
  std::optional<Span> out;
  for (const Term* term : terms) {
    const auto next = next_occurrence(*term, text, from);
    const bool nearer = next && (!out || next->begin < out->begin);
    if (nearer || (next && next->begin == out->begin && next->end > out->end)) out = next;
  }
  return out;
}

/// Whether some stretch of `text` contains one of each of `terms` and at most `distance` other
/// characters. Keeps one occurrence of each and always moves the first of them forward, as a wider
/// stretch from the same beginning cannot be closer.
bool are_near(std::string_view text, const std::vector<Alternatives>& terms, std::size_t distance) {
  std::vector<Span> at;
  for (const Alternatives& some : terms) {
    const auto first = next_of(some, text, 0);
    if (!first) return false;
    at.push_back(*first);
  }
  while (true) {
    // Each step may search the rest of the text for an alternative that is not there.
    spend_processor_time(1 + text.size() / kBytesPerUnit);
    std::size_t first = 0, end = 0, own = 0;
    for (std::size_t i = 0; i < at.size(); ++i) {
      if (at[i].begin < at[first].begin) first = i;
      end = std::max(end, at[i].end);
      own += count_code_points(text.substr(at[i].begin, at[i].end - at[i].begin));
    }
    const std::size_t begin = at[first].begin;
    // Code points are counted only if the bytes allow it: none takes more than four.
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
      term.is_single_word ? with_one_word(term, reader, among) : with_literal(term, reader, among);
  if (term.exact) return found;
  found = either(found, all_of_tier(with_variants(term.variants, reader, among), Tier::kVariant));
  if (term.is_single_word || !term.non_contiguous) return found;
  NodeSet apart = with_words_together(term, reader, among, found.nodes);
  return either(found, all_of_tier(std::move(apart), Tier::kNonContiguous));
}

NodeSet word_nodes(const Word& word, const ShardReader& reader) {
  return with_word(reader.postings, word, nullptr);
}

NodeSet joined_nodes(const JoinedWord& joined, const ShardReader& reader, const NodeSet* among) {
  NodeSet out = with_variants(joined.spellings, reader, among);
  if (!reader.shard.remote) return out;
  for (const Variant& spelling : joined.spellings) {
    const NodeSet candidates = reader.shard.grams.candidates(spelling.characters, among);
    NodeSet unproved;
    std::set_difference(candidates.begin(), candidates.end(), reader.shard.proved.begin(),
                        reader.shard.proved.end(), std::back_inserter(unproved));
    out = set_union(out, unproved);
  }
  return out;
}

NodeSet literal_nodes(const Term& term, const ShardReader& reader, const NodeSet* among) {
  Term exact = term;  // an exact term ignores variants and words
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
  // One fault leaves at least one of the parts whole, so their grams miss no node.
  NodeSet candidates;
  for (const std::u32string& part : fuzzy_parts(term.characters))
    candidates = set_union(candidates, reader.shard.grams.candidates(part, nullptr));
  NodeSet out;
  for (const std::uint32_t node : candidates) {
    const std::string_view text = reader.shard.literal.text(node);
    spend_processor_time(1 + text.size() / kBytesPerUnit);
    if (find_fuzzy(text, term.characters)) out.push_back(node);
  }
  return all_of_tier(std::move(out), Tier::kFuzzy);
}

std::size_t literal_upper_bound(const Term& term, const ShardReader& reader) {
  return reader.shard.grams.max_count(term.characters);
}

}  // namespace gijiroku::search

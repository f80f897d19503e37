// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/engine/searched_term.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <string_view>

#include "core/utf8.h"
#include "searchd/model/processor_time.h"
#include "searchd/query/joined_words.h"
#include "searchd/spelling/whole_word.h"

namespace gijiroku::search {
namespace {

constexpr std::ptrdiff_t kFirstNodes = 128;  // in which a common spelling is mostly found

/// Whether `spelling` occurs in one of the nodes `among`, as a word and not as part of another.
bool occurs(const std::string& spelling, const Shard& shard, const NodeSet& among) {
  const std::u32string characters = decode(spelling);
  const WholeWord word(spelling);
  const auto occurs_in = [&](const NodeSet& some) {
    const NodeSet nodes = shard.grams.candidates(characters, &some);
    return std::any_of(nodes.begin(), nodes.end(), [&](std::uint32_t node) {
      spend_processor_time();
      return word.occurs_in(shard.literal, node);
    });
  };
  // A single character has many lists, which are read for each set of nodes.
  if (characters.size() == 1 || std::ssize(among) <= 2 * kFirstNodes) return occurs_in(among);
  const auto rest = among.begin() + kFirstNodes;
  return occurs_in(NodeSet(among.begin(), rest)) || occurs_in(NodeSet(rest, among.end()));
}

/// The variants of a term, and the other spellings of its words, that occur in one of `nodes`.
std::vector<std::string> spellings(const Term& term, const IndexReader& index,
                                   const std::vector<NodeSet>& nodes) {
  std::vector<std::string> out;
  // Spellings of words are base forms. They are looked up in the postings too, because a text may
  // contain them inflected.
  const auto add_if_found = [&](const std::string& spelling, std::string shown, bool as_word) {
    if (std::ranges::find(out, shown) != out.end()) return;
    for (std::size_t s = 0; s < nodes.size(); ++s) {
      if ((as_word && index.postings[s].any_among(spelling, nodes[s])) ||
          occurs(spelling, *index.generation.shards[s], nodes[s]))
        return out.push_back(std::move(shown));
    }
  };
  for (const Variant& variant : term.variants)
    add_if_found(variant.literal, variant.literal, false);
  for (const JoinedWord& joined : term.joined) {
    for (const Variant& spelling : joined.spellings) {
      if (spelling.literal != joined.literal)
        add_if_found(spelling.literal, dictionary_form(spelling.literal), false);
    }
  }
  for (const Word& word : term.words) {
    for (const std::string& other : word.others) add_if_found(other, other, true);
  }
  return out;
}

/// Words of the index that match a pattern.
struct Expansions {
  std::vector<std::string> words;
  std::size_t more = 0;
};

Expansions expansions_of(const Pattern& pattern, const Generation& generation) {
  std::map<std::string, std::size_t, std::less<>> nodes;
  const std::u32string fixed = decode(pattern.fixed());
  for (const auto& shard : generation.shards) {
    for (const std::uint32_t node : shard->grams.candidates(fixed, nullptr)) {
      spend_processor_time();
      const std::string_view text = shard->literal.text(node);
      for (auto found = pattern.find(text, 0); found; found = pattern.find(text, found->end))
        ++nodes[std::string(text.substr(found->begin, found->end - found->begin))];
    }
  }
  std::vector<std::pair<std::size_t, std::string>> order;
  for (const auto& [word, count] : nodes) order.emplace_back(count, word);
  std::stable_sort(order.begin(), order.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  Expansions out;
  for (std::size_t i = 0; i < std::min(order.size(), kMaxExpansions); ++i)
    out.words.push_back(std::move(order[i].second));
  out.more = order.size() - out.words.size();
  return out;
}

}  // namespace

SearchedTerm searched_term(const Term& term, const IndexReader& index, const VariantTable& variants,
                           const std::vector<NodeSet>& found) {
  SearchedTerm out{term.printed,
                   term.exact,
                   spellings(term, index, found),
                   term.excluded_variants,
                   {},
                   {},
                   0,
                   term.exact ? PatternFault::kNone : Pattern::fault(term.literal)};
  for (const std::string_view word : variants.related(term.literal)) {
    if (!term.is_searched_as(word)) out.related.emplace_back(word);
  }
  if (term.pattern) {
    Expansions expansions = expansions_of(*term.pattern, index.generation);
    out.expansions = std::move(expansions.words);
    out.more_expansions = expansions.more;
  }
  return out;
}

}  // namespace gijiroku::search

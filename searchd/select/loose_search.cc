// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/select/loose_search.h"

#include <algorithm>
#include <numeric>

#include "core/text.h"
#include "searchd/match/unproved.h"
#include "searchd/model/processor_time.h"
#include "searchd/query/clause_removal.h"

namespace gijiroku::search {
namespace {

/// The number of nodes that match. Counts unproved ones.
std::size_t count_matches(const Query& query, const IndexReader& index, bool fuzzy) {
  std::size_t out = 0;
  for (std::size_t s = 0; s < index.generation.shards.size(); ++s) {
    const Shard& shard = *index.generation.shards[s];
    const auto leaves = leaves_of(query, {shard, index.postings[s]}, fuzzy);
    out += difference(evaluate(query.root, *leaves), shard.hidden).nodes.size();
  }
  return out;
}

/// A part that relaxation may drop.
struct Droppable {
  const QueryPart* part;
  std::size_t nodes;                      // that match it
  const QueryPart* other_half = nullptr;  // of a compound of two words
};

/// Subjects before other parts, then the rarest, then the first.
const Droppable& rarest_of(const std::vector<Droppable>& parts) {
  return *std::min_element(parts.begin(), parts.end(), [](const Droppable& a, const Droppable& b) {
    if (a.part->is_subject != b.part->is_subject) return a.part->is_subject;
    return a.nodes < b.nodes;
  });
}

/// What an operator asks for, with one clause of `kept` instead of all that may be dropped, and
/// with the other half of its compound.
Query required_with(const Query& query, const Droppable& kept) {
  Query out;
  append_clause(out, kept.part->query, 0);
  if (kept.other_half) append_clause(out, kept.other_half->query, 0);
  for (std::size_t i = 0; i < query.root.clauses.size(); ++i) {
    if (!is_relaxable(query.root.clauses[i], query)) append_clause(out, query, i);
  }
  return out;
}

class PartCounter {
 public:
  PartCounter(const IndexReader& index, bool fuzzy, bool estimates)
      : index_(index), fuzzy_(fuzzy), estimates_(estimates) {}

  std::size_t nodes(const Query& query) const {
    return estimates_ ? estimate(query) : count_matches(query, index_, fuzzy_);
  }

 private:
  /// An upper bound for the literals of the terms. Words that match non-contiguously are not
  /// counted.
  std::size_t estimate(const Query& query) const {
    std::size_t out = 0;
    for (std::size_t s = 0; s < index_.generation.shards.size(); ++s) {
      const ShardReader reader{*index_.generation.shards[s], index_.postings[s]};
      for (const Term& term : query.terms) {
        out += literal_upper_bound(term, reader);
        for (const Variant& variant : term.variants)
          out += reader.shard.grams.max_count(variant.characters);
      }
    }
    return out;
  }

  const IndexReader& index_;
  bool fuzzy_, estimates_;
};

/// Drops the parts whose text an earlier one has.
void drop_repeated(std::vector<QueryPart>& parts) {
  for (std::size_t i = parts.size(); i-- > 0;) {
    const auto end = parts.begin() + static_cast<std::ptrdiff_t>(i);
    if (std::any_of(parts.begin(), end, [&](const auto& each) { return each.text == end->text; }))
      parts.erase(end);
  }
}

/// The number of words and of clauses without words.
std::size_t count_parts(const std::vector<ClauseParts>& clauses) {
  std::size_t out = 0;
  for (const ClauseParts& each : clauses) out += std::max<std::size_t>(each.words.size(), 1);
  return out;
}

bool is_said(std::string_view literal, const Generation& generation) {
  const std::u32string characters = decode(literal);
  return std::ranges::any_of(generation.shards, [&](const auto& shard) {
    if (shard->grams.max_count(characters) == 0) return false;
    return std::ranges::any_of(shard->grams.candidates(characters, nullptr),
                               [&](std::uint32_t node) {
                                 spend_processor_time();
                                 return shard->literal.contains(node, literal);
                               });
  });
}

/// Whether a text is a word of a term of `query`, so that it is highlighted as such.
bool is_word_of(const Query& query, std::string_view text) {
  const std::string literal = literal_text(text);
  return std::ranges::any_of(query.terms, [&](const Term& term) {
    return std::ranges::any_of(term.words,
                               [&](const Word& word) { return word.is(literal, literal); });
  });
}

Query with_highlights(const Query& query, const std::vector<QueryPart>& parts,
                      const Droppable& rarest) {
  Query out = query;
  for (const QueryPart& part : parts) {
    const bool selects = part.text == rarest.part->text ||
                         (rarest.other_half && part.text == rarest.other_half->text);
    if (part.is_word && (selects || !is_word_of(query, part.text)))
      append_clause(out, part.query, 0);
  }
  return out;
}

Query with_all_words(const Query& query, const ClauseParts& parts) {
  std::vector<std::size_t> all(parts.words.size());
  std::iota(all.begin(), all.end(), std::size_t{0});
  return with_words(query, parts, all);
}

}  // namespace

std::vector<ClauseParts> parts_in(const Query& query, const QueryReader& reader,
                                  const IndexReader& index) {
  std::vector<ClauseParts> out = parts_of(query, reader);
  if (count_parts(out) > LooseSearch::kMaxParts || has_remote_shards(index.generation)) return out;
  return parts_of(query, reader,
                  [&](std::string_view text) { return is_said(text, index.generation); });
}

LooseSearch loose_search(const Query& query, const QueryReader& reader, const IndexReader& index,
                         bool fuzzy, bool found) {
  LooseSearch out;
  const std::vector<ClauseParts> clauses = parts_in(query, reader, index);
  const std::size_t all = count_parts(clauses);
  out.is_long = all > LooseSearch::kMaxParts;
  if (out.is_long || all < 2) return out;
  const PartCounter counter(index, fuzzy, found);
  std::vector<Droppable> droppable;
  for (const ClauseParts& each : clauses) {
    const bool may_drop = is_relaxable(query.root.clauses[each.clause], query);
    // An only clause with words is what matches too little.
    const std::size_t whole = clauses.size() > 1 ? counter.nodes(each.whole.query) : 0;
    if (clauses.size() > 1) out.parts.push_back(each.whole);
    if (whole > 0 || each.words.empty()) {
      if (may_drop) droppable.push_back({&each.whole, whole});
      continue;
    }
    for (const QueryPart& word : each.words) {
      out.parts.push_back(word);
      // A compound that is all of the query has nothing but its words.
      const bool is_half = word.other_half && all > 2;
      droppable.push_back(
          {&word, counter.nodes(word.query), is_half ? &each.words[*word.other_half] : nullptr});
    }
  }
  // The words of the only clause may occur together, because those that say too little are not
  // among them. Then the clause itself is what nothing matches.
  // So may all of them where a filter leaves nothing.
  if (clauses.size() == 1 &&
      (found || count_matches(with_all_words(query, clauses[0]), index, fuzzy) > 0))
    out.parts.insert(out.parts.begin(), clauses[0].whole);
  drop_repeated(out.parts);
  if (droppable.empty()) return out;
  const Droppable& rarest = rarest_of(droppable);
  out.rarest = required_with(query, rarest);
  out.highlighted = with_highlights(query, out.parts, rarest);
  return out;
}

}  // namespace gijiroku::search

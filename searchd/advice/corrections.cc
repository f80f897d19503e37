// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/advice/corrections.h"

#include <algorithm>

#include "core/kana.h"
#include "core/text.h"
#include "searchd/advice/narrowing.h"
#include "searchd/suggest/nearest.h"

namespace gijiroku::search {
namespace {

constexpr std::size_t kMaxCorrected = 4;  // terms of a query that are looked at
constexpr std::size_t kMaxRare = 2;       // nodes that contain a term which may be misspelt

/// Whether at most kMaxRare nodes contain `term`. For a remote shard, whose texts are not here,
/// the upper bound from its bigrams is counted.
bool is_rare(const Term& term, const Generation& generation) {
  std::size_t nodes = 0;
  for (const auto& shard : generation.shards) {
    const std::size_t most = shard->grams.max_count(term.characters);
    if (nodes + most <= kMaxRare || shard->remote) {
      nodes += most;
    } else {
      for (const std::uint32_t node : shard->grams.candidates(term.characters, nullptr)) {
        nodes += shard->literal.contains(node, term.literal);
        if (nodes > kMaxRare) return false;
      }
    }
    if (nodes > kMaxRare) return false;
  }
  return true;
}

/// Whether `text` (N0) consists of kana, or of letters that may spell kana.
bool is_phonetic(const std::u32string& text) {
  return std::all_of(text.begin(), text.end(),
                     [](char32_t c) { return kana_of(c) != 0 && !(c >= U'0' && c <= U'9'); });
}

}  // namespace

std::vector<Correction> corrections(const Criteria& criteria, const Query& query,
                                    const IndexReader& index, const Tokenizer& tokenizer,
                                    bool little) {
  std::vector<Correction> out;
  for (std::size_t i = 0; i < std::min(query.terms.size(), kMaxCorrected); ++i) {
    const Term& term = query.terms[i];
    if (term.exact || term.pattern || term.question) continue;
    if (!little && !is_phonetic(term.characters)) continue;
    if (!is_rare(term, index.generation)) continue;
    for (const std::string& word :
         nearest_words(term.literal, *index.generation.vocabulary, tokenizer)) {
      // A variant of the term is searched already.
      if (term.is_searched_as(literal_form(word).text)) continue;
      Query corrected = query;
      corrected.terms[i].printed = word;
      out.push_back({term.printed, word, with_text(criteria, corrected)});
    }
  }
  return out;
}

}  // namespace gijiroku::search

#include "searchd/advice/corrections.h"

#include <algorithm>

#include "core/kana.h"
#include "core/text.h"
#include "searchd/advice/narrowing.h"
#include "searchd/suggest/nearest.h"

namespace gijiroku::search {
namespace {

constexpr std::size_t kMaxCorrected = 4;  // terms
constexpr std::size_t kHardly = 2;        // nodes that hold a word which may be another misspelt

/// Whether hardly any node holds `term`. Of a shard elsewhere its bigrams tell.
bool is_hardly_held(const Term& term, const Generation& generation) {
  std::size_t holding = 0;
  for (const auto& shard : generation.shards) {
    const std::size_t most = shard->grams.at_most(term.characters);
    if (holding + most <= kHardly || shard->remote) {
      holding += most;
    } else {
      for (const std::uint32_t node : shard->grams.candidates(term.characters, nullptr)) {
        holding += shard->literal.holds(node, term.literal);
        if (holding > kHardly) return false;
      }
    }
    if (holding > kHardly) return false;
  }
  return true;
}

/// Whether `text` (N0) is made of kana, or of letters that may spell kana.
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
    if (!is_hardly_held(term, index.generation)) continue;
    for (const std::string& word : nearest(term.literal, *index.generation.vocabulary, tokenizer)) {
      if (term.is_searched_as(literal_form(word).text)) continue;
      Query corrected = query;
      corrected.terms[i].printed = word;
      out.push_back({term.printed, word, reworded(criteria, corrected)});
    }
  }
  return out;
}

}  // namespace gijiroku::search

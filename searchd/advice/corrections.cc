// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/advice/corrections.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <string_view>

#include "core/script.h"
#include "core/text.h"
#include "searchd/advice/corrected_text.h"
#include "searchd/advice/literal_count.h"
#include "searchd/advice/narrowing.h"

namespace gijiroku::search {
namespace {

constexpr std::size_t kMaxCorrected = 4;  // terms of a query that are looked at
constexpr std::size_t kMaxRare = 2;       // nodes that contain a term which may be misspelt
constexpr std::size_t kLongestSure = 12;  // characters of a term if the search found more
constexpr unsigned kSureMistake = 1;
constexpr unsigned kOtherMistake = 4;
constexpr std::size_t kKnown = 8, kCommon = 30;  // nodes that contain a likely correction
constexpr std::size_t kMoreCommon = 20;  // how many times a word must be more common than it

bool may_be_misspelt(const Term& term) { return !term.exact && !term.pattern && !term.question; }

/// Whether a word is so much more common than a term in `nodes` that the term is a mistake.
bool is_sure(const NearWord& word, std::size_t nodes) {
  const std::size_t least = word.mistake <= kSureMistake ? kKnown : kCommon;
  return word.mistake < kOtherMistake && word.nodes >= std::max(least, kMoreCommon * nodes);
}

/// Whether a mistake in katakana would have to be one in an unconverted word: ベンゼン for 安全.
/// People type loan words in katakana, and other words in hiragana until they convert them.
bool is_other_script(const Term& term, const NearWord& word) {
  const std::u32string meant = decode(word.text);
  return word.mistake > 0 &&
         std::all_of(term.characters.begin(), term.characters.end(), is_katakana) &&
         std::none_of(meant.begin(), meant.end(), is_katakana);
}

/// Whether another spelling of a term is no rarity: 片付け for かたずけ. Then it is no mistake.
bool is_found_otherwise(const Term& term, const Generation& generation) {
  return std::any_of(term.variants.begin(), term.variants.end(), [&](const Variant& variant) {
    return count_nodes(variant.characters, generation, kMaxRare + 1) > kMaxRare;
  });
}

/// Whether two texts have the same digits in the same order. 第99号 is another number than 第999号,
/// not its spelling.
bool has_same_digits(std::string_view a, std::string_view b) {
  const auto digits = [](std::string_view text) {
    std::string out;
    std::copy_if(text.begin(), text.end(), std::back_inserter(out), is_digit);
    return out;
  };
  return digits(a) == digits(b);
}

/// Corrections of a term, the likeliest first. `little`: the search found little. Otherwise words
/// of the term may have matched apart, so only sure mistakes count.
std::vector<NearWord> corrections_of(const Term& term, const IndexReader& index,
                                     const Tokenizer& tokenizer, bool little) {
  if (!may_be_misspelt(term)) return {};
  const bool doubtful = little || is_phonetic(term.literal);
  if (!doubtful && term.characters.size() > kLongestSure) return {};
  const std::size_t nodes = count_nodes(term.characters, index.generation, kMaxRare + 1);
  if (nodes > kMaxRare || is_found_otherwise(term, index.generation)) return {};
  std::vector<NearWord> out = corrected_texts(term.literal, index.generation, tokenizer,
                                              !doubtful    ? Doubt::kLittle
                                              : nodes == 0 ? Doubt::kUnseen
                                                           : Doubt::kSeen);
  std::erase_if(out, [&](const NearWord& word) {
    const std::string meant = literal_text(word.text);
    // A variant of the term is searched already.
    if (term.is_searched_as(meant) || is_other_script(term, word) ||
        !has_same_digits(term.literal, meant))
      return true;
    return (nodes > 0 || !doubtful) && word.mistake > 0 && !is_sure(word, nodes);
  });
  return out;
}

/// Adjacent terms of the query's root: the first and the number of clauses.
struct TermRun {
  std::size_t begin, size;
};

/// Terms in kana or letters that may be one word, cut by blanks.
std::vector<TermRun> term_runs(const Query& query) {
  std::vector<TermRun> out;
  const auto& clauses = query.root.clauses;
  for (std::size_t i = 0; i < clauses.size(); ++i) {
    if (clauses[i].kind != Clause::Kind::kTerm || clauses[i].excluded) continue;
    const Term& term = query.terms[clauses[i].term];
    if (!may_be_misspelt(term) || !is_phonetic(term.literal)) continue;
    const bool joins =
        !out.empty() && out.back().begin + out.back().size == i && out.back().size < kMaxCorrected;
    if (joins)
      ++out.back().size;
    else
      out.push_back({i, 1});
  }
  std::erase_if(out, [](const TermRun& run) { return run.size < 2; });
  return out;
}

/// The query with `word` instead of the run.
Query with_word(Query query, const TermRun& run, const std::string& word) {
  auto& clauses = query.root.clauses;
  query.terms[clauses[run.begin].term].printed = word;
  const auto first = clauses.begin() + static_cast<std::ptrdiff_t>(run.begin) + 1;
  clauses.erase(first, first + static_cast<std::ptrdiff_t>(run.size) - 1);
  return query;
}

/// Words that the terms of a run are together.
std::vector<Correction> joined_terms(const Criteria& criteria, const Query& query,
                                     const TermRun& run, const IndexReader& index,
                                     const Tokenizer& tokenizer) {
  std::vector<Correction> out;
  std::vector<std::string_view> forms;
  std::string printed, literal;
  for (std::size_t i = run.begin; i < run.begin + run.size; ++i) {
    const Term& term = query.terms[query.root.clauses[i].term];
    forms.push_back(term.literal);
    printed += (printed.empty() ? "" : " ") + term.printed;
    literal += term.literal;
  }
  const auto words = read_together(forms, *index.generation.vocabulary, tokenizer);
  // まち づくり needs no conversion.
  const bool known = std::any_of(words.begin(), words.end(), [&](const NearWord& word) {
    return literal_text(word.text) == literal;
  });
  for (const NearWord& word : words) {
    if (!known)
      out.push_back({printed, word.text, with_text(criteria, with_word(query, run, word.text))});
  }
  return out;
}

/// The corrections of the longest part of each run that is a word, and in `joined` its terms.
std::vector<Correction> joined_runs(const Criteria& criteria, const Query& query,
                                    const IndexReader& index, const Tokenizer& tokenizer,
                                    std::vector<bool>& joined) {
  std::vector<Correction> out;
  for (const TermRun& run : term_runs(query)) {
    for (std::size_t size = run.size, found = 0; size > 1 && found == 0; --size) {
      for (std::size_t begin = run.begin; begin + size <= run.begin + run.size; ++begin) {
        auto words = joined_terms(criteria, query, {begin, size}, index, tokenizer);
        found += words.size();
        for (std::size_t i = begin; !words.empty() && i < begin + size; ++i)
          joined[query.root.clauses[i].term] = true;
        out.insert(out.end(), words.begin(), words.end());
      }
    }
  }
  return out;
}

}  // namespace

std::vector<Correction> corrections(const Criteria& criteria, const Query& query,
                                    const IndexReader& index, const Tokenizer& tokenizer,
                                    bool little) {
  std::vector<bool> joined(query.terms.size());
  std::vector<Correction> out = joined_runs(criteria, query, index, tokenizer, joined);
  std::vector<std::vector<NearWord>> near;  // by term
  Query best = query;
  for (std::size_t i = 0; i < std::min(query.terms.size(), kMaxCorrected); ++i) {
    near.push_back(joined[i] ? std::vector<NearWord>{}
                             : corrections_of(query.terms[i], index, tokenizer, little));
    if (!near[i].empty()) best.terms[i].printed = near[i].front().text;
  }
  for (std::size_t i = 0; i < near.size(); ++i) {
    for (const NearWord& word : near[i]) {
      // If several terms are misspelt, correcting one of them finds nothing.
      Query corrected = best;
      corrected.terms[i].printed = word.text;
      out.push_back({query.terms[i].printed, word.text, with_text(criteria, corrected)});
    }
  }
  return out;
}

}  // namespace gijiroku::search

// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/query/query_parts.h"

#include <algorithm>
#include <utility>

#include "core/date.h"
#include "core/script.h"
#include "core/text.h"
#include "searchd/query/clause_removal.h"
#include "searchd/query/interpretation.h"
#include "searchd/query/question_words.h"
#include "searchd/spelling/numerals.h"

namespace gijiroku::search {
namespace {

constexpr std::size_t kShortestKatakana = 3;  // characters of a word
constexpr std::uint32_t kKatakanaBytes = 3;   // of each in UTF-8; N0 has no other form

bool is_noun(const Token& token) {
  return token.part == NounPart::kNoun || token.part == NounPart::kAdverbial;
}

/// Verbs and adjectives in hiragana are mostly grammar: する, できる, ない.
bool is_grammatical(const Token& token) {
  const std::u32string base = decode(token.base);
  return !is_noun(token) && std::all_of(base.begin(), base.end(), is_hiragana);
}

bool is_era(std::string_view word) {
  return std::any_of(kEras.begin(), kEras.end(), [&](const Era& era) { return era.name == word; });
}

/// Neighboring tokens that make one word.
struct WordRun {
  std::uint32_t begin, end;  // bytes of the literal
  std::string base;          // of its last token with content
  bool has_content = false, has_noun = false;
  bool is_open = true;  // the next token may belong to it
};

/// Whether `next` continues a word that ends with the character `last`: both are katakana, or each
/// is a single kanji, as in words that the dictionary does not know (木|塀).
bool continues(std::u32string_view word, std::u32string_view next) {
  if (is_katakana(word.back()) && is_katakana(next.front())) return true;
  return word.size() == 1 && next.size() == 1 && is_kanji(word[0]) && is_kanji(next[0]);
}

std::vector<WordRun> word_runs(const LiteralForm& form, const std::vector<Token>& tokens) {
  std::vector<WordRun> out;
  const auto text_of = [&](std::uint32_t begin, std::uint32_t end) {
    return decode(std::string_view(form.text).substr(begin, end - begin));
  };
  bool joins_next = false;  // the last token was a prefix, a number or an era
  for (const Token& token : tokens) {
    const bool open = !out.empty() && out.back().is_open && out.back().end == token.begin;
    const bool content = token.bearing == ContentLevel::kContent && !is_question_word(token.base) &&
                         !is_grammatical(token) && token.part != NounPart::kNumber &&
                         token.part != NounPart::kSuffix;
    const bool joins =
        joins_next || token.part == NounPart::kSuffix ||
        (content && is_noun(token) && open &&
         continues(text_of(out.back().begin, out.back().end), text_of(token.begin, token.end)));
    joins_next = token.part == NounPart::kPrefix || token.part == NounPart::kNumber ||
                 (content && is_era(token.base));
    if (!content && !joins_next && token.part != NounPart::kSuffix) {
      if (!out.empty()) out.back().is_open = false;
      continue;
    }
    if (!open || !joins) out.push_back({token.begin, token.begin, {}});
    WordRun& run = out.back();
    run.end = token.end;
    if (content) run.base = token.base;
    run.has_content = run.has_content || content;
    run.has_noun = run.has_noun || (content && is_noun(token));
  }
  return out;
}

std::string_view text_of(const WordRun& run, const LiteralForm& form) {
  return std::string_view(form.text).substr(run.begin, run.end - run.begin);
}

/// The last place in a run of katakana, which follows the nouns from byte `begin` on, where it can
/// be cut so that both those nouns with its beginning and its rest are said. The run's end if there
/// is none. IPADIC takes katakana that it does not know for one word.
std::uint32_t cut_of(const WordRun& run, std::uint32_t begin, const LiteralForm& form,
                     const IsSaid& is_said) {
  const std::string_view text = form.text;
  const std::u32string characters = decode(text_of(run, form));
  if (!std::all_of(characters.begin(), characters.end(), is_katakana)) return run.end;
  std::uint32_t cut = run.end;
  for (std::size_t left = characters.size(); left > kShortestKatakana; --left) {
    cut -= kKatakanaBytes;
    if (characters.size() - left + 1 < kShortestKatakana) continue;
    if (is_said(text.substr(begin, cut - begin)) && is_said(text.substr(cut, run.end - cut)))
      return cut;
  }
  return run.end;
}

/// Cuts a run of katakana that nobody says, if a compound that is said ends within it:
/// 新型|コロナウイルスワクチン becomes 新型|コロナウイルス|ワクチン.
std::vector<WordRun> with_cuts(const std::vector<WordRun>& runs, const LiteralForm& form,
                               const IsSaid& is_said) {
  std::vector<WordRun> out;
  for (const WordRun& run : runs) {
    const bool follows =
        run.has_noun && !out.empty() && out.back().has_noun && out.back().end == run.begin;
    const std::uint32_t cut = follows && !is_said(text_of(run, form))
                                  ? cut_of(run, out.back().begin, form, is_said)
                                  : run.end;
    out.push_back(run);
    if (cut == run.end) continue;
    out.back().end = cut;
    out.push_back(run);
    out.back().begin = cut;
  }
  return out;
}

bool is_noun_run(const WordRun& run) { return run.has_content && run.has_noun; }

/// The runs with the longest compounds that `is_said` knows as one run each, from left to right.
std::vector<WordRun> with_compounds(const std::vector<WordRun>& runs, const LiteralForm& form,
                                    const IsSaid& is_said) {
  std::vector<WordRun> out;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    out.push_back(runs[i]);
    std::size_t end = i + 1;  // of the neighbors
    while (is_noun_run(runs[i]) && end < runs.size() && is_noun_run(runs[end]) &&
           runs[end - 1].end == runs[end].begin)
      ++end;
    if (i == 0 && end == runs.size()) --end;  // not all of the term
    for (; end > i + 1; --end) {
      WordRun compound = runs[end - 1];
      compound.begin = runs[i].begin;
      if (!is_said(text_of(compound, form))) continue;
      out.back() = compound;
      i = end - 1;
      break;
    }
  }
  return out;
}

bool is_subject(const WordRun& run, const LiteralForm& form) {
  const std::string_view text = text_of(run, form);
  const std::u32string characters = decode(text);
  return run.has_noun && !is_aspect(text) &&
         !std::all_of(characters.begin(), characters.end(), is_numeric);
}

/// Adds the fields and exclusions of `from`.
void append_conditions(Query& to, const Query& from) {
  for (std::size_t i = 0; i < from.root.clauses.size(); ++i) {
    const Clause& clause = from.root.clauses[i];
    if (clause.excluded || clause.kind == Clause::Kind::kField) append_clause(to, from, i);
  }
}

/// Whether the runs `first` and `first` + 1 are two nouns next to each other, with no third.
bool are_halves(const std::vector<WordRun>& runs, std::size_t first) {
  const auto joined = [&](std::size_t i) {
    return i + 1 < runs.size() && is_noun_run(runs[i]) && is_noun_run(runs[i + 1]) &&
           runs[i].end == runs[i + 1].begin;
  };
  return joined(first) && !joined(first + 1) && (first == 0 || !joined(first - 1));
}

std::vector<QueryPart> words_of(const Query& query, const LiteralForm& form,
                                const std::vector<WordRun>& runs, const QueryReader& reader) {
  std::vector<QueryPart> out;
  bool is_half = false;  // the last run was the first half, and is the last part
  for (const WordRun& run : runs) {
    const bool completes = std::exchange(is_half, false);
    if (!run.has_content) continue;
    // A verb is asked for in its dictionary form, so that all its forms are found.
    const std::string text = run.has_noun ? std::string(text_of(run, form)) : run.base;
    QueryPart part{text, reader.read(text), is_subject(run, form), true};
    const auto& clauses = part.query.root.clauses;
    const bool is_term = clauses.size() == 1 && clauses[0].kind == Clause::Kind::kTerm;
    const bool is_known = std::any_of(
        out.begin(), out.end(), [&](const QueryPart& each) { return each.text == part.text; });
    if (!is_term || is_known) continue;
    append_conditions(part.query, query);
    if (completes) {
      part.other_half = out.size() - 1;
      out.back().other_half = out.size();
    }
    out.push_back(std::move(part));
    is_half = are_halves(runs, static_cast<std::size_t>(&run - runs.data()));
  }
  return out;
}

}  // namespace

std::vector<ClauseParts> parts_of(const Query& query, const QueryReader& reader,
                                  const IsSaid& is_said) {
  std::vector<ClauseParts> out;
  const auto& clauses = query.root.clauses;
  for (std::size_t i = 0; i < clauses.size(); ++i) {
    if (clauses[i].excluded || clauses[i].kind == Clause::Kind::kField) continue;
    const bool is_term = clauses[i].kind == Clause::Kind::kTerm;
    const Term* term = is_term ? &query.terms[clauses[i].term] : nullptr;
    ClauseParts parts{
        i, {is_term ? term->printed : describe(query, clauses[i]), {}, true, false}, {}};
    append_clause(parts.whole.query, query, i);
    append_conditions(parts.whole.query, query);
    if (term && !term->exact && !term->pattern) {
      const LiteralForm form = literal_form(term->literal);
      auto runs = word_runs(form, reader.tokenizer.tokenize(form));
      if (is_said && term->non_contiguous)
        runs = with_compounds(with_cuts(runs, form, is_said), form, is_said);
      parts.whole.is_subject = std::any_of(
          runs.begin(), runs.end(), [&](const WordRun& run) { return is_subject(run, form); });
      if (term->non_contiguous) parts.words = words_of(query, form, runs, reader);
      if (parts.words.size() < 2) parts.words.clear();
    }
    out.push_back(std::move(parts));
  }
  return out;
}

Query with_words(const Query& query, const ClauseParts& parts,
                 const std::vector<std::size_t>& words) {
  Query out;
  for (std::size_t i = 0; i < query.root.clauses.size(); ++i) {
    if (i != parts.clause) {
      append_clause(out, query, i);
      continue;
    }
    for (const std::size_t word : words) append_clause(out, parts.words[word].query, 0);
  }
  return out;
}

}  // namespace gijiroku::search

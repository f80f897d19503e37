// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/query/query.h"

#include <algorithm>
#include <array>

#include "core/kana.h"
#include "core/schema.h"
#include "core/script.h"
#include "core/text.h"
#include "searchd/query/joined_words.h"
#include "searchd/query/kana_scraps.h"
#include "searchd/query/question_words.h"
#include "searchd/query/syntax.h"
#include "searchd/spelling/date.h"
#include "searchd/spelling/numerals.h"
#include "searchd/spelling/variants.h"

namespace gijiroku::search {
namespace {

constexpr std::size_t kShortestQuestion = 4;  // tokens
constexpr std::size_t kLongestTerm = 64;      // characters; anything longer is read as a question

/// Whether `token` is what a question counts: 台 of 何台, which the answer contains.
bool asks_number(std::string_view text, const Token& token, const Token& before) {
  constexpr std::array<std::string_view, 3> kHowMany{"何", "幾", "なん"};
  const bool counts = std::find(kHowMany.begin(), kHowMany.end(), before.base) != kHowMany.end();
  return counts && !is_hiragana(code_point_at(text, token.begin).value);
}

bool is_within(const Token& token, const std::vector<Span>& spans) {
  return std::any_of(spans.begin(), spans.end(), [&](const Span& span) {
    return span.begin <= token.begin && token.begin < span.end;
  });
}

/// The words to search for: tokens with content that do not ask, or else all with content, or else
/// all but grammar. A counter (台 of 何台) is always one of them, and no part of a joined word is.
std::vector<Word> words_of(const LiteralForm& form, const std::vector<Token>& tokens,
                           const std::vector<Span>& joined) {
  const auto content = [](const Token& token) { return token.bearing == ContentLevel::kContent; };
  const auto informative = [&](const Token& token) {
    return content(token) && !is_question_word(token.base);
  };
  const bool informs = std::any_of(tokens.begin(), tokens.end(), informative);
  const bool any = informs || std::any_of(tokens.begin(), tokens.end(), content);
  std::vector<Word> out;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const Token& token = tokens[i];
    const bool counter = i > 0 && asks_number(form.text, token, tokens[i - 1]);
    if (is_within(token, joined)) continue;
    if (token.bearing == ContentLevel::kFunctionWord) continue;
    if (!counter && (informs ? !informative(token) : any && !content(token))) continue;
    Word word{std::string(token.base), form.text.substr(token.begin, token.end - token.begin)};
    if (std::find(out.begin(), out.end(), word) == out.end()) out.push_back(std::move(word));
  }
  return out;
}

bool is_number(std::string_view word) { return std::ranges::all_of(decode(word), is_numeric); }

/// Whether a word on its own may be identified by its spelling: not a sign, a number or a single
/// character.
bool is_specific(std::string_view base) { return count_code_points(base) > 1 && !is_number(base); }

/// `word` with the base forms that it has in other spellings of the stretches: こども for 子供,
/// ふやす for 増やす.
Word respelled(Word word, const std::vector<SpellingStretch>& stretches) {
  if (!is_specific(word.base)) return word;
  for (const SpellingStretch& stretch : stretches) {
    if (!word.base.starts_with(stretch.literal)) continue;
    for (const std::string& other : stretch.others) {
      std::string base = other + word.base.substr(stretch.literal.size());
      const bool known = word.base.find(base) != word.base.npos ||
                         std::ranges::find(word.others, base) != word.others.end();
      if (!known && is_specific(base) && base.size() <= kMaxTermBytes)
        word.others.push_back(std::move(base));
    }
  }
  return word;
}

/// Whether a user asks in words, by a question word or by the end of the sentence.
bool is_question(const LiteralForm& form, const std::vector<Token>& tokens) {
  if (tokens.size() < kShortestQuestion) return false;
  constexpr std::array<std::string_view, 5> kEnds{"か", "か。", "か?", "?", "は。"};
  return std::any_of(kEnds.begin(), kEnds.end(),
                     [&](std::string_view end) { return form.text.ends_with(end); }) ||
         std::any_of(tokens.begin(), tokens.end(), [](const Token& token) {
           return token.base == "何" || token.base == "誰" || token.base == "いくら";
         });
}

/// Whether a word says something else without `token` next to it. 空き家等 is 空き家.
bool is_affix(const Token& token) {
  return token.part == NounPart::kPrefix || (token.part == NounPart::kSuffix && token.base != "等");
}

/// Whether `word` is all of a term except for inflection and particles after it.
bool is_whole_term(const Word& word, const LiteralForm& form, const std::vector<Token>& tokens) {
  if (is_number(word.surface)) return false;
  std::size_t seen = 0;  // occurrences of the word so far
  return std::all_of(tokens.begin(), tokens.end(), [&](const Token& token) {
    const std::string_view surface =
        std::string_view(form.text).substr(token.begin, token.end - token.begin);
    if (surface == word.surface) return ++seen > 0;
    return seen > 0 && !is_affix(token) && token.bearing != ContentLevel::kContent;
  });
}

bool may_match_apart(const std::vector<Word>& words, const LiteralForm& form,
                     const std::vector<Token>& tokens, const std::vector<Span>& joined) {
  const auto specific = [](const Word& word) { return is_specific(word.surface); };
  const auto grammar = [&](const Token& token) {
    return token.bearing == ContentLevel::kFunctionWord || is_within(token, joined);
  };
  // A number on its own may lose the grammar around it, but no affix.
  if (!joined.empty() && words.size() + joined.size() == 1)
    return std::all_of(tokens.begin(), tokens.end(), grammar);
  if (!joined.empty()) return true;
  return words.size() == 1 ? is_whole_term(words[0], form, tokens)
                           : std::any_of(words.begin(), words.end(), specific);
}

class Parser {
 public:
  Parser(const Tokenizer& tokenizer, const ParseOptions& reading)
      : tokenizer_(tokenizer), reading_(reading) {}

  Query parse(std::string_view text) {
    query_.blank = text.empty();
    WithoutAsking asked = without_asking(syntax_of(text));
    query_.ignored = std::move(asked.ignored);
    query_.root = clause(asked.syntax, false, true);
    query_.no_searchable_terms = !query_.blank && !has_included(query_.root);
    return std::move(query_);
  }

 private:
  /// Without anything to search for, the clause is kAll without clauses. `fields`: pieces may be
  /// field terms, but not under NEAR.
  Clause clause(const Syntax& syntax, bool excluded, bool fields) {
    excluded = excluded || syntax.excluded;
    fields = fields && syntax.kind != Syntax::Kind::kNear;
    if (syntax.kind == Syntax::Kind::kPiece) return piece(syntax, excluded, fields);
    Clause out;
    out.kind = syntax.kind == Syntax::Kind::kAll   ? Clause::Kind::kAll
               : syntax.kind == Syntax::Kind::kAny ? Clause::Kind::kAny
                                                   : Clause::Kind::kNear;
    out.excluded = syntax.excluded;
    out.distance = syntax.distance;
    for (const Syntax& part : syntax.parts) {
      Clause inner = clause(part, excluded, fields);
      if (!is_empty(inner)) out.clauses.push_back(std::move(inner));
    }
    if (out.clauses.empty()) out.kind = Clause::Kind::kAll;
    return out;
  }

  Clause piece(const Syntax& syntax, bool excluded, bool fields) {
    Clause out;
    out.excluded = syntax.excluded;
    const bool text = syntax.quoted || !fields;
    if (auto field = text ? std::nullopt : field_term(syntax.text, reading_.today)) {
      out.kind = Clause::Kind::kField;
      out.field = std::move(*field);
      return out;
    }
    Term made = term(syntax);
    if (made.literal.empty()) return out;
    std::vector<Term>& terms = excluded ? query_.excluded : query_.terms;
    out.kind = Clause::Kind::kTerm;
    out.term = terms.size();
    terms.push_back(std::move(made));
    return out;
  }

  Term term(const Syntax& piece) const {
    const LiteralForm form = literal_form(piece.text);
    Term out;
    out.printed = piece.text;
    out.literal = form.text;
    out.characters = decode(form.text);
    out.exact = piece.quoted;
    if (!piece.quoted) out.pattern = Pattern::parse(form.text);
    if (out.pattern) {
      out.characters = decode(out.pattern->fixed());
      return out;
    }
    const std::vector<Token> tokens = tokenizer_.tokenize(form);
    out.is_single_word = tokens.size() == 1 && tokens[0].base == form.text &&
                         !is_hiragana(out.characters.back()) &&
                         !tokenizer_.may_be_function_word(form.text);
    out.question =
        !out.exact && (out.characters.size() > kLongestTerm || is_question(form, tokens));
    std::vector<Span> joined = joined_words(form, tokens);
    // A term that is one joined word is found as a whole.
    const bool one_word = joined.size() == 1 && joined[0] == Span{0, form.text.size()};
    if (one_word) joined.clear();
    if (!is_date(form.text) && (out.question || !is_scraps(form, tokens, tokenizer_)))
      out.words = words_of(form, tokens, joined);
    out.non_contiguous =
        out.question || (!one_word && may_match_apart(out.words, form, tokens, joined));
    for (const Token& token : tokens) {
      if (token.bearing != ContentLevel::kFunctionWord)
        out.pieces.push_back({{token.begin, token.end}, token.part});
    }
    if (piece.quoted) return out;
    for (std::size_t i = 0; out.non_contiguous && i < joined.size(); ++i) {
      const std::string word = form.text.substr(joined[i].begin, joined[i].end - joined[i].begin);
      out.joined.push_back({word, {{word, decode(word)}}});
      for (Variant& each : sought(variants_of(dictionary_form(word), reading_.variants), word, out))
        out.joined.back().spellings.push_back(std::move(each));
    }
    out.variants = sought(variants_of(form.text, reading_.variants), "", out);
    respell(out);
    return out;
  }

  /// `variants` without those that are switched off, which `term` lists; in the form of `joined`.
  std::vector<Variant> sought(std::vector<std::string> variants, std::string_view joined,
                              Term& term) const {
    const auto& off = reading_.excluded_variants;
    std::vector<Variant> out;
    for (std::string& variant : variants) {
      if (std::ranges::find(off, variant) != off.end()) {
        if (std::ranges::find(term.excluded_variants, variant) == term.excluded_variants.end())
          term.excluded_variants.push_back(std::move(variant));
        continue;
      }
      variant = in_form_of(joined, variant);
      out.push_back({variant, decode(variant)});
    }
    return out;
  }

  /// Adds the other spellings of its stretches and words. Skips spellings that are switched off or
  /// are inside a variant that is.
  void respell(Term& term) const {
    const auto& off = reading_.excluded_variants;
    const std::vector<std::string> variants = term.excluded_variants;
    const auto is_within = [](const std::vector<std::string>& longer, const std::string& other) {
      return std::any_of(longer.begin(), longer.end(),
                         [&](const std::string& each) { return each.find(other) != each.npos; });
    };
    term.stretches = stretches_of(term.literal, reading_.variants);
    if (!term.non_contiguous) return;
    for (Word& word : term.words) {
      append_new(term.stretches, hidden_stretches(word.base, term));
      word = respelled(std::move(word), term.stretches);
      std::erase_if(word.others, [&](const std::string& other) {
        if (is_within(variants, other)) return true;
        const bool is_off = std::find(off.begin(), off.end(), other) != off.end();
        if (is_off) term.excluded_variants.push_back(other);
        return is_off;
      });
    }
    for (SpellingStretch& stretch : term.stretches) {
      std::erase_if(stretch.others, [&](const std::string& other) {
        return is_within(term.excluded_variants, other);
      });
    }
  }

  /// The stretches of a word inside a longer stretch, which hides them: 子供 in 子供の医療費.
  std::vector<SpellingStretch> hidden_stretches(const std::string& word, const Term& term) const {
    const auto hides = [&](const SpellingStretch& stretch) {
      return stretch.literal != word && stretch.literal.find(word) != std::string::npos;
    };
    if (!is_specific(word) || std::none_of(term.stretches.begin(), term.stretches.end(), hides))
      return {};
    return stretches_of(word, reading_.variants);
  }

  static void append_new(std::vector<SpellingStretch>& to, std::vector<SpellingStretch> more) {
    for (SpellingStretch& each : more) {
      const bool known = std::ranges::find(to, each.literal, &SpellingStretch::literal) != to.end();
      if (!known) to.push_back(std::move(each));
    }
  }

  static bool is_empty(const Clause& clause) {
    return clause.kind == Clause::Kind::kAll && clause.clauses.empty();
  }

  const Tokenizer& tokenizer_;
  const ParseOptions& reading_;
  Query query_;
};

}  // namespace

Query parse_query(std::string_view text, const Tokenizer& tokenizer, const ParseOptions& reading) {
  return Parser(tokenizer, reading).parse(text);
}

}  // namespace gijiroku::search

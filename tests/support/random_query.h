// SPDX-License-Identifier: GPL-3.0-or-later
// tests/support/random_query.h — random queries of several kinds, made from a text.
#pragma once

#include <random>
#include <string>
#include <vector>

#include "core/text.h"
#include "core/tokenizer.h"
#include "searchd/spelling/variants.h"

namespace gijiroku::testing {

using namespace gijiroku::search;

enum class QueryKind {
  kLiteral,
  kQuoted,
  kWord,
  kWords,
  kPhrase,
  kSpelling,
  kAlternatives,
  kQuestion,
  kPattern
};
inline constexpr QueryKind kQueryKinds[]{
    QueryKind::kLiteral,      QueryKind::kQuoted,   QueryKind::kWord,
    QueryKind::kWords,        QueryKind::kPhrase,   QueryKind::kSpelling,
    QueryKind::kAlternatives, QueryKind::kQuestion, QueryKind::kPattern};

/// Makes queries from one text.
class RandomQuery {
 public:
  RandomQuery(const std::string& text, const Tokenizer& tokenizer, std::mt19937& random)
      : points_(decode(text)), form_(literal_form(text)), random_(random) {
    for (const Token& token : tokenizer.tokenize(form_)) {
      const std::string surface = form_.text.substr(token.begin, token.end - token.begin);
      if (token.bearing == ContentLevel::kContent)
        words_.push_back({std::string(token.base), surface});
    }
  }

  /// A query of that kind; empty if the text has nothing to make it from.
  std::string query(QueryKind kind) {
    switch (kind) {
      case QueryKind::kLiteral:
        return literal();
      case QueryKind::kQuoted:
        return "\"" + literal() + "\"";
      case QueryKind::kWord:
        return word();
      case QueryKind::kWords:
        return word() + " " + word() + (random_() % 2 == 0 ? " " + word() : "");
      case QueryKind::kPhrase:  // matches non-contiguously or inflected
        return word() + (random_() % 2 == 0 ? "を" : "") + word();
      case QueryKind::kSpelling:
        return spelling();
      case QueryKind::kQuestion:
        return word() + "の" + word() + "は" + word() + "ますか";
      case QueryKind::kPattern:
        return word() + "*";
      case QueryKind::kAlternatives:
        return word() + " OR " + word() + word();
    }
    return {};
  }

 private:
  struct Word {
    std::string base, surface;
  };

  std::string literal() {
    std::string out;
    const std::size_t length = 1 + random_() % 12;
    const std::size_t begin = points_.empty() ? 0 : random_() % points_.size();
    for (std::size_t i = begin; i < std::min(begin + length, points_.size()); ++i)
      append_utf8(out, points_[i]);
    return out;
  }

  std::string word() {
    if (words_.empty()) return {};
    const Word& word = words_[random_() % words_.size()];
    return random_() % 3 == 0 ? word.surface : word.base;
  }

  /// Another spelling of a word of the text, which finds this word.
  std::string spelling() {
    constexpr int kTries = 20;
    for (int i = 0; i < kTries && !words_.empty(); ++i) {
      const std::vector<std::string> others =
          variants_of(words_[random_() % words_.size()].surface, variant_table());
      if (!others.empty()) return others[random_() % others.size()];
    }
    return {};
  }

  std::u32string points_;
  LiteralForm form_;
  std::vector<Word> words_;
  std::mt19937& random_;
};

}  // namespace gijiroku::testing

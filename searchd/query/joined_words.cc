// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/query/joined_words.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "core/script.h"
#include "searchd/spelling/article.h"
#include "searchd/spelling/counter.h"
#include "searchd/spelling/date.h"
#include "searchd/spelling/number.h"
#include "searchd/spelling/numerals.h"
#include "searchd/text/office.h"

namespace gijiroku::search {
namespace {

constexpr std::string_view kFirst = "第", kSome = "数";
constexpr std::u32string_view kBetween = U",.-/:・~ー、";  // 2-1, 1,234, 10:30, 二、三人
constexpr std::size_t kMostTokens = 3;                     // of a counter or an office
// Adjectives after verbs that change what these say: 使いにくい. The last kana is inflected.
constexpr std::array<std::string_view, 4> kEase{"にくい", "づらい", "やすい", "がたい"};
constexpr std::string_view kEnding = "い";

bool is_stem(std::string_view word) {
  return std::any_of(kEase.begin(), kEase.end(), [&](std::string_view ease) {
    return word.ends_with(ease.substr(0, ease.size() - kEnding.size()));
  });
}

/// Reads the tokens of one term.
class Reader {
 public:
  Reader(std::string_view text, const std::vector<Token>& tokens) : text_(text), tokens_(tokens) {}

  /// The number word that begins at the token `first` or takes the noun before it.
  std::optional<Span> word_at(std::size_t first) const {
    Span word{tokens_[first].begin, tokens_[first].end};
    if (const std::size_t end = office_end(first); end > 0) return Span{word.begin, end};
    if (const std::size_t end = ease_end(first); end > 0) return Span{word.begin, end};
    bool counted = false;
    if (const std::size_t rule = rule_at(word.begin); rule > 0) {
      word.end = token_end(word.begin + rule);  // 令和4|年度, 30|km
      counted = !is_number(text_.substr(word.begin, word.end - word.begin));
    } else if (begins_number(first)) {
      counted = surface(first) == kFirst;
    } else if (!is_number(first)) {
      return std::nullopt;
    }
    counted |= extend(word);
    if (!counted) take_noun(first, word);
    return word;
  }

 private:
  std::string_view surface(std::size_t i) const {
    return text_.substr(tokens_[i].begin, tokens_[i].end - tokens_[i].begin);
  }
  static bool is_number(std::string_view text) {
    const std::u32string characters = decode(text);
    return std::all_of(characters.begin(), characters.end(), is_numeric);
  }
  bool is_number(std::size_t i) const {
    return tokens_[i].part == NounPart::kNumber && is_number(surface(i));
  }
  /// 第 or 数 before a number.
  bool begins_number(std::size_t i) const {
    return (surface(i) == kFirst || surface(i) == kSome) && i + 1 < tokens_.size() &&
           is_number(i + 1);
  }
  bool is_noun(std::size_t i) const {
    return tokens_[i].part == NounPart::kNoun || tokens_[i].part == NounPart::kAdverbial;
  }
  bool is_between(std::size_t i) const {
    const CodePoint sign = code_point_at(text_, tokens_[i].begin);
    return sign.size == surface(i).size() && kBetween.find(sign.value) != kBetween.npos;
  }

  /// The end of the stem of an adjective after a verb: 使い|にく. 0 if there is none.
  std::size_t ease_end(std::size_t first) const {
    if (first + 1 >= tokens_.size() || tokens_[first].part != NounPart::kNone) return 0;
    const Token& next = tokens_[first + 1];
    const bool follows =
        tokens_[first].bearing != ContentLevel::kFunctionWord && next.begin == tokens_[first].end;
    const bool is_ease = std::find(kEase.begin(), kEase.end(), next.base) != kEase.end();
    return follows && is_ease ? next.begin + next.base.size() - kEnding.size() : 0;
  }

  /// The end of the office after a surname of one kanji: 南|委員. 0 if there is none.
  std::size_t office_end(std::size_t first) const {
    const char32_t surname = code_point_at(text_, tokens_[first].begin).value;
    if (!is_noun(first) || count_code_points(surface(first)) != 1 || !is_kanji(surname)) return 0;
    const std::size_t begin = tokens_[first].end;
    for (std::size_t i = std::min(first + 1 + kMostTokens, tokens_.size()); i > first + 1; --i) {
      if (is_office(text_.substr(begin, tokens_[i - 1].end - begin))) return tokens_[i - 1].end;
    }
    return 0;
  }

  /// Bytes of a day, a time, a place in a law or a number in digits at byte `at`.
  std::size_t rule_at(std::size_t at) const {
    const std::size_t size =
        std::max({date_at(text_, at).size, time_at(text_, at).size, article_at(text_, at).size});
    const std::u32string characters = decode(text_.substr(at, size));
    const bool number = std::any_of(characters.begin(), characters.end(), is_numeric);
    const bool digits = is_digit(code_point_after(text_, at));
    return std::max(number ? size : 0, digits ? number_at(text_, at).size : 0);
  }

  /// The first token at or after byte `at`.
  std::size_t token_from(std::size_t at) const {
    return static_cast<std::size_t>(
        std::partition_point(tokens_.begin(), tokens_.end(),
                             [&](const Token& token) { return token.begin < at; }) -
        tokens_.begin());
  }

  /// The end of the token that byte `end` is in or after.
  std::size_t token_end(std::size_t end) const { return tokens_[token_from(end) - 1].end; }

  /// Adds more numbers, counters and suffixes to `word`. Returns whether there are counters.
  bool extend(Span& word) const {
    bool counted = false;
    for (std::size_t next = token_from(word.end); next < tokens_.size();
         next = token_from(word.end)) {
      if (tokens_[next].begin != word.end) break;
      if (is_number(next)) {
        word.end = tokens_[next].end;
      } else if (is_between(next) && next + 1 < tokens_.size() && is_number(next + 1)) {
        word.end = tokens_[next + 1].end;
      } else if (const std::size_t end = counter_end(next); end > 0) {
        word.end = end;
        counted = true;
      } else {
        break;
      }
    }
    return counted;
  }

  /// The end of the counter or suffix that begins with a token; 0 if there is none.
  std::size_t counter_end(std::size_t first) const {
    if (tokens_[first].part == NounPart::kSuffix) return tokens_[first].end;
    const std::size_t begin = tokens_[first].begin;
    for (std::size_t i = std::min(first + kMostTokens, tokens_.size()); i > first; --i) {
      if (is_counter(text_.substr(begin, tokens_[i - 1].end - begin))) return tokens_[i - 1].end;
    }
    return 0;
  }

  void take_noun(std::size_t first, Span& word) const {
    std::size_t before = first;
    if (before > 0 && is_between(before - 1)) --before;  // no.5
    while (before > 0 && tokens_[before - 1].part == NounPart::kSuffix) --before;
    if (before > 0 && is_noun(before - 1)) {
      word.begin = tokens_[before - 1].begin;
      return;
    }
    const std::size_t next = token_from(word.end);
    if (next < tokens_.size() && tokens_[next].begin == word.end && is_noun(next))
      word.end = tokens_[next].end;
  }

  std::string_view text_;
  const std::vector<Token>& tokens_;
};

}  // namespace

std::vector<Span> joined_words(const LiteralForm& form, const std::vector<Token>& tokens) {
  const Reader reader(form.text, tokens);
  std::vector<Span> out;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (!out.empty() && tokens[i].begin < out.back().end) continue;
    auto word = reader.word_at(i);
    if (!word) continue;
    if (!out.empty()) word->begin = std::max(word->begin, out.back().end);
    out.push_back(*word);
  }
  return out;
}

std::string dictionary_form(std::string_view word) {
  return std::string(word).append(is_stem(word) ? kEnding : "");
}

std::string in_form_of(std::string_view word, std::string_view variant) {
  const bool shortens = is_stem(word) && variant.ends_with(kEnding);
  return std::string(variant.substr(0, variant.size() - (shortens ? kEnding.size() : 0)));
}

}  // namespace gijiroku::search

// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/spelling/variants.h"

#include <algorithm>
#include <utility>

#include "core/script.h"
#include "core/text.h"
#include "core/utf8.h"
#include "searchd/spelling/article.h"
#include "searchd/spelling/counter.h"
#include "searchd/spelling/date.h"
#include "searchd/spelling/kana.h"
#include "searchd/spelling/number.h"
#include "searchd/spelling/numerals.h"
#include "searchd/spelling/old_kana.h"
#include "searchd/spelling/sign.h"
#include "searchd/spelling/whole_word.h"

namespace gijiroku::search {
namespace {

constexpr std::size_t kLongest = 64;     // characters of a literal that has variants
constexpr std::size_t kPartOfTable = 6;  // bytes of a word of the table inside another

void append(std::vector<std::string>& out, std::vector<std::string> more) {
  out.insert(out.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

/// Reads a literal from left to right.
class Reader {
 public:
  Reader(std::string_view form, const VariantTable& table)
      : form_(form), table_(table), alike_(sound_alikes(form)) {}

  /// The longest stretch at `at` that has other spellings, likeliest first; size 0 if there is
  /// none.
  Spelling at(std::size_t at) const {
    const Spelling exact = word_at(at, form_.size()), meant = alike_at(at);
    const Spelling& word = meant.size > exact.size ? meant : exact;
    const Spelling rule = rule_at(at), kana = kana_at(form_, at);
    Spelling out{std::max({word.size, rule.size, kana.size}), {}};
    if (out.size == 0) return out;
    // For a word of the table, the spellings by the rules for katakana are the least likely and
    // come last.
    for (const Spelling* each : {&word, &rule, &kana}) {
      if (each->size == out.size && (each != &kana || word.size < out.size))
        append(out.others, each->others);
    }
    if (rule.size < out.size) append(out.others, with_parts(at, at + out.size));
    if (kana.size == out.size && word.size == out.size) append(out.others, kana.others);
    return out;
  }

 private:
  /// The longest word of the table at byte `at` of `form`, and its other spellings.
  Spelling entry_at(std::string_view form, std::size_t at) const {
    const auto entry = table_.entry_at(form, at);
    if (entry.size == 0) return {};
    const WholeWord word(form.substr(at, entry.size));
    if (!word.respects_boundaries(form_, at) || !word.is_kana_word(form_, at)) return {};
    return {entry.size, {entry.others.begin(), entry.others.end()}};
  }

  /// The longest word of the table at `at` that sounds like what is there, with itself first:
  /// かたづけ for かたずけ.
  Spelling alike_at(std::size_t at) const {
    Spelling out;
    for (const SoundAlike& alike : alike_) {
      if (alike.at < at) continue;
      Spelling meant = entry_at(alike.text, at);
      if (at + meant.size <= alike.at || meant.size <= out.size) continue;
      out = std::move(meant);
      out.others.insert(out.others.begin(), alike.text.substr(at, out.size));
    }
    return out;
  }

  /// The longest word of the table at `at` that ends at or before `end`.
  Spelling word_at(std::size_t at, std::size_t end) const {
    Spelling out = entry_at(form_.substr(0, end), at);
    std::erase_if(out.others,
                  [&](const std::string& other) { return is_there(other, at, out.size); });
    return out;
  }

  /// Whether a word is a part of `other` and the rest of it is around the word already: 自治法 in
  /// 地方自治法.
  bool is_there(std::string_view other, std::size_t at, std::size_t size) const {
    const std::string_view word = form_.substr(at, size), before = form_.substr(0, at),
                           after = form_.substr(at + size);
    const std::size_t inside = other.find(word);
    return inside != other.npos && before.ends_with(other.substr(0, inside)) &&
           after.starts_with(other.substr(inside + size));
  }

  /// The longest stretch at `at` to which a rule other than those for katakana applies.
  Spelling rule_at(std::size_t at) const {
    Spelling best = date_at(form_, at);
    const auto take = [&](Spelling other) {
      if (other.size > best.size)
        best = std::move(other);
      else if (other.size == best.size)
        append(best.others, std::move(other.others));
    };
    take(time_at(form_, at));
    take(number_at(form_, at));
    take(article_at(form_, at));
    take(bill_at(form_, at));
    take(area_at(form_, at));
    take(sign_at(form_, at));
    if (at > 0 &&
        (is_numeric(code_point_before(form_, at)) || is_many(code_point_before(form_, at))))
      take(counter_at(form_, at));
    return best;
  }

  static bool is_many(char32_t c) { return c == U'数' || c == U'何' || c == U'万' || c == U'各'; }

  /// The stretch with a different spelling of one word inside it.
  std::vector<std::string> with_parts(std::size_t begin, std::size_t end) const {
    std::vector<std::string> out;
    const auto take = [&](std::size_t at, const Spelling& part) {
      for (const std::string& other : part.others) {
        out.push_back(std::string(form_.substr(begin, at - begin)) + other);
        out.back() += form_.substr(at + part.size, end - at - part.size);
      }
    };
    for (std::size_t at = begin; at < end; at += code_point_at(form_, at).size) {
      const Spelling rule = rule_at(at);
      if (rule.size > 0 && at + rule.size <= end) take(at, rule);
      const Spelling word = word_at(at, at == begin ? end - 1 : end);
      if (word.size >= kPartOfTable) take(at, word);
    }
    return out;
  }

  std::string_view form_;
  const VariantTable& table_;
  std::vector<SoundAlike> alike_;
};

/// 読みにくい for 読みづらい and 読みずらい, and the other way round. Empty for other texts.
std::string with_other_hardness(std::string_view literal) {
  constexpr std::string_view kNikui = "にくい", kDurai = "づらい", kZurai = "ずらい";
  for (const auto& [ending, other] :
       {std::pair{kNikui, kDurai}, {kDurai, kNikui}, {kZurai, kNikui}}) {
    if (literal.size() > ending.size() && literal.ends_with(ending))
      return std::string(literal.substr(0, literal.size() - ending.size())).append(other);
  }
  return {};
}

/// A piece of a literal: as it is, then its other spellings.
using Choices = std::vector<std::string>;

/// The combinations of one choice for each piece. Choices begin with the likeliest, so combinations
/// with a small sum of indexes come first.
class Combinations {
 public:
  explicit Combinations(const std::vector<Choices>& pieces) {
    for (const Choices& choices : pieces) {
      most_ += choices.size() - 1;
      // Most pieces are characters without a choice. They are joined: each step copies a string.
      if (choices.size() == 1 && !pieces_.empty() && pieces_.back().size() == 1)
        pieces_.back().front() += choices.front();
      else
        pieces_.push_back(choices);
    }
  }

  std::vector<std::string> make(std::size_t limit) {
    limit_ = limit;
    for (std::size_t total = 1; total <= most_ && made_.size() < limit_; ++total)
      extend("", 0, total, most_);
    return std::move(made_);
  }

 private:
  /// `most`: the greatest sum that the pieces from `piece` on can add.
  void extend(const std::string& begun, std::size_t piece, std::size_t total, std::size_t most) {
    if (made_.size() >= limit_ || total > most) return;
    if (piece == pieces_.size()) return made_.push_back(begun);
    const Choices& choices = pieces_[piece];
    const std::size_t rest = most - (choices.size() - 1);
    for (std::size_t i = 0; i < choices.size() && i <= total; ++i)
      extend(begun + choices[i], piece + 1, total - i, rest);
  }

  std::vector<Choices> pieces_;
  std::size_t most_ = 0, limit_ = 0;
  std::vector<std::string> made_;
};

std::vector<Choices> pieces_of(std::string_view literal, const VariantTable& table) {
  const Reader reader(literal, table);
  std::vector<Choices> out;
  for (std::size_t at = 0; at < literal.size();) {
    const Spelling spelling = reader.at(at);
    const std::size_t size = spelling.size > 0 ? spelling.size : code_point_at(literal, at).size;
    Choices choices{std::string(literal.substr(at, size))};
    for (const std::string& other : spelling.others) {
      if (std::find(choices.begin(), choices.end(), other) == choices.end())
        choices.push_back(other);
    }
    out.push_back(std::move(choices));
    at += size;
  }
  return out;
}

/// A text without its numbers: 令和年 of 令和5年 and of 令和五年.
std::string without_numbers(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint next = code_point_at(text, at);
    if (!is_numeric(next.value)) out += text.substr(at, next.size);
    at += next.size;
  }
  return out;
}

bool has_digits(std::string_view text) { return std::any_of(text.begin(), text.end(), is_digit); }

/// The pieces joined, with all numbers in digits or all in kanji: 令和五年第三回定例会. Empty if
/// fewer than two pieces change.
std::string with_numbers(const std::vector<Choices>& pieces, bool digits) {
  std::string out;
  std::size_t changed = 0;
  for (const Choices& choices : pieces) {
    const std::string rest = without_numbers(choices.front());
    const auto found = std::find_if(choices.begin(), choices.end(), [&](const std::string& each) {
      return has_digits(each) == digits && without_numbers(each) == rest;
    });
    const bool number = found != choices.end() && rest != choices.front();
    changed += number && found != choices.begin();
    out += number ? *found : choices.front();
  }
  return changed > 1 ? out : std::string();
}

}  // namespace

std::vector<std::string> variants_of(std::string_view literal, const VariantTable& table) {
  if (count_code_points(literal) > kLongest) return {};
  std::vector<std::string> out, made = other_kana(literal);
  const std::vector<Choices> pieces = pieces_of(literal, table);
  append(made, {with_numbers(pieces, true), with_numbers(pieces, false)});
  append(made, old_kana(literal));
  for (SoundAlike& alike : sound_alikes(literal)) made.push_back(std::move(alike.text));
  made.push_back(with_other_hardness(literal));
  append(made, Combinations(pieces).make(2 * kMaxVariants));
  append(made, with_dot(literal));
  for (std::string& each : made) {
    const bool known = each == literal || std::find(out.begin(), out.end(), each) != out.end();
    if (!known && !each.empty() && out.size() < kMaxVariants) out.push_back(std::move(each));
  }
  return out;
}

std::vector<SpellingStretch> stretches_of(std::string_view literal, const VariantTable& table) {
  std::vector<SpellingStretch> out;
  std::size_t at = 0;
  for (Choices& choices : pieces_of(literal, table)) {
    at += choices[0].size();
    if (choices.size() < 2) continue;
    choices.resize(std::min(choices.size(), kMaxSpellings + 1));
    // 三 in 三つ is one word with its counter.
    if (is_numeric(code_point_before(literal, at)) && at < literal.size() &&
        !is_numeric(code_point_after(literal, at))) {
      for (std::string& choice : choices) append_utf8(choice, code_point_after(literal, at));
    }
    out.push_back({std::move(choices[0]), {}});
    out.back().others.assign(std::make_move_iterator(choices.begin() + 1),
                             std::make_move_iterator(choices.end()));
  }
  return out;
}

}  // namespace gijiroku::search

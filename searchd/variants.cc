#include "searchd/variants.h"

#include <algorithm>

#include "core/text.h"
#include "searchd/date_spelling.h"
#include "searchd/find_literal.h"
#include "searchd/kana_spelling.h"
#include "searchd/neighbours.h"
#include "searchd/number_spelling.h"
#include "searchd/numerals.h"
#include "searchd/sign_spelling.h"

namespace gijiroku {
namespace {

constexpr std::size_t kLongest = 64;     // characters of a literal that has variants
constexpr std::size_t kFreeInside = 4;   // of katakana that may be part of a longer word
constexpr std::size_t kLongestHour = 2;  // digits
constexpr std::size_t kShortKana = 2;    // hiragana that are found in many other words
constexpr std::size_t kPartOfTable = 6;  // bytes of a word looked for inside another of the table
// Hiragana that stand between words: the former on either side, the latter behind.
constexpr std::u32string_view kParticles = U"のはがをにとでやもへ", kEndings = U"なだ";

// How verbs begin that stand behind nouns: 説明頂く, 参照下さい.
constexpr std::u32string_view kAuxiliary = U"頂下";

/// Whether a word that ends with `a` goes on with `b`.
bool joined(char32_t a, char32_t b) {
  const auto number = [](char32_t c) { return is_numeric(c) || c == U','; };
  return (number(a) && number(b)) || (is_letter(a) && is_letter(b)) ||
         (is_letter(a) && is_digit(b)) || (is_digit(a) && is_letter(b));
}

/// A word as it may stand in a text.
class Stander {
 public:
  explicit Stander(std::string_view word)
      : first_(behind(word, 0)), last_(before(word, word.size())) {
    const std::u32string characters = decode(word);
    const auto of_katakana = [](auto begin, auto end) {
      const auto size = std::find_if_not(begin, end, is_katakana) - begin;
      return size > 0 && static_cast<std::size_t>(size) < kFreeInside;
    };
    short_head_ = of_katakana(characters.begin(), characters.end());
    short_tail_ = of_katakana(characters.rbegin(), characters.rend());
    one_kanji_ = characters.size() == 1 && is_kanji(first_);
    verb_ = characters.size() > 1 && is_kanji(first_) &&
            kAuxiliary.find(first_) == kAuxiliary.npos &&
            std::all_of(characters.begin() + 1, characters.end(), is_hiragana);
    hour_ = is_digit(first_) && characters.find(U'時') <= kLongestHour;
    short_kana_ = characters.size() <= kShortKana &&
                  std::all_of(characters.begin(), characters.end(), is_hiragana);
  }

  /// Whether it cuts no number or Latin word in two at bytes [at, end), and no short katakana word.
  bool cuts_nothing(std::string_view text, std::size_t at, std::size_t end) const {
    const char32_t left = before(text, at), right = behind(text, end);
    if (joined(left, first_) || joined(last_, right)) return false;
    if (is_digit(first_) && left == U'.') return false;  // 1.5 holds no 5
    if (is_digit(first_) && is_digit(last_) && right == U'.' && is_digit(behind(text, end + 1)))
      return false;
    if (right == U'ー' && is_katakana(last_)) return false;
    if (hour_ && ((left == U'前' || left == U'後') || right == U'間')) return false;
    return !(short_head_ && is_katakana(left)) && !(short_tail_ && is_katakana(right));
  }

  /// Whether it stands between other words at bytes [at, end), if it is two hiragana.
  bool is_kana_word(std::string_view text, std::size_t at, std::size_t end) const {
    const char32_t left = before(text, at);
    return !short_kana_ || ((!is_hiragana(left) || kParticles.find(left) != kParticles.npos) &&
                            may_end_before(behind(text, end)));
  }

  /// The same, if it is one kanji; of a kanji and hiragana, that no kanji stands before it: 変更に
  /// holds no 更に.
  bool is_kanji_word(std::string_view text, std::size_t at, std::size_t end) const {
    if ((one_kanji_ || verb_) && is_kanji(before(text, at))) return false;
    const char32_t right = behind(text, end);
    return !one_kanji_ || (!is_kanji(right) && may_end_before(right));
  }

 private:
  static bool may_end_before(char32_t right) {
    return !is_hiragana(right) || kParticles.find(right) != kParticles.npos ||
           kEndings.find(right) != kEndings.npos;
  }

  char32_t first_, last_;
  bool short_head_, short_tail_, one_kanji_, verb_, short_kana_,
      hour_;  // hour_: 10時, not 午後10時
};

void append(std::vector<std::string>& out, std::vector<std::string> more) {
  out.insert(out.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

/// Reads a literal from left to right.
class Reader {
 public:
  Reader(std::string_view form, const VariantTable& table) : form_(form), table_(table) {}

  /// The longest stretch at `at` that has other spellings, likeliest first; size 0 where none has.
  Spelling at(std::size_t at) const {
    const Spelling word = word_at(at, form_.size()), rule = rule_at(at), kana = kana_at(form_, at);
    Spelling out{std::max({word.size, rule.size, kana.size}), {}};
    if (out.size == 0) return out;
    for (const Spelling* each : {&word, &rule, &kana}) {
      if (each->size == out.size && (each != &kana || word.size < out.size))
        append(out.others, each->others);
    }
    if (rule.size < out.size) append(out.others, with_parts(at, at + out.size));
    if (kana.size == out.size && word.size == out.size) append(out.others, kana.others);
    return out;
  }

 private:
  /// The longest word of the table at `at` that ends at or before `end`.
  Spelling word_at(std::size_t at, std::size_t end) const {
    const auto entry = table_.at(form_.substr(0, end), at);
    const std::size_t after = at + entry.size;
    const Stander word(form_.substr(at, entry.size));
    if (entry.size == 0 || !word.cuts_nothing(form_, at, after) ||
        !word.is_kana_word(form_, at, after))
      return {};
    return {entry.size, {entry.others.begin(), entry.others.end()}};
  }

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
    take(sign_at(form_, at));
    if (at > 0 && (is_numeric(before(form_, at)) || is_many(before(form_, at))))
      take(counter_at(form_, at));
    return best;
  }

  static bool is_many(char32_t c) { return c == U'数' || c == U'何' || c == U'万' || c == U'各'; }

  /// The stretch with a word inside it spelt otherwise.
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
};

/// A piece of a literal: as it stands, then as it may be spelt.
using Choices = std::vector<std::string>;

/// The combinations of choices whose places add up to `total`, least first.
class Combinations {
 public:
  explicit Combinations(std::vector<Choices> pieces) : pieces_(std::move(pieces)) {
    for (const Choices& choices : pieces_) most_ += choices.size() - 1;
  }

  std::vector<std::string> make(std::size_t limit) {
    limit_ = limit;
    for (std::size_t total = 1; total <= most_ && made_.size() < limit_; ++total)
      extend("", 0, total, most_);
    return std::move(made_);
  }

 private:
  /// `most`: what the pieces from `piece` on can add up to.
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

}  // namespace

std::vector<std::string> variants_of(std::string_view literal, const VariantTable& table) {
  if (count_code_points(literal) > kLongest) return {};
  std::vector<std::string> out, made = other_kana(literal);
  append(made, Combinations(pieces_of(literal, table)).make(2 * kMostVariants));
  append(made, with_dot(literal));
  for (std::string& each : made) {
    const bool known = each == literal || std::find(out.begin(), out.end(), each) != out.end();
    if (!known && !each.empty() && out.size() < kMostVariants) out.push_back(std::move(each));
  }
  return out;
}

std::size_t find_variant(std::string_view text, std::string_view variant, std::size_t from) {
  std::size_t at = find_literal(text, variant, from);
  if (at == text.npos) return at;
  const Stander word(variant);
  for (; at != text.npos; at = find_literal(text, variant, at + 1)) {
    const std::size_t end = at + variant.size();
    if (word.cuts_nothing(text, at, end) && word.is_kana_word(text, at, end) &&
        word.is_kanji_word(text, at, end))
      return at;
  }
  return text.npos;
}

}  // namespace gijiroku

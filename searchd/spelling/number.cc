// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/spelling/number.h"

#include <algorithm>
#include <array>

#include "core/script.h"
#include "core/utf8.h"
#include "core/word_at.h"
#include "searchd/spelling/counter.h"
#include "searchd/spelling/eat.h"
#include "searchd/spelling/numerals.h"

namespace gijiroku::search {
namespace {

constexpr std::string_view kFirst = "第", kParts = "分の", kThousand = "千", kYen = "円",
                           kTenth = "割", kPoint = "・";
constexpr std::array<std::string_view, 2> kPercent{"%", "パーセント"}, kCommas{"、", ","};
constexpr std::u32string_view kOtherTenths = U"りるれろっ合引当増安高賦";  // 割合, 割り
constexpr long long kMaxPlain = 9999;
constexpr std::size_t kSureKanji = 9;  // bytes: 二百三 is always a number, 千 is not (千葉)
constexpr std::size_t kOneKanji = 3;   // bytes

/// A number and a counter that together mean something else as well: 一部, 十分, 一番.
struct Idiom {
  long long value;
  std::string_view counter;
};
constexpr std::array<Idiom, 18> kIdioms{{{1, "時"},
                                         {1, "大"},
                                         {1, "番"},
                                         {1, "部"},
                                         {1, "種"},
                                         {1, "段"},
                                         {1, "着"},
                                         {1, "口"},
                                         {1, "都"},
                                         {1, "者"},
                                         {1, "町"},
                                         {1, "代"},
                                         {10, "分"},
                                         {1000, "代"},
                                         {8, "町"},
                                         {3, "都"},
                                         {100, "口"},
                                         {8, "百"}}};

/// 一番, but not in 一番一号.
bool is_idiom(long long value, std::string_view rest) {
  return std::any_of(kIdioms.begin(), kIdioms.end(), [&](const Idiom& idiom) {
    return idiom.value == value && rest.starts_with(idiom.counter) &&
           !is_numeric(code_point_after(rest, idiom.counter.size()));
  });
}

/// Whether the number at `at` may be in daiji: 弐千円, 参拾人. 参列 is not 3列.
bool may_be_in_daiji(std::string_view form, std::size_t at, const Numeral& number) {
  return number.value > kMaxPlain || begins_with_daiji_counter(form, at + number.size);
}

/// Whether the number at `at` may be in kanji as well as in digits.
bool may_be_in_kanji(std::string_view form, std::size_t at, const Numeral& number) {
  const std::string_view rest = form.substr(at + number.size);
  if (number.value == 0 || is_idiom(number.value, rest)) return false;
  const bool one_daiji = number.size == kOneKanji && is_daiji(code_point_after(form, at));
  if (one_daiji) return may_be_in_daiji(form, at, number);
  // In 二、三年 the second number has the counter.
  for (const std::string_view comma : kCommas) {
    const std::size_t next = at + number.size + comma.size();
    const auto second = rest.starts_with(comma) ? numeral_at(form, next) : std::nullopt;
    if (second && second->value == number.value + 1) return may_be_in_kanji(form, next, *second);
  }
  return number.value > kMaxPlain || in_kanji(number.value).front().size() >= kSureKanji ||
         form.substr(0, at).ends_with(kFirst) || begins_with_counter(form, at + number.size) ||
         rest.starts_with(kPercent[1]) || rest.starts_with(kPercent[0]);
}

std::vector<std::string> notations(long long value, bool in_kanji_too) {
  std::vector<std::string> out = in_digits(value);
  if (!in_kanji_too) return out;
  for (std::string& each : in_kanji(value)) out.push_back(std::move(each));
  return out;
}

/// II期 and 2期: I to X, after 第 or before a word of kRomanCounters.
constexpr std::array<std::string_view, 10> kRoman{"i",  "ii",  "iii",  "iv", "v",
                                                  "vi", "vii", "viii", "ix", "x"};
constexpr std::array<std::string_view, 9> kRomanCounters{"期", "類", "型", "種", "号",
                                                         "章", "部", "群", "度"};

Spelling roman_at(std::string_view form, std::size_t at) {
  const std::size_t end = std::min(form.find_first_not_of("ivx", at), form.size());
  const auto roman = std::find(kRoman.begin(), kRoman.end(), form.substr(at, end - at));
  const bool first = form.substr(0, at).ends_with(kFirst);
  const char32_t left = code_point_before(form, at), right = code_point_after(form, end);
  const auto is_letter_or_digit = [](char32_t c) { return is_letter(c) || is_digit(c); };
  if (roman == kRoman.end() || is_letter_or_digit(left) || is_letter_or_digit(right)) return {};
  if (!first && word_at(form, end, kRomanCounters) == 0) return {};
  const long long value = roman - kRoman.begin() + 1;
  return {end - at, {std::to_string(value), kanji_of(value)}};
}

/// No.5 and №5, which is no5 in N0.
Spelling numero_at(std::string_view form, std::size_t at) {
  constexpr std::string_view kNumero = "no", kStop = ".";
  const char32_t left = code_point_before(form, at);
  std::size_t end = at;
  if (is_letter(left) || is_digit(left) || !eat(form, end, kNumero)) return {};
  eat(form, end, kStop);
  if (!is_digit(code_point_after(form, end))) return {};
  return {end - at, {std::string(kNumero) + std::string(kStop), std::string(kNumero)}};
}

/// 2分の1, 二分の一 or 1/2. A day such as 2020/12/14 is not a fraction.
Spelling fraction_at(std::string_view form, std::size_t at) {
  const auto first = numeral_at(form, at);
  std::size_t end = at + (first ? first->size : 0);
  const bool parts = first && eat(form, end, kParts),
             slash = first && !parts && eat(form, end, "/");
  const auto second = parts || slash ? numeral_at(form, end) : std::nullopt;
  if (!second || code_point_before(form, at) == U'/' ||
      code_point_after(form, end + second->size) == U'/')
    return {};
  const Numeral& whole = parts ? *first : *second;
  const Numeral& part = parts ? *second : *first;
  if (part.value == 0 || whole.value <= part.value || whole.value > kMaxPlain) return {};
  const std::string below = std::to_string(whole.value), above = std::to_string(part.value);
  return {
      end + second->size - at,
      {below + std::string(kParts) + above,
       kanji_of(whole.value) + std::string(kParts) + kanji_of(part.value), above + "/" + below}};
}

/// 1.5 and 一・五, and no other spelling: 1.5 is not 15.
Spelling decimal_at(std::string_view form, std::size_t at) {
  const bool digits = is_digit(code_point_after(form, at));
  const auto whole = numeral_at(form, at);
  std::size_t end = at + (whole ? whole->size : 0);
  if (!whole || !eat(form, end, digits ? "." : kPoint)) return {};
  const auto parts = numeral_at(form, end);
  if (!parts || digits != is_digit(code_point_after(form, end))) return {};
  const std::size_t size = end + parts->size - at;
  if (!digits) {
    std::string decimals;
    for (std::size_t i = end; i < at + size; i += code_point_at(form, i).size)
      decimals += std::to_string(numeral_at(form.substr(i, code_point_at(form, i).size), 0)->value);
    return {size, {std::to_string(whole->value) + "." + decimals}};
  }
  const std::string point(kPoint), decimals = kanji_digits(form.substr(end, parts->size));
  std::vector<std::string> out;
  for (const std::string& each : in_kanji(whole->value)) out.push_back(each + point + decimals);
  if (whole->value == 0) out.push_back("〇" + point + decimals);
  return {size, std::move(out)};
}

/// 50%, 50パーセント and 5割. 割合 and 割り are other words.
Spelling share_at(std::string_view form, std::size_t at, const Numeral& number) {
  std::size_t end = at + number.size;
  const bool tenths = eat(form, end, kTenth);
  const char32_t next = code_point_after(form, end);
  if (tenths && next != 0 && kOtherTenths.find(next) != kOtherTenths.npos) return {};
  const std::size_t sign = tenths ? 0 : word_at(form, end, kPercent);
  if (!tenths && sign == 0) return {};
  const long long percent = tenths ? number.value * 10 : number.value;
  std::vector<std::string> out;
  for (const std::string& each : notations(percent, true)) {
    for (const std::string_view name : kPercent) out.push_back(each + std::string(name));
  }
  if (percent % 10 == 0 && percent > 0 && percent <= 100) {
    for (const std::string& each : notations(percent / 10, true))
      out.push_back(each + std::string(kTenth));
  }
  return {end + sign - at, std::move(out)};
}

/// 4,000千円 and 400万円, as in budgets.
Spelling thousands_at(std::string_view form, std::size_t at, const Numeral& number) {
  std::size_t end = at + number.size;
  const bool in_thousands = number.value > 9 && eat(form, end, kThousand);
  const long long value = in_thousands ? number.value * 1000 : number.value;
  if (!form.substr(end).starts_with(kYen) || value <= kMaxPlain || value % 1000 != 0) return {};
  Spelling out{end - at, notations(value, true)};
  for (const std::string& each : in_digits(value / 1000)) {
    if (is_digit(code_point_before(each, each.size())))
      out.others.push_back(each + std::string(kThousand));
  }
  for (std::string& each : in_daiji(value)) out.others.push_back(std::move(each));
  return out;
}

}  // namespace

Spelling number_at(std::string_view form, std::size_t at) {
  const char32_t left = code_point_before(form, at);
  if (is_numeric(left) && is_numeric(code_point_after(form, at))) return {};
  if (is_letter(code_point_after(form, at))) {
    const Spelling ordinal = numero_at(form, at);
    return ordinal.size > 0 ? ordinal : roman_at(form, at);
  }
  // The longer readings come first: 1/2, 1.5 and 5割 begin with a number as well.
  if (Spelling fraction = fraction_at(form, at); fraction.size > 0) return fraction;
  const auto number = amount_at(form, at);
  if (Spelling decimal = decimal_at(form, at);
      decimal.size > 0 && (!number || number->size < decimal.size))
    return decimal;
  if (!number) return {};
  if (Spelling share = share_at(form, at, *number); share.size > 0) return share;
  if (Spelling yen = thousands_at(form, at, *number); yen.size > 0) return yen;
  const bool kanji = may_be_in_kanji(form, at, *number);
  if (!is_digit(code_point_after(form, at)) && !kanji) return {};
  Spelling out{number->size, notations(number->value, kanji)};
  const auto roman = static_cast<std::size_t>(number->value) - 1;
  if (kanji && may_be_in_daiji(form, at, *number)) {
    for (std::string& each : in_daiji(number->value)) out.others.push_back(std::move(each));
  }
  if (kanji && roman < kRoman.size() && word_at(form, at + number->size, kRomanCounters) > 0)
    out.others.emplace_back(kRoman[roman]);
  return out;
}

}  // namespace gijiroku::search

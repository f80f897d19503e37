// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/spelling/numerals.h"

#include <algorithm>
#include <array>

#include "core/script.h"
#include "core/text.h"
#include "core/utf8.h"

namespace gijiroku::search {
namespace {

constexpr std::u32string_view kDigits = U"〇一二三四五六七八九";
constexpr std::u32string_view kDaiji = U"壱弐参拾", kPlain = U"一二三十";
constexpr long long kTooLarge = 1'000'000'000'000, kTooLargeScaled = 10'000 * kTooLarge;
constexpr int kMaxDecimals = 3;

struct Unit {
  std::string_view name;
  long long value;
};
constexpr std::array<Unit, 3> kScales{
    {{"兆", 1'000'000'000'000}, {"億", 100'000'000}, {"万", 10'000}}};
constexpr std::array<Unit, 3> kUnits{{{"千", 1000}, {"百", 100}, {"十", 10}}};

long long unit_of(char32_t c) { return c == U'十' ? 10 : c == U'百' ? 100 : c == U'千' ? 1000 : 0; }

/// 一 for 壱. Other characters stay as they are.
char32_t without_daiji(char32_t c) {
  const std::size_t at = kDaiji.find(c);
  return at == kDaiji.npos ? c : kPlain[at];
}

/// 千二百, 二十三, 弐拾参, or one kanji for each digit (二〇二〇).
std::optional<Numeral> kanji_at(std::string_view form, std::size_t at) {
  long long total = 0, digits = -1;
  std::size_t end = at;
  while (end < form.size()) {
    const CodePoint next = code_point_at(form, end);
    const char32_t plain = without_daiji(next.value);
    const std::size_t digit = kDigits.find(plain);
    const long long unit = unit_of(plain);
    if (digit == kDigits.npos && unit == 0) break;
    if (unit > 0) {
      total += (digits < 0 ? 1 : digits) * unit;
      digits = -1;
    } else {
      digits = std::max(digits, 0LL) * 10 + static_cast<long long>(digit);
    }
    end += next.size;
    if (total + digits >= kTooLarge) return std::nullopt;
  }
  if (end == at) return std::nullopt;
  return Numeral{total + std::max(digits, 0LL), end - at};
}

bool digit_at(std::string_view form, std::size_t at) {
  return is_digit(code_point_after(form, at));
}

/// 4,000. A comma that does not separate thousands ends the number.
std::optional<Numeral> grouped_at(std::string_view form, std::size_t at) {
  long long value = 0;
  std::size_t end = at;
  while (end < form.size()) {
    const bool group = form[end] == ',' && end > at && digit_at(form, end + 1) &&
                       digit_at(form, end + 2) && digit_at(form, end + 3) &&
                       !digit_at(form, end + 4);
    if (digit_at(form, end))
      value = value * 10 + (form[end] - '0');
    else if (!group)
      break;
    ++end;
    if (value >= kTooLarge) return std::nullopt;
  }
  if (end == at) return std::nullopt;
  return Numeral{value, end - at};
}

/// What can precede 万: 4,000, 4千, 四千, or 4.5, which is 45 with one decimal.
struct Section {
  Numeral number;
  long long parts = 1;  // 10^decimals
};

std::optional<Section> section_at(std::string_view form, std::size_t at) {
  const auto number = digit_at(form, at) ? grouped_at(form, at) : kanji_at(form, at);
  if (!number) return std::nullopt;
  Section out{*number};
  std::size_t end = at + number->size;
  if (!digit_at(form, at)) return out;
  for (const Unit& unit : kUnits) {
    // Only one digit precedes 千: 4千 is 4000.
    if (number->value == 0 || number->value > 9 || !form.substr(end).starts_with(unit.name))
      continue;
    return Section{{number->value * unit.value, number->size + unit.name.size()}};
  }
  if (!form.substr(end).starts_with('.')) return out;
  for (int i = 0; i < kMaxDecimals && digit_at(form, end + 1); ++i, ++end) {
    out.number.value = out.number.value * 10 + (form[end + 1] - '0');
    out.parts *= 10;
  }
  out.number.size = end + 1 - at;
  return out.parts > 1 ? out : Section{*number};
}

/// 4,000.
std::string with_commas(long long value) {
  std::string out = std::to_string(value);
  for (std::size_t at = out.size(); at > 3;) out.insert(at -= 3, ",");
  return out;
}

/// 4千, if the value is a whole number of thousands.
std::string with_thousands(long long value) {
  return value % 1000 == 0 ? std::to_string(value / 1000) + "千" : std::to_string(value);
}

/// 一千, for which kanji_of has 千.
std::string with_one(long long value) { return (value / 1000 == 1 ? "一" : "") + kanji_of(value); }

/// 一百一十: each digit is written, also one before a unit.
std::string with_ones(long long value) {
  std::string out;
  for (const Unit& unit : kUnits) {
    const long long digit = value / unit.value % 10;
    if (digit > 0) out += kanji_digits(std::to_string(digit)) + std::string(unit.name);
  }
  return value % 10 > 0 ? out + kanji_digits(std::to_string(value % 10)) : out;
}

/// The value split at 兆, 億 and 万, with each part written by `write`.
template <typename Write>
std::string by_scale(long long value, Write write) {
  std::string out;
  for (const Unit& scale : kScales) {
    const long long part = value / scale.value % 10'000;
    if (part > 0) out += write(part) + std::string(scale.name);
  }
  return value % 10'000 > 0 ? out + write(value % 10'000) : out;
}

/// 4.5億, 1.25万; empty if that needs more than two decimals.
std::string with_decimals(long long value) {
  const auto scale = std::find_if(kScales.begin(), kScales.end(),
                                  [&](const Unit& each) { return value >= each.value; });
  if (scale == kScales.end() || value % scale->value == 0) return {};
  std::string decimals = std::to_string(scale->value + value % scale->value).substr(1);
  decimals.erase(decimals.find_last_not_of('0') + 1);
  if (decimals.size() > 2) return {};
  return std::to_string(value / scale->value) + "." + decimals + std::string(scale->name);
}

void add(std::string made, std::vector<std::string>& out) {
  const bool known = std::find(out.begin(), out.end(), made) != out.end();
  if (!made.empty() && !known) out.push_back(std::move(made));
}

}  // namespace

bool is_numeric(char32_t c) {
  return is_digit(c) || kDigits.find(c) != kDigits.npos || unit_of(c) > 0;
}

std::string kanji_digits(std::string_view digits) {
  std::string out;
  for (const char digit : digits) append_utf8(out, kDigits[static_cast<std::size_t>(digit - '0')]);
  return out;
}

std::string kanji_of(long long value) {
  std::string out;
  for (const Unit& unit : kUnits) {
    const long long digit = value / unit.value % 10;
    if (digit > 1) out += kanji_digits(std::to_string(digit));
    if (digit > 0) out += unit.name;
  }
  return value % 10 > 0 ? out + kanji_digits(std::to_string(value % 10)) : out;
}

std::vector<std::string> in_digits(long long value) {
  std::vector<std::string> out{std::to_string(value)};
  add(with_commas(value), out);
  add(by_scale(value, [](long long part) { return std::to_string(part); }), out);
  add(by_scale(value, with_commas), out);
  add(by_scale(value, with_thousands), out);
  add(with_decimals(value), out);
  return out;
}

std::vector<std::string> in_kanji(long long value) {
  std::vector<std::string> out;
  if (value <= 0) return out;
  add(by_scale(value, kanji_of), out);
  if (value >= 10 && value < 10'000) add(kanji_digits(std::to_string(value)), out);
  add(by_scale(value, with_one), out);
  return out;
}

std::vector<std::string> in_daiji(long long value) {
  std::vector<std::string> out;
  for (const std::string& plain : {by_scale(value, kanji_of), by_scale(value, with_ones)}) {
    std::string made;
    for (const char32_t c : decode(plain)) {
      const std::size_t at = kPlain.find(c);
      append_utf8(made, at == kPlain.npos ? c : kDaiji[at]);
    }
    if (made != plain) add(std::move(made), out);
  }
  return out;
}

bool is_daiji(char32_t c) { return kDaiji.find(c) != kDaiji.npos; }

std::optional<Numeral> numeral_at(std::string_view form, std::size_t at) {
  if (at >= form.size()) return std::nullopt;
  if (!digit_at(form, at)) return kanji_at(form, at);
  long long value = 0;
  std::size_t end = at;
  for (; digit_at(form, end); ++end) {
    value = value * 10 + (form[end] - '0');
    if (value >= kTooLarge) return std::nullopt;
  }
  return Numeral{value, end - at};
}

std::optional<Numeral> amount_at(std::string_view form, std::size_t at) {
  Numeral out{0, 0};
  long long last = kTooLargeScaled;
  while (const auto section = section_at(form, at + out.size)) {
    const std::string_view rest = form.substr(at + out.size + section->number.size);
    const auto scale = std::find_if(kScales.begin(), kScales.end(),
                                    [&](const Unit& each) { return rest.starts_with(each.name); });
    const Unit unit = scale == kScales.end() ? Unit{"", 1} : *scale;
    // Scales must decrease: after 万 there may be no 億.
    if (unit.value >= last || section->number.value >= kTooLargeScaled / unit.value) break;
    const long long value = section->number.value * unit.value;
    // Decimals need a scale: 0.5 is not a whole number.
    if (value % section->parts != 0 || (section->parts > 1 && unit.value == 1)) break;
    out.value += value / section->parts;
    out.size += section->number.size + unit.name.size();
    last = unit.value;
    if (unit.value == 1) break;
  }
  if (out.size == 0) return std::nullopt;
  return out;
}

}  // namespace gijiroku::search

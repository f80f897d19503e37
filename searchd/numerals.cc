#include "searchd/numerals.h"

#include <algorithm>
#include <array>

#include "core/text.h"
#include "core/word_at.h"

namespace gijiroku {
namespace {

constexpr std::u32string_view kDigits = U"〇一二三四五六七八九";
constexpr long long kTooLarge = 1'000'000'000'000;
constexpr std::array<std::string_view, 3> kScales{"万", "億", "兆"};
constexpr std::array<std::string_view, 44> kCounters{
    "年", "月", "日", "時", "分", "秒", "回", "号", "人", "名", "件", "円", "千", "倍", "割",
    "台", "校", "園", "館", "戸", "棟", "条", "項", "期", "番", "階", "歳", "度", "種", "級",
    "区", "目", "次", "世", "本", "枚", "票", "点", "つ", "か", "ヶ", "カ", "ケ", "箇"};
constexpr std::array<std::string_view, 7> kBetween{"か", "ヶ", "カ", "ケ", "ヵ", "箇", "個"};
constexpr std::array<std::string_view, 5> kBehind{"月", "所", "国", "年", "条"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

long long unit_of(char32_t c) { return c == U'十' ? 10 : c == U'百' ? 100 : c == U'千' ? 1000 : 0; }

std::optional<Numeral> kanji_at(std::string_view form, std::size_t at) {
  long long total = 0, digits = -1;
  std::size_t end = at;
  while (end < form.size()) {
    const CodePoint next = code_point_at(form, end);
    const std::size_t digit = kDigits.find(next.value);
    const long long unit = unit_of(next.value);
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

std::string with_commas(long long value) {
  std::string out = std::to_string(value);
  for (std::size_t at = out.size(); at > 3;) out.insert(at -= 3, ",");
  return out;
}

/// The digits one by one: 二〇.
std::string positional(long long value) {
  std::string out;
  for (const char digit : std::to_string(value))
    append_utf8(out, kDigits[static_cast<std::size_t>(digit - '0')]);
  return out;
}

/// `value` in every notation.
std::vector<std::string> notations(long long value, bool counts) {
  std::vector<std::string> out{std::to_string(value), with_commas(value)};
  if (!counts || value <= 0 || value > 9999) return out;
  out.push_back(kanji_of(value));
  if (value >= 10) out.push_back(positional(value));
  if (value % 1000 == 0) out.push_back(std::to_string(value / 1000) + "千");
  return out;
}

/// 4,000 at `at`; a comma that parts no thousands ends it.
std::optional<Numeral> digits_at(std::string_view form, std::size_t at) {
  long long value = 0;
  std::size_t end = at;
  while (end < form.size()) {
    const auto is_group = [&] {
      return form[end] == ',' && end > at && end - at <= 15 && form.size() >= end + 4 &&
             std::all_of(form.begin() + static_cast<std::ptrdiff_t>(end) + 1,
                         form.begin() + static_cast<std::ptrdiff_t>(end) + 4, is_digit) &&
             (form.size() == end + 4 || !is_digit(form[end + 4]));
    };
    if (is_digit(form[end]))
      value = value * 10 + (form[end] - '0');
    else if (!is_group())
      break;
    ++end;
    if (value >= kTooLarge) return std::nullopt;
  }
  if (end == at) return std::nullopt;
  return Numeral{value, end - at};
}

}  // namespace

bool is_numeric(char32_t c) {
  return (c >= U'0' && c <= U'9') || kDigits.find(c) != kDigits.npos || unit_of(c) > 0;
}

std::string kanji_of(long long value) {
  std::string out;
  constexpr std::array<std::pair<long long, std::string_view>, 3> kUnits{
      {{1000, "千"}, {100, "百"}, {10, "十"}}};
  for (const auto& [unit, name] : kUnits) {
    const long long digit = value / unit % 10;
    if (digit > 1) append_utf8(out, kDigits[static_cast<std::size_t>(digit)]);
    if (digit > 0) out += name;
  }
  if (value % 10 > 0) append_utf8(out, kDigits[static_cast<std::size_t>(value % 10)]);
  return out;
}

std::optional<Numeral> numeral_at(std::string_view form, std::size_t at) {
  if (at >= form.size()) return std::nullopt;
  if (!is_digit(form[at])) return kanji_at(form, at);
  long long value = 0;
  std::size_t end = at;
  for (; end < form.size() && is_digit(form[end]); ++end) {
    value = value * 10 + (form[end] - '0');
    if (value >= kTooLarge) return std::nullopt;
  }
  return Numeral{value, end - at};
}

Spelling number_at(std::string_view form, std::size_t at) {
  const bool in_digits = is_digit(form[at]);
  auto number = in_digits ? digits_at(form, at) : kanji_at(form, at);
  if (!number) return {};
  std::size_t end = at + number->size;
  if (in_digits && form.substr(end).starts_with('.') && end + 1 < form.size() &&
      is_digit(form[end + 1])) {
    const std::size_t decimals = form.find_first_not_of("0123456789", end + 1);
    end = std::min(decimals, form.size());  // 1.5 has no other notation
    return {end - at, {}};
  }
  constexpr std::string_view kThousand = "千", kFirst = "第", kParts = "分の";
  if (in_digits && form.substr(end).starts_with(kThousand) && number->value < 10) {
    number->value *= 1000;
    end += kThousand.size();
  }
  const std::size_t scale = word_at(form, end, kScales);
  const bool counts = scale > 0 || form.substr(0, at).ends_with(kFirst) ||
                      form.substr(0, at).ends_with(kParts) || word_at(form, end, kCounters) > 0;
  if (!in_digits && !counts) return {};
  Spelling out{end - at, notations(number->value, counts)};
  const bool myriads = scale == 0 && number->value >= 10'000 && number->value % 10'000 == 0;
  if (scale > 0 && number->value < 10'000 && form.substr(end).starts_with(kScales[0])) {
    out.size += scale;
    for (std::string& each : out.others) each += kScales[0];
    for (std::string& each : notations(number->value * 10'000, false)) out.others.push_back(each);
  }
  if (myriads) {
    for (std::string& each : notations(number->value / 10'000, true))
      out.others.push_back(each + "万");
  }
  return out;
}

Spelling counter_at(std::string_view form, std::size_t at) {
  const std::size_t size = word_at(form, at, kBetween);
  if (size == 0 || word_at(form, at + size, kBehind) == 0) return {};
  return {size, {kBetween.begin(), kBetween.end()}};
}

}  // namespace gijiroku

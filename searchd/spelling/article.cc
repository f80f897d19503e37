// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/spelling/article.h"

#include <array>
#include <optional>
#include <string>

#include "core/script.h"
#include "core/utf8.h"
#include "core/word_at.h"
#include "searchd/spelling/counter.h"
#include "searchd/spelling/numerals.h"

namespace gijiroku::search {
namespace {

constexpr std::string_view kFirst = "第", kBranch = "の", kOldBranch = "ノ";
constexpr std::array<std::string_view, 8> kUnits{"編", "章", "節", "款", "目", "条", "項", "号"};
constexpr long long kMax = 9999;
constexpr std::string_view kNumber = "号";
constexpr std::array<std::string_view, 11> kNumbered{"議案",   "請願",     "陳情",   "報告",
                                                     "認定案", "諮問",     "同意案", "発議案",
                                                     "決議案", "意見書案", "承認案"};

/// One number of a place: 第12条, or の3 after it.
struct Part {
  bool ordinal;  // after 第
  bool branch;   // after の
  long long value;
  std::string_view unit;  // of a branch: none
};

/// The part at `at`, which it moves past. Only a part after another can be a branch.
std::optional<Part> eat_part(std::string_view form, std::size_t& at, bool first) {
  const std::string_view rest = form.substr(at);
  const bool ordinal = rest.starts_with(kFirst);
  const bool branch = !first && (rest.starts_with(kBranch) || rest.starts_with(kOldBranch));
  const std::size_t from = at + (ordinal ? kFirst.size() : branch ? kBranch.size() : 0);
  const auto number = numeral_at(form, from);
  if (!number || number->value < 1 || number->value > kMax) return std::nullopt;
  const std::size_t end = from + number->size, unit = word_at(form, end, kUnits);
  // 第2項の3点 is three points, not a branch.
  if (branch ? begins_with_counter(form, end) : unit == 0) return std::nullopt;
  at = end + (branch ? 0 : unit);
  return Part{ordinal, branch, number->value, form.substr(end, branch ? 0 : unit)};
}

/// Which parts are written with 第.
enum class Ordinals { kAsTyped, kAll, kNone, kFirstOnly };

std::string write(const std::vector<Part>& parts, std::string (*number)(long long),
                  Ordinals ordinals, std::string_view branch) {
  std::string out;
  bool after_branch = false;  // の2 must not run into the next number
  for (const Part& part : parts) {
    const bool first = &part == &parts.front();
    const bool ordinal = after_branch || ordinals == Ordinals::kAll ||
                         (ordinals == Ordinals::kFirstOnly && first) ||
                         (ordinals == Ordinals::kAsTyped && part.ordinal);
    after_branch = part.branch;
    if (part.branch)
      out += branch;
    else if (ordinal)
      out += kFirst;
    out += number(part.value);
    out += part.unit;
  }
  return out;
}

std::string digits(long long value) { return std::to_string(value); }
std::string kanji_each(long long value) { return kanji_digits(std::to_string(value)); }

/// 第12号 or 12号 at byte `at`; size 0 if there is none.
Numeral ordinal_at(std::string_view form, std::size_t at) {
  const std::size_t from = at + (form.substr(at).starts_with(kFirst) ? kFirst.size() : 0);
  const auto number = numeral_at(form, from);
  if (!number || number->value < 1 || number->value > kMax) return {0, 0};
  const std::size_t end = from + number->size;
  if (!form.substr(end).starts_with(kNumber)) return {0, 0};
  return {number->value, end + kNumber.size() - at};
}

}  // namespace

Spelling article_at(std::string_view form, std::size_t at) {
  if (is_numeric(code_point_before(form, at)) && is_numeric(code_point_after(form, at))) return {};
  std::vector<Part> parts;
  std::size_t end = at;
  while (const auto part = eat_part(form, end, parts.empty())) parts.push_back(*part);
  if (parts.size() < 2) return {};
  Spelling out{end - at, {}};
  for (const Ordinals ordinals :
       {Ordinals::kAsTyped, Ordinals::kAll, Ordinals::kNone, Ordinals::kFirstOnly}) {
    for (auto* number : {&digits, &kanji_of, &kanji_each})
      out.others.push_back(write(parts, number, ordinals, kBranch));
    out.others.push_back(write(parts, &kanji_of, ordinals, kOldBranch));
  }
  return out;
}

Spelling bill_at(std::string_view form, std::size_t at) {
  const std::size_t before = word_at(form, at, kNumbered);
  const Numeral number = ordinal_at(form, at + before);
  if (number.size == 0) return {};
  std::size_t begin = at, size = before;  // of what is numbered
  if (before == 0) {
    if (is_numeric(code_point_before(form, at))) return {};
    begin = at + number.size;
    size = word_at(form, begin, kNumbered);
  }
  if (size == 0) return {};
  const std::string_view numbered = form.substr(begin, size);
  Spelling out{number.size + size, {}};
  const std::string digits = std::to_string(number.value);
  for (const std::string& each : {digits, kanji_of(number.value), kanji_digits(digits)}) {
    const std::string ordinal = std::string(kFirst).append(each).append(kNumber);
    std::string after = ordinal, leading(numbered);
    after += numbered;
    leading += ordinal;
    out.others.push_back(before > 0 ? after : leading);
    out.others.push_back(before > 0 ? leading : after);
  }
  return out;
}

}  // namespace gijiroku::search

// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/kokkai/parameters.h"

#include <algorithm>
#include <charconv>

#include "core/text.h"
#include "searchd/request/target.h"

namespace gijiroku::search::kokkai {
namespace {

constexpr std::string_view kDayForm = "0000-00-00";

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Clients of R and Ruby encode the whole query, with its '=' and '&'.
std::string with_bare_equals(std::string_view query) {
  const bool encoded =
      query.find("%3D") != std::string_view::npos || query.find("%3d") != std::string_view::npos;
  if (query.find('=') != std::string_view::npos || !encoded) return std::string(query);
  return percent_decode(query);
}

int part(std::string_view day, std::size_t at, std::size_t length) {
  int out = 0;
  std::from_chars(day.data() + at, day.data() + at + length, out);
  return out;
}

}  // namespace

DietParameters::DietParameters(std::string_view query) {
  for (auto& [name, value] : decode_parameters(with_bare_equals(query))) {
    if (!is_plain_text(name) || !is_plain_text(value)) {
      fault(input_fault(is_plain_text(name) ? name : "query",
                        "UTF-8の文字列をパーセントエンコードして入力してください。"));
      continue;
    }
    values_[name] = std::move(value);
  }
  std::erase_if(values_, [](const auto& each) { return trim(each.second).empty(); });
}

std::optional<std::string> DietParameters::text(const std::string& name) const {
  const auto found = values_.find(name);
  return found == values_.end() ? std::nullopt : std::optional(found->second);
}

std::string DietParameters::form(const std::string& name) const {
  return literal_text(text(name).value_or(""));
}

std::vector<std::string> DietParameters::words(const std::string& name) const {
  std::vector<std::string> out(1);
  for (const char32_t c : decode(text(name).value_or(""))) {
    if (is_whitespace(c)) {
      out.emplace_back();
    } else {
      append_utf8(out.back(), c);
    }
  }
  for (std::string& each : out) each = literal_text(each);
  std::erase(out, "");
  return out;
}

bool DietParameters::flag(const std::string& name) {
  std::string value = text(name).value_or("false");
  // Python writes True.
  std::transform(value.begin(), value.end(), value.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  if (value != "true" && value != "false")
    fault(input_fault(name, "trueかfalseを入力してください。"));
  return value == "true";
}

std::optional<unsigned> DietParameters::number(const std::string& name, unsigned least,
                                               std::size_t digits) {
  const auto value = text(name);
  if (!value) return std::nullopt;
  unsigned out = 0;
  const char* const end = value->data() + value->size();
  const auto [stop, error] = std::from_chars(value->data(), end, out);
  if (error == std::errc() && stop == end && value->size() <= digits && out >= least) return out;
  fault(input_fault(name, std::to_string(least) + "以上、" + std::to_string(digits) +
                              "桁以内の整数を入力してください。"));
  return std::nullopt;
}

std::optional<std::pair<int, int>> DietParameters::range(const std::string& first,
                                                         const std::string& last, unsigned least) {
  constexpr std::size_t kDigits = 3;
  const auto from = number(first, least, kDigits), to = number(last, least, kDigits);
  if (!from && !to) return std::nullopt;
  const std::pair out(static_cast<int>(from.value_or(to.value_or(0))),
                      static_cast<int>(to.value_or(from.value_or(0))));
  if (out.first > out.second) fault(input_fault(first, last + "以下の値を入力してください。"));
  return out;
}

std::optional<Date> DietParameters::day(const std::string& name, Code form, Code day) {
  const auto value = text(name);
  if (!value) return std::nullopt;
  const bool formed =
      value->size() == kDayForm.size() &&
      std::equal(value->begin(), value->end(), kDayForm.begin(),
                 [](char c, char model) { return model == '-' ? c == '-' : is_digit(c); });
  if (!formed) {
    fault(text_of(form));
    return std::nullopt;
  }
  const Date out{std::chrono::year(part(*value, 0, 4)),
                 std::chrono::month(static_cast<unsigned>(part(*value, 5, 2))),
                 std::chrono::day(static_cast<unsigned>(part(*value, 8, 2)))};
  if (out.ok()) return out;
  fault(text_of(day));
  return std::nullopt;
}

bool DietParameters::any_of(std::initializer_list<const char*> names) const {
  return std::any_of(names.begin(), names.end(),
                     [&](const char* name) { return values_.count(name) > 0; });
}

}  // namespace gijiroku::search::kokkai

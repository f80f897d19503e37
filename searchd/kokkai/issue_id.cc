// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/kokkai/issue_id.h"

#include <algorithm>
#include <charconv>
#include <cstdint>

namespace gijiroku::search::kokkai {
namespace {

constexpr std::size_t kDigits = 20, kMark = 9, kIssueLength = kDigits + 1, kMeetingDigits = 16;
constexpr std::size_t kOrderDigits = 3, kMaxOrderDigits = 4;
constexpr int kHex = 16;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// The number that all of `digits` write.
template <typename Number>
std::optional<Number> number_in(std::string_view digits, int base = 10) {
  Number out = 0;
  const char* const end = digits.data() + digits.size();
  const auto [stop, error] = std::from_chars(digits.data(), end, out, base);
  if (error != std::errc() || stop != end) return std::nullopt;
  return out;
}

std::string padded(std::string digits, std::size_t length) {
  return std::string(length - std::min(length, digits.size()), '0') + digits;
}

}  // namespace

std::string issue_id(std::string_view meeting) {
  const auto number = number_in<std::uint64_t>(meeting, kHex).value_or(0);
  return padded(std::to_string(number), kDigits).insert(kMark, "X");
}

std::optional<std::string> meeting_of_issue(std::string_view issue) {
  if (issue.size() != kIssueLength || issue[kMark] != 'X') return std::nullopt;
  std::string digits(issue);
  digits.erase(kMark, 1);
  if (!std::all_of(digits.begin(), digits.end(), is_digit)) return std::nullopt;
  const auto number = number_in<std::uint64_t>(digits);
  if (!number) return std::nullopt;
  char hex[kMeetingDigits];
  const auto [end, error] = std::to_chars(std::begin(hex), std::end(hex), *number, kHex);
  return padded(std::string(hex, end), kMeetingDigits);
}

bool is_issue_id(std::string_view text) {
  return text.size() == kIssueLength &&
         std::all_of(text.begin(), text.end(), [](char c) { return is_digit(c) || is_letter(c); });
}

std::string speech_id(std::string_view issue, unsigned order) {
  return std::string(issue) + "_" + padded(std::to_string(order), kOrderDigits);
}

std::optional<SpeechId> parse_speech_id(std::string_view text) {
  const std::string_view issue = text.substr(0, kIssueLength);
  if (!is_issue_id(issue) || text.size() <= kIssueLength || text[kIssueLength] != '_')
    return std::nullopt;
  const std::string_view digits = text.substr(kIssueLength + 1);
  if (digits.size() < kOrderDigits || digits.size() > kMaxOrderDigits ||
      !std::all_of(digits.begin(), digits.end(), is_digit))
    return std::nullopt;
  return SpeechId{std::string(issue), *number_in<unsigned>(digits)};
}

}  // namespace gijiroku::search::kokkai

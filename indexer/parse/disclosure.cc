// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/parse/disclosure.h"

#include <algorithm>
#include <array>
#include <optional>

#include "core/text.h"
#include "indexer/line/head.h"
#include "indexer/line/sentence.h"

namespace gijiroku::indexer {
namespace {

struct Option {
  std::string_view word;
  Openness openness;
};

// Longest first: 公開 is the end of all the others.
constexpr std::array<Option, 5> kOptions{{{"一部非公開", Openness::kPartly},
                                          {"一部公開", Openness::kPartly},
                                          {"部分公開", Openness::kPartly},
                                          {"非公開", Openness::kClosed},
                                          {"公開", Openness::kOpen}}};
constexpr std::u32string_view kBoxes = U"□☐◻⬜▢◽▫○◯〇";
constexpr std::u32string_view kMarked = U"■☑☒✓✔●◉◼⬛◾▪レ✅☓✗✘▣";
constexpr std::string_view kReason = "その理由";

// What may stand behind 公開 without taking anything back. Longest first.
constexpr std::array<std::string_view, 4> kWhole{"全部", "全文", "すべて", "全て"};
constexpr std::array<std::string_view, 11> kAudience{"傍聴", "者",   "人",   "席", "有", "無",
                                                     "あり", "なし", "無し", "可", "名"};
// The words of the line that asks for the reason: 非公開・一部非公開の場合は、その理由.
constexpr std::array<std::string_view, 10> kReasonWords{"の場合", "には", "又は", "または", "及び",
                                                        "は",     "の",   "、",   "・",     "理由"};

const Option* option_at(std::string_view form, std::size_t at) {
  for (const Option& option : kOptions) {
    if (form.substr(at).starts_with(option.word)) return &option;
  }
  return nullptr;
}

/// Removes the first of `words` that `form` begins with.
bool skip_one(std::string_view& form, const auto& words) {
  for (const std::string_view word : words) {
    if (!form.starts_with(word)) continue;
    form.remove_prefix(word.size());
    return true;
  }
  return false;
}

/// Brackets around something harmless: (傍聴者2名), (全部), ().
bool is_harmless(std::string_view bracket) {
  if (!bracket.starts_with('(') || !bracket.ends_with(')')) return false;
  std::string_view inside = bracket.substr(1, bracket.size() - 2);
  if (std::find(kWhole.begin(), kWhole.end(), inside) != kWhole.end()) return true;
  if (!inside.empty() && !inside.starts_with(kAudience[0])) return false;
  while (!inside.empty()) {
    const char c = inside.front();
    if ((c >= '0' && c <= '9') || c == ':')
      inside.remove_prefix(1);
    else if (!skip_one(inside, kAudience))
      return false;
  }
  return true;
}

/// The bracket at the beginning of `form`, or empty.
std::string_view bracket_of(std::string_view form) {
  if (!form.starts_with('(')) return {};
  const std::size_t end = form.find(')');
  return end == form.npos ? std::string_view() : form.substr(0, end + 1);
}

/// Whether what follows the options takes nothing back: nothing, a full stop, or the line that asks
/// for the reason of the other options.
bool is_harmless_end(std::string_view form) {
  if (form.empty() || form == "。") return true;
  if (form.find(kReasonWords[0]) == form.npos) return false;
  while (!form.empty()) {
    const Option* option = option_at(form, 0);
    if (option && option->openness != Openness::kOpen)
      form.remove_prefix(option->word.size());
    else if (!skip_one(form, kReasonWords))
      return false;
  }
  return true;
}

/// Boxes in a row. nullopt where the form has another shape; kUnstated where the marks are not
/// clear, or 公開 is marked and something behind it may take that back.
std::optional<Openness> read_boxes(std::string_view form) {
  Openness marked = Openness::kUnstated;
  int marks = 0, options = 0;
  std::size_t at = 0;
  while (at < form.size()) {
    const std::size_t sign = code_point_at(form, at).size;
    const Option* option = option_at(form, at + sign);
    if (!option || option_at(form, at)) break;
    const char32_t c = decode(form.substr(at, sign)).front();
    const bool is_mark = kMarked.find(c) != kMarked.npos;
    if (!is_mark && kBoxes.find(c) == kBoxes.npos) return Openness::kUnstated;
    if (is_mark) {
      ++marks;
      marked = option->openness;
    }
    ++options;
    at += sign + option->word.size();
    const std::string_view bracket = bracket_of(form.substr(at));
    if (option->openness == Openness::kOpen && !bracket.empty() && !is_harmless(bracket)) break;
    at += bracket.size();
  }
  if (options == 0) return std::nullopt;
  if (marks != 1) return Openness::kUnstated;
  if (marked == Openness::kOpen && !is_harmless_end(form.substr(at))) return Openness::kUnstated;
  return marked;
}

/// The plain word, alone or before brackets or a full stop; 公開 only where nothing behind it takes
/// it back.
Openness read_word(std::string_view form) {
  const Option* option = option_at(form, 0);
  if (!option) return Openness::kUnstated;
  std::string_view rest = form.substr(option->word.size());
  const std::string_view bracket = bracket_of(rest);
  rest.remove_prefix(bracket.size());
  if (option->openness == Openness::kOpen) {
    const bool harmless = bracket.empty() || is_harmless(bracket);
    return harmless && is_harmless_end(rest) ? Openness::kOpen : Openness::kUnstated;
  }
  const bool clear = bracket.find("公開") == bracket.npos && (rest.empty() || rest == "。");
  return clear ? option->openness : Openness::kUnstated;
}

}  // namespace

OpennessRow read_openness(std::string_view value) {
  const Head head(value, value.size());
  const std::string_view form = head.view();
  OpennessRow row;
  const std::size_t reason = form.find(kReason);
  const std::string_view choice = form.substr(0, reason);
  const auto boxes = read_boxes(choice);
  row.openness = boxes ? *boxes : read_word(choice);
  if (reason == form.npos) return row;
  std::size_t from = reason + kReason.size();
  if (from < form.size() && form[from] == ':') ++from;
  row.reason = tidy(head.rest(from));
  return row;
}

}  // namespace gijiroku::indexer

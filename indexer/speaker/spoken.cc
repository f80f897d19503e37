// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/speaker/spoken.h"

#include <algorithm>
#include <array>

#include "core/script.h"
#include "core/utf8.h"
#include "core/word_at.h"
#include "indexer/line/head.h"
#include "indexer/line/numbering.h"
#include "indexer/line/sentence.h"

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kHeadBytes = 240;
constexpr std::size_t kLongestCall = 60;  // bytes

}  // namespace

bool is_spoken(std::string_view text) {
  static constexpr std::array<std::string_view, 12> kSpokenWords{
      "です",     "ます",   "ません", "でした", "ました", "でしょう",
      "ください", "下さい", "願い",   "か。",   "たい。", "か？"};
  const std::string_view head = text.substr(0, std::min(text.size(), kHeadBytes));
  return contains_any(head, kSpokenWords);
}

bool is_call(std::string_view text) {
  static constexpr std::array<std::string_view, 6> kCalls{"議員。", "委員。", "君。",
                                                          "さん。", "氏。",   "長。"};
  return text.size() < kLongestCall && ends_with_any(text, kCalls);
}

bool goes_on_below(std::string_view text) {
  return goes_on(text) && is_hiragana(code_point_at(text, 0).value);
}

bool is_reported_act(std::string_view text) {
  constexpr std::size_t kLongest = 150;  // bytes
  constexpr std::array<std::string_view, 3> kActs{"説明", "報告", "朗読"};
  constexpr std::array<std::string_view, 6> kBefore{"基づき", "により", "にて",
                                                    "を",     "沿って", "について"};
  if (text.size() > kLongest) return false;
  const std::string form = literal_text(text);
  std::string_view rest = form;
  rest.remove_suffix(word_at_end(rest, kActs));
  return rest.size() < form.size() && word_at_end(rest, kBefore) > 0;
}

bool lists_units(std::string_view text) {
  constexpr std::size_t kLongest = 200;  // bytes
  constexpr std::array<std::string_view, 9> kCalls{"日程", "議案", "議題", "報告", "次",
                                                   "第",   "陳情", "平成", "令和"};
  if (text.size() > kLongest || contains(text, "、") || contains(text, "。")) return false;
  const Head head(text, kLongest);
  const std::string_view form = head.view();
  const std::u32string chars = decode(form);
  if (std::any_of(chars.begin(), chars.end(), [](char32_t c) { return is_hiragana(c); }))
    return false;
  std::size_t words = form.empty() ? 0 : 1;
  for (std::size_t at = 0; at < form.size(); at += code_point_at(form, at).size) {
    if (at > 0 && !head.gap(at)) continue;
    if (word_at(form, at, kCalls) > 0) return false;
    words += at > 0;
  }
  return words > 1;
}

bool begins_section(std::string_view text) {
  constexpr std::size_t kLongest = 60;  // bytes
  constexpr std::array<std::string_view, 8> kParts{"開会",     "議事", "議題", "挨拶",
                                                   "会長挨拶", "閉会", "次第", "協議"};
  constexpr std::string_view kDigits = "0123456789\xEF";  // or a wide one
  if (text.empty() || text.size() > kLongest || kDigits.find(text.front()) == kDigits.npos)
    return false;
  const Head head(text, kLongest);
  const auto number = row_number_at(head, 0);
  const std::size_t part = number ? word_at(head.view(), number->end, kParts) : 0;
  return part > 0 && number->end + part == head.view().size();
}

}  // namespace gijiroku::indexer

// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/speaker/spoken.h"

#include <algorithm>
#include <array>

#include "core/script.h"
#include "core/utf8.h"
#include "core/word_at.h"
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
  return text.size() < kLongestCall &&
         std::any_of(kCalls.begin(), kCalls.end(),
                     [&](std::string_view word) { return text.ends_with(word); });
}

bool goes_on_below(std::string_view text) {
  return goes_on(text) && is_hiragana(code_point_at(text, 0).value);
}

}  // namespace gijiroku::indexer

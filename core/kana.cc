// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kana.h"

#include "core/utf8.h"

namespace gijiroku {
namespace {

constexpr char32_t kSmallA = U'ぁ', kSmallKe = U'ゖ', kKatakana = U'ァ' - U'ぁ';

constexpr auto byte(char c) { return static_cast<unsigned char>(c); }

}  // namespace

char kana_of(char32_t c) {
  if ((c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9')) return static_cast<char>(c);
  if (c == U'ー') return kLongMark;
  if (c >= kSmallA + kKatakana && c <= kSmallKe + kKatakana) c -= kKatakana;
  if (c < kSmallA || c > kSmallKe) return 0;
  return static_cast<char>(byte(kFirstKana) + (c - kSmallA));
}

std::string hiragana(std::string_view reading) {
  std::string out;
  for (const char c : reading) {
    if (byte(c) < byte(kFirstKana)) {
      out += c;
    } else {
      append_utf8(out, c == kLongMark ? U'ー' : kSmallA + byte(c) - byte(kFirstKana));
    }
  }
  return out;
}

}  // namespace gijiroku

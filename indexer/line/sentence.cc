// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/line/sentence.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/script.h"
#include "core/text.h"
#include "core/word_at.h"

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kTailBytes = 48;

/// The end of `text` in the literal form.
std::string tail(std::string_view text) {
  std::size_t from = text.size() > kTailBytes ? text.size() - kTailBytes : 0;
  while (from < text.size() && is_continuation(text[from])) ++from;
  return literal_text(text.substr(from));
}

bool cut_suffix(std::string_view& text, std::string_view suffix) {
  if (!text.ends_with(suffix)) return false;
  text.remove_suffix(suffix.size());
  return true;
}

constexpr std::array<std::string_view, 8> kClosers{"」", "』", ")", "]", "〕", "】", "\"", "”"};
constexpr std::array<std::string_view, 4> kStops{"。", "?", "!", "."};

bool cut_closers(std::string_view& text) {
  bool cut = false;
  while (std::any_of(kClosers.begin(), kClosers.end(),
                     [&](std::string_view closer) { return cut_suffix(text, closer); })) {
    cut = true;
  }
  return cut;
}

bool cut_stop(std::string_view& text) {
  return std::any_of(kStops.begin(), kStops.end(),
                     [&](std::string_view stop) { return cut_suffix(text, stop); });
}

bool is_ascii_word(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Particles and kanji that tie a label to what follows it. 、 and spoken openings such as はい are
// told apart below.
constexpr std::array<std::string_view, 57> kTies{
    "提出", "が",   "は",   "を",   "に",     "の",   "と",     "も",     "へ",       "で",
    "や",   "から", "より", "まで", "など",   "等",   "会",     "長",     "案",       "側",
    "席",   "名簿", "数",   "及び", "並びに", "又は", "または", "および", "ならびに", "以外",
    "以下", "同士", "個人", "自身", "自ら",   "代理", "補佐",   "選出",   "互選",     "就任",
    "任期", "委嘱", "職",   "室",   "課",     "部",   "宛",     "様",     "各位",     "一同",
    "全員", "ら",   "たち", "・",   ")",      "」",   "』"};
constexpr std::array<std::string_view, 34> kOpenings{
    "はい",   "はじめ", "では、", "では次",   "では議", "では今", "では質", "では続", "では引",
    "ではこ", "ではご", "ではよ", "でしたら", "できる", "もう",   "もし",   "もちろ", "もっと",
    "もとも", "とり",   "とにか", "ところ",   "とても", "のちほ", "がん",   "やは",   "やっぱ",
    "長い",   "長ら",   "会場",   "数点",     "部局",   "案内",   "やり"};

}  // namespace

bool is_finished(std::string_view text) {
  const std::string end = tail(text);
  std::string_view rest = end;
  // 開会いたします。(10:05)
  if (const std::size_t open = end.rfind('('); end.ends_with(')') && open != end.npos && open > 0) {
    std::string_view before = rest.substr(0, open);
    if (cut_stop(before)) return true;
  }
  cut_closers(rest);
  return cut_stop(rest) || end.ends_with("」") || end.ends_with("』");
}

bool reads_like_speech(std::string_view text) {
  static constexpr std::array<std::string_view, 18> kSpoken{
      "です",   "ます",   "ました", "ません", "でした", "か",     "せんか", "ください", "下さい",
      "しょう", "ですね", "ますね", "よ",     "たい",   "ますが", "ですが", "いただく", "ことだ"};
  const std::string end = tail(text);
  std::string_view rest = end;
  cut_closers(rest);
  if (!cut_stop(rest)) return false;
  cut_closers(rest);
  return ends_with_any(rest, kSpoken);
}

bool goes_on(std::string_view rest) {
  const std::string begin = literal_text(rest.substr(0, std::min<std::size_t>(rest.size(), 24)));
  return starts_with_any(begin, kTies) && !starts_with_any(begin, kOpenings);
}

bool lists_names(std::string_view text) {
  constexpr std::size_t kLongest = 1000;  // bytes
  if (text.size() > kLongest || !contains(text, "、") || contains(text, "。")) return false;
  constexpr std::u32string_view kParticles = U"はがをにでても";
  const std::u32string chars = decode(text);
  std::size_t kana = 0, commas = 0;
  for (std::size_t i = 0; i < chars.size(); ++i) {
    if (is_digit(chars[i]) || (chars[i] >= U'０' && chars[i] <= U'９'))
      return false;  // 次、議題1、…
    kana += is_hiragana(chars[i]);
    if (chars[i] != U'、') continue;
    ++commas;
    if (i > 0 && kParticles.find(chars[i - 1]) != kParticles.npos) return false;  // 次は、…
  }
  return kana <= 2 * commas && kana * 6 <= chars.size();
}

std::string join_wrapped(std::string text, std::string_view next) {
  if (!text.empty() && !next.empty() && is_ascii_word(text.back()) && is_ascii_word(next.front())) {
    text.push_back(' ');
  }
  text += next;
  return text;
}

std::string tidy(std::string_view text) {
  std::string out;
  bool gap = false;
  for (const char32_t c : decode(text)) {
    if (is_whitespace(c)) {
      gap = true;
      continue;
    }
    const bool between_ascii = !out.empty() && static_cast<unsigned char>(out.back()) < 0x80;
    if (gap && between_ascii && c < 0x80) out.push_back(' ');
    gap = false;
    append_utf8(out, c);
  }
  return out;
}

}  // namespace gijiroku::indexer

// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/line/numbering.h"

#include <algorithm>
#include <array>

#include "core/script.h"
#include "core/utf8.h"
#include "core/word_at.h"

namespace gijiroku::indexer {
namespace {

constexpr int kLargest = 999;
constexpr std::array<std::string_view, 10> kKanji{"一", "二", "三", "四", "五",
                                                  "六", "七", "八", "九", "十"};

std::optional<Numbering> digits_at(std::string_view form, std::size_t at) {
  Numbering n{0, at, false};
  while (n.end < form.size() && is_digit(form[n.end])) {
    n.value = n.value * 10 + (form[n.end++] - '0');
    if (n.value > kLargest) return std::nullopt;
  }
  if (n.end == at || n.value == 0) return std::nullopt;
  return n;
}

/// 1 to 10 for 一 to 十; 0 where none stands there.
int kanji_digit(std::string_view form, std::size_t at) {
  for (std::size_t i = 0; i < kKanji.size(); ++i) {
    if (begins_with(form.substr(std::min(at, form.size())), kKanji[i]))
      return static_cast<int>(i) + 1;
  }
  return 0;
}

/// 三, 十, 十二, 三十, 三十五.
std::optional<Numbering> digits_or_kanji_at(std::string_view form, std::size_t at) {
  if (const auto n = digits_at(form, at)) return n;
  constexpr int kTen = 10;
  const std::size_t size = kKanji[0].size();
  int value = kanji_digit(form, at);
  if (value == 0) return std::nullopt;
  at += size;
  if (value < kTen && kanji_digit(form, at) == kTen) {
    value *= kTen;
    at += size;
  }
  const int unit = value % kTen == 0 ? kanji_digit(form, at) : 0;
  if (unit > 0 && unit < kTen) {
    value += unit;
    at += size;
  }
  return Numbering{value, at, false};
}

/// 第六次計画, 第3章: counts something else than items. 第1 条例の改正, 第2 次回の日程: the blank
/// is not in the literal form, and a longer word begins the title.
bool counts_otherwise(std::string_view rest) {
  static constexpr std::array<std::string_view, 25> kWords{
      "次回", "次期", "次年度", "次世代", "次長",   "次第", "条例", "条約", "条件",
      "期末", "期日", "期間",   "期限",   "期成",   "種子", "種苗", "種畜", "種類",
      "項目", "編成", "編入",   "編集",   "編さん", "節水", "節電"};
  const bool word = starts_with_any(rest, kWords);
  if (word) return false;
  constexpr std::array<std::string_view, 10> kCounters{"次", "章", "編", "条", "項",
                                                       "節", "款", "期", "種", "四半期"};
  return starts_with_any(rest, kCounters);
}

/// ア, イ, ウ or イ, ロ, ハ: by their places in the order of both.
std::optional<RowNumber> kana_at(std::string_view form, std::size_t at) {
  static constexpr std::array<std::string_view, 20> kSounds{
      "ア", "イ", "ウ", "エ", "オ", "カ", "キ", "ク", "ケ", "コ",
      "サ", "シ", "ス", "セ", "ソ", "タ", "チ", "ツ", "テ", "ト"};
  static constexpr std::array<std::string_view, 7> kIroha{"", "ロ", "ハ", "ニ", "ホ", "ヘ", "リ"};
  const auto place = [&](const auto& kana) {
    for (std::size_t i = 0; i < kana.size(); ++i) {
      if (!kana[i].empty() && begins_with(form.substr(std::min(at, form.size())), kana[i]))
        return static_cast<int>(i) + 1;
    }
    return 0;
  };
  const int sound = place(kSounds), value = sound > 0 ? sound : place(kIroha);
  if (value == 0) return std::nullopt;
  return RowNumber{value, at + kSounds[0].size()};
}

/// Where the signs that stand at byte `at` end: ❖, ――, 【, 〇.
std::size_t signs_end(std::string_view form, std::size_t at) {
  while (at < form.size()) {
    const CodePoint sign = code_point_at(form, at);
    if (!is_punctuation_or_symbol(sign.value) && sign.value != U'〇') break;
    at += sign.size;
  }
  return at;
}

}  // namespace

std::optional<Numbering> numbering_at(std::string_view form, std::size_t at) {
  if (at >= form.size()) return std::nullopt;
  const std::string_view rest = form.substr(at);
  constexpr std::string_view kOrdinal = "第", kPiece = "号";
  if (rest.starts_with('(')) {
    auto n = digits_or_kanji_at(form, at + 1);
    if (!n || n->end >= form.size() || form[n->end] != ')') return std::nullopt;
    return Numbering{n->value, n->end + 1, true};
  }
  if (rest.starts_with(kOrdinal)) {
    auto n = digits_or_kanji_at(form, at + kOrdinal.size());
    if (!n || counts_otherwise(form.substr(n->end))) return std::nullopt;
    if (form.substr(n->end).starts_with(kPiece)) n->end += kPiece.size();
    n->marked = true;
    return n;
  }
  return digits_at(form, at);
}

std::optional<RowNumber> row_number_at(const Head& head, std::size_t at) {
  const std::string_view form = head.view();
  constexpr std::array<std::string_view, 4> kAfter{".", "、", ")", ","};
  if (form.substr(std::min(at, form.size())).starts_with('(')) {
    const auto kana = kana_at(form, at + 1);
    if (kana && form.substr(kana->end).starts_with(')'))
      return RowNumber{kana->value, kana->end + 1};
  }
  if (const auto number = numbering_at(form, at)) {
    return RowNumber{number->value, number->end + word_at(form, number->end, kAfter)};
  }
  // 一、 ア and Ⅳ, which is iv in the literal form, number only if a sign or a blank follows.
  constexpr std::array<std::string_view, 10> kKanji{"一", "二", "三", "四", "五",
                                                    "六", "七", "八", "九", "十"};
  constexpr std::array<std::string_view, 12> kRoman{"i",   "ii",   "iii", "iv", "v",  "vi",
                                                    "vii", "viii", "ix",  "x",  "xi", "xii"};
  RowNumber out{0, at};
  for (std::size_t i = 0; i < kRoman.size(); ++i) {
    const auto fits = [&](std::string_view word) { return form.substr(at).starts_with(word); };
    if (i < kKanji.size() && fits(kKanji[i]))
      out = {static_cast<int>(i) + 1, at + kKanji[i].size()};
    if (fits(kRoman[i]) && at + kRoman[i].size() > out.end)
      out = {static_cast<int>(i) + 1, at + kRoman[i].size()};
  }
  if (out.value == 0) out = kana_at(form, at).value_or(out);
  if (out.value == 0) return std::nullopt;
  const std::size_t sign = word_at(form, out.end, kAfter);
  if (sign == 0 && !head.gap(out.end)) return std::nullopt;
  out.end += sign;
  return out;
}

std::size_t row_mark_at(std::string_view form, std::size_t at) {
  static constexpr std::u32string_view kOthers =
      U"、。,.:;!?/%&'\"\\@…‥|=<>()[]{}「」『』【】〔〕〈〉《》≪≫〖〗“”‘’-‐–—―";
  if (at >= form.size()) return 0;
  const auto first = static_cast<unsigned char>(form[at]);
  const bool kanji = first >= 0xE4 && first <= 0xE9;
  if (kanji || is_letter(first) || is_digit(first)) return 0;
  const CodePoint sign = code_point_at(form, at);
  if (sign.value == U'〇') return sign.size;
  const bool other = kOthers.find(sign.value) != kOthers.npos || sign.value == kReplacement;
  return is_punctuation_or_symbol(sign.value) && !other ? sign.size : 0;
}

std::size_t row_words_begin(const Head& head) {
  const std::string_view form = head.view();
  const auto number = row_number_at(head, row_mark_at(form, 0));
  const std::size_t marks = signs_end(form, 0);
  const bool letter = marks + 1 < form.size() && form[marks + 1] == '.' &&
                      is_letter(static_cast<unsigned char>(form[marks]));
  return signs_end(form, number ? number->end : marks + (letter ? 1 : 0));
}

}  // namespace gijiroku::indexer

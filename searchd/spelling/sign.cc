// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/spelling/sign.h"

#include "core/script.h"
#include "core/utf8.h"
#include "searchd/spelling/numerals.h"

namespace gijiroku::search {
namespace {

constexpr std::u32string_view kSmallKe = U"ヶケヵ", kSmallTsu = U"ツッつ";
// Kanji that follow が in names of places: 霞が関, but not 市が行う.
constexpr std::u32string_view kPlaceEnds = U"丘谷関崎原岳浜根島峰瀬城台池沢久作坂野窪滝淵峠洞辻";
constexpr std::u32string_view kVoiced = U"がぎぐげござじずぜぞだぢづでどばびぶべぼ";

std::string utf8(char32_t c) {
  std::string out;
  append_utf8(out, c);
  return out;
}

bool is_voiced_of(char32_t voiced, char32_t plain) {
  const bool katakana = is_katakana(voiced);
  const char32_t hiragana = katakana ? voiced - (U'ァ' - U'ぁ') : voiced;
  return voiced == plain + 1 && kVoiced.find(hiragana) != kVoiced.npos;
}

bool repeats(char32_t left, char32_t c) {
  return left == c || is_voiced_of(c, left) || is_voiced_of(left, c);
}

/// 々 and ゝ written out, and the letters that they may replace.
std::vector<std::string> repetitions(char32_t left, char32_t c) {
  switch (c) {
    case U'々':
    case U'ゝ':
    case U'ヽ':
      return {utf8(left)};
    case U'ゞ':
    case U'ヾ':
      return {utf8(kVoiced.find(left) == kVoiced.npos ? left + 1 : left)};
    default:
      break;
  }
  if (!repeats(left, c)) return {};
  if (is_kanji(c)) return {"々"};
  const bool voiced = kVoiced.find(is_katakana(c) ? c - (U'ァ' - U'ぁ') : c) != kVoiced.npos;
  if (left != c && !voiced) return {};
  if (is_hiragana(c)) return {utf8(voiced ? U'ゞ' : U'ゝ')};
  return is_katakana(c) && c != U'ー' ? std::vector<std::string>{utf8(voiced ? U'ヾ' : U'ヽ')}
                                      : std::vector<std::string>{};
}

/// ヶ, ツ or ノ between kanji, and が in the name of a place.
std::vector<std::string> links(char32_t left, char32_t c, char32_t right) {
  const bool place = kPlaceEnds.find(right) != kPlaceEnds.npos;
  if (kSmallKe.find(c) != kSmallKe.npos && is_kanji(right) &&
      (is_kanji(left) || (place && is_hiragana(left))))
    return {"ヶ", "ケ", "が", "ガ", "ヵ", "カ"};
  if (is_kanji(left) && is_kanji(right)) {
    if (kSmallTsu.find(c) != kSmallTsu.npos) return {"ツ", "ッ", "つ"};
    if (c == U'ノ') return {"の"};
  }
  if ((c == U'が' || c == U'ガ') && place && (is_kanji(left) || is_hiragana(left)))
    return {"ヶ", "ケ", "ガ", "が"};
  return {};
}

/// ご意見, 御意見.
std::vector<std::string> honorifics(char32_t left, char32_t c, char32_t right) {
  if (c == U'御' && (is_kanji(right) || is_hiragana(right)) && !is_kanji(left)) return {"ご", "お"};
  if ((c == U'ご' || c == U'お') && is_kanji(right) && !is_hiragana(left)) return {"御"};
  return {};
}

/// 10時から12時, 10時~12時.
Spelling range_at(std::string_view form, std::size_t at) {
  constexpr std::string_view kFrom = "から";
  constexpr std::u32string_view kTimes = U"時分日月年度%円人";
  const std::string_view rest = form.substr(at);
  const char32_t left = code_point_before(form, at),
                 right = code_point_after(form, at + kFrom.size());
  const bool between = kTimes.find(left) != kTimes.npos || is_numeric(left);
  if (left == 0 || !rest.starts_with(kFrom) || !between || !(is_numeric(right) || right == U'午'))
    return {};
  return {kFrom.size(), {"~", "-"}};
}

/// Signs that separate: ・ may be omitted, - may be a misread ー, ~ means から.
std::vector<std::string> separators(char32_t left, char32_t c, char32_t right) {
  const auto bare = [](char32_t each) { return is_numeric(each) || is_letter(each); };
  if (c == U'・' && left != 0 && right != 0) return {"", "、"};
  if (c == U'、' && is_numeric(left) && is_numeric(right)) return {",", "・"};
  if (c == U',' && is_numeric(left) && is_numeric(right)) return {"、", "・"};
  if (c == U'-' && bare(left) && bare(right)) return {"ー", "の", "~"};
  if (c == U'ー' && bare(left) && bare(right)) return {"-"};
  if (c == U'~' && left != 0 && right != 0) return {"から", "-", "ー"};
  return {};
}

}  // namespace

Spelling sign_at(std::string_view form, std::size_t at) {
  const CodePoint sign = code_point_at(form, at);
  const char32_t left = code_point_before(form, at), right = code_point_after(form, at + sign.size);
  if (auto honour = honorifics(left, sign.value, right); !honour.empty())
    return {sign.size, std::move(honour)};
  // All others need a character before them; 御 and ご may come first.
  if (left == 0) return {};
  if (Spelling range = range_at(form, at); range.size > 0) return range;
  for (std::vector<std::string> others :
       {repetitions(left, sign.value), links(left, sign.value, right),
        separators(left, sign.value, right)}) {
    if (!others.empty()) return {sign.size, std::move(others)};
  }
  return {};
}

std::vector<std::string> with_dot(std::string_view form) {
  constexpr std::size_t kWord = 6, kMin = 2 * kWord, kMax = 4 * kWord;  // bytes
  std::vector<std::string> out;
  if (form.size() < kMin || form.size() > kMax) return out;
  for (std::size_t at = 0; at < form.size(); at += code_point_at(form, at).size) {
    if (!is_kanji(code_point_at(form, at).value)) return out;
  }
  for (std::size_t at = kWord; at + kWord <= form.size(); at += kWord)
    out.push_back(std::string(form.substr(0, at)).append("・").append(form.substr(at)));
  return out;
}

}  // namespace gijiroku::search

// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/spelling/kana.h"

#include <algorithm>
#include <array>

#include "core/script.h"
#include "core/text.h"
#include "core/utf8.h"

namespace gijiroku::search {
namespace {

constexpr char32_t kLong = U'ー', kDot = U'・', kDash = U'-';  // a dash may be a misread ー
constexpr std::size_t kShortestLong = 4;  // characters of a word that may lose its ー: not コピー
constexpr std::size_t kShortestBare = 3;   // that may gain one at its end: サーバ
constexpr std::size_t kShortestInner = 5;  // that may gain one inside: ビル is not ビール
constexpr std::size_t kShortestLoose = 4;  // ホーム is not フォーム
constexpr std::size_t kShortestTwice = 6;  // in which ー and ヴ may differ at once
constexpr std::size_t kShortestPart = 2;   // of a part next to ・
constexpr std::size_t kShortestWhole = 6;  // of a word that may have such parts
constexpr std::size_t kShortestHiragana = 3;
constexpr std::size_t kShortestKatakana = 4;  // コロナ would be found in ところなので
constexpr std::u32string_view kRowE = U"エケセテネヘメレゲゼデベペェ";
constexpr std::u32string_view kSmall = U"ァィゥェォッャュョヮ", kLarge = U"アイウエオツヤユヨワ";
constexpr std::u32string_view kBeforeVowel = U"フヴウテデシジチツクグトドスズ";  // フィ
constexpr std::u32string_view kBeforeYa = U"キギシジチニヒビピミリフテデヴ";     // キャ
// A word that ends with one of these may have lost its ー: メモリ, not ビルド.
constexpr std::u32string_view kMayBeLong =
    U"アカサタナハマヤラワガザダバパァャイキシチニヒミリギジビピィュヴエェケセテレロボ";
constexpr std::u32string_view kNeverFirst = U"ァィゥェォッャュョヮンー";
constexpr char32_t kToHiragana = U'ァ' - U'ぁ';

struct Pair {
  std::u32string_view one, other;
};
// ヴ with a vowel of either size; old records print ヴイ.
constexpr std::array<Pair, 9> kVu{{{U"ヴァ", U"バ"},
                                   {U"ヴィ", U"ビ"},
                                   {U"ヴェ", U"ベ"},
                                   {U"ヴォ", U"ボ"},
                                   {U"ヴュ", U"ビュ"},
                                   {U"ヴア", U"バ"},
                                   {U"ヴイ", U"ビ"},
                                   {U"ヴエ", U"ベ"},
                                   {U"ヴオ", U"ボ"}}};
constexpr std::array<Pair, 8> kPairs{{{U"ヴ", U"ブ"},
                                      {U"ディ", U"デ"},
                                      {U"イェ", U"エ"},
                                      {U"ヅ", U"ズ"},
                                      {U"ヂ", U"ジ"},
                                      {U"ヰ", U"イ"},
                                      {U"ヱ", U"エ"},
                                      {U"ョー", U"ョウ"}}};
// Only for longer words.
constexpr std::array<Pair, 17> kLoosePairs{{{U"ティ", U"チ"},
                                            {U"フォ", U"ホ"},
                                            {U"シェ", U"セ"},
                                            {U"ジェ", U"ゼ"},
                                            {U"ディ", U"ジ"},
                                            {U"デュ", U"ジュ"},
                                            {U"テュ", U"チュ"},
                                            {U"フュ", U"ヒュ"},
                                            {U"トゥ", U"ツ"},
                                            {U"ズィ", U"ジ"},
                                            {U"クァ", U"カ"},
                                            {U"ウォ", U"オ"},
                                            {U"イヤ", U"イア"},
                                            {U"リヤ", U"リア"},
                                            {U"シャ", U"シア"},
                                            {U"シヤ", U"シア"},
                                            {U"ウェ", U"エ"}}};

std::string utf8(std::u32string_view text) {
  std::string out;
  for (const char32_t c : text) append_utf8(out, c);
  return out;
}

using Words = std::vector<std::u32string>;

/// The word with `from` replaced by `to`, at one place at a time.
void replaced(const std::u32string& word, std::u32string_view from, std::u32string_view to,
              Words& out) {
  for (std::size_t at = word.find(from); at != word.npos; at = word.find(from, at + 1)) {
    std::u32string other = word;
    out.push_back(other.replace(at, from.size(), to));
  }
}

void either_way(const std::u32string& word, const Pair& pair, Words& out) {
  replaced(word, pair.one, pair.other, out);
  replaced(word, pair.other, pair.one, out);
}

/// Both the word and its other spelling must be long enough.
void add_loose(const std::u32string& word, Words& out) {
  Words loose;
  if (word.size() < kShortestLoose) return;
  for (const Pair& pair : kLoosePairs) either_way(word, pair, loose);
  std::erase_if(loose, [](const std::u32string& each) { return each.size() < kShortestLoose; });
  out.insert(out.end(), loose.begin(), loose.end());
}

/// The word, and the word with ー added at its end or removed there.
Words with_end(const std::u32string& word) {
  Words out{word};
  if (word.size() >= kShortestLong && word.back() == kLong)
    out.push_back(word.substr(0, word.size() - 1));
  if (word.size() >= kShortestBare && kMayBeLong.find(word.back()) != kMayBeLong.npos)
    out.push_back(word + kLong);
  return out;
}

/// Without one ー, as people spell (ペーパレス) and as scanners read (スポツ); and without any.
void add_lost(const std::u32string& word, Words& out) {
  if (word.size() < kShortestLong) return;
  for (std::size_t at = 1; at < word.size(); ++at) {
    std::u32string other = word;
    if (word[at] == kLong) out.push_back(other.erase(at, 1));
  }
  std::u32string bare = word;
  std::erase(bare, kLong);
  if (bare.size() >= kShortestBare) out.push_back(std::move(bare));
}

/// メイン and メーン.
void add_long_vowels(const std::u32string& word, Words& out) {
  for (std::size_t at = 1; at < word.size(); ++at) {
    const bool after_e = kRowE.find(word[at - 1]) != kRowE.npos;
    if (!after_e || (word[at] != U'イ' && word[at] != kLong)) continue;
    std::u32string other = word;
    other[at] = word[at] == kLong ? U'イ' : kLong;
    out.push_back(std::move(other));
  }
}

/// Whether the large kana `c` may be meant as a small one.
bool may_be_small(char32_t left, char32_t c, char32_t right) {
  if (c == U'ツ') return left != 0 && right != 0;
  const bool ya = c == U'ヤ' || c == U'ユ' || c == U'ヨ';
  return (ya ? kBeforeYa : kBeforeVowel).find(left) != kBeforeYa.npos;
}

/// フィルム and フイルム: each kana on its own, and all of them at once.
void add_small(const std::u32string& word, Words& out) {
  std::u32string large = word, small_too = word;
  for (std::size_t at = 0; at < word.size(); ++at) {
    const std::size_t small = kSmall.find(word[at]), other = kLarge.find(word[at]);
    if (small != kSmall.npos) {
      large[at] = kLarge[small];
      out.push_back(word);
      out.back()[at] = kLarge[small];
    } else if (at > 0 && other != kLarge.npos &&
               may_be_small(word[at - 1], word[at], at + 1 < word.size() ? word[at + 1] : 0)) {
      small_too[at] = kSmall[other];
      out.push_back(word);
      out.back()[at] = kSmall[other];
    }
  }
  out.push_back(std::move(large));
  out.push_back(std::move(small_too));
}

/// Without ・; or with one where a part may end.
void add_dots(const std::u32string& word, Words& out) {
  std::u32string bare = word;
  std::erase(bare, kDot);
  if (bare != word) return out.push_back(std::move(bare));
  if (word.size() < kShortestWhole) return;
  for (std::size_t at = kShortestPart; at + kShortestPart <= word.size(); ++at) {
    std::u32string other = word;
    if (kNeverFirst.find(word[at]) == kNeverFirst.npos) out.push_back(other.insert(at, 1, kDot));
  }
}

/// With one more ー inside: ペーパーレス for ペーパレス.
void add_inner(const std::u32string& word, Words& out) {
  if (word.size() < kShortestInner) return;
  for (std::size_t at = 1; at < word.size(); ++at) {
    const bool may = kNeverFirst.find(word[at]) == kNeverFirst.npos && word[at - 1] != kLong &&
                     word[at - 1] != U'ッ' && word[at - 1] != U'ン' && word[at - 1] != kDot;
    std::u32string other = word;
    if (may) out.push_back(other.insert(at, 1, kLong));
  }
}

/// ー and ヴ at once: ユーゴースラヴイア for ユーゴスラビア.
void add_twice(const std::u32string& word, Words& out) {
  if (word.size() < kShortestTwice) return;
  Words longer;
  add_lost(word, longer);
  add_inner(word, longer);
  for (const std::u32string& each : longer) {
    for (const Pair& pair : kVu) either_way(each, pair, out);
  }
}

/// ー that was read as a dash, and the other way round.
void add_dash(std::u32string word, Words& out) {
  const bool dashed = word.find(kDash) != word.npos;
  std::replace(word.begin(), word.end(), dashed ? kDash : kLong, dashed ? kLong : kDash);
  out.push_back(std::move(word));
}

/// The katakana word that begins at byte `at` of `form`.
std::u32string word_at(std::string_view form, std::size_t at) {
  std::u32string word;
  for (std::size_t end = at; end < form.size();) {
    const CodePoint next = code_point_at(form, end);
    const bool inside = !word.empty() && next.value == kDash;
    if (!inside && (!is_katakana(next.value) || (word.empty() && next.value == kDot))) break;
    word.push_back(next.value);
    end += next.size;
  }
  while (!word.empty() && (word.back() == kDot || word.back() == kDash)) word.pop_back();
  return word;
}

}  // namespace

Spelling kana_at(std::string_view form, std::size_t at) {
  const std::u32string word = word_at(form, at);
  if (word.empty() || is_katakana(code_point_before(form, at))) return {};
  Words out;
  const Words ends = with_end(word);
  add_lost(word, out);
  for (const std::u32string& each : ends) {
    out.push_back(each);
    add_long_vowels(each, out);
    for (const Pair& pair : kVu) either_way(each, pair, out);
    for (const Pair& pair : kPairs) either_way(each, pair, out);
    add_loose(each, out);
  }
  add_small(word, out);
  add_dash(word, out);
  add_dots(word, out);
  add_inner(word, out);
  add_twice(word, out);
  Spelling spelling{utf8(word).size(), {}};
  for (const std::u32string& each : out) {
    if (each != word) spelling.others.push_back(utf8(each));
  }
  return spelling;
}

std::vector<std::string> other_kana(std::string_view form) {
  std::u32string text = decode(form);
  const auto is_letter_of = [](char32_t c) { return is_katakana(c) && c != kLong && c != kDot; };
  const auto all_are = [&](auto kind) {
    return std::all_of(text.begin(), text.end(), [&](char32_t c) { return kind(c) || c == kLong; });
  };
  const bool hiragana = all_are(is_hiragana), katakana = all_are(is_letter_of);
  if (hiragana == katakana || text.size() < (hiragana ? kShortestHiragana : kShortestKatakana))
    return {};
  for (char32_t& c : text) {
    if (is_hiragana(c))
      c += kToHiragana;
    else if (c >= U'ァ' && c <= U'ヶ')
      c -= kToHiragana;
  }
  return {utf8(text)};
}

}  // namespace gijiroku::search

#include "searchd/kana_spelling.h"

#include <algorithm>
#include <array>

#include "core/text.h"

namespace gijiroku {
namespace {

constexpr char32_t kLong = U'ー', kDot = U'・', kDash = U'-';  // a dash may stand for ー
constexpr std::size_t kShortestLong = 4;                       // コピー loses no ー
constexpr std::size_t kShortestBare = 3;                       // サーバ may gain one
constexpr std::size_t kShortestPart = 2;                       // of a word parted by ・
constexpr std::size_t kShortestWhole = 6;                      // of a word that may be parted
constexpr std::size_t kShortestKana = 3;
constexpr std::u32string_view kRowE = U"エケセテネヘメレゲゼデベペェ";
constexpr char32_t kToHiragana = U'ァ' - U'ぁ';

struct Pair {
  std::u32string_view one, other;
};
constexpr std::array<Pair, 18> kPairs{{{U"ヴァ", U"バ"},
                                       {U"ヴィ", U"ビ"},
                                       {U"ヴェ", U"ベ"},
                                       {U"ヴォ", U"ボ"},
                                       {U"ヴ", U"ブ"},
                                       {U"ファ", U"フア"},
                                       {U"フィ", U"フイ"},
                                       {U"フェ", U"フエ"},
                                       {U"フォ", U"フオ"},
                                       {U"ティ", U"テイ"},
                                       {U"ティ", U"チ"},
                                       {U"ディ", U"デイ"},
                                       {U"ウィ", U"ウイ"},
                                       {U"ウェ", U"ウエ"},
                                       {U"ウォ", U"ウオ"},
                                       {U"クォ", U"クオ"},
                                       {U"グァ", U"グア"},
                                       {U"ズィ", U"ジ"}}};

bool is_katakana(char32_t c) { return c >= U'ァ' && c <= U'ヺ'; }
bool is_hiragana(char32_t c) { return c >= U'ぁ' && c <= U'ゖ'; }

std::string utf8(std::u32string_view text) {
  std::string out;
  for (const char32_t c : text) append_utf8(out, c);
  return out;
}

/// The word with `from` written `to`, once at each place.
void replaced(const std::u32string& word, std::u32string_view from, std::u32string_view to,
              std::vector<std::string>& out) {
  for (std::size_t at = word.find(from); at != word.npos; at = word.find(from, at + 1)) {
    std::u32string other = word;
    other.replace(at, from.size(), to);
    out.push_back(utf8(other));
  }
}

/// Without one ー, as people spell (コンピュータ) and scanners read (スポツ), and without any.
void add_lost_long_vowels(const std::u32string& word, std::vector<std::string>& out) {
  if (word.size() < kShortestLong) return;
  for (std::size_t at = 1; at < word.size(); ++at) {
    std::u32string other = word;
    if (word[at] == kLong) out.push_back(utf8(other.erase(at, 1)));
  }
  std::u32string bare = word;
  std::erase(bare, kLong);
  if (bare.size() >= kShortestBare) out.push_back(utf8(bare));
}

void add_long_vowels(const std::u32string& word, std::vector<std::string>& out) {
  add_lost_long_vowels(word, out);
  if (word.size() >= kShortestBare && word.back() != kLong) out.push_back(utf8(word + kLong));
  for (std::size_t at = 1; at < word.size(); ++at) {
    const bool after_e = kRowE.find(word[at - 1]) != kRowE.npos;
    if (!after_e || (word[at] != U'イ' && word[at] != kLong)) continue;
    std::u32string other = word;
    other[at] = word[at] == kLong ? U'イ' : kLong;
    out.push_back(utf8(other));
  }
}

void add_dots(const std::u32string& word, std::vector<std::string>& out) {
  std::u32string bare = word;
  std::erase(bare, kDot);
  if (bare != word) return out.push_back(utf8(bare));
  if (word.size() < kShortestWhole) return;
  for (std::size_t at = kShortestPart; at + kShortestPart <= word.size(); ++at) {
    std::u32string other = word;
    if (word[at] != kLong) out.push_back(utf8(other.insert(at, 1, kDot)));
  }
}

/// ー read as a dash, and the other way round.
void add_dash(std::u32string word, std::vector<std::string>& out) {
  const bool dashed = word.find(kDash) != word.npos;
  std::replace(word.begin(), word.end(), dashed ? kDash : kLong, dashed ? kLong : kDash);
  out.push_back(utf8(word));
}

}  // namespace

Spelling kana_at(std::string_view form, std::size_t at) {
  std::u32string word;
  std::size_t end = at;
  while (end < form.size()) {
    const CodePoint next = code_point_at(form, end);
    const bool inside =
        !word.empty() && (next.value == kLong || next.value == kDot || next.value == kDash);
    if (!is_katakana(next.value) && !inside) break;
    word.push_back(next.value);
    end += next.size;
  }
  while (!word.empty() && (word.back() == kDot || word.back() == kDash)) {
    end -= utf8({&word.back(), 1}).size();
    word.pop_back();
  }
  if (word.empty()) return {};
  Spelling out{end - at, {}};
  add_long_vowels(word, out.others);
  for (const Pair& pair : kPairs) {
    replaced(word, pair.one, pair.other, out.others);
    replaced(word, pair.other, pair.one, out.others);
  }
  add_dots(word, out.others);
  add_dash(word, out.others);
  return out;
}

std::vector<std::string> other_kana(std::string_view form) {
  std::u32string text = decode(form);
  if (text.size() < kShortestKana) return {};
  const auto none_of = [&](bool (*kind)(char32_t)) {
    return std::none_of(text.begin(), text.end(), kind);
  };
  const bool all = std::all_of(text.begin(), text.end(), [](char32_t c) {
    return is_katakana(c) || is_hiragana(c) || c == kLong;
  });
  if (!all || (!none_of(is_katakana) && !none_of(is_hiragana))) return {};
  for (char32_t& c : text) {
    if (is_hiragana(c))
      c += kToHiragana;
    else if (c >= U'ァ' && c <= U'ヶ')
      c -= kToHiragana;
  }
  return {utf8(text)};
}

std::string without_iteration_marks(std::string_view form) {
  std::u32string text = decode(form);
  for (std::size_t i = 1; i < text.size(); ++i) {
    const char32_t before = text[i - 1];
    if (text[i] == U'ゝ' || text[i] == U'ヽ') text[i] = before;
    if ((text[i] == U'ゞ' || text[i] == U'ヾ') && (is_hiragana(before) || is_katakana(before)))
      text[i] = before + 1;  // the voiced one follows
  }
  return utf8(text);
}

}  // namespace gijiroku

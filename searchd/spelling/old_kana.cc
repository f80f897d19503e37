// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/spelling/old_kana.h"

#include <algorithm>
#include <array>

#include "core/script.h"
#include "core/utf8.h"

namespace gijiroku::search {
namespace {

constexpr std::u32string_view kSmall = U"ぁぃぅぇぉっゃゅょァィゥェォッャュョ",
                              kLarge = U"あいうえおつやゆよアイウエオツヤユヨ";
// っ before these, in endings of verbs and adjectives: あった, なって, よかったら, もっと.
constexpr std::u32string_view kAfterTsu = U"たてちと";
// Words and endings that have small kana elsewhere.
constexpr std::array<std::u32string_view, 33> kWords{
    U"でしょう",   U"ましょう", U"でしょ",   U"じゃない", U"じゃあ",      U"ちょっと", U"ちょうど",
    U"ちょうだい", U"ちゃんと", U"いっしょ", U"おっしゃ", U"いらっしゃ",  U"しっかり", U"はっきり",
    U"すっかり",   U"やっぱり", U"さっぱり", U"いっぱい", U"いっさい",    U"ばっかり", U"がっかり",
    U"びっくり",   U"ゆっくり", U"じっくり", U"そっくり", U"いっそう",    U"けっこう", U"せっかく",
    U"あっせん",   U"まっすぐ", U"もっぱら", U"ひょっと", U"しょっちゅう"};

std::u32string enlarged(std::u32string text) {
  for (char32_t& c : text) {
    if (const std::size_t at = kSmall.find(c); at != kSmall.npos) c = kLarge[at];
  }
  return text;
}

/// `text` with `from` replaced by `to` everywhere.
void replace_all(std::u32string& text, const std::u32string& from, const std::u32string& to) {
  for (std::size_t at = text.find(from); at != text.npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
}

/// Replaces `from` by `to` within a verb: after hiragana or a kanji, and before た, て, ち or と.
void replace_tsu(std::u32string& text, char32_t from, char32_t to) {
  for (std::size_t at = 1; at + 1 < text.size(); ++at) {
    // かつて is a word of new texts, too: 向かって may have つ, かつて may not have っ.
    const bool once =
        text[at - 1] == U'か' && text[at + 1] == U'て' && (at == 1 || !is_kanji(text[at - 2]));
    if (once) continue;
    const bool within = (is_hiragana(text[at - 1]) || is_kanji(text[at - 1])) &&
                        kAfterTsu.find(text[at + 1]) != kAfterTsu.npos;
    if (text[at] == from && within) text[at] = to;
  }
}

std::u32string in_old_hiragana(std::u32string text) {
  for (const std::u32string_view word : kWords)
    replace_all(text, std::u32string(word), enlarged(std::u32string(word)));
  replace_tsu(text, U'っ', U'つ');
  return text;
}

std::u32string in_new_hiragana(std::u32string text) {
  for (const std::u32string_view word : kWords)
    replace_all(text, enlarged(std::u32string(word)), std::u32string(word));
  replace_tsu(text, U'つ', U'っ');
  return text;
}

std::u32string in_old_katakana(std::u32string text) {
  for (char32_t& c : text) {
    if (is_katakana(c)) c = enlarged(std::u32string(1, c))[0];
  }
  return text;
}

std::string utf8(const std::u32string& text) {
  std::string out;
  for (const char32_t c : text) append_utf8(out, c);
  return out;
}

}  // namespace

std::vector<std::string> old_kana(std::string_view form) {
  const std::u32string text = decode(form);
  const std::u32string old = in_old_hiragana(text);
  std::vector<std::string> out;
  for (const std::u32string& made : {old, in_old_katakana(old), in_new_hiragana(text)}) {
    std::string other = utf8(made);
    if (other != form && std::find(out.begin(), out.end(), other) == out.end())
      out.push_back(std::move(other));
  }
  return out;
}

std::vector<SoundAlike> sound_alikes(std::string_view form) {
  constexpr std::u32string_view kOne = U"じぢずづ", kOther = U"ぢじづず";
  std::vector<SoundAlike> out;
  for (std::size_t at = 0; at < form.size() && out.size() < kMaxSoundAlike;) {
    const CodePoint next = code_point_at(form, at);
    if (const std::size_t which = kOne.find(next.value); which != kOne.npos) {
      std::string text(form.substr(0, at));
      append_utf8(text, kOther[which]);
      out.push_back({at, text.append(form.substr(at + next.size))});
    }
    at += next.size;
  }
  return out;
}

bool is_old_ending(std::string_view word) {
  constexpr std::array<std::u32string_view, 3> kEndings{U"つた", U"つて", U"しよう"};
  const std::u32string text = decode(word);
  const bool ends = std::any_of(kEndings.begin(), kEndings.end(), [&](std::u32string_view ending) {
    return std::u32string_view(text).ends_with(ending);
  });
  return ends && std::all_of(text.begin(), text.end(), is_hiragana) &&
         in_new_hiragana(text) != text;
}

}  // namespace gijiroku::search

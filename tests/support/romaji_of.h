// SPDX-License-Identifier: GPL-3.0-or-later
// tests/support/romaji_of.h — kana in Latin letters, in two systems: an oracle that does not use
// dict/romaji.tsv.
#pragma once

#include <array>
#include <map>
#include <string>
#include <string_view>

#include "core/utf8.h"

namespace gijiroku::testing {

enum class System { kHepburn, kKunrei };

/// Transcribes hiragana and ー, and keeps Latin letters. Long vowels are as spelled in kana
/// (toukyou).
inline std::string romaji_of(std::string_view hiragana, System system) {
  static const std::map<char32_t, std::array<std::string, 2>> kRows = [] {
    std::map<char32_t, std::array<std::string, 2>> rows;
    const auto row = [&](const char* consonant, std::u32string_view kana) {
      for (std::size_t i = 0; i < kana.size(); ++i) {
        const std::string both = consonant + std::string(1, "aiueo"[i]);
        rows[kana[i]] = {both, both};
      }
    };
    row("", U"あいうえお");
    row("k", U"かきくけこ");
    row("g", U"がぎぐげご");
    row("s", U"さしすせそ");
    row("z", U"ざじずぜぞ");
    row("t", U"たちつてと");
    row("d", U"だぢづでど");
    row("n", U"なにぬねの");
    row("h", U"はひふへほ");
    row("b", U"ばびぶべぼ");
    row("p", U"ぱぴぷぺぽ");
    row("m", U"まみむめも");
    row("r", U"らりるれろ");
    row("x", U"ぁぃぅぇぉ");
    for (const auto& [kana, plain] : std::map<char32_t, const char*>{{U'や', "ya"},
                                                                     {U'ゆ', "yu"},
                                                                     {U'よ', "yo"},
                                                                     {U'わ', "wa"},
                                                                     {U'を', "wo"},
                                                                     {U'ゃ', "xya"},
                                                                     {U'ゅ', "xyu"},
                                                                     {U'ょ', "xyo"},
                                                                     {U'っ', "xtu"},
                                                                     {U'ゔ', "vu"},
                                                                     {U'ー', "-"},
                                                                     {U'ん', "n'"}})
      rows[kana] = {plain, plain};
    for (const auto& [kana, hepburn] : std::map<char32_t, const char*>{{U'し', "shi"},
                                                                       {U'じ', "ji"},
                                                                       {U'ち', "chi"},
                                                                       {U'ぢ', "ji"},
                                                                       {U'つ', "tsu"},
                                                                       {U'づ', "zu"},
                                                                       {U'ふ', "fu"}})
      rows[kana][0] = hepburn;
    rows[U'ぢ'][1] = "zi";
    rows[U'づ'][1] = "zu";
    return rows;
  }();
  const auto which = static_cast<std::size_t>(system);
  const std::u32string kana = decode(hiragana);
  std::string out;
  bool doubled = false;
  for (std::size_t i = 0; i < kana.size(); ++i) {
    const char32_t next = i + 1 < kana.size() ? kana[i + 1] : 0;
    const auto row = kRows.find(kana[i]);
    if (row == kRows.end()) {
      append_utf8(out, kana[i]);
      continue;
    }
    std::string made = row->second[which];
    if (kana[i] == U'っ' && kRows.contains(next) &&
        std::string_view("aiueonx-").find(kRows.at(next)[which][0]) == std::string_view::npos) {
      doubled = true;
      continue;
    }
    if (next == U'ゃ' || next == U'ゅ' || next == U'ょ') {
      const char vowel = next == U'ゃ' ? 'a' : next == U'ゅ' ? 'u' : 'o';
      if (made.size() > 1 && made.back() == 'i') {
        made.pop_back();
        const bool sounds = made == "sh" || made == "ch" || made == "j";
        made += (sounds ? "" : "y") + std::string(1, vowel);
        ++i;
      }
    }
    if (doubled) made = (made.starts_with("ch") ? 't' : made[0]) + made;
    doubled = false;
    out += made;
  }
  return out;
}

}  // namespace gijiroku::testing

// SPDX-License-Identifier: GPL-3.0-or-later
// tests/support/generated_text.h — random texts made of the words and characters of minutes,
// including the artifacts of scanners, word processors and people.
#pragma once

#include <array>
#include <nlohmann/json.hpp>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "core/utf8.h"

namespace gijiroku::testing {

/// A Unicode block and some of its characters.
struct Block {
  const char* name;
  char32_t first, last;
  std::u32string_view characters;
};

/// The blocks that occur in 77,000 utterances of assemblies.
inline constexpr std::array<Block, 14> kBlocks{
    {{"Basic Latin", 0x0, 0x7F, U"09,.()-/:%&'+aAzZ"},
     {"Latin-1 Supplement", 0x80, 0xFF, U"×÷°"},
     {"Greek and Coptic", 0x370, 0x3FF, U"αβγΩ"},
     {"Cyrillic", 0x400, 0x4FF, U"ОД"},
     {"General Punctuation", 0x2000, 0x206F, U"…※“”‐‰’"},
     {"Letterlike Symbols", 0x2100, 0x214F, U"℃"},
     {"Box Drawing", 0x2500, 0x257F, U"─│━┘└┐┌"},
     {"Geometric Shapes", 0x25A0, 0x25FF, U"○◆●◎△"},
     {"Miscellaneous Symbols", 0x2600, 0x26FF, U"☆♪★"},
     {"CJK Symbols and Punctuation", 0x3000, 0x303F, U"、。「」『』【】〔〕々〇〜"},
     {"Hiragana", 0x3040, 0x309F, U"いのとてでますしうにたゝ"},
     {"Katakana", 0x30A0, 0x30FF, U"ーンストルジックリイ・アヴ"},
     {"CJK Unified Ideographs", 0x4E00, 0x9FFF, U"区思会事年方今中定業者一"},
     {"Halfwidth and Fullwidth Forms", 0xFF00, 0xFFEF, U"１２％）（－Ａｚ～ｱｶﾞﾊﾟ｡"}}};

/// Words, ends of sentences, and letters that take several code points.
inline const std::vector<std::u32string> kPieces{U"会議",
                                                 U"令和２年度",
                                                 U"テレワーク",
                                                 U"ﾃﾚﾜｰｸ",
                                                 U"システムの更改について",
                                                 U"ＤＸ",
                                                 U"PT",
                                                 U"DX推進",
                                                 U"4,000万",
                                                 U"４０００万円",
                                                 U"髙橋",
                                                 U"﨑",
                                                 U"⾏政",
                                                 U"⻑",
                                                 U"㈱",
                                                 U"①",
                                                 U"㌢",
                                                 U"㎡",
                                                 U"Ⅲ",
                                                 U"。",
                                                 U"、",
                                                 U"「",
                                                 U"」",
                                                 U"（質疑）",
                                                 U"・",
                                                 U"･",
                                                 U"〜",
                                                 U"～",
                                                 U"―",
                                                 U"‐",
                                                 U"─",
                                                 U"--",
                                                 U"…",
                                                 U"!?",
                                                 U"\"",
                                                 U"\\",
                                                 U"%_*",
                                                 U" ",
                                                 U"　",
                                                 U"\n",
                                                 U"\t",
                                                 U"𠮷野家",
                                                 U"葛\U000E0100飾区",
                                                 U"ｶﾞｷﾞｸﾞ",
                                                 U"か\u3099",
                                                 U"は\u309A",
                                                 U"゛",
                                                 U"👨‍👩‍👧",
                                                 U"🇯🇵",
                                                 U"é",
                                                 U"e\u0301",
                                                 U"ß",
                                                 U"İ",
                                                 U"Ångström",
                                                 U"Ωμέγα",
                                                 U"Привет",
                                                 U"한국어",
                                                 U"\u1112\u1161\u11AB",
                                                 U"עברית",
                                                 U"العربية",
                                                 U"ไทย",
                                                 U"हिन्दी",
                                                 U"\u200B",
                                                 U"\uFEFF",
                                                 U"\u00AD",
                                                 U"々",
                                                 U"ゝ",
                                                 U"ヶ",
                                                 U"ー",
                                                 U"一",
                                                 U"二",
                                                 U"１０時００分",
                                                 U"本部長",
                                                 U"ます",
                                                 U"について",
                                                 U"を",
                                                 U"の",
                                                 U"に"};

/// A text of `pieces` random pieces, with random characters between them.
inline std::string generated_text(std::mt19937& random, std::size_t pieces) {
  std::string text;
  for (std::size_t p = 0; p < pieces; ++p) {
    for (const char32_t c : kPieces[random() % kPieces.size()]) append_utf8(text, c);
    if (random() % 8 == 0) append_utf8(text, 0x3041 + static_cast<char32_t>(random() % 0x60));
    if (random() % 8 == 0) append_utf8(text, 0x4E00 + static_cast<char32_t>(random() % 0x5200));
    if (random() % 4 != 0) continue;
    const std::u32string_view characters = kBlocks[random() % kBlocks.size()].characters;
    append_utf8(text, characters[random() % characters.size()]);
  }
  return text;
}

/// JSON Lines with one utterance for each text, 20 per meeting.
inline std::string records_of(const std::vector<std::string>& texts) {
  constexpr std::size_t kOfOneMeeting = 20;
  std::string lines;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const std::size_t meeting = i / kOfOneMeeting;
    const nlohmann::json record{{"doc", "d" + std::to_string(meeting)},
                                {"seq", i % kOfOneMeeting + 1},
                                {"date", meeting % 3 == 0 ? "2020-12-14" : "2021-06-01"},
                                {"meeting", "会議"},
                                {"text", texts[i]}};
    lines += record.dump() + "\n";
  }
  return lines;
}

}  // namespace gijiroku::testing

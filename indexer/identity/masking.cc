// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/identity/masking.h"

#include <array>
#include <cstddef>

namespace gijiroku::indexer {
namespace {

// In the literal form, in which ＊ is * and ＿ is _.
constexpr std::array<std::string_view, 55> kMarks{
    "■",        "□",    "▪",    "▫",    "█",      "▓",      "▒",      "░",
    "▉",        "●",    "○",    "◯",    "◎",      "◉",      "⚫",      "⚪",
    "◆",        "◇",    "▲",    "△",    "▼",      "▽",      "★",      "☆",
    "×",        "✕",    "✖",    "╳",    "*",      "※",      "#",      "_",
    "〓",       "...",  "・・", "--",   "非公開", "不開示", "非開示", "不公開",
    "個人情報", "黒塗", "墨塗", "削除", "伏せ字", "伏字",   "秘匿",   "マスキング",
    "匿名",     "某",   "省略", "略)",  "ーー",   "xx",     "〇〇"};

std::size_t count(std::string_view text, std::string_view mark) {
  std::size_t out = 0;
  for (std::size_t at = text.find(mark); at != text.npos; at = text.find(mark, at + mark.size()))
    ++out;
  return out;
}

}  // namespace

bool masks_more(std::string_view before, std::string_view after) {
  for (const std::string_view mark : kMarks) {
    if (count(after, mark) > count(before, mark)) return true;
  }
  return false;
}

}  // namespace gijiroku::indexer

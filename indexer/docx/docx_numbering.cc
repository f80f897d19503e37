// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/docx/docx_numbering.h"

#include <algorithm>
#include <cstdlib>

#include "core/text.h"

namespace gijiroku::indexer {
namespace {

constexpr int kMaxNumber = 9999;

int number_of(const std::string& text) {
  return static_cast<int>(std::strtol(text.c_str(), nullptr, 10));
}

std::string full_width(int n) {
  std::string out;
  for (const char c : std::to_string(n)) append_utf8(out, U'０' + static_cast<char32_t>(c - '0'));
  return out;
}

/// Up to 99; larger numbers stay in ASCII digits.
std::string kanji(int n) {
  static constexpr std::u32string_view kDigits = U"〇一二三四五六七八九";
  std::string out;
  if (n >= 100) return std::to_string(n);
  if (n >= 20) append_utf8(out, kDigits[static_cast<std::size_t>(n / 10)]);
  if (n >= 10) append_utf8(out, U'十');
  if (n % 10 > 0 || n == 0) append_utf8(out, kDigits[static_cast<std::size_t>(n % 10)]);
  return out;
}

std::string from_series(std::u32string_view series, int n) {
  std::string out;
  append_utf8(out, series[static_cast<std::size_t>(n - 1) % series.size()]);
  return out;
}

/// `format` is a value of w:numFmt; unknown ones are written as ASCII digits.
std::string format_number(const std::string& format, int n) {
  if (n < 1 || n > kMaxNumber) return std::to_string(n);
  if (format == "decimalFullWidth" || format == "decimalFullWidth2") return full_width(n);
  if (format.starts_with("japanese") || format.starts_with("chinese") ||
      format == "ideographDigital")
    return kanji(n);
  if (format.starts_with("aiueo"))
    return from_series(
        U"アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワ"
        U"ヲン",
        n);
  if (format.starts_with("iroha"))
    return from_series(U"イロハニホヘトチリヌルヲワカヨタレソツネナラム", n);
  if (format.starts_with("decimalEnclosedCircle") && n <= 20)
    return from_series(U"①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳", n);
  if (format == "upperLetter") return from_series(U"ABCDEFGHIJKLMNOPQRSTUVWXYZ", n);
  if (format == "lowerLetter") return from_series(U"abcdefghijklmnopqrstuvwxyz", n);
  return std::to_string(n);
}

}  // namespace

DocxNumbering::DocxNumbering(const XmlTree& tree) {
  if (!tree) return;
  // Paragraphs refer to a w:num, which refers to the w:abstractNum with the formats.
  std::map<std::string, Levels> abstract;
  const auto nodes = children_of(xmlDocGetRootElement(tree.get()));
  for (const xmlNode* node : nodes) {
    if (name_of(node) != "abstractNum") continue;
    Levels& levels = abstract[attribute(node, "abstractNumId")];
    for (const xmlNode* child : children_of(node)) {
      const int index = number_of(attribute(child, "ilvl"));
      if (name_of(child) != "lvl" || index < 0 || index >= static_cast<int>(kLevels)) continue;
      Level& level = levels[static_cast<std::size_t>(index)];
      for (const xmlNode* field : children_of(child)) {
        if (name_of(field) == "numFmt") level.format = attribute(field, "val");
        if (name_of(field) == "lvlText") level.text = attribute(field, "val");
        if (name_of(field) == "start") level.start = number_of(attribute(field, "val"));
      }
    }
  }
  for (const xmlNode* node : nodes) {
    if (name_of(node) != "num") continue;
    for (const xmlNode* child : children_of(node)) {
      const auto found = abstract.find(attribute(child, "val"));
      if (name_of(child) == "abstractNumId" && found != abstract.end())
        lists_[attribute(node, "numId")] = found->second;
    }
  }
}

std::string DocxNumbering::next(const std::string& list, const std::string& level) {
  const auto found = lists_.find(list);
  const int index = number_of(level);
  if (found == lists_.end() || index < 0 || index >= static_cast<int>(kLevels)) return {};
  const auto at = static_cast<std::size_t>(index);
  auto& counts = counts_[list];
  counts[at] = counts[at] == 0 ? found->second[at].start : counts[at] + 1;
  // A new item restarts the levels below it.
  std::fill(counts.begin() + static_cast<std::ptrdiff_t>(at) + 1, counts.end(), 0);
  const Level& here = found->second[at];
  if (here.format == "bullet" || here.format == "none") return {};
  // "第%1" contains the number of level 1, "%1.%2" those of two levels.
  std::string out;
  for (std::size_t i = 0; i < here.text.size(); ++i) {
    const char digit = i + 1 < here.text.size() ? here.text[i + 1] : '\0';
    if (here.text[i] != '%' || digit < '1' || digit > '9') {
      out += here.text[i];
      continue;
    }
    const auto referenced = static_cast<std::size_t>(digit - '1');
    const int count =
        counts[referenced] == 0 ? found->second[referenced].start : counts[referenced];
    out += format_number(found->second[referenced].format, count);
    ++i;
  }
  return out;
}

}  // namespace gijiroku::indexer

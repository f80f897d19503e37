// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/pdf/text_layer.h"

#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <utility>

#include "core/text.h"

namespace gijiroku::indexer {
namespace {

constexpr std::string_view kPage = "<page ", kWord = "<word ", kWordEnd = "</word>";
constexpr double kMaxPoints = 1e6;  // a page of PDF has at most 14,400
constexpr std::array<std::pair<std::string_view, char>, 5> kEntities{
    {{"&lt;", '<'}, {"&gt;", '>'}, {"&amp;", '&'}, {"&quot;", '"'}, {"&apos;", '\''}}};

std::optional<double> attribute(std::string_view tag, std::string_view name) {
  const std::size_t at = tag.find(name);
  if (at == tag.npos) return std::nullopt;
  double value = 0;
  const char* begin = tag.data() + at + name.size();
  const auto [end, error] = std::from_chars(begin, tag.data() + tag.size(), value);
  const bool possible =
      error == std::errc() && std::isfinite(value) && std::abs(value) < kMaxPoints;
  return possible ? std::optional(value) : std::nullopt;
}

/// Replaces the five entities of XML in one pass: "&amp;lt;" is "&lt;", not "<".
std::string unescaped(std::string_view escaped) {
  std::string text;
  for (std::size_t at = 0; at < escaped.size();) {
    std::size_t size = 1;
    char c = escaped[at];
    for (const auto& [entity, meaning] : kEntities) {
      if (c != '&' || !escaped.substr(at).starts_with(entity)) continue;
      c = meaning;
      size = entity.size();
      break;
    }
    text += c;
    at += size;
  }
  return text;
}

std::optional<PlacedWord> word(std::string_view tag, std::string_view text) {
  const auto left = attribute(tag, "xMin=\""), top = attribute(tag, "yMin=\"");
  const auto right = attribute(tag, "xMax=\""), bottom = attribute(tag, "yMax=\"");
  if (!left || !top || !right || !bottom) return std::nullopt;
  const std::string repaired = repair(unescaped(text));
  return PlacedWord{*left, *top, *right, *bottom, std::string(trim(repaired))};
}

}  // namespace

std::vector<PlacedWords> read_pdftotext_bbox(std::string_view xhtml) {
  // Not read as XML: one stray byte would lose the whole document.
  std::vector<PlacedWords> pages;
  for (std::size_t at = xhtml.find('<'); at < xhtml.size(); at = xhtml.find('<', at + 1)) {
    if (xhtml.substr(at).starts_with(kPage)) {
      pages.emplace_back();
    } else if (!pages.empty() && xhtml.substr(at).starts_with(kWord)) {
      const std::size_t tag_end = xhtml.find('>', at), end = xhtml.find(kWordEnd, at);
      if (end == xhtml.npos || tag_end > end) break;
      const auto tag = xhtml.substr(at, tag_end - at);
      const auto found = word(tag, xhtml.substr(tag_end + 1, end - tag_end - 1));
      if (found && !found->text.empty()) pages.back().push_back(*found);
      at = end;
    }
  }
  return pages;
}

}  // namespace gijiroku::indexer

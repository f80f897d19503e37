// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/exchange/pair_terms.h"

#include <algorithm>
#include <array>

#include "searchd/query/syntax.h"
#include "searchd/query/typed_syntax.h"

namespace gijiroku::search {
namespace {

constexpr std::array<std::string_view, 2> kColons{":", "："};
constexpr std::array<std::string_view, 2> kAsker{"問", "asker"}, kAnswerer{"答", "answerer"};

/// What follows one of `names` and a colon; empty if `piece` does not begin so.
std::string value_after(std::string_view piece, const std::array<std::string_view, 2>& names) {
  for (const std::string_view name : names) {
    for (const std::string_view colon : kColons) {
      if (!piece.starts_with(name) || !piece.substr(name.size()).starts_with(colon)) continue;
      return without_quotes(piece.substr(name.size() + colon.size()));
    }
  }
  return "";
}

std::string piece(std::string_view name, const std::string& value) {
  if (value.empty()) return "";
  const bool plain = value.find_first_of(" \t\"") == value.npos && value.find("　") == value.npos;
  return std::string(name) + ":" + (plain ? value : "\"" + value + "\"");
}

}  // namespace

PairTerms pair_terms(std::string_view text) {
  PairTerms out;
  Syntax syntax = syntax_of(text);
  const auto taken = std::erase_if(syntax.parts, [&](const Syntax& part) {
    if (part.kind != Syntax::Kind::kPiece || part.quoted || part.excluded) return false;
    std::string asker = value_after(part.text, kAsker);
    std::string answerer = value_after(part.text, kAnswerer);
    if (asker.empty() && answerer.empty()) return false;
    if (!asker.empty()) out.asker = std::move(asker);
    if (!answerer.empty()) out.answerer = std::move(answerer);
    return true;
  });
  out.rest = taken == 0 ? std::string(text) : to_query_text(syntax);
  return out;
}

std::string to_query_text(const PairTerms& terms) {
  std::string out;
  for (const std::string& each :
       {piece(kAsker[0], terms.asker), piece(kAnswerer[0], terms.answerer), terms.rest}) {
    if (!each.empty()) out += (out.empty() ? "" : " ") + each;
  }
  return out;
}

}  // namespace gijiroku::search

// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/query/typed_syntax.h"

namespace gijiroku::search {
namespace {

std::string typed_in(const Syntax& syntax, bool grouped) {
  if (syntax.kind == Syntax::Kind::kPiece)
    return syntax.quoted ? "\"" + std::string(syntax.text) + "\"" : std::string(syntax.text);
  std::string between = " ";
  if (syntax.kind == Syntax::Kind::kAny) between = " OR ";
  if (syntax.kind == Syntax::Kind::kNear)
    between = syntax.distance == kNearDistance ? " NEAR "
                                               : " NEAR/" + std::to_string(syntax.distance) + " ";
  std::string out;
  for (const Syntax& part : syntax.parts) {
    const bool needs_brackets =
        part.kind == Syntax::Kind::kAll ||
        (part.kind == Syntax::Kind::kAny && (part.excluded || syntax.kind != Syntax::Kind::kAll)) ||
        (part.kind == Syntax::Kind::kNear && part.excluded);
    out += out.empty() ? "" : between;
    if (part.excluded) out += "-";
    out += typed_in(part, needs_brackets);
  }
  return grouped ? "(" + out + ")" : out;
}

}  // namespace

std::string to_query_text(const Syntax& syntax) { return typed_in(syntax, false); }

}  // namespace gijiroku::search

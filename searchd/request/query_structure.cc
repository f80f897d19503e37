// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/request/query_structure.h"

#include "core/text.h"
#include "embedded/strings.h"
#include "searchd/query/syntax.h"
#include "searchd/request/limits.h"

namespace gijiroku::search {
namespace {

struct Counts {
  std::size_t nears = 0, single_characters = 0;
};

void count(const Syntax& syntax, Counts& out) {
  for (const Syntax& part : syntax.parts) count(part, out);
  out.nears += syntax.kind == Syntax::Kind::kNear;
  if (syntax.kind == Syntax::Kind::kPiece)
    out.single_characters += count_code_points(literal_text(syntax.text)) == 1;
}

}  // namespace

std::optional<Fault> structure_fault(std::string_view text, Unit unit) {
  Counts counts;
  count(syntax_of(text), counts);
  if (counts.nears > kMaxNears)
    return Fault{"too_costly", "q", strings::fault_many_nears(std::to_string(kMaxNears))};
  if (unit != Unit::kUtterance && counts.single_characters > kMaxSingleCharacters)
    return Fault{"too_costly", "q",
                 strings::fault_many_characters(std::to_string(kMaxSingleCharacters))};
  return std::nullopt;
}

}  // namespace gijiroku::search

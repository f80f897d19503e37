// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/request/query_structure.h"

#include "core/text.h"
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
    out.single_characters += count_code_points(literal_form(syntax.text).text) == 1;
}

}  // namespace

std::optional<Fault> structure_fault(std::string_view text, Unit unit) {
  Counts counts;
  count(syntax_of(text), counts);
  if (counts.nears > kMaxNears)
    return Fault{
        "too_costly", "q",
        "検索語（q）の NEAR は " + std::to_string(kMaxNears) + " か所までにしてください。"};
  if (unit != Unit::kUtterance && counts.single_characters > kMaxSingleCharacters)
    return Fault{"too_costly", "q",
                 "議題・会議ごとの検索では、一文字の検索語（q）を " +
                     std::to_string(kMaxSingleCharacters) +
                     " 個までにしてください。文字をつなげて長い語にするか、発言ごとに検索します。"};
  return std::nullopt;
}

}  // namespace gijiroku::search

// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/query/question_words.h"

#include <algorithm>
#include <set>
#include <string>

#include "core/script.h"
#include "core/table.h"
#include "core/text.h"
#include "core/utf8.h"
#include "embedded/question_words_tsv.h"
#include "searchd/query/field_term.h"

namespace gijiroku::search {

namespace {

using WordSet = std::set<std::string, std::less<>>;

/// The words of one kind.
WordSet words_of(std::string_view kind) {
  WordSet out;
  for (const TableRow& row : table_rows(embedded::question_words_tsv)) {
    for (std::size_t i = 1; row.cells[0] == kind && i < row.cells.size(); ++i)
      out.insert(literal_text(row.cells[i]));
  }
  return out;
}

/// A way of doing: 作り方, 捨て方. Not 夕方, 親方.
bool is_way(std::string_view text) {
  constexpr std::string_view kWay = "方";
  return text.ends_with(kWay) && is_hiragana(code_point_before(text, text.size() - kWay.size()));
}

}  // namespace

bool is_question_word(std::string_view base) {
  static const WordSet kWords = words_of("ask");
  return kWords.contains(base);
}

bool only_asks(std::string_view term) {
  static const WordSet kTerms = words_of("alone");
  if (term.ends_with('?')) term.remove_suffix(1);
  return kTerms.contains(term);
}

WithoutAsking without_asking(Syntax root) {
  const auto asks = [](const Syntax& part) {
    return part.kind == Syntax::Kind::kPiece && !part.quoted && !part.excluded &&
           only_asks(literal_text(part.text));
  };
  const bool has_others =
      std::any_of(root.parts.begin(), root.parts.end(), [&](const Syntax& part) {
        const bool piece = part.kind == Syntax::Kind::kPiece;
        const bool nothing = piece && literal_text(part.text).empty();
        const bool field = piece && !part.quoted && starts_with_field_name(part.text);
        return !nothing && !field && !part.excluded && !asks(part);
      });
  WithoutAsking out;
  for (Syntax& part : root.parts) {
    if (has_others && asks(part)) out.ignored.emplace_back(part.text);
  }
  if (!out.ignored.empty()) std::erase_if(root.parts, asks);
  out.syntax = std::move(root);
  return out;
}

bool is_aspect(std::string_view text) {
  static const WordSet kWords = words_of("aspect");
  return is_way(text) || kWords.contains(text);
}

}  // namespace gijiroku::search

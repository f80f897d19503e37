// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/query/question_words.h"

#include <set>
#include <string>

#include "core/script.h"
#include "core/table.h"
#include "core/text.h"
#include "core/utf8.h"
#include "embedded/question_words_tsv.h"

namespace gijiroku::search {

namespace {

using WordSet = std::set<std::string, std::less<>>;

/// The words of one kind.
WordSet words_of(std::string_view kind) {
  WordSet out;
  for (const TableRow& row : table_rows(embedded::question_words_tsv)) {
    for (std::size_t i = 1; row.cells[0] == kind && i < row.cells.size(); ++i)
      out.insert(literal_form(row.cells[i]).text);
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

bool is_aspect(std::string_view text) {
  static const WordSet kWords = words_of("aspect");
  return is_way(text) || kWords.contains(text);
}

}  // namespace gijiroku::search

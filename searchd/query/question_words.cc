// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/query/question_words.h"

#include <set>
#include <string>

#include "core/table.h"
#include "core/text.h"
#include "embedded/question_words_tsv.h"

namespace gijiroku::search {

bool is_question_word(std::string_view base) {
  static const std::set<std::string, std::less<>> kWords = [] {
    std::set<std::string, std::less<>> words;
    for (const TableRow& row : table_rows(embedded::question_words_tsv))
      words.insert(literal_form(row.cells[0]).text);
    return words;
  }();
  return kWords.contains(base);
}

}  // namespace gijiroku::search

// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/agenda/item_title.h"

#include <string>
#include <vector>

#include "core/error.h"
#include "core/table.h"
#include "core/text.h"
#include "embedded/agenda_titles_tsv.h"

namespace gijiroku::indexer {
namespace {

enum class Where { kWhole, kBegin, kEnd, kAnywhere };

struct Row {
  std::string words;
  Where where;
  AgendaKind kind;
};

Where where_of(std::string_view name, std::size_t line) {
  if (name == "whole") return Where::kWhole;
  if (name == "begin") return Where::kBegin;
  if (name == "end") return Where::kEnd;
  if (name == "anywhere") return Where::kAnywhere;
  throw FormatError("agenda titles, line " + std::to_string(line) +
                    ": expected whole, begin, end or anywhere");
}

const std::vector<Row>& rows() {
  static const std::vector<Row> kRows = [] {
    std::vector<Row> out;
    for (const TableRow& row : table_rows(embedded::agenda_titles_tsv)) {
      const auto kind = row.cells.size() == 3 ? agenda_kind(row.cells[2]) : std::nullopt;
      if (!kind) {
        throw FormatError("agenda titles, line " + std::to_string(row.line) +
                          ": expected 'words TAB where TAB kind'");
      }
      out.push_back({literal_form(row.cells[0]).text, where_of(row.cells[1], row.line), *kind});
    }
    return out;
  }();
  return kRows;
}

bool fits(const Row& row, std::string_view form) {
  switch (row.where) {
    case Where::kWhole:
      return form == row.words;
    case Where::kBegin:
      return form.starts_with(row.words);
    case Where::kEnd:
      return form.ends_with(row.words);
    case Where::kAnywhere:
      return form.find(row.words) != form.npos;
  }
  return false;
}

}  // namespace

AgendaKind kind_of_title(std::string_view title, AgendaKind otherwise) {
  const std::string form = literal_form(title).text;
  for (const Row& row : rows()) {
    if (fits(row, form)) return row.kind;
  }
  return otherwise;
}

}  // namespace gijiroku::indexer

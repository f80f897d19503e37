// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/table/table_rows.h"

#include "searchd/table/line_table.h"
#include "searchd/table/pair_table.h"
#include "searchd/table/record_table.h"

namespace gijiroku::search {

const std::vector<TableColumn>& RecordRows::columns() const { return record_columns(); }

std::optional<std::vector<TableCell>> RecordRows::next(TableFormat format) {
  const std::optional<FoundRecord> record = hits_.next();
  if (!record) return std::nullopt;
  return record_cells(*record, format, site_);
}

const std::vector<TableColumn>& PairRows::columns() const { return pair_columns(); }

std::optional<std::vector<TableCell>> PairRows::next(TableFormat format) {
  const std::optional<FoundRecord> question = pairs_.next();
  if (!question) return std::nullopt;
  return pair_cells({*question, pairs_.next().value()}, format, site_);
}

const std::vector<TableColumn>& LineRows::columns() const { return line_columns(); }

std::optional<std::vector<TableCell>> LineRows::next(TableFormat format) {
  const std::optional<ConcordanceLine> line = lines_.next();
  if (!line) return std::nullopt;
  return line_cells(*line, format, site_);
}

}  // namespace gijiroku::search

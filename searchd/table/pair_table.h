// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/table/pair_table.h — questions with their answers as the rows of a table, an answer a
// row.
#pragma once

#include <vector>

#include "searchd/model/hit.h"
#include "searchd/model/site_settings.h"
#include "searchd/model/table_format.h"
#include "searchd/table/table_cell.h"

namespace gijiroku::search {

struct QuestionWithAnswer {
  FoundRecord question, answer;
};

/// meeting, body, date, year and item of the question; address, speaker and text of it and of the
/// answer (docs/http-api.md, "Tables").
const std::vector<TableColumn>& pair_columns();

/// The cells of a row, as record_cells() writes them.
std::vector<TableCell> pair_cells(const QuestionWithAnswer& pair, TableFormat format,
                                  const SiteSettings& site);

}  // namespace gijiroku::search

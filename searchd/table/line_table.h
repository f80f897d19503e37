// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/table/line_table.h — the lines of a concordance as the rows of a table.
#pragma once

#include <vector>

#include "searchd/model/site_settings.h"
#include "searchd/model/table_format.h"
#include "searchd/study/concordance.h"
#include "searchd/table/table_cell.h"

namespace gijiroku::search {

/// before, key, after, and the columns of record_columns() that say where the line is: address,
/// meeting, body, date, year, item, node, seq, label, name, role.
const std::vector<TableColumn>& line_columns();

/// The cells of a line, as record_cells() writes them.
std::vector<TableCell> line_cells(const ConcordanceLine& line, TableFormat format,
                                  const SiteSettings& site);

}  // namespace gijiroku::search

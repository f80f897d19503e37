// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/table/record_table.h — the records that a search found as the rows of a table.
#pragma once

#include <vector>

#include "searchd/model/hit.h"
#include "searchd/model/site_settings.h"
#include "searchd/model/table_format.h"
#include "searchd/table/table_text.h"

namespace gijiroku::search {

/// address, meeting, body, date, year, item, kind, bills, outcome, decision, node, seq, label,
/// name, role, follow_up, tier, text, source, page, original (docs/http-api.md, "Tables").
const std::vector<TableColumn>& record_columns();

/// The cells of a record. CSV has Japanese names of kinds, roles and outcomes; the formats for
/// programs have their codes. Addresses are complete if the site states its public one.
std::vector<TableCell> record_cells(const FoundRecord& record, TableFormat format,
                                    const SiteSettings& site);

}  // namespace gijiroku::search

// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/table/count_table.h — counts as a table: a row for each period of each series.
#pragma once

#include <string>

#include "searchd/model/table_format.h"
#include "searchd/study/counts.h"

namespace gijiroku::search {

/// The columns are period, covered, by, value, hits, characters and rate (docs/http-api.md,
/// "Counts"). The series with all utterances comes first, with an empty value; two searches have
/// none. A period that the archive does not cover has one row, without numbers.
std::string count_table(const CountRequest& request, const Counts& counts, TableFormat format);

}  // namespace gijiroku::search

// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/table/table_stream.h"

#include <optional>

#include "searchd/table/record_table.h"

namespace gijiroku::search {

std::string TableStream::next() {
  std::string out;
  if (!begun_) out = table_head(format_, record_columns());
  begun_ = true;
  while (out.size() < kPieceBytes) {
    const std::optional<FoundRecord> record = hits_.next();
    if (!record) break;
    out += table_row(format_, record_columns(), record_cells(*record, format_, site_));
  }
  hits_.check_served();
  return out;
}

}  // namespace gijiroku::search

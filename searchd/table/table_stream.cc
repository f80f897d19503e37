// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/table/table_stream.h"

#include "searchd/table/table_text.h"

namespace gijiroku::search {

std::string TableStream::next() {
  std::string out;
  if (!begun_) out = table_head(format_, rows_->columns());
  begun_ = true;
  while (out.size() < kPieceBytes) {
    const auto cells = rows_->next(format_);
    if (!cells) break;
    out += table_row(format_, rows_->columns(), *cells);
  }
  rows_->check_served();
  return out;
}

}  // namespace gijiroku::search

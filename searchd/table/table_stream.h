// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/table/table_stream.h — a table as the body of a reply, in constant memory.
#pragma once

#include <memory>

#include "searchd/model/body_stream.h"
#include "searchd/table/table_rows.h"

namespace gijiroku::search {

class TableStream : public BodyStream {
 public:
  /// `slot` exists as long as the stream.
  TableStream(std::unique_ptr<TableRows> rows, TableFormat format, std::shared_ptr<const void> slot)
      : rows_(std::move(rows)), format_(format), slot_(std::move(slot)) {}

  /// A piece of kPieceBytes or one row more. No piece is returned after records were withdrawn:
  /// throws as TableRows does.
  std::string next() override;

  static constexpr std::size_t kPieceBytes = 65'536;

 private:
  std::unique_ptr<TableRows> rows_;
  TableFormat format_;
  std::shared_ptr<const void> slot_;
  bool begun_ = false;
};

}  // namespace gijiroku::search

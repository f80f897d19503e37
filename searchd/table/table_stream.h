// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/table/table_stream.h — all hits of a search as the body of a reply, in constant memory.
#pragma once

#include <memory>

#include "searchd/engine/export.h"
#include "searchd/model/body_stream.h"
#include "searchd/model/site_settings.h"
#include "searchd/model/table_format.h"

namespace gijiroku::search {

class TableStream : public BodyStream {
 public:
  /// `slot` exists as long as the stream.
  TableStream(Export hits, TableFormat format, SiteSettings site, std::shared_ptr<const void> slot)
      : hits_(std::move(hits)), format_(format), site_(std::move(site)), slot_(std::move(slot)) {}

  /// A piece of kPieceBytes or one row more. No piece is returned after records were withdrawn:
  /// throws as Export::next and Export::check_served.
  std::string next() override;

  static constexpr std::size_t kPieceBytes = 65'536;

 private:
  Export hits_;
  TableFormat format_;
  SiteSettings site_;
  std::shared_ptr<const void> slot_;
  bool begun_ = false;
};

}  // namespace gijiroku::search

// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/ledger_view/follow_up_table.h — the whole list of promises and requests as a table.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "searchd/engine/searcher_pool.h"
#include "searchd/ledger/follow_up_list.h"
#include "searchd/model/body_stream.h"
#include "searchd/model/site_settings.h"
#include "searchd/model/table_format.h"
#include "searchd/table/table_cell.h"

namespace gijiroku::search {

/// The columns, in the order of follow_up_cells() (docs/http-api.md, "Follow-ups").
const std::vector<TableColumn>& follow_up_columns();

/// The cells of an entry. CSV has Japanese names of kinds and states; the formats for programs have
/// their codes. Total.
std::vector<TableCell> follow_up_cells(const FollowUpList& list, const FollowUpEntry& entry,
                                       TableFormat format, const SiteSettings& site);

/// The table as the body of a reply.
class FollowUpStream : public BodyStream {
 public:
  /// `pool` outlives the stream; `slot` exists as long as it.
  FollowUpStream(FollowUpList list, const SearcherPool& pool, TableFormat format, SiteSettings site,
                 std::shared_ptr<const void> slot)
      : list_(std::move(list)),
        pool_(pool),
        format_(format),
        site_(std::move(site)),
        slot_(std::move(slot)) {}

  /// A piece of kPieceBytes or one row more. Throws as SearcherPool::check_served(): nothing is
  /// returned after records were withdrawn.
  std::string next() override;

  static constexpr std::size_t kPieceBytes = 65'536;

 private:
  FollowUpList list_;
  const SearcherPool& pool_;
  TableFormat format_;
  SiteSettings site_;
  std::shared_ptr<const void> slot_;
  std::size_t next_ = 0;
  bool begun_ = false;
};

}  // namespace gijiroku::search

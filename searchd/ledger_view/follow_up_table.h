// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/ledger_view/follow_up_table.h — the whole list of promises and requests as a table.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "searchd/engine/searcher_pool.h"
#include "searchd/ledger/follow_up_list.h"
#include "searchd/model/site_settings.h"
#include "searchd/model/table_format.h"
#include "searchd/table/table_rows.h"

namespace gijiroku::search {

/// The columns, in the order of follow_up_cells() (docs/http-api.md, "Follow-ups").
const std::vector<TableColumn>& follow_up_columns();

/// The cells of an entry. CSV has Japanese names of kinds and states; the formats for programs have
/// their codes. Total.
std::vector<TableCell> follow_up_cells(const FollowUpList& list, const FollowUpEntry& entry,
                                       TableFormat format, const SiteSettings& site);

/// The entries of a list.
class FollowUpListRows : public TableRows {
 public:
  /// `pool` outlives the rows.
  FollowUpListRows(FollowUpList list, const SearcherPool& pool, SiteSettings site)
      : list_(std::move(list)), pool_(pool), site_(std::move(site)) {}
  const std::vector<TableColumn>& columns() const override { return follow_up_columns(); }
  std::optional<std::vector<TableCell>> next(TableFormat format) override;
  void check_served() const override { pool_.check_served(*list_.generation); }

 private:
  FollowUpList list_;
  const SearcherPool& pool_;
  SiteSettings site_;
  std::size_t next_ = 0;
};

}  // namespace gijiroku::search

// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/table/table_rows.h — the rows of a table that is made while it is sent.
#pragma once

#include <optional>
#include <vector>

#include "searchd/engine/export.h"
#include "searchd/engine/line_export.h"
#include "searchd/model/site_settings.h"
#include "searchd/model/table_format.h"
#include "searchd/table/table_cell.h"

namespace gijiroku::search {

/// One thread at a time.
class TableRows {
 public:
  virtual ~TableRows() = default;

  virtual const std::vector<TableColumn>& columns() const = 0;
  /// The cells of the next row; nullopt after the last. Throws ShardDamage if it cannot be read.
  virtual std::optional<std::vector<TableCell>> next(TableFormat format) = 0;
  /// As Export::check_served.
  virtual void check_served() const = 0;
};

/// The hits of a search (table/record_table.h).
class RecordRows : public TableRows {
 public:
  RecordRows(Export hits, SiteSettings site) : hits_(std::move(hits)), site_(std::move(site)) {}
  const std::vector<TableColumn>& columns() const override;
  std::optional<std::vector<TableCell>> next(TableFormat format) override;
  void check_served() const override { hits_.check_served(); }

 private:
  Export hits_;
  SiteSettings site_;
};

/// Questions with their answers, an answer a row (table/pair_table.h).
class PairRows : public TableRows {
 public:
  PairRows(Export pairs, SiteSettings site) : pairs_(std::move(pairs)), site_(std::move(site)) {}
  const std::vector<TableColumn>& columns() const override;
  std::optional<std::vector<TableCell>> next(TableFormat format) override;
  void check_served() const override { pairs_.check_served(); }

 private:
  Export pairs_;
  SiteSettings site_;
};

/// The lines of a concordance (table/line_table.h).
class LineRows : public TableRows {
 public:
  LineRows(LineExport lines, SiteSettings site)
      : lines_(std::move(lines)), site_(std::move(site)) {}
  const std::vector<TableColumn>& columns() const override;
  std::optional<std::vector<TableCell>> next(TableFormat format) override;
  void check_served() const override { lines_.check_served(); }

 private:
  LineExport lines_;
  SiteSettings site_;
};

}  // namespace gijiroku::search

// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/state/statement.h — one prepared SQLite statement of the indexer's state, finalized by
// its destructor.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace gijiroku::indexer {

class Statement {
 public:
  /// Throws IndexError, as every other member does if SQLite fails.
  Statement(sqlite3* db, const char* sql);

  /// Binds the next parameter, from left to right. Text and bytes are copied.
  Statement& bind(std::int64_t value);
  Statement& bind(std::string_view text);
  Statement& bind_blob(std::string_view bytes);

  /// Moves to the next row; returns false after the last one.
  bool step();
  /// Runs a statement that yields no rows.
  void run() {
    while (step()) {
    }
  }

  /// A column of the current row, from 0; 0 or empty for NULL.
  std::int64_t integer(int column) const;
  std::string text(int column) const;  ///< or the bytes of a blob

 private:
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
  };
  sqlite3* db_;
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
  int next_ = 1;
};

}  // namespace gijiroku::indexer

// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/state/statement.h"

#include "core/error.h"

namespace gijiroku::indexer {
namespace {

[[noreturn]] void fail(sqlite3* db) {
  throw IndexError(std::string("the indexer's state: ") + sqlite3_errmsg(db));
}

}  // namespace

Statement::Statement(sqlite3* db, const char* sql) : db_(db) {
  sqlite3_stmt* raw = nullptr;
  if (sqlite3_prepare_v2(db, sql, -1, &raw, nullptr) != SQLITE_OK) fail(db);
  statement_.reset(raw);
}

Statement& Statement::bind(std::int64_t value) {
  if (sqlite3_bind_int64(statement_.get(), next_++, value) != SQLITE_OK) fail(db_);
  return *this;
}

Statement& Statement::bind(std::string_view text) {
  // Callers bind temporaries, so SQLite must copy (SQLITE_TRANSIENT).
  const int status = sqlite3_bind_text64(statement_.get(), next_++, text.data(), text.size(),
                                         SQLITE_TRANSIENT, SQLITE_UTF8);
  if (status != SQLITE_OK) fail(db_);
  return *this;
}

Statement& Statement::bind_blob(std::string_view bytes) {
  const int status =
      sqlite3_bind_blob64(statement_.get(), next_++, bytes.data(), bytes.size(), SQLITE_TRANSIENT);
  if (status != SQLITE_OK) fail(db_);
  return *this;
}

bool Statement::step() {
  const int status = sqlite3_step(statement_.get());
  if (status != SQLITE_ROW && status != SQLITE_DONE) fail(db_);
  return status == SQLITE_ROW;
}

std::int64_t Statement::integer(int column) const {
  return sqlite3_column_int64(statement_.get(), column);
}

std::string Statement::text(int column) const {
  // Reading text as a blob skips the conversion, and also works for blobs. An empty value is null.
  const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement_.get(), column));
  const int size = sqlite3_column_bytes(statement_.get(), column);
  return bytes ? std::string(bytes, static_cast<std::size_t>(size)) : std::string();
}

}  // namespace gijiroku::indexer

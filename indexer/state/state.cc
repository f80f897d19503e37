// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/state/state.h"

#include <sqlite3.h>

#include "core/error.h"
#include "core/meeting_json.h"
#include "indexer/state/blob.h"
#include "indexer/state/statement.h"

namespace gijiroku::indexer {
namespace {

// Deleted rows may hold restricted text, so SQLite overwrites them with zeros.
constexpr const char* kTables = R"sql(
PRAGMA secure_delete = ON;
CREATE TABLE IF NOT EXISTS source (
  id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, size INTEGER, mtime_ns INTEGER,
  sha256 TEXT, parser INTEGER, published INTEGER, doc TEXT, ctime_ns INTEGER, inode INTEGER);
CREATE TABLE IF NOT EXISTS meeting (
  doc TEXT PRIMARY KEY, source INTEGER NOT NULL REFERENCES source(id), year TEXT,
  utterances INTEGER, open_digest TEXT, open_bytes INTEGER, restricted_digest TEXT,
  restricted_bytes INTEGER, parse BLOB);
CREATE INDEX IF NOT EXISTS meeting_source ON meeting(source);
CREATE TABLE IF NOT EXISTS edition (
  doc TEXT PRIMARY KEY REFERENCES meeting(doc), body TEXT, occasion TEXT, session INTEGER,
  rank INTEGER, sketch BLOB);
CREATE TRIGGER IF NOT EXISTS meeting_gone AFTER DELETE ON meeting BEGIN
  DELETE FROM edition WHERE doc = old.doc;
END;
CREATE TABLE IF NOT EXISTS meeting_key (doc TEXT PRIMARY KEY REFERENCES meeting(doc), key TEXT);
CREATE TRIGGER IF NOT EXISTS meeting_key_gone AFTER DELETE ON meeting BEGIN
  DELETE FROM meeting_key WHERE doc = old.doc;
END;
CREATE TABLE IF NOT EXISTS replacement (doc TEXT PRIMARY KEY, later TEXT, held_back INTEGER);
CREATE TABLE IF NOT EXISTS corrected (
  doc TEXT PRIMARY KEY REFERENCES meeting(doc), day TEXT, open_digest TEXT, restricted_digest TEXT);
CREATE TRIGGER IF NOT EXISTS corrected_gone AFTER DELETE ON meeting BEGIN
  DELETE FROM corrected WHERE doc = old.doc;
END;
CREATE TABLE IF NOT EXISTS failure (path TEXT PRIMARY KEY, message TEXT);
CREATE TABLE IF NOT EXISTS diagnostic (
  source INTEGER NOT NULL REFERENCES source(id), severity INTEGER, code TEXT, line INTEGER,
  message TEXT);
CREATE INDEX IF NOT EXISTS diagnostic_source ON diagnostic(source);
)sql";

// Brings the state of an earlier version up to date. What that version left in free pages is
// cleared first, so that a run that is killed between the two clears it again.
constexpr const char* kUpgrade = R"sql(
VACUUM;
BEGIN;
ALTER TABLE source ADD COLUMN ctime_ns INTEGER;
ALTER TABLE source ADD COLUMN inode INTEGER;
COMMIT;
)sql";

constexpr int kBusyMs = 10000;  // how long a reader waits for the writer

KnownSource known_source(const Statement& row) {
  return {row.integer(0),
          row.text(1),
          {row.integer(2), row.integer(3), row.text(4), static_cast<int>(row.integer(5)),
           row.integer(6) != 0, row.text(7), row.integer(8),
           static_cast<std::uint64_t>(row.integer(9))}};
}

std::optional<KnownSource> first_source(Statement& query) {
  if (!query.step()) return std::nullopt;
  return known_source(query);
}

}  // namespace

void State::Close::operator()(sqlite3* db) const { sqlite3_close(db); }

State::State(const std::filesystem::path& file) {
  sqlite3* db = nullptr;
  const int status = sqlite3_open(file.c_str(), &db);
  // SQLite returns a connection even if it fails, for the message; it must be closed too.
  db_.reset(db);
  if (status != SQLITE_OK) {
    throw IndexError("cannot open the indexer's state " + file.string() + ": " +
                     sqlite3_errmsg(db));
  }
  sqlite3_busy_timeout(db, kBusyMs);
  // The first statement that reads the file: if it is not a database, this fails.
  if (sqlite3_exec(db, kTables, nullptr, nullptr, nullptr) != SQLITE_OK) {
    throw IndexError("the indexer's state " + file.string() + " is damaged (" + sqlite3_errmsg(db) +
                     "): move it away and index all sources again");
  }
  const bool current =
      Statement(db, "SELECT 1 FROM pragma_table_info('source') WHERE name = 'inode'").step();
  if (!current && sqlite3_exec(db, kUpgrade, nullptr, nullptr, nullptr) != SQLITE_OK) {
    throw IndexError("cannot bring the indexer's state " + file.string() + " up to date (" +
                     sqlite3_errmsg(db) + "): run again when this is mended");
  }
  prepare_addresses();
}
State::~State() = default;
State::State(State&&) noexcept = default;

std::optional<KnownSource> State::source(const std::string& path) const {
  Statement query(db_.get(), "SELECT * FROM source WHERE path = ?");
  return first_source(query.bind(path));
}

std::vector<KnownSource> State::sources() const {
  std::vector<KnownSource> out;
  for (Statement query(db_.get(), "SELECT * FROM source ORDER BY path"); query.step();) {
    out.push_back(known_source(query));
  }
  return out;
}

std::int64_t State::put_source(const std::string& path, const SourceStamp& stamp,
                               const std::vector<Diagnostic>& diagnostics) {
  // Not INSERT OR REPLACE: the id must stay, because meetings refer to it.
  Statement(db_.get(),
            "INSERT INTO source (path, size, mtime_ns, sha256, parser, published, doc, ctime_ns, "
            "inode) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) ON CONFLICT (path) DO UPDATE SET "
            "size = ?2, mtime_ns = ?3, sha256 = ?4, parser = ?5, published = ?6, doc = ?7, "
            "ctime_ns = ?8, inode = ?9")
      .bind(path)
      .bind(stamp.size)
      .bind(stamp.mtime_ns)
      .bind(stamp.sha256)
      .bind(std::int64_t{stamp.parser})
      .bind(std::int64_t{stamp.published})
      .bind(stamp.doc)
      .bind(stamp.ctime_ns)
      .bind(static_cast<std::int64_t>(stamp.inode))
      .run();
  const std::int64_t id = source(path)->id;
  Statement(db_.get(), "DELETE FROM diagnostic WHERE source = ?").bind(id).run();
  for (const Diagnostic& d : diagnostics) {
    Statement(db_.get(), "INSERT INTO diagnostic VALUES (?, ?, ?, ?, ?)")
        .bind(id)
        .bind(static_cast<std::int64_t>(d.severity))
        .bind(d.code)
        .bind(static_cast<std::int64_t>(d.line))
        .bind(d.message)
        .run();
  }
  return id;
}

void State::restamp(std::int64_t id, const SourceStamp& stamp) {
  Statement(
      db_.get(),
      "UPDATE source SET size = ?, mtime_ns = ?, ctime_ns = ?, inode = ?, sha256 = ? WHERE id = ?")
      .bind(stamp.size)
      .bind(stamp.mtime_ns)
      .bind(stamp.ctime_ns)
      .bind(static_cast<std::int64_t>(stamp.inode))
      .bind(stamp.sha256)
      .bind(id)
      .run();
}

/// No file has the size -1, so the stamp never matches.
void State::forget_stamp(std::int64_t id) {
  Statement(db_.get(), "UPDATE source SET size = -1, sha256 = '' WHERE id = ?").bind(id).run();
}

void State::erase_source(std::int64_t id) {
  keep_replaced("source = CAST(? AS INTEGER)", std::to_string(id));
  for (const char* sql :
       {"DELETE FROM diagnostic WHERE source = ?", "DELETE FROM meeting WHERE source = ?",
        "DELETE FROM source WHERE id = ?"}) {
    Statement(db_.get(), sql).bind(id).run();
  }
}

void State::put_meeting(std::int64_t source, const StoredMeeting& meeting,
                        const std::string& corrected) {
  const MeetingSummaryRow& row = meeting.row;
  keep_replaced("doc = ?", row.doc);
  Statement(db_.get(), "INSERT OR REPLACE INTO meeting VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
      .bind(row.doc)
      .bind(source)
      .bind(row.year)
      .bind(static_cast<std::int64_t>(row.utterances))
      .bind(row.open.digest)
      .bind(row.open.bytes)
      .bind(row.restricted.digest)
      .bind(row.restricted.bytes)
      .bind_blob(meeting.parse)
      .run();
  Statement(db_.get(), "INSERT OR REPLACE INTO meeting_key VALUES (?, ?)")
      .bind(row.doc)
      .bind(row.key)
      .run();
  if (!corrected.empty()) note_corrected(row, corrected);
}

void State::erase_meeting(const std::string& doc) {
  keep_replaced("doc = ?", doc);
  Statement(db_.get(), "DELETE FROM meeting WHERE doc = ?").bind(doc).run();
}

std::optional<KnownSource> State::source_of(const std::string& doc) const {
  Statement query(
      db_.get(),
      "SELECT source.* FROM source, meeting WHERE meeting.source = source.id AND meeting.doc = ?");
  return first_source(query.bind(doc));
}

std::vector<std::string> State::docs_of(std::int64_t source) const {
  std::vector<std::string> out;
  Statement query(db_.get(), "SELECT doc FROM meeting WHERE source = ? ORDER BY doc");
  for (query.bind(source); query.step();) out.push_back(query.text(0));
  return out;
}

Meeting State::meeting(const std::string& doc) const {
  Statement query(db_.get(), "SELECT parse FROM meeting WHERE doc = ?");
  if (!query.bind(doc).step()) throw IndexError("the indexer's state has no meeting " + doc);
  const MeetingParts parts = decompress(query.text(0));
  return meeting_from_json(parts.json, parts.texts);
}

bool State::published(const std::string& doc) const {
  const auto source = source_of(doc);
  return source && source->stamp.published;
}

bool State::has_public_part(const std::string& path) const {
  Statement query(db_.get(),
                  "SELECT 1 FROM source, meeting WHERE meeting.source = source.id "
                  "AND open_digest <> '' AND (path = ? OR (path > ? AND path < ?))");
  return query.bind(path).bind(path + "/").bind(path + "0").step();  // '0' follows '/'
}

std::vector<MeetingSummaryRow> State::meetings() const {
  // A left join: a meeting must not disappear from the index because its edition data is missing.
  std::vector<MeetingSummaryRow> out;
  Statement query(db_.get(),
                  "SELECT meeting.doc, year, body, open_digest, open_bytes, restricted_digest, "
                  "restricted_bytes, utterances, key FROM meeting LEFT JOIN edition USING (doc) "
                  "LEFT JOIN meeting_key USING (doc) ORDER BY doc");
  while (query.step()) {
    out.push_back({query.text(0),
                   query.text(1),
                   query.text(2),
                   {query.text(3), query.integer(4)},
                   {query.text(5), query.integer(6)},
                   static_cast<std::size_t>(query.integer(7)),
                   query.text(8),
                   {}});
  }
  return out;
}

std::size_t State::utterances(const std::vector<std::string>& docs) const {
  std::int64_t n = 0;
  for (const std::string& doc : docs) {
    Statement query(db_.get(), "SELECT utterances FROM meeting WHERE doc = ?");
    if (query.bind(doc).step()) n += query.integer(0);
  }
  return static_cast<std::size_t>(n);
}

std::size_t State::utterances() const {
  // The sum of no rows is NULL, which reads as 0.
  Statement query(db_.get(), "SELECT sum(utterances) FROM meeting");
  query.step();
  return static_cast<std::size_t>(query.integer(0));
}

std::vector<SourceDiagnostics> State::diagnostics() const {
  // Diagnostics keep the order in which put_source() got them.
  std::vector<SourceDiagnostics> out;
  Statement query(db_.get(),
                  "SELECT path, severity, code, line, message FROM source, diagnostic "
                  "WHERE diagnostic.source = source.id ORDER BY path, diagnostic.rowid");
  while (query.step()) {
    if (out.empty() || out.back().path != query.text(0)) out.push_back({query.text(0), {}});
    out.back().diagnostics.push_back({static_cast<Severity>(query.integer(1)), query.text(2),
                                      static_cast<std::size_t>(query.integer(3)), query.text(4)});
  }
  return out;
}

// Savepoints can be nested. The outermost one is a transaction.
void State::begin() { Statement(db_.get(), "SAVEPOINT change").run(); }
void State::commit() { Statement(db_.get(), "RELEASE change").run(); }
void State::roll_back() {
  // The savepoint itself is still open after this.
  Statement(db_.get(), "ROLLBACK TO change").run();
  commit();
}

}  // namespace gijiroku::indexer

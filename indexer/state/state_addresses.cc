// SPDX-License-Identifier: GPL-3.0-or-later
// The members of State that store which addresses records have and had.
#include "core/error.h"
#include "core/meeting_json.h"
#include "indexer/state/blob.h"
#include "indexer/state/state.h"
#include "indexer/state/statement.h"

namespace gijiroku::indexer {
namespace {

constexpr const char* kTables = R"sql(
CREATE TABLE addressed (
  doc TEXT PRIMARY KEY, meeting TEXT, open_digest TEXT, restricted_digest TEXT,
  published INTEGER, held_back INTEGER);
CREATE TABLE replaced (doc TEXT PRIMARY KEY, parse BLOB);
CREATE TABLE former_address (
  staff INTEGER, former TEXT, present TEXT, day TEXT, PRIMARY KEY (staff, former));
)sql";

}  // namespace

/// Earlier versions made the id of a meeting from its doc. These addresses are former ones now.
void State::prepare_addresses() {
  if (Statement(db_.get(), "SELECT 1 FROM sqlite_master WHERE name = 'addressed'").step()) return;
  begin();
  if (sqlite3_exec(db_.get(), kTables, nullptr, nullptr, nullptr) != SQLITE_OK)
    throw IndexError(std::string("the indexer's state: ") + sqlite3_errmsg(db_.get()));
  std::vector<AddressedRecord> known;
  const auto digest = [](bool part) { return part ? kEarlierVersion : ""; };
  for (Statement query(db_.get(),
                       "SELECT doc, open_digest <> '', restricted_digest <> '' "
                       "FROM meeting WHERE doc NOT IN (SELECT doc FROM replacement)");
       query.step();)
    known.push_back({query.text(0), meeting_id(query.text(0)), digest(query.integer(1) != 0),
                     digest(query.integer(2) != 0), false, false});
  for (const AddressedRecord& each : known) put_addressed(each);
  commit();
}

std::vector<AddressedRecord> State::addressed() const {
  std::vector<AddressedRecord> out;
  for (Statement query(db_.get(), "SELECT * FROM addressed ORDER BY doc"); query.step();)
    out.push_back({query.text(0), query.text(1), query.text(2), query.text(3),
                   query.integer(4) != 0, query.integer(5) != 0});
  return out;
}

void State::put_addressed(const AddressedRecord& record) {
  Statement(db_.get(), "INSERT OR REPLACE INTO addressed VALUES (?, ?, ?, ?, ?, ?)")
      .bind(record.doc)
      .bind(record.meeting)
      .bind(record.open_digest)
      .bind(record.restricted_digest)
      .bind(std::int64_t{record.published})
      .bind(std::int64_t{record.held_back})
      .run();
}

void State::erase_addressed(const std::string& doc) {
  Statement(db_.get(), "DELETE FROM addressed WHERE doc = ?").bind(doc).run();
}

/// The first version since the last publication is kept: it is the one that has the addresses.
void State::keep_replaced(const char* where, const std::string& doc) {
  const std::string sql = std::string("INSERT OR IGNORE INTO replaced SELECT doc, parse FROM ") +
                          "meeting WHERE doc IN (SELECT doc FROM addressed) AND " + where;
  Statement(db_.get(), sql.c_str()).bind(doc).run();
}

std::optional<Meeting> State::meeting_before(const std::string& doc) const {
  Statement query(db_.get(),
                  "SELECT parse FROM replaced WHERE doc = ?1 UNION ALL "
                  "SELECT parse FROM meeting WHERE doc = ?1 LIMIT 1");
  if (!query.bind(doc).step()) return std::nullopt;
  const MeetingParts parts = decompress(query.text(0));
  return meeting_from_json(parts.json, parts.texts);
}

void State::forget_replaced() { Statement(db_.get(), "DELETE FROM replaced").run(); }

std::vector<FormerAddress> State::former_addresses(bool staff) const {
  std::vector<FormerAddress> out;
  Statement query(
      db_.get(), "SELECT former, present, day FROM former_address WHERE staff = ? ORDER BY former");
  for (query.bind(std::int64_t{staff}); query.step();)
    out.push_back({query.text(0), query.text(1), query.text(2)});
  return out;
}

void State::put_former_address(bool staff, const FormerAddress& address) {
  Statement(db_.get(), "INSERT OR REPLACE INTO former_address VALUES (?, ?, ?, ?)")
      .bind(std::int64_t{staff})
      .bind(address.former)
      .bind(address.present)
      .bind(address.day)
      .run();
}

void State::erase_former_address(bool staff, const std::string& former) {
  Statement(db_.get(), "DELETE FROM former_address WHERE staff = ? AND former = ?")
      .bind(std::int64_t{staff})
      .bind(former)
      .run();
}

}  // namespace gijiroku::indexer

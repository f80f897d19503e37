// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/state/state.h — what the indexer remembers between runs: every source with its parse and
// its diagnostics.
//
// A SQLite file below INDEX/state, never read by a service. Not thread-safe: one State per thread.
// Several may be open at the same time, but only one of them may write.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/former_addresses.h"
#include "core/meeting.h"
#include "indexer/line/diagnostic.h"
#include "indexer/state/edition.h"
#include "indexer/state/stored_meeting.h"

struct sqlite3;

namespace gijiroku::indexer {

/// The properties of a source when it was last read.
struct SourceStamp {
  std::int64_t size = 0, mtime_ns = 0;
  std::string sha256;
  int parser = 0;          ///< kParserVersion of the indexer that read it
  bool published = false;  ///< it was below a --published path
  std::string doc;         ///< the doc that it had
  /// Tools that copy or restore files keep size and mtime, but can set neither of these.
  std::int64_t ctime_ns = 0;
  std::uint64_t inode = 0;

  /// Whether the same content is read in the same way.
  friend bool same(const SourceStamp& a, const SourceStamp& b) {
    return a.sha256 == b.sha256 && a.parser == b.parser && a.published == b.published &&
           a.doc == b.doc;
  }
};

struct KnownSource {
  std::int64_t id = 0;
  std::string path;
  SourceStamp stamp;
};

struct SourceDiagnostics {
  std::string path;
  std::vector<Diagnostic> diagnostics;
};

/// The addresses of a record when the index was last planned: the id of its meeting, and the
/// digests of its parts. If all are the same, so is every id in it.
struct AddressedRecord {
  std::string doc, meeting;
  std::string open_digest, restricted_digest;  ///< empty: no such part
  bool published = false;                      ///< its source was below a --published path
  bool held_back = false;                      ///< all of it was restricted
  friend bool operator==(const AddressedRecord&, const AddressedRecord&) = default;
};
/// The digests of a record of a version that had other addresses.
inline constexpr const char* kEarlierVersion = "earlier";

class State {
 public:
  /// Opens the state, creating it if it does not exist. Throws IndexError, as every other member
  /// does if SQLite fails.
  explicit State(const std::filesystem::path& file);
  ~State();
  State(State&&) noexcept;

  std::optional<KnownSource> source(const std::string& path) const;
  std::vector<KnownSource> sources() const;

  /// Adds or updates a source with this stamp and replaces its diagnostics. Returns its id, which
  /// never changes for a known path.
  std::int64_t put_source(const std::string& path, const SourceStamp& stamp,
                          const std::vector<Diagnostic>& diagnostics);
  /// Updates the stamp of a source of which nothing else has changed.
  void restamp(std::int64_t id, const SourceStamp& stamp);
  /// Has the next run read the source again.
  void forget_stamp(std::int64_t id);
  /// Removes the source with its diagnostics and meetings.
  void erase_source(std::int64_t id);

  /// Adds the meeting, or replaces the one with its doc. `corrected`: the day (YYYY-MM-DD), if its
  /// source has changed since it was read before; otherwise empty.
  void put_meeting(std::int64_t source, const StoredMeeting& meeting,
                   const std::string& corrected = {});
  void erase_meeting(const std::string& doc);
  /// Adds or replaces the edition data of a meeting in the state; removed together with the
  /// meeting.
  void put_edition(const Edition& edition);
  std::vector<Edition> editions() const;
  /// What the run before found out about editions (RecordRelations), sorted by doc.
  std::vector<Replacement> replacements() const;
  void put_replacements(const std::vector<Replacement>& all);
  /// The source that contains `doc`.
  std::optional<KnownSource> source_of(const std::string& doc) const;
  std::vector<std::string> docs_of(std::int64_t source) const;

  /// The cached parse. Throws IndexError if there is none.
  Meeting meeting(const std::string& doc) const;
  /// Whether its source was below a --published path when it was last read.
  bool published(const std::string& doc) const;
  /// Whether a meeting of the source with this path, or of one below it, has a public part.
  bool has_public_part(const std::string& path) const;
  /// All meetings, sorted by doc.
  std::vector<MeetingSummaryRow> meetings() const;
  /// The records that the index last planned has, sorted by doc.
  std::vector<AddressedRecord> addressed() const;
  void put_addressed(const AddressedRecord& record);
  void erase_addressed(const std::string& doc);
  /// The parse of an addressed record as it was when that was last put; nullopt if it is not known.
  /// A parse that is replaced or erased is kept for this until forget_replaced().
  std::optional<Meeting> meeting_before(const std::string& doc) const;
  void forget_replaced();
  /// What the public and the staff may be told of former addresses, sorted.
  std::vector<FormerAddress> former_addresses(bool staff) const;
  void put_former_address(bool staff, const FormerAddress& address);
  void erase_former_address(bool staff, const std::string& former);

  /// Number of utterances in `docs`, and in all meetings.
  std::size_t utterances(const std::vector<std::string>& docs) const;
  std::size_t utterances() const;

  /// Of the sources that have any, sorted by path.
  std::vector<SourceDiagnostics> diagnostics() const;

  /// Sources that could not be read when a run last tried, with the reason, sorted by path. They
  /// need not be among sources().
  std::map<std::string, std::string> failures() const;
  void put_failure(const std::string& path, const std::string& message);
  void erase_failure(const std::string& path);

  /// Docs of which the source has changed, with the last day on which it did (YYYY-MM-DD). Not
  /// those that were read differently since, by another version of the program.
  std::map<std::string, std::string> corrected() const;

  /// Changes between begin() and commit() become durable together or not at all. Pairs can be
  /// nested: an inner pair can be rolled back alone, and becomes durable with the outer one.
  void begin();
  void commit();
  void roll_back();

 private:
  void note_corrected(const MeetingSummaryRow& row, const std::string& day);
  void prepare_addresses();
  /// `where`: which meetings, by one parameter.
  void keep_replaced(const char* where, const std::string& doc);

  struct Close {
    void operator()(sqlite3* db) const;
  };
  std::unique_ptr<sqlite3, Close> db_;
};

}  // namespace gijiroku::indexer

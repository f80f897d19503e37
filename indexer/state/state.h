// indexer/state/state.h — what the indexer remembers between runs: every source, its parse and what
// was odd about it.
//
// A SQLite file below INDEX/state, never read by a service. One State a thread; several may be open
// at once, one of them writing.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/meeting.h"
#include "indexer/line/diagnostic.h"
#include "indexer/state/edition.h"
#include "indexer/state/stored_meeting.h"

struct sqlite3;

namespace gijiroku::indexer {

/// What a source looked like when it was last read.
struct SourceStamp {
  std::int64_t size = 0, mtime_ns = 0;
  std::string sha256;
  int parser = 0;          ///< version of the reading code
  bool published = false;  ///< lay below a --published path
  std::string doc;         ///< the name it had then
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

class State {
 public:
  /// Opens the state, making it where there is none. Throws IndexError.
  explicit State(const std::filesystem::path& file);
  ~State();
  State(State&&) noexcept;

  std::optional<KnownSource> source(const std::string& path) const;
  std::vector<KnownSource> sources() const;

  /// The source gets this stamp and these diagnostics; returns its id, which is new where the path
  /// is.
  std::int64_t put_source(const std::string& path, const SourceStamp& stamp,
                          const std::vector<Diagnostic>& diagnostics);
  /// The source has another size and time but the same content.
  void restamp(std::int64_t id, std::int64_t size, std::int64_t mtime_ns);
  /// The source will be read again by the next run.
  void forget_stamp(std::int64_t id);
  void erase_source(std::int64_t id);

  /// Inserts or replaces the meeting under its doc.
  void put_meeting(std::int64_t source, const StateMeeting& meeting);
  void erase_meeting(const std::string& doc);
  /// Of a meeting that is there; goes with it.
  void put_edition(const Edition& edition);
  std::vector<Edition> editions() const;
  /// The source that a doc came from.
  std::optional<KnownSource> source_of(const std::string& doc) const;
  std::vector<std::string> docs_of(std::int64_t source) const;

  /// The cached parse. Throws IndexError where there is none.
  Meeting meeting(const std::string& doc) const;
  /// Whether its source was last read as lying below a --published path.
  bool published(const std::string& doc) const;
  /// All meetings in the order of their docs.
  std::vector<MeetingSummaryRow> meetings() const;
  std::size_t utterances(const std::vector<std::string>& docs) const;
  std::size_t utterances() const;

  std::vector<SourceDiagnostics> diagnostics() const;

  /// Between these, all changes become durable together or not at all. Within others, they are
  /// rolled back on their own, and become durable with those around them.
  void begin();
  void commit();
  void roll_back();

 private:
  struct Close {
    void operator()(sqlite3* db) const;
  };
  std::unique_ptr<sqlite3, Close> db_;
};

}  // namespace gijiroku::indexer

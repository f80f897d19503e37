// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/metrics/query_log.h — which words are searched for often, and which of them no record
// contains: a table a day for operators, off by default.
//
// It has counts only: no addresses, no order, no times. A text that was seen fewer than kFewest
// times on a day is never written. `queries-2020-12-14.tsv` has a row for each text, most frequent
// first: text, searches, searches without hits. Days are those of the machine's time zone. Files of
// days more than kDays ago are deleted.
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <unordered_map>

namespace gijiroku::search {

struct QueryLogSettings {
  std::string folder;  ///< exists, and is for these files only
  /// Called if the files cannot be written or read. Must not throw.
  std::function<void(const std::string& cause)> on_failure = [](const std::string&) {};
  std::function<std::chrono::system_clock::time_point()> now = std::chrono::system_clock::now;
};

/// Thread-safe.
class QueryLog {
 public:
  static constexpr std::size_t kFewest = 5;          ///< searches for a text that is written
  static constexpr std::size_t kMaxTexts = 10'000;   ///< a day; later ones are not counted
  static constexpr std::size_t kMaxTextBytes = 100;  ///< of a normal form; longer ones are not
  static constexpr int kDays = 30;
  static constexpr std::chrono::hours kInterval{1};  ///< between two writes

  /// Goes on with the counts that the folder has of today. Throws FileError if the folder cannot be
  /// written to.
  explicit QueryLog(QueryLogSettings settings);
  /// Writes the files.
  ~QueryLog();
  QueryLog(const QueryLog&) = delete;

  /// Counts a search. Texts are the same if their normal forms are: the literal form (core/text.h)
  /// with single spaces between words.
  void count(std::string_view text, bool has_hits);

  /// Writes the files of today and of days that ended, and deletes old ones.
  void write();

 private:
  struct Counts {
    std::size_t searches = 0, without_hits = 0;
  };
  using Texts = std::unordered_map<std::string, Counts>;

  void read(const std::string& day);
  void write_day(const std::string& day, const Texts& texts) const;
  void delete_old() const;
  void watch();

  QueryLogSettings settings_;
  std::mutex writing_;  // locked before mutex_
  std::mutex mutex_;    // guards the following
  std::map<std::string, Texts> days_;
  bool ends_ = false;
  std::condition_variable end_;
  std::thread watcher_;
};

}  // namespace gijiroku::search

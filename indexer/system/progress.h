// indexer/system/progress.h — how far a long run is: a bar on a terminal, plain lines in a log.
// Thread-safe.
#pragma once

#include <chrono>
#include <cstddef>
#include <mutex>
#include <string>

namespace gijiroku::indexer {

class Progress {
 public:
  /// `what` is done `total` times over (bytes, files); shown on standard error.
  Progress(std::string what, std::size_t total);
  ~Progress();
  Progress(const Progress&) = delete;

  void advance(std::size_t done);

 private:
  void show(bool last);

  std::string what_;
  std::size_t total_, done_ = 0;
  bool terminal_;
  std::chrono::steady_clock::time_point shown_;
  std::mutex mutex_;
};

}  // namespace gijiroku::indexer

// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/system/progress.h — shows how far a long run is: a bar on a terminal, plain lines in a
// log. Thread-safe.
#pragma once

#include <chrono>
#include <cstddef>
#include <mutex>
#include <string>

namespace gijiroku::indexer {

class Progress {
 public:
  /// Begins at 0 of `total` units (bytes, files). `what` is the label, shown on standard error.
  Progress(std::string what, std::size_t total);
  ~Progress();
  Progress(const Progress&) = delete;

  /// Adds `done` units.
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

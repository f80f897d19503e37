// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/system/progress.h"

#include <unistd.h>

#include <algorithm>
#include <iostream>

namespace gijiroku::indexer {
namespace {

constexpr std::chrono::milliseconds kTerminalInterval{100};
constexpr std::chrono::milliseconds kLogInterval{5000};
constexpr std::size_t kBarWidth = 30;

}  // namespace

Progress::Progress(std::string what, std::size_t total)
    : what_(std::move(what)),
      total_(std::max<std::size_t>(total, 1)),
      terminal_(isatty(STDERR_FILENO) != 0),
      shown_(std::chrono::steady_clock::now()) {}

Progress::~Progress() { show(true); }

void Progress::advance(std::size_t done) {
  const std::lock_guard lock(mutex_);
  done_ += done;
  const auto now = std::chrono::steady_clock::now();
  if (now - shown_ < (terminal_ ? kTerminalInterval : kLogInterval)) return;
  shown_ = now;
  show(false);
}

void Progress::show(bool last) {
  const std::size_t percent = std::min<std::size_t>(done_ * 100 / total_, 100);
  if (!terminal_) {
    std::cerr << what_ + " " + std::to_string(percent) + "%\n";
    return;
  }
  const std::size_t filled = percent * kBarWidth / 100;
  std::string bar;
  for (std::size_t i = 0; i < kBarWidth; ++i) bar += i < filled ? "█" : "░";
  std::cerr << "\r" + what_ + " " + bar + " " + std::to_string(percent) + "% " + (last ? "\n" : "");
}

}  // namespace gijiroku::indexer

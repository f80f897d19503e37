// SPDX-License-Identifier: GPL-3.0-or-later
// tests/support/planted_crash.h — bytes that make a reader of the test programs do harm.
#pragma once

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <string>

#include "core/error.h"
#include "indexer/confine/message.h"

namespace gijiroku::testing {

/// kOpen is followed by the path of a file and a semicolon.
inline constexpr const char *kCrash = "planted: crash", *kSpin = "planted: spin",
                            *kMemory = "planted: memory", *kSilence = "planted: silence",
                            *kOpen = "planted: open ", *kSocket = "planted: socket";

/// For run_reader: does what the bytes of a question say. What the kernel refuses is a FormatError.
inline void crash_if_planted(indexer::Question, const std::string& bytes) {
  const auto has = [&](const char* what) { return bytes.find(what) != bytes.npos; };
  if (has(kCrash)) __builtin_trap();
  for (volatile bool spins = has(kSpin); spins;) {
  }
  if (has(kMemory)) {
    for (std::string all(1 << 20, 'x');; all += all) {
    }
  }
  if (has(kSilence)) ::_exit(0);
  if (has(kOpen)) {
    const std::size_t begin = bytes.find(kOpen) + std::string(kOpen).size();
    const std::string path = bytes.substr(begin, bytes.find(';', begin) - begin);
    if (::open(path.c_str(), O_RDONLY) < 0) throw FormatError("planted: not opened");
  }
  if (has(kSocket) && ::socket(AF_INET, SOCK_STREAM, 0) < 0)
    throw FormatError("planted: no socket");
}

}  // namespace gijiroku::testing

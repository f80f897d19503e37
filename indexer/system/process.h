// indexer/system/process.h — runs another program on bytes that cannot be trusted, within limits.
//
// The readers of PDF and of pictures are large C++ programs that meet files from anywhere. They run
// as processes of their own, without a shell, with an empty environment but PATH and LANG, no open
// files but their three streams, and limits that the kernel keeps.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gijiroku::indexer {

struct ProcessLimits {
  std::chrono::seconds cpu{60};
  std::chrono::milliseconds wall{std::chrono::minutes{2}};
  std::uint64_t memory = std::uint64_t{1} << 30;    ///< bytes of address space
  std::uint64_t output = std::uint64_t{256} << 20;  ///< bytes on stdout
  std::uint64_t written_file = 0;                   ///< bytes of any file that it writes
};

struct ProcessResult {
  int exit_status = -1;       ///< -1: it was ended by a signal
  int signal = 0;             ///< 0: it ended by itself
  bool timed_out = false;     ///< the wall clock or the CPU limit ended it
  bool output_limit = false;  ///< it wrote more than allowed; `output` is what was allowed
  std::string output;         ///< stdout, any bytes
  std::string last_error;     ///< the last line of stderr that is not blank; at most 4 KiB

  bool succeeded() const { return exit_status == 0 && !timed_out && !output_limit; }
};

/// Runs argv[0], which is looked up in PATH unless it holds a slash, with `input` on stdin; waits
/// until it ends. When a limit is passed, it and all that it started are killed. A program that
/// does not read its input is no fault. Throws FileError where it cannot be started. Thread-safe.
ProcessResult run_process(const std::vector<std::string>& argv, std::string_view input,
                          const ProcessLimits& limits);

/// Whether PATH leads to an executable file `program`. Total.
bool installed(std::string_view program);

}  // namespace gijiroku::indexer

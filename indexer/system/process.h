// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/system/process.h — runs another program on untrusted bytes, within limits.
//
// The readers of PDF and of pictures are large C++ programs, and their input may come from
// anywhere. Each runs as a process of its own, without a shell. Its environment contains only PATH
// and LANG, its only open files are its three standard streams, and the kernel enforces its limits.
// It is confined (confinement.h): it can open no socket, and where the kernel has Landlock it sees
// the programs and fonts of the system and its folder, but no index and no other source.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
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
  /// Where it may read and write; also its TMPDIR and HOME. Empty: nowhere.
  std::filesystem::path folder;
  bool listening = false;  ///< it must listen on a socket of this machine
};

struct ProcessResult {
  int exit_status = -1;       ///< -1: a signal ended it
  int signal = 0;             ///< 0: it exited
  bool timed_out = false;     ///< the wall clock or the CPU limit ended it
  bool output_limit = false;  ///< it wrote too much; `output` has the allowed bytes
  std::string output;         ///< stdout, any bytes
  std::string last_error;     ///< the last line that is not blank in the last 4 KiB of stderr

  bool succeeded() const { return exit_status == 0 && !timed_out && !output_limit; }
};

/// Runs argv[0] with `input` on stdin and waits until it ends. argv[0] is looked up in PATH unless
/// it contains a slash. If it exceeds a limit, it is killed together with all processes that it
/// started. It need not read its input. Throws FileError if it cannot be started or confined.
/// Thread-safe.
ProcessResult run_process(const std::vector<std::string>& argv, std::string_view input,
                          const ProcessLimits& limits);

/// The executable file that `program` names, looked up in PATH unless it contains a slash; nullopt
/// if there is none. Total.
std::optional<std::string> program_path(const std::string& program);

/// Whether an executable file `program` is in PATH. Total.
bool is_installed(std::string_view program);

}  // namespace gijiroku::indexer

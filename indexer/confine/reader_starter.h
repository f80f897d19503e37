// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/confine/reader_starter.h — starts the processes that read strangers' bytes.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>

#include "indexer/confine/channel.h"
#include "indexer/confine/message.h"

namespace gijiroku::indexer {

/// What reading one source may take.
struct ReaderLimits {
  std::chrono::milliseconds wall{std::chrono::minutes{2}};  ///< for one question
  std::chrono::seconds cpu{300};                            ///< for all questions of a reader
  std::uint64_t memory = std::uint64_t{4} << 30;            ///< bytes of address space
  /// Bytes of the file: it is in memory several times while it is read. JSON Lines, which are read
  /// as a stream, may have any size.
  std::uint64_t file = std::uint64_t{256} << 20;
};

/// One reader. It ends with this object. Belongs to one thread.
class ReaderProcess {
 public:
  ReaderProcess(FileDescriptor socket, FileDescriptor process, std::chrono::milliseconds wall)
      : channel_(std::move(socket)), process_(std::move(process)), wall_(wall) {}
  ~ReaderProcess() { kill(); }
  ReaderProcess(ReaderProcess&&) noexcept = default;

  /// Throws FormatError with the reader's message if it cannot read the bytes. Also throws
  /// FormatError if it crashed, exceeded a limit, or gave an answer of more than `most` bytes; it
  /// is not alive() then.
  std::string ask(Question question, std::string_view bytes, std::size_t most);

  bool alive() const { return alive_; }

 private:
  void kill();

  Channel channel_;
  FileDescriptor process_;
  std::chrono::milliseconds wall_;
  bool alive_ = true;
};

/// The starter of readers (reader_loop.h). It is started when the first reader is wanted, so a run
/// that reads text alone has no child. Thread-safe.
class ReaderStarter {
 public:
  /// `unsandboxed`: large programs may read strangers' bytes even if the kernel cannot confine
  /// them.
  explicit ReaderStarter(bool unsandboxed = false, ReaderLimits limits = {})
      : unsandboxed_(unsandboxed), limits_(limits) {}
  ~ReaderStarter();
  ReaderStarter(const ReaderStarter&) = delete;

  /// Whether LibreOffice and Tesseract may be started.
  bool admits_large_programs() const;

  const ReaderLimits& limits() const { return limits_; }

  /// A new reader. Throws FileError if it cannot be started.
  ReaderProcess start();

 private:
  void start_starter();
  void end_starter();

  bool unsandboxed_;
  ReaderLimits limits_;
  std::mutex mutex_;
  FileDescriptor starter_;  // the socket to it
  pid_t starter_id_ = -1;
};

}  // namespace gijiroku::indexer

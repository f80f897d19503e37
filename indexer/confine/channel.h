// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/confine/channel.h — messages of any bytes over a stream socket.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "core/file.h"

namespace gijiroku::indexer {

/// The kind of a message and its bytes.
struct Message {
  char kind = 0;
  std::string bytes;
};

class Channel {
 public:
  using Clock = std::chrono::steady_clock;

  explicit Channel(FileDescriptor socket) : socket_(std::move(socket)) {}

  /// Returns false if the other end is closed or does not take the message until `deadline`.
  /// Without a deadline no system call is made but sendto.
  bool send(char kind, std::string_view bytes, std::optional<Clock::time_point> deadline = {});

  /// The next message. nullopt if the other end is closed, if nothing complete arrives until
  /// `deadline`, or if the message has more than `most` bytes. Memory is taken as bytes arrive.
  /// Without a deadline no system call is made but recvfrom.
  std::optional<Message> receive(std::size_t most, std::optional<Clock::time_point> deadline = {});

 private:
  bool send_all(std::string_view bytes, std::optional<Clock::time_point> deadline);
  bool receive_all(char* into, std::size_t size, std::optional<Clock::time_point> deadline);

  FileDescriptor socket_;
};

/// Sends one byte and a descriptor, if `fd` is not negative. Returns false if the other end is
/// closed.
bool send_descriptor(int socket, int fd);

/// Receives what send_descriptor sent. nullopt if the other end is closed. The descriptor is closed
/// on exec.
std::optional<FileDescriptor> receive_descriptor(int socket);

}  // namespace gijiroku::indexer

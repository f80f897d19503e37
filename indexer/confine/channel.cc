// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/confine/channel.h"

#include <poll.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <cstring>

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kHeadBytes = 1 + sizeof(std::uint64_t);  // kind, size
constexpr std::size_t kStepBytes = std::size_t{1} << 20;

using Deadline = std::optional<Channel::Clock::time_point>;

/// Waits until the socket is ready for `events`. Returns false at the deadline.
bool ready(int socket, short events, const Deadline& deadline) {
  while (true) {
    const auto left =
        std::chrono::ceil<std::chrono::milliseconds>(*deadline - Channel::Clock::now());
    if (left.count() <= 0) return false;
    pollfd waiting{socket, events, 0};
    const int found = ::poll(&waiting, 1, static_cast<int>(left.count()));
    if (found > 0) return true;
    if (found < 0 && errno != EINTR) return false;
  }
}

/// A message of one byte with room for one descriptor.
struct Parcel {
  char byte = 0;
  iovec part{&byte, 1};
  alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int))> control{};
  msghdr head{};

  Parcel() {
    head.msg_iov = &part;
    head.msg_iovlen = 1;
    head.msg_control = control.data();
    head.msg_controllen = control.size();
  }
};

}  // namespace

bool Channel::send(char kind, std::string_view bytes, Deadline deadline) {
  std::array<char, kHeadBytes> head;
  const std::uint64_t size = bytes.size();
  head[0] = kind;
  std::memcpy(head.data() + 1, &size, sizeof size);
  return send_all({head.data(), head.size()}, deadline) && send_all(bytes, deadline);
}

bool Channel::send_all(std::string_view bytes, Deadline deadline) {
  const int flags = MSG_NOSIGNAL | (deadline ? MSG_DONTWAIT : 0);
  while (!bytes.empty()) {
    const ssize_t sent = ::sendto(socket_.fd(), bytes.data(), bytes.size(), flags, nullptr, 0);
    if (sent >= 0) {
      bytes.remove_prefix(static_cast<std::size_t>(sent));
    } else if (errno == EAGAIN && deadline) {
      if (!ready(socket_.fd(), POLLOUT, deadline)) return false;
    } else if (errno != EINTR) {
      return false;
    }
  }
  return true;
}

bool Channel::receive_all(char* into, std::size_t size, Deadline deadline) {
  while (size > 0) {
    const ssize_t got =
        ::recvfrom(socket_.fd(), into, size, deadline ? MSG_DONTWAIT : 0, nullptr, nullptr);
    if (got > 0) {
      into += got;
      size -= static_cast<std::size_t>(got);
    } else if (got < 0 && errno == EAGAIN && deadline) {
      if (!ready(socket_.fd(), POLLIN, deadline)) return false;
    } else if (got == 0 || errno != EINTR) {
      return false;
    }
  }
  return true;
}

std::optional<Message> Channel::receive(std::size_t most, Deadline deadline) {
  std::array<char, kHeadBytes> head;
  if (!receive_all(head.data(), head.size(), deadline)) return std::nullopt;
  std::uint64_t size = 0;
  std::memcpy(&size, head.data() + 1, sizeof size);
  if (size > most) return std::nullopt;
  Message out{head[0], {}};
  // The other end may announce more than it sends.
  while (out.bytes.size() < size) {
    const std::size_t had = out.bytes.size();
    const std::size_t step = std::min<std::size_t>(size - had, std::max(kStepBytes, had));
    out.bytes.resize(had + step);
    if (!receive_all(out.bytes.data() + had, step, deadline)) return std::nullopt;
  }
  return out;
}

bool send_descriptor(int socket, int fd) {
  Parcel parcel;
  if (fd < 0) {
    parcel.head.msg_control = nullptr;
    parcel.head.msg_controllen = 0;
  } else {
    cmsghdr* const head = CMSG_FIRSTHDR(&parcel.head);
    head->cmsg_level = SOL_SOCKET;
    head->cmsg_type = SCM_RIGHTS;
    head->cmsg_len = CMSG_LEN(sizeof fd);
    std::memcpy(CMSG_DATA(head), &fd, sizeof fd);
  }
  ssize_t sent = -1;
  do sent = ::sendmsg(socket, &parcel.head, MSG_NOSIGNAL);
  while (sent < 0 && errno == EINTR);
  return sent == 1;
}

std::optional<FileDescriptor> receive_descriptor(int socket) {
  Parcel parcel;
  ssize_t got = -1;
  do got = ::recvmsg(socket, &parcel.head, MSG_CMSG_CLOEXEC);
  while (got < 0 && errno == EINTR);
  if (got != 1) return std::nullopt;
  const cmsghdr* const head = CMSG_FIRSTHDR(&parcel.head);
  if (!head || head->cmsg_level != SOL_SOCKET || head->cmsg_type != SCM_RIGHTS)
    return FileDescriptor();
  int fd = -1;
  std::memcpy(&fd, CMSG_DATA(head), sizeof fd);
  return FileDescriptor(fd);
}

}  // namespace gijiroku::indexer

// SPDX-License-Identifier: GPL-3.0-or-later
// http_load PORT CONNECTIONS SECONDS TARGETS — load generator. Requests the targets of a file, one
// per line, from a server on this machine, in order and over persistent connections.
//
// Prints one JSON object: {"requests", "errors", "seconds", "per_second", "p50", "p95", "p99",
// "max", "mean_bytes"}. Latencies are in ms. A reply other than 200 counts as an error. If a
// connection ends, the program fails.
#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;

/// Latencies and sizes of the replies so far.
struct Tally {
  std::vector<double> milliseconds;
  std::size_t errors = 0, bytes = 0;
};

class Asker {
 public:
  explicit Asker(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in there{};
    there.sin_family = AF_INET;
    there.sin_port = htons(port);
    there.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const int yes = 1;
    setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    if (connect(socket_, reinterpret_cast<sockaddr*>(&there), sizeof there) != 0)
      throw std::runtime_error("cannot connect");
  }
  ~Asker() { close(socket_); }
  Asker(const Asker&) = delete;

  int socket() const { return socket_; }

  void ask(const std::string& target) {
    const std::string head = "GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
    reply_.clear();
    length_ = std::string::npos;
    asked_ = Clock::now();
    if (send(socket_, head.data(), head.size(), MSG_NOSIGNAL) != static_cast<ssize_t>(head.size()))
      throw std::runtime_error("a connection ended");
  }

  /// Reads what has arrived. Returns whether the reply is complete; if so, it is added to `tally`.
  bool complete(Tally& tally) {
    char buffer[65536];
    const ssize_t n = recv(socket_, buffer, sizeof buffer, 0);
    if (n <= 0) throw std::runtime_error("a connection ended");
    reply_.append(buffer, static_cast<std::size_t>(n));
    if (length_ == std::string::npos) length_ = length();
    if (reply_.size() < length_) return false;
    const std::chrono::duration<double, std::milli> taken = Clock::now() - asked_;
    tally.milliseconds.push_back(taken.count());
    tally.bytes += reply_.size();
    tally.errors += !reply_.starts_with("HTTP/1.1 200 ");
    return true;
  }

 private:
  /// Length of the whole reply in bytes; npos until its head has arrived.
  std::size_t length() const {
    const std::size_t end = reply_.find("\r\n\r\n");
    if (end == std::string::npos) return std::string::npos;
    constexpr std::string_view kName = "Content-Length: ";
    const std::size_t at = reply_.find(kName);
    std::size_t body = 0;
    if (at < end) std::from_chars(reply_.data() + at + kName.size(), reply_.data() + end, body);
    return end + 4 + body;
  }

  int socket_;
  std::string reply_;
  std::size_t length_ = std::string::npos;
  Clock::time_point asked_;
};

double seconds_since(Clock::time_point begun) {
  return std::chrono::duration<double>(Clock::now() - begun).count();
}

void print(Tally tally, double seconds) {
  std::sort(tally.milliseconds.begin(), tally.milliseconds.end());
  const std::size_t count = tally.milliseconds.size();
  const auto at = [&](double share) {
    return tally.milliseconds[static_cast<std::size_t>(share * static_cast<double>(count - 1))];
  };
  std::printf(
      "{\"requests\": %zu, \"errors\": %zu, \"seconds\": %.3f, \"per_second\": %.1f, "
      "\"p50\": %.3f, \"p95\": %.3f, \"p99\": %.3f, \"max\": %.3f, \"mean_bytes\": %zu}\n",
      count, tally.errors, seconds, static_cast<double>(count) / seconds, at(.5), at(.95), at(.99),
      at(1), tally.bytes / count);
}

Tally asked(std::uint16_t port, std::size_t connections, double limit,
            const std::vector<std::string>& targets) {
  std::vector<std::unique_ptr<Asker>> askers;
  std::vector<pollfd> waited;
  std::size_t next = 0;
  Tally out;
  const auto begun = Clock::now();
  for (std::size_t i = 0; i < connections; ++i) {
    askers.push_back(std::make_unique<Asker>(port));
    waited.push_back({askers.back()->socket(), POLLIN, 0});
    askers.back()->ask(targets[next++ % targets.size()]);
  }
  for (std::size_t open = connections; open > 0;) {
    poll(waited.data(), waited.size(), -1);
    for (std::size_t i = 0; i < connections; ++i) {
      if ((waited[i].revents & (POLLIN | POLLHUP)) == 0 || !askers[i]->complete(out)) continue;
      if (seconds_since(begun) < limit) {
        askers[i]->ask(targets[next++ % targets.size()]);
      } else {
        waited[i].fd = -1;
        --open;
      }
    }
  }
  return out;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 5) {
    std::fputs("usage: http_load PORT CONNECTIONS SECONDS TARGETS\n", stderr);
    return 2;
  }
  try {
    std::ifstream in(argv[4]);
    std::vector<std::string> targets;
    for (std::string line; std::getline(in, line);) targets.push_back(line);
    if (targets.empty()) throw std::runtime_error("no targets");
    const auto begun = Clock::now();
    Tally tally = asked(static_cast<std::uint16_t>(std::stoi(argv[1])), std::stoul(argv[2]),
                        std::stod(argv[3]), targets);
    print(std::move(tally), seconds_since(begun));
    return 0;
  } catch (const std::exception& e) {
    std::fprintf(stderr, "http_load: %s\n", e.what());
    return 2;
  }
}

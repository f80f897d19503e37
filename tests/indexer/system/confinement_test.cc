// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/system/confinement.h"

#include <fcntl.h>
#include <sched.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <csignal>
#include <functional>
#include <iostream>
#include <string>
#include <vector>

#include "indexer/system/call_filter.h"
#include "indexer/system/process.h"
#include "indexer/system/sanitizer.h"
#include "tests/support/temporary_folder.h"

using namespace gijiroku;
using namespace gijiroku::indexer;

namespace {

/// Something that an attacker would try. Returns whether it was possible.
struct Attempt {
  const char* name;
  std::function<bool()> run;
};

/// The names of the attempts that are possible in a child with these confinements, each followed by
/// a space.
std::string possible(const std::vector<const Confinement*>& confinements,
                     const std::vector<Attempt>& attempts) {
  int ends[2];
  REQUIRE(::pipe(ends) == 0);
  const pid_t child = ::fork();
  if (child == 0) {
    for (const Confinement* each : confinements) {
      if (!confine(*each)) ::_exit(1);
    }
    for (const Attempt& attempt : attempts) {
      if (!attempt.run()) continue;
      const std::string name = std::string(attempt.name) + " ";
      if (::write(ends[1], name.data(), name.size()) < 0) ::_exit(2);
    }
    ::_exit(0);
  }
  ::close(ends[1]);
  std::string out;
  char buffer[256];
  for (ssize_t got; (got = ::read(ends[0], buffer, sizeof buffer)) > 0;)
    out.append(buffer, static_cast<std::size_t>(got));
  ::close(ends[0]);
  int status = -1;
  ::waitpid(child, &status, 0);
  CHECK(status == 0);
  return out;
}

Attempt opening(const char* name, const std::string& path, int flags) {
  return {name, [path, flags] { return ::open(path.c_str(), flags, 0600) >= 0; }};
}

Attempt socket_of(const char* name, int family, int type) {
  return {name, [family, type] { return ::socket(family, type, 0) >= 0; }};
}

const std::vector<Attempt> kSockets{
    socket_of("inet", AF_INET, SOCK_STREAM), socket_of("inet6", AF_INET6, SOCK_DGRAM),
    socket_of("netlink", AF_NETLINK, SOCK_RAW), socket_of("packet", AF_PACKET, SOCK_RAW),
    socket_of("datagram", AF_UNIX, SOCK_DGRAM)};

const std::vector<Attempt> kIntrusions{
    {"ptrace", [] { return ::ptrace(PTRACE_ATTACH, ::getppid(), nullptr, nullptr) == 0; }},
    {"user namespace", [] { return ::unshare(CLONE_NEWUSER) == 0; }},
    {"mount namespace", [] { return ::unshare(CLONE_NEWNS) == 0; }}};

bool skipped(bool offered, const char* what) {
  if (!offered) std::cout << "skipped: confinement, this kernel offers no " << what << "\n";
  return !offered;
}

/// An index and sources, none of which is of the child's business.
struct Places {
  testing::TemporaryFolder folder;
  std::string state = folder.write("state.db", "state"),
              restricted = folder.write("restricted.shard", "restricted"),
              other = folder.write("other.docx", "another source");

  std::vector<Attempt> openings() const {
    return {opening("state", state, O_RDONLY),
            opening("restricted", restricted, O_RDONLY),
            opening("other source", other, O_RDONLY),
            opening("change", state, O_WRONLY),
            opening("create", folder / "new", O_WRONLY | O_CREAT),
            opening("list", folder / ".", O_RDONLY | O_DIRECTORY)};
  }
};

}  // namespace

TEST_CASE("without confinement, the test's attempts are possible") {
  const Places places;
  CHECK(possible({}, places.openings()) == "state restricted other source change create list ");
  CHECK(possible({}, {socket_of("datagram", AF_UNIX, SOCK_DGRAM)}) == "datagram ");
}

TEST_CASE("a confined program sees the system and its own folder, but no index and no source") {
  if (skipped(has_landlock(), "Landlock")) return;
  const Places places;
  const testing::TemporaryFolder own;
  const std::string source = own.write("source.doc", "bytes");
  const Confinement program = program_confinement("/usr/bin/env", own / "", false);
  CHECK(possible({&program}, places.openings()).empty());
  CHECK(possible({&program}, {opening("source", source, O_RDONLY),
                              opening("result", own / "result", O_WRONLY | O_CREAT),
                              opening("system", "/usr/bin/env", O_RDONLY),
                              opening("users", "/etc/passwd", O_RDONLY),
                              opening("system file", "/usr/bin/env", O_WRONLY)}) ==
        "source result system ");
}

TEST_CASE("a confined program gets no socket, no debugging and no namespace") {
  if (skipped(has_call_filter(), "seccomp")) return;
  const Confinement program = program_confinement("/usr/bin/env", {}, false);
  CHECK(possible({&program}, kSockets).empty());
  CHECK(possible({&program}, {socket_of("stream", AF_UNIX, SOCK_STREAM)}).empty());
  CHECK(possible({&program}, kIntrusions).empty());
  const Confinement office = program_confinement("/usr/bin/env", {}, true);
  CHECK(possible({&office}, kSockets).empty());
  CHECK(possible({&office}, {socket_of("stream", AF_UNIX, SOCK_STREAM)}) == "stream ");
  CHECK(possible({&office}, kIntrusions).empty());
}

TEST_CASE("what a confined program starts is confined too") {
  if (skipped(has_landlock(), "Landlock")) return;
  const Places places;
  const ProcessResult direct = run_process({"cat", places.state}, "", {});
  CHECK_FALSE(direct.succeeded());
  CHECK(direct.output.empty());
  const ProcessResult nested =
      run_process({"sh", "-c", "(sh -c 'cat " + places.restricted + "')"}, "", {});
  CHECK_FALSE(nested.succeeded());
  CHECK(nested.output.empty());
}

TEST_CASE("a confined reader opens no file at all") {
  if (skipped(has_landlock() || has_call_filter(), "Landlock or seccomp")) return;
  const Places places;
  const Confinement starter = starter_confinement(), reader = reader_confinement();
  CHECK(possible({&starter, &reader}, places.openings()).empty());
  CHECK(possible({&starter, &reader}, {opening("system", "/usr/bin/env", O_RDONLY),
                                       opening("users", "/etc/passwd", O_RDONLY)})
            .empty());
}

TEST_CASE("a confined reader gets no socket, no process, no program and no executable memory") {
  if (skipped(has_call_filter(), "seccomp")) return;
  const Confinement starter = starter_confinement(), reader = reader_confinement();
  CHECK(possible({&starter, &reader}, kSockets).empty());
  CHECK(possible({&starter, &reader}, kIntrusions).empty());
  if (kSanitized) return;  // the sanitizers need more calls
  CHECK(possible({&starter, &reader}, {{"signal", [] { return ::kill(::getppid(), 0) == 0; }},
                                       {"process", [] { return ::fork() >= 0; }},
                                       {"code",
                                        [] {
                                          return ::mmap(nullptr, 4096, PROT_READ | PROT_EXEC,
                                                        MAP_PRIVATE | MAP_ANONYMOUS, -1,
                                                        0) != MAP_FAILED;
                                        }}})
            .empty());
  // An answer in its place would hide an executed program.
  CHECK(possible({&starter, &reader}, {{"end", [] {
                                          char* const none[] = {nullptr};
                                          ::execve("/usr/bin/true", none, none);
                                          return true;
                                        }}}) == "end ");
  CHECK(possible({&starter, &reader},
                 {{"memory", [] { return std::string(1 << 22, 'x')[9] == 'x'; }}}) == "memory ");
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/system/landlock.h"

#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cstdint>

#include "core/error.h"

namespace gijiroku::indexer {
namespace {

// Headers are older than kernels, so rights and fields that came later are given by number.
constexpr std::uint64_t kExecute = 1U << 0, kWriteFile = 1U << 1, kReadFile = 1U << 2,
                        kReadFolder = 1U << 3, kRefer = 1U << 13, kTruncate = 1U << 14,
                        kDeviceControl = 1U << 15;
constexpr std::uint64_t kFirstRights = kRefer - 1;  // of version 1
constexpr std::uint64_t kOfFiles = kExecute | kWriteFile | kReadFile | kTruncate | kDeviceControl;
constexpr std::uint64_t kToRead = kExecute | kReadFile | kReadFolder;
constexpr std::uint64_t kTcp = 3;    // bind, connect
constexpr std::uint64_t kScope = 3;  // abstract sockets, signals

struct RuleSet {
  std::uint64_t files, tcp, scope;
};

long version() {
  return ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
}

std::uint64_t rights(long of_version) {
  std::uint64_t out = kFirstRights;
  if (of_version >= 2) out |= kRefer;
  if (of_version >= 3) out |= kTruncate;
  if (of_version >= 5) out |= kDeviceControl;
  return out;
}

void allow(int rule_set, const std::filesystem::path& path, std::uint64_t allowed) {
  const FileDescriptor file(::open(path.c_str(), O_PATH | O_CLOEXEC));
  struct stat status {};
  if (file.fd() < 0 || ::fstat(file.fd(), &status) != 0) return;
  if (!S_ISDIR(status.st_mode)) allowed &= kOfFiles;
  const landlock_path_beneath_attr rule{allowed, file.fd()};
  if (::syscall(SYS_landlock_add_rule, rule_set, LANDLOCK_RULE_PATH_BENEATH, &rule, 0) != 0)
    throw file_error("allow", path.string());
}

}  // namespace

bool has_landlock() { return version() >= 1; }

FileDescriptor landlock_rules(const FileRules& rules) {
  const long known = version();
  if (known < 1) return {};
  const RuleSet wanted{rights(known), kTcp, kScope};
  const std::size_t size = known >= 6   ? sizeof wanted
                           : known >= 4 ? offsetof(RuleSet, scope)
                                        : offsetof(RuleSet, tcp);
  FileDescriptor out(static_cast<int>(::syscall(SYS_landlock_create_ruleset, &wanted, size, 0)));
  if (out.fd() < 0) throw file_error("make", "Landlock rules");
  for (const auto& path : rules.readable) allow(out.fd(), path, kToRead);
  for (const auto& path : rules.writable) allow(out.fd(), path, wanted.files);
  return out;
}

bool restrict_files(int rule_set) {
  return ::syscall(SYS_landlock_restrict_self, rule_set, 0) == 0;
}

}  // namespace gijiroku::indexer

// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/system/confinement.h"

#include <sys/prctl.h>

#include <array>

#include "indexer/system/call_filter.h"

namespace gijiroku::indexer {
namespace {

namespace fs = std::filesystem;

// Of /etc, /proc and /sys only what programs look for: the loader's cache, fonts, the number of
// processors.
constexpr std::array kSystemPaths{"/usr",
                                  "/lib",
                                  "/lib64",
                                  "/lib32",
                                  "/bin",
                                  "/sbin",
                                  "/etc/fonts",
                                  "/etc/ld.so.cache",
                                  "/etc/alternatives",
                                  "/etc/libreoffice",
                                  "/etc/localtime",
                                  "/var/cache/fontconfig",
                                  "/var/lib/libreoffice",
                                  "/var/spool/libreoffice",
                                  "/dev/urandom",
                                  "/dev/random",
                                  "/dev/zero",
                                  "/proc/cpuinfo",
                                  "/proc/meminfo",
                                  "/proc/stat",
                                  "/sys/devices/system/cpu"};

const sock_fprog* if_offered(const sock_fprog& filter) {
  return has_call_filter() ? &filter : nullptr;
}

}  // namespace

bool confinement_offered() {
  static const bool offered = has_call_filter() || has_landlock();
  return offered;
}

Confinement program_confinement(const fs::path& file, const fs::path& folder, bool listening) {
  FileRules rules;
  rules.readable.assign(kSystemPaths.begin(), kSystemPaths.end());
  // A program from elsewhere brings its own folder, as /opt/libreoffice/program.
  std::error_code error;
  const fs::path real = fs::canonical(file, error);
  if (!error && !real.string().starts_with("/usr/")) rules.readable.push_back(real.parent_path());
  rules.writable.emplace_back("/dev/null");
  if (!folder.empty()) rules.writable.push_back(folder);
  return {landlock_rules(rules),
          if_offered(listening ? listening_program_filter() : program_filter())};
}

Confinement starter_confinement() { return {landlock_rules({}), if_offered(program_filter())}; }

Confinement reader_confinement() { return {{}, if_offered(reader_filter())}; }

bool confine(const Confinement& confinement) {
  return ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
         (confinement.files.fd() < 0 || restrict_files(confinement.files.fd())) &&
         (!confinement.calls || restrict_calls(*confinement.calls));
}

}  // namespace gijiroku::indexer

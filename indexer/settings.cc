// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/settings.h"

#include "core/config_file.h"

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kMaxJobs = 1024;
constexpr std::size_t kMegabyte = std::size_t{1} << 20;
constexpr std::size_t kMaxSeconds = 3600, kLeastSeconds = 10;
// A file and what is read from it go through messages of at most 2 GB.
constexpr std::size_t kMaxFileMegabytes = 1024;
constexpr std::size_t kLeastMemoryMegabytes = 256, kMaxMemoryMegabytes = 65'536;
// One source may need several questions, each of which may use several processors' worth of time.
constexpr double kProcessorSecondsPerSecond = 2.5;

void read_limits(ConfigFile& file, ReaderLimits& into) {
  std::size_t file_megabytes = into.file / kMegabyte, memory_megabytes = into.memory / kMegabyte;
  auto seconds =
      static_cast<std::size_t>(std::chrono::duration_cast<std::chrono::seconds>(into.wall).count());
  file.read("limits.file_megabytes", 1, kMaxFileMegabytes, file_megabytes);
  file.read("limits.reader_megabytes", kLeastMemoryMegabytes, kMaxMemoryMegabytes,
            memory_megabytes);
  file.read("limits.reader_seconds", kLeastSeconds, kMaxSeconds, seconds);
  into.file = file_megabytes * kMegabyte;
  into.memory = memory_megabytes * kMegabyte;
  into.wall = std::chrono::seconds(seconds);
  into.cpu = std::chrono::seconds(
      static_cast<std::int64_t>(static_cast<double>(seconds) * kProcessorSecondsPerSecond));
}

}  // namespace

RunOptions read_settings(const std::string& path) {
  RunOptions out;
  if (path.empty()) return out;
  ConfigFile file(path);
  file.read("index", out.index);
  file.read("inputs", out.inputs);
  file.read("published", out.published);
  file.read("bodies", out.bodies);
  file.read("report", out.report);
  file.read("summary", out.summary);
  file.read("ids", out.ids);
  file.read("jobs", 0, kMaxJobs, out.jobs);
  file.read("for_remote", out.for_remote);
  file.read("tombstones", out.tombstones);
  read_limits(file, out.reading);
  file.refuse_unknown();
  return out;
}

}  // namespace gijiroku::indexer

// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/index/stub.h"

#include <algorithm>
#include <optional>

#include "core/error.h"
#include "core/file.h"
#include "core/manifest_json.h"
#include "core/message.h"

namespace gijiroku::search {
namespace {

constexpr std::size_t kMaxStubBytes = std::size_t{16} << 20;
constexpr std::string_view kHere = "auto ", kElsewhere = "remote ", kFolder = "# shards/";

std::vector<std::string> folders(const std::string& index, Scope scope) {
  std::vector<std::string> out{index + "/public"};
  if (scope == Scope::kStaff) out.push_back(index + "/restricted");
  return out;
}

}  // namespace

std::vector<StubShard> shards_named(std::string_view stub) {
  std::vector<StubShard> out;
  std::string folder;  // that the line before names
  while (!stub.empty()) {
    const std::string_view line = stub.substr(0, stub.find('\n'));
    stub.remove_prefix(std::min(stub.size(), line.size() + 1));
    if (line.starts_with(kHere)) {
      const std::string_view path = line.substr(kHere.size());
      out.push_back({std::string(path.substr(0, path.rfind('/'))), ""});
    } else if (line.starts_with(kElsewhere)) {
      if (folder.empty())
        throw IndexError("the stub's line '" + std::string(line) +
                         "' needs a line '# shards/NAME' before it");
      out.push_back({folder, std::string(line.substr(kElsewhere.size()))});
    }
    folder = line.starts_with(kFolder) ? line.substr(2) : "";
  }
  return out;
}

std::vector<PublishedSide> published_sides(const std::string& index, Scope scope) {
  std::vector<PublishedSide> out;
  for (std::string& folder : folders(index, scope)) {
    const std::string path = folder + "/CURRENT";
    std::optional<std::string> stub = read_file_if_present(path, kMaxStubBytes);
    if (!stub && out.empty())
      throw IndexError("no index in " + index + ": make one with gijiroku-index");
    if (!stub) throw IndexError(message("start.no_restricted", {path}));
    const auto epoch = epoch_of_stub(*stub);
    if (!epoch) throw IndexError(message("start.damaged", {path}));
    out.push_back({std::move(folder), std::move(*stub), *epoch});
  }
  return out;
}

// The stub states the epoch as soon as the records are withdrawn. The file is written after it, and
// counts alone if the stub is damaged.
std::vector<std::uint64_t> withdrawal_epochs(const std::string& index, Scope scope) {
  std::vector<std::uint64_t> out;
  for (const std::string& folder : folders(index, scope)) {
    const std::string path = folder + "/" + std::string(kEpochFile);
    const auto epoch = epoch_from_text(read_file_if_present(path, kMaxStubBytes).value_or("0"));
    if (!epoch) throw IndexError(message("start.damaged", {path}));
    const std::string stub = read_file_if_readable(folder + "/CURRENT");
    out.push_back(std::max(*epoch, epoch_of_stub(stub).value_or(0)));
  }
  return out;
}

bool are_behind(const std::vector<PublishedSide>& sides, const std::vector<std::uint64_t>& epochs) {
  for (std::size_t i = 0; i < sides.size() && i < epochs.size(); ++i) {
    if (sides[i].epoch < epochs[i]) return true;
  }
  return false;
}

}  // namespace gijiroku::search

// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/index/stub.h"

#include "core/error.h"

namespace gijiroku::search {
namespace {

constexpr std::string_view kHere = "auto ", kElsewhere = "remote ", kFolder = "# shards/";

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

}  // namespace gijiroku::search

// SPDX-License-Identifier: GPL-3.0-or-later
// tests/support/remote_index.h — an index whose shards other processes search.
#pragma once

#include <filesystem>
#include <fstream>
#include <string>

#include "core/sections.h"
#include "searchd/index/stub.h"

namespace gijiroku::testing {

using namespace gijiroku::search;

/// Makes `to` an index of the public shards of `from`, which was built with for_remote. If `kept` >
/// 1, every `kept`-th shard is copied. The others are remote: `to` has only the files that the
/// searching machine needs. Returns `to`.
inline std::string elsewhere(const std::string& from, const std::string& to, std::size_t kept) {
  namespace fs = std::filesystem;
  std::ifstream in(from + "/public/CURRENT");
  const std::string stub{std::istreambuf_iterator<char>(in), {}};
  std::string out;
  std::size_t number = 0;
  for (const StubShard& shard : shards_named(stub)) {
    const fs::path there = fs::path(from) / "public" / shard.folder,
                   here = fs::path(to) / "public" / shard.folder;
    const bool keeps = kept > 1 && number++ % kept == 0;
    fs::create_directories(here);
    if (keeps) {
      fs::copy(there, here, fs::copy_options::recursive);
      out += "auto " + shard.folder + "/xapian\n";
      continue;
    }
    fs::copy(there / kManifestFile, here);
    fs::copy(there / kColumnsFile, here);
    fs::copy(there / kWordsFile, here);
    out +=
        "# " + shard.folder + "\nremote :xapian-progsrv " + (there / kXapianFolder).string() + "\n";
  }
  std::ofstream(to + "/public/CURRENT") << out;
  return to;
}

}  // namespace gijiroku::testing

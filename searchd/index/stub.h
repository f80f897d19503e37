// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/index/stub.h — the shards that a stub file (INDEX/public/CURRENT) names. Some are local,
// and a server on another machine searches the others.
//
//   auto shards/2021-…/xapian
//   # shards/2020-…
//   remote :ssh search@archive xapian-progsrv /srv/gijiroku/2020-…/xapian
//
// A remote shard has a local folder too, with its MANIFEST, columns and words. The comment line
// before it names this folder. Xapian's own tools can read the file as well.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gijiroku::search {

struct StubShard {
  std::string folder;  ///< relative to the stub's folder
  std::string remote;  ///< of a remote shard, in Xapian's notation: "HOST:PORT" or ":PROGRAM ARGS"
};

/// In order. Throws IndexError if a remote shard has no folder.
std::vector<StubShard> shards_named(std::string_view stub);

}  // namespace gijiroku::search

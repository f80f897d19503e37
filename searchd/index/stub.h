// searchd/index/stub.h — the shards that a stub file (INDEX/public/CURRENT) names: those here, and
// those that a server on another machine searches.
//
//   auto shards/2021-…/xapian
//   # shards/2020-…
//   remote :ssh search@archive xapian-progsrv /srv/gijiroku/2020-…/xapian
//
// A shard elsewhere has a folder here too, which the comment before it names, with its MANIFEST and
// columns. Xapian's own tools read the file as well.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gijiroku::search {

struct StubShard {
  std::string folder;  ///< relative to the stub's
  std::string remote;  ///< of a shard elsewhere, as Xapian has it: "HOST:PORT" or ":PROGRAM ARGS"
};

/// In order. Throws IndexError where a remote shard has no folder.
std::vector<StubShard> shards_named(std::string_view stub);

}  // namespace gijiroku::search

// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/index/stub.h — what an index publishes: stub files (INDEX/public/CURRENT) and the
// withdrawal epochs next to them. A stub names shards. Some are local, and a server on another
// machine searches the others.
//
//   auto shards/2021-…/xapian
//   # shards/2020-…
//   remote :ssh search@archive xapian-progsrv /srv/gijiroku/2020-…/xapian
//
// A remote shard has a local folder too, with its MANIFEST, columns and words. The comment line
// before it names this folder. Xapian's own tools can read the file as well.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "searchd/model/scope.h"

namespace gijiroku::search {

struct StubShard {
  std::string folder;  ///< relative to the stub's folder
  std::string remote;  ///< of a remote shard, in Xapian's notation: "HOST:PORT" or ":PROGRAM ARGS"
};

/// In order. Throws IndexError if a remote shard has no folder.
std::vector<StubShard> shards_named(std::string_view stub);

/// One folder that a scope reads: INDEX/public, and INDEX/restricted for staff.
struct PublishedSide {
  std::string folder;
  std::string stub;         ///< the content of CURRENT
  std::uint64_t epoch = 0;  ///< that the stub states
};

/// The stubs of a scope as they are now, the public one first. Throws FileError if one cannot be
/// read, and IndexError if one is missing or is not a whole stub file. A missing INDEX/restricted
/// is no exception, because the indexer makes it even if nothing is restricted.
std::vector<PublishedSide> published_sides(const std::string& index, Scope scope);

/// The withdrawal epochs of the same sides: the higher of what the stub and the file of the epoch
/// (core/manifest_json.h) state. Throws FileError or
/// IndexError if one cannot be read: what is withdrawn is then unknown.
std::vector<std::uint64_t> withdrawal_epochs(const std::string& index, Scope scope);

/// Whether the records of `sides` were published before something was withdrawn from them.
bool are_behind(const std::vector<PublishedSide>& sides, const std::vector<std::uint64_t>& epochs);

}  // namespace gijiroku::search

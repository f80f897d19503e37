// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/index/shard.h — a shard of an index, opened: its immutable files, shared by all threads.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/manifest_json.h"
#include "core/meeting_json.h"
#include "searchd/index/circuit_breaker.h"
#include "searchd/index/columns.h"
#include "searchd/index/gram_file.h"
#include "searchd/index/literal.h"
#include "searchd/index/node_set.h"
#include "searchd/index/word_file.h"

namespace gijiroku::search {

/// What a meeting is searched by in addition to its nodes, in N0: its title with the names of its
/// body, and the people present.
struct MeetingWords {
  std::string titled, attended;
};

/// Where to find a shard that a server on another machine searches.
struct RemoteLocation {
  std::string address;                      ///< as in the stub (index/stub.h)
  std::string columns;                      ///< SHA-256 of the columns file that belongs to it
  std::shared_ptr<CircuitBreaker> breaker;  ///< shared by all searchers
};

/// A shard on this machine, or the part of a remote shard that is here: its columns and words, and
/// the texts and grams that a query needs. RemoteView fetches the latter, separately for each
/// searcher.
struct Shard {
  /// Opens the shard in a folder; `address`: of the server that searches it, as in the stub, empty
  /// for a shard on this machine. The sizes of all files, and the digests of the columns and words,
  /// must be those of the manifest. Throws ShardDamage, and FileError if the process lacks
  /// resources.
  Shard(const std::string& shard_folder, const std::string& address);

  std::string folder;
  std::string stamp;  ///< of its files when they were opened (storage/shard_check.h)
  std::string year;
  std::optional<RemoteLocation> remote;
  Columns columns;
  LiteralFile literal;
  GramFile grams;
  std::shared_ptr<const WordFile> words;
  NodeSet proved;                      ///< of a remote shard: the nodes whose text is here
  NodeSet hidden;                      ///< nodes to skip, because another shard has them too
  std::vector<MeetingWords> meetings;  ///< by code of the meeting column
  std::vector<std::uint32_t> titles;   ///< by code of the item column: the item's heading

  /// The heading of the item that `node` belongs to; `node` itself if there is none.
  std::uint32_t title_of(std::uint32_t node) const {
    const std::uint32_t title = titles[columns[Field::kItem].code(node)];
    return title == kNoTitle ? node : title;
  }
  static constexpr std::uint32_t kNoTitle = 0xFFFFFFFF;

  /// The records of the meeting and of the agenda item of `node`. Throw ShardDamage.
  Meeting meeting_of(std::uint32_t node) const;
  ItemRecord item_of(std::uint32_t node) const;

  /// Whether something was read from its files that whole files cannot contain. Then no result may
  /// be used.
  bool is_damaged() const { return literal.is_damaged() || grams.is_damaged(); }
  /// Throws ShardDamage if it is damaged. Must be called before a result is used.
  void require_whole() const;

 private:
  Shard(const std::string& shard_folder, const std::string& address, std::string files,
        const Manifest& manifest);
};

}  // namespace gijiroku::search

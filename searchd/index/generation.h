// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/index/generation.h — a published state of an index, opened: the immutable files of its
// shards, shared by all threads.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "searchd/index/circuit_breaker.h"
#include "searchd/index/columns.h"
#include "searchd/index/gram_file.h"
#include "searchd/index/literal.h"
#include "searchd/index/node_set.h"
#include "searchd/index/stub.h"
#include "searchd/index/vocabulary.h"
#include "searchd/index/word_file.h"
#include "searchd/model/meeting_list.h"
#include "searchd/model/scope.h"

namespace gijiroku::search {

/// What a meeting is searched by in addition to its nodes, in N0: its title with the names of its
/// body, and the people present.
struct MeetingWords {
  std::string titled, attended;
};

/// Where to find a shard that a server on another machine searches.
struct RemoteLocation {
  std::string address;  ///< as in the stub (index/stub.h)
  std::string columns;  ///< SHA-256 of the columns file that belongs to it
  std::string year;
  std::shared_ptr<CircuitBreaker> breaker;  ///< shared by all searchers
};

/// A shard on this machine, or the part of a remote shard that is here: its columns and words, and
/// the texts and grams that a query needs. RemoteView fetches the latter, separately for each
/// searcher.
struct Shard {
  /// Throws IndexError.
  explicit Shard(const std::string& shard_folder,
                 std::optional<RemoteLocation> place = std::nullopt);

  std::string folder;
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
};

/// The values of a facet's field in all shards.
struct FacetValues {
  Field field;
  std::vector<std::string> values;                  ///< sorted
  std::vector<std::vector<std::uint32_t>> by_code;  ///< for each shard, by code: index in `values`
};

struct Generation {
  /// The number of nodes of all shards that contain `gram`.
  std::size_t count(Gram gram) const;

  std::string id;                    ///< differs for every published state
  std::vector<PublishedSide> sides;  ///< the stubs that name its shards
  std::vector<std::shared_ptr<Shard>> shards;
  std::vector<MeetingSummary> meetings;  ///< each once, by id
  std::vector<FacetValues> facets;       ///< in the order of the schema
  /// Of all shards. While a record moves from restricted to public, its words count twice.
  std::shared_ptr<const Vocabulary> vocabulary;
  std::size_t nodes = 0, utterances = 0;
  std::int32_t first_day = 0, last_day = 0;  ///< of its meetings, counted as in Columns::day
  double average_length = 1;                 ///< code points of N0 a node
};

/// Whether some of its shards are on other machines.
bool has_remote_shards(const Generation& generation);

/// The stubs of these sides in one string, the same for the same published state.
std::string joined_stubs(const std::vector<PublishedSide>& sides);

/// Opens the shards that the stubs name. Throws IndexError if `index` is not an index, if records
/// were withdrawn since the stubs were published, or if a shard is missing, damaged, or made by
/// another program version, dictionary or fold table; and FileError if a stub cannot be read.
std::shared_ptr<const Generation> open_generation(const std::string& index, Scope scope);

}  // namespace gijiroku::search

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
#include "searchd/index/vocabulary.h"
#include "searchd/index/word_file.h"
#include "searchd/model/meeting_list.h"
#include "searchd/model/scope.h"

namespace gijiroku::search {

/// What a meeting is searched by besides its nodes, in N0: its title and its body's name, and who
/// was present.
struct MeetingWords {
  std::string titled, attended;
};

/// Where a shard is that a server on another machine searches.
struct RemotePlace {
  std::string address;  ///< as a stub names it (index/stub.h)
  std::string columns;  ///< sha256 of the columns file that belongs to it
  std::string year;
  std::shared_ptr<CircuitBreaker> breaker;  ///< of all who search it
};

/// A shard here; or what of one elsewhere is here: its columns, and of its texts and grams those
/// that a query needs (RemoteView), each searcher having its own.
struct Shard {
  /// Throws IndexError.
  explicit Shard(const std::string& shard_folder, std::optional<RemotePlace> place = std::nullopt);

  std::string folder;
  std::optional<RemotePlace> remote;
  Columns columns;
  LiteralFile literal;
  GramFile grams;
  std::shared_ptr<const WordFile> words;
  NodeSet proved;                      ///< of a shard elsewhere: the nodes whose text is here
  NodeSet hidden;                      ///< stand in another shard too; passed over
  std::vector<MeetingWords> meetings;  ///< by code of the meeting column
  std::vector<std::uint32_t> titles;   ///< by code of the item column: its heading

  /// The heading that `node` stands under; itself where there is none.
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
  std::vector<std::vector<std::uint32_t>> by_code;  ///< of each shard: index in `values`
};

struct Generation {
  /// Nodes of all shards that hold a gram.
  std::size_t count(Gram gram) const;

  std::string id;  ///< differs for every published state
  std::vector<std::shared_ptr<Shard>> shards;
  std::vector<MeetingSummary> meetings;  ///< each once, by id
  std::vector<FacetValues> facets;       ///< in the order of the schema
  std::shared_ptr<const Vocabulary>
      vocabulary;  ///< of all shards; while a record passes from restricted to public, the words
                   ///< that it holds count twice
  std::size_t nodes = 0, utterances = 0;
  std::int32_t first_day = 0, last_day = 0;  ///< of its meetings, as Columns::day counts
  double average_length = 1;                 ///< code points of N0 a node
};

/// Whether part of its shards are elsewhere.
bool has_remote_shards(const Generation& generation);

/// The stub files that the scope reads, as they are now; compared to notice a newly published
/// generation. Empty where there is none.
std::string stubs(const std::string& index, Scope scope);

/// Opens what the stubs name. Throws IndexError where INDEX is no index, or a shard is missing,
/// damaged or made by another program version, dictionary or fold table.
std::shared_ptr<const Generation> open_generation(const std::string& index, Scope scope);

}  // namespace gijiroku::search

// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/index/generation.h — a published state of an index, opened: the immutable files of its
// shards, shared by all threads.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "searchd/index/former_table.h"
#include "searchd/index/shard.h"
#include "searchd/index/stub.h"
#include "searchd/index/vocabulary.h"
#include "searchd/model/lazy.h"
#include "searchd/model/meeting_list.h"
#include "searchd/model/scope.h"
#include "searchd/storage/damage.h"
#include "searchd/storage/shard_check.h"

namespace gijiroku::search {

/// A published shard that is left out, because a file of it is damaged.
struct DamagedShard {
  std::string folder;
  std::string year;   ///< 年度 of its records
  std::string cause;  ///< for operators
  std::string stamp;  ///< of its files when that was found (storage/shard_check.h)
  ShardPart part = ShardPart::kWhole;
};

/// The values of a facet's field in all shards.
struct FacetValues {
  Field field;
  std::vector<std::string> values;                  ///< sorted
  std::vector<std::vector<std::uint32_t>> by_code;  ///< for each shard, by code: index in `values`
};

struct FollowUpBook;  // searchd/ledger/follow_up_book.h
class ItemCatalog;    // searchd/thread/item_catalog.h
struct ExchangeBook;  // searchd/exchange/exchange_book.h

struct Generation {
  /// The number of nodes of all shards that contain `gram`.
  std::size_t count(Gram gram) const;

  std::string id;                    ///< differs for every published state
  std::vector<PublishedSide> sides;  ///< the stubs that name its shards
  std::vector<std::shared_ptr<Shard>> shards;
  std::vector<DamagedShard> damaged;     ///< shards that the stubs name too
  std::vector<MeetingSummary> meetings;  ///< each once, by id
  std::vector<FacetValues> facets;       ///< in the order of the schema
  std::shared_ptr<const FormerTable> former = std::make_shared<FormerTable>();
  /// Of all shards. While a record moves from restricted to public, its words count twice.
  std::shared_ptr<const Vocabulary> vocabulary;
  std::size_t nodes = 0, utterances = 0;
  std::int32_t first_day = 0, last_day = 0;        ///< of its meetings, counted as in Columns::day
  double average_length = 1;                       ///< code points of N0 a node
  std::shared_ptr<Lazy<FollowUpBook>> follow_ups;  ///< read by book_of()
  std::shared_ptr<Lazy<ItemCatalog>> items;        ///< read by catalog_of()
  std::shared_ptr<Lazy<ExchangeBook>> exchanges;   ///< read by exchanges_of()
};

/// Whether some of its shards are on other machines.
bool has_remote_shards(const Generation& generation);

/// The stubs of these sides in one string, the same for the same published state.
std::string joined_stubs(const std::vector<PublishedSide>& sides);

/// Opens the shards that the stubs name. A shard that is damaged, missing, or made by another
/// program version, dictionary or fold table is left out, like those of `known_damaged` whose files
/// have not changed, which are not opened. Throws IndexError if none is left of one or more, if
/// `index` is not an index, or if records were withdrawn since the stubs were published; and
/// FileError if a stub cannot be read or the process lacks resources.
std::shared_ptr<const Generation> open_generation(
    const std::string& index, Scope scope, const std::vector<DamagedShard>& known_damaged = {});

/// The same generation without the shard that is damaged. Its id differs.
std::shared_ptr<const Generation> without_shard(const Generation& generation,
                                                const ShardDamage& damage);

}  // namespace gijiroku::search

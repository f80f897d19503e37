// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/thread/item_catalog.h — the agenda items of a generation by title and bill, to find those
// that deal with the same matter. Immutable and thread-safe.
//
// It is made from the shards of one visibility, so it never names an item that the reader may not
// see.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "searchd/index/generation.h"
#include "searchd/model/appearance.h"
#include "searchd/thread/title_key.h"

namespace gijiroku::search {

/// An agenda item with a title.
struct CatalogItem {
  std::size_t shard = 0;
  std::uint32_t node = 0;  ///< its first
  std::int32_t day = 0;    ///< Columns::day
  std::vector<std::string> bills, bill_keys;
  TitleKey key;
  std::vector<std::uint64_t> grams;
};

struct SameMatter {
  std::size_t item;  ///< index in ItemCatalog::items()
  Likeness likeness;
};

class ItemCatalog {
 public:
  /// Linear in the nodes and items. Throws ShardDamage.
  explicit ItemCatalog(const Generation& generation);

  const std::vector<CatalogItem>& items() const { return items_; }

  /// The item with that id; nullopt if there is none, or if it has no title.
  std::optional<std::size_t> find(std::string_view id) const;

  /// Items that deal with the same matter as item `at`, without it, in no particular order. Items
  /// with bills do if they share one of the same session. Others, works and petitions do if their
  /// titles are nearly the same, one contains the other or both begin with one name, unless so many
  /// items have this title that it names no matter (行政視察について). Titles with addresses of
  /// which none is the same are about different places.
  std::vector<SameMatter> same_matter(std::size_t at) const;

  /// How much of the core of item `at` occurs in `text` (N0): 0 to 1, weighted by rarity.
  double share_in(std::size_t at, std::string_view text) const;

 private:
  double weight(std::uint64_t gram) const;
  std::optional<Likeness> likeness(const CatalogItem& a, const CatalogItem& b, double cosine) const;
  /// Of items without a bill in common.
  std::optional<Likeness> by_title(const CatalogItem& a, const CatalogItem& b, double cosine) const;
  bool names_no_matter(const CatalogItem& item) const;
  /// Whether both titles begin with the name of one thing, such as a building.
  bool begin_alike(const CatalogItem& a, const CatalogItem& b) const;

  std::vector<CatalogItem> items_;
  std::unordered_map<std::string, std::size_t> by_id_;
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> by_gram_;  ///< items, in order
  std::unordered_map<std::string, std::vector<std::uint32_t>> by_bill_;
  std::vector<std::string> cores_;  ///< of all items, sorted
};

/// The items of `generation`. The first call makes the catalog. Thread-safe. Throws ShardDamage.
const ItemCatalog& catalog_of(const Generation& generation);

}  // namespace gijiroku::search

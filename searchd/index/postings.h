// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/index/postings.h — the Xapian database of a shard: the words of its nodes. One thread at
// a time.
#pragma once

#include <xapian.h>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "searchd/index/fetched.h"
#include "searchd/index/node_set.h"

namespace gijiroku::search {

class Postings {
 public:
  /// `folder`: of the shard, which has this many nodes. Throws ShardDamage, as every member does if
  /// Xapian cannot read a table, or if the table names a node that the shard does not have.
  Postings(const std::string& folder, std::size_t nodes);
  /// Reads what has been fetched from a remote shard.
  explicit Postings(std::shared_ptr<const Fetched> fetched) : fetched_(std::move(fetched)) {}

  std::uint32_t count(const std::string& term) const;  ///< number of nodes

  /// Calls visit(node, times) for each node with `term`, in order.
  template <typename Visit>
  void each(const std::string& term, Visit visit) const {
    if (fetched_) {
      for (const auto& [node, times] : list(term)) visit(node, times);
      return;
    }
    try {
      std::uint32_t least = 0;
      for (auto it = database_.postlist_begin(term); it != database_.postlist_end(term); ++it) {
        const std::uint32_t node = node_of(*it, least);
        least = node + 1;
        visit(node, it.get_wdf());
      }
    } catch (const Xapian::Error& e) {
      fail(e);
    }
  }

  /// The same, but only for nodes of `among` if it is given.
  template <typename Visit>
  void each_among(const std::string& term, const NodeSet* among, Visit visit) const {
    if (!among || fetched_ || among->size() * kSkipCost > count(term)) {
      auto next = among ? among->begin() : NodeSet::const_iterator{};
      return each(term, [&](std::uint32_t node, std::uint32_t times) {
        if (among) {
          while (next != among->end() && *next < node) ++next;
          if (next == among->end() || *next != node) return;
        }
        visit(node, times);
      });
    }
    try {
      auto it = database_.postlist_begin(term);
      const auto end = database_.postlist_end(term);
      for (const std::uint32_t node : *among) {
        it.skip_to(node + 1);
        if (it == end) return;
        if (node_of(*it, node) == node) visit(node, it.get_wdf());
      }
    } catch (const Xapian::Error& e) {
      fail(e);
    }
  }

  /// Whether any node of `among` has `term`.
  bool any_among(const std::string& term, const NodeSet& among) const;

 private:
  // Skipping to a node costs about as much as walking over this many.
  static constexpr std::size_t kSkipCost = 16;

  [[noreturn]] void fail(const Xapian::Error& error) const;
  [[noreturn]] void fail_for_node() const;

  /// The node of a document. Xapian's ids begin with 1.
  std::uint32_t node_of(Xapian::docid id, std::uint32_t least) const {
    if (id <= least || id > nodes_) [[unlikely]]
      fail_for_node();
    return id - 1;
  }

  const PostingList& list(const std::string& term) const;  // of what was fetched

  std::shared_ptr<const Fetched> fetched_;  // null for a local shard
  std::string folder_;
  std::size_t nodes_ = 0;
  Xapian::Database database_;
};

/// The number of nodes in all shards that have `term`. Throws IndexError.
std::size_t count(const std::vector<Postings>& shards, const std::string& term);

}  // namespace gijiroku::search

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
  /// Throws IndexError, as every member does if Xapian fails.
  explicit Postings(const std::string& folder);
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
      for (auto it = database_.postlist_begin(term); it != database_.postlist_end(term); ++it) {
        // Xapian's document ids begin with 1.
        visit(*it - 1, it.get_wdf());
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
        if (*it == node + 1) visit(node, it.get_wdf());
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

  [[noreturn]] static void fail(const Xapian::Error& error);

  const PostingList& list(const std::string& term) const;  // of what was fetched

  std::shared_ptr<const Fetched> fetched_;  // null for a local shard
  Xapian::Database database_;
};

/// The number of nodes in all shards that have `term`. Throws IndexError.
std::size_t count(const std::vector<Postings>& shards, const std::string& term);

}  // namespace gijiroku::search

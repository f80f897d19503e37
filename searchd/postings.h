// searchd/postings.h — a shard's Xapian tables: the words of its nodes. One thread at a time.
#pragma once

#include <xapian.h>
#include <cstdint>
#include <string>

#include "searchd/node_set.h"

namespace gijiroku {

class Postings {
 public:
  /// Throws IndexError, as every member does where Xapian fails.
  explicit Postings(const std::string& folder);

  std::uint32_t count(const std::string& term) const;  ///< nodes

  /// Calls visit(node, times) in the order of the nodes.
  template <typename Visit>
  void each(const std::string& term, Visit visit) const {
    try {
      for (auto it = database_.postlist_begin(term); it != database_.postlist_end(term); ++it) {
        visit(*it - 1, it.get_wdf());
      }
    } catch (const Xapian::Error& e) {
      fail(e);
    }
  }

  /// The same for the nodes of `among` alone, where it is given.
  template <typename Visit>
  void each_among(const std::string& term, const NodeSet* among, Visit visit) const {
    if (!among || among->size() * kSkipCost > count(term)) {
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

 private:
  // Skipping to a node costs about as much as walking over so many.
  static constexpr std::size_t kSkipCost = 16;

  [[noreturn]] static void fail(const Xapian::Error& error);

  Xapian::Database database_;
};

}  // namespace gijiroku

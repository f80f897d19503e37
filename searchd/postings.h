// searchd/postings.h — a shard's Xapian tables: words and the original text. One thread at a time.
#pragma once

#include <xapian.h>
#include <cstdint>
#include <string>

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

  /// The text of a node as its source wrote it.
  std::string text(std::uint32_t node) const;

 private:
  [[noreturn]] static void fail(const Xapian::Error& error);

  Xapian::Database database_;
};

}  // namespace gijiroku

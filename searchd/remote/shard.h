// searchd/remote/shard.h — a connection to a shard that Xapian's server searches on another machine
// (docs/operating.md). One thread at a time.
#pragma once

#include <xapian.h>
#include <chrono>
#include <optional>
#include <string>

#include "searchd/index/fetched.h"
#include "searchd/index/generation.h"

namespace gijiroku::search {

class RemoteShard {
 public:
  RemoteShard(RemotePlace place, std::size_t nodes) : place_(std::move(place)), nodes_(nodes) {}

  using Time = std::chrono::steady_clock::time_point;

  /// Begins a round of what follows, none of which is begun after `until`. Connects where it must.
  /// All throw IndexError where the shard does not answer in time, or is not the one that its
  /// columns belong to.
  void begin(Time until);

  /// The nodes with a term; nodes with any term that begins with `prefix`, each once.
  PostingList postings(const std::string& term);
  PostingList with_any(const std::string& prefix);
  NodeRecord node(std::uint32_t number);

  static constexpr std::chrono::milliseconds kConnect{2000}, kRead{3000};

 private:
  Xapian::Database connected() const;
  PostingList matching(const Xapian::Query& query, const Xapian::Weight& weight);
  void check_time() const;
  void drop();

  RemotePlace place_;
  std::size_t nodes_;
  std::optional<Xapian::Database> database_;
  Time until_;
};

}  // namespace gijiroku::search

// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/remote/shard.h — a connection to a shard on another machine, where Xapian's server reads
// it (docs/operations.md). One thread at a time.
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
  /// `nodes`: the number of nodes that the shard must have.
  RemoteShard(RemoteLocation place, std::size_t nodes) : place_(std::move(place)), nodes_(nodes) {}

  using Time = std::chrono::steady_clock::time_point;

  /// Must be called before the reads below; none of them starts after `until`. Connects if there is
  /// no connection. Like the reads, throws IndexError if the shard does not answer in time. Also
  /// throws it if the server has another shard than the one to which the local columns belong.
  void begin(Time until);

  /// The nodes with a term, and how often each has it.
  PostingList postings(const std::string& term);
  /// The nodes with a term that begins with `prefix`, each once; `times` is 1.
  PostingList postings_with_prefix(const std::string& prefix);
  /// The text of a node.
  NodeRecord node(std::uint32_t number);

  static constexpr std::chrono::milliseconds kConnectTimeout{2000}, kReadTimeout{3000};

 private:
  Xapian::Database connect() const;
  PostingList matching(const Xapian::Query& query, const Xapian::Weight& weight);
  void check_time() const;
  void drop();

  RemoteLocation place_;
  std::size_t nodes_;
  std::optional<Xapian::Database> database_;
  Time until_;
};

}  // namespace gijiroku::search

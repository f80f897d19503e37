// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/index/postings.h"

#include <algorithm>

#include "core/error.h"

namespace gijiroku::search {
namespace {

/// Glass is the only format that the indexer writes.
Xapian::Database open(const std::string& folder) {
  try {
    return Xapian::Database(folder, Xapian::DB_BACKEND_GLASS);
  } catch (const Xapian::Error& e) {
    throw IndexError("cannot open " + folder + ": " + e.get_description());
  }
}

}  // namespace

void Postings::fail(const Xapian::Error& error) {
  throw IndexError("cannot read a shard: " + error.get_description());
}

Postings::Postings(const std::string& folder) : database_(open(folder)) {}

const PostingList& Postings::list(const std::string& term) const {
  // A term that was not fetched, or that no node has.
  static const PostingList kNone;
  const auto at = fetched_->words.find(term);
  return at == fetched_->words.end() ? kNone : at->second;
}

std::uint32_t Postings::count(const std::string& term) const {
  if (fetched_) return static_cast<std::uint32_t>(list(term).size());
  try {
    return database_.get_termfreq(term);
  } catch (const Xapian::Error& e) {
    fail(e);
  }
}

bool Postings::any_among(const std::string& term, const NodeSet& among) const {
  if (fetched_) {
    const PostingList& nodes = list(term);
    return std::any_of(nodes.begin(), nodes.end(), [&](const auto& each) {
      return std::binary_search(among.begin(), among.end(), each.node);
    });
  }
  try {
    auto it = database_.postlist_begin(term);
    const auto end = database_.postlist_end(term);
    for (auto node = among.begin(); node != among.end();) {
      // Each list skips to the next node of the other, so that the shorter one decides the cost.
      if (it != end) it.skip_to(*node + 1);
      if (it == end) return false;
      node = std::lower_bound(node, among.end(), *it - 1);
      if (node != among.end() && *node + 1 == *it) return true;
    }
    return false;
  } catch (const Xapian::Error& e) {
    fail(e);
  }
}

std::size_t count(const std::vector<Postings>& shards, const std::string& term) {
  std::size_t out = 0;
  for (const Postings& shard : shards) out += shard.count(term);
  return out;
}

}  // namespace gijiroku::search

// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/index/postings.h"

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "core/error.h"
#include "core/sections.h"
#include "searchd/storage/damage.h"

namespace gijiroku::search {
namespace {

/// Whether the process may open no more files. That says nothing about the shard.
bool lacks_descriptors(const Xapian::Error& error) {
  const char* const cause = error.get_error_string();
  return cause != nullptr && (std::strcmp(cause, std::strerror(EMFILE)) == 0 ||
                              std::strcmp(cause, std::strerror(ENFILE)) == 0);
}

/// Glass is the only format that the indexer writes.
Xapian::Database open(const std::string& shard) {
  const std::string folder = shard + "/" + std::string(kXapianFolder);
  try {
    return Xapian::Database(folder, Xapian::DB_BACKEND_GLASS);
  } catch (const Xapian::Error& e) {
    const std::string message = "cannot open " + folder + ": " + e.get_description();
    if (lacks_descriptors(e)) throw IndexError(message);
    throw ShardDamage(shard, message);
  }
}

}  // namespace

void Postings::fail(const Xapian::Error& error) const {
  throw ShardDamage(folder_, "cannot read " + folder_ + ": " + error.get_description());
}

void Postings::fail_for_node() const {
  throw ShardDamage(folder_, "the tables of " + folder_ + " are damaged: index again");
}

Postings::Postings(const std::string& folder, std::size_t nodes)
    : folder_(folder), nodes_(nodes), database_(open(folder)) {}

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

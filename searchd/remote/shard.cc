// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/remote/shard.h"

#include <algorithm>
#include <charconv>
#include <thread>

#include "core/error.h"
#include "core/schema.h"

namespace gijiroku::search {
namespace {

/// `address` is "HOST:PORT" or ":PROGRAM ARGS".
Xapian::Database open_database(const std::string& address) {
  const auto read = static_cast<useconds_t>(RemoteShard::kReadTimeout.count());
  if (address.starts_with(":")) {
    const std::size_t end = std::min(address.find(' '), address.size());
    const std::string arguments = address.substr(std::min(end + 1, address.size()));
    return Xapian::Remote::open(address.substr(1, end - 1), arguments, read);
  }
  const std::size_t colon = address.rfind(':');
  unsigned port = 0;
  if (colon != address.npos)
    std::from_chars(address.data() + colon + 1, address.data() + address.size(), port);
  return Xapian::Remote::open(address.substr(0, colon), port, read,
                              static_cast<useconds_t>(RemoteShard::kConnectTimeout.count()));
}

}  // namespace

Xapian::Database RemoteShard::connect() const {
  Xapian::Database out = open_database(place_.address);
  // Node N must be document N + 1. The digest of the columns file identifies the shard.
  if (out.get_doccount() != nodes_ || out.get_lastdocid() != nodes_ ||
      out.get_metadata(std::string(kColumnsKey)) != place_.columns)
    throw IndexError(place_.address + " is another shard, or one made without --for-remote");
  return out;
}

void RemoteShard::begin(Time until) {
  until_ = until;
  try {
    if (database_) {
      // The server closes a connection that was idle for long. Then a new one is tried, but not
      // after a timeout: a machine that hangs would only cost the time limit twice.
      try {
        database_->keep_alive();
        return;
      } catch (const Xapian::NetworkTimeoutError&) {
        drop();
        throw;
      } catch (const Xapian::Error&) {
        drop();
      }
    }
    database_ = connect();
  } catch (const Xapian::Error& e) {
    throw IndexError(place_.address + " does not answer: " + e.get_description());
  }
}

void RemoteShard::drop() {
  // Xapian's destructor waits until the program of the connection ends, which never happens if it
  // hangs. So another thread waits.
  std::thread([last = std::move(database_)]() mutable { last.reset(); }).detach();
  database_.reset();
}

void RemoteShard::check_time() const {
  if (std::chrono::steady_clock::now() > until_)
    throw IndexError(place_.address + " takes too long");
}

PostingList RemoteShard::matching(const Xapian::Query& query, const Xapian::Weight& weight) {
  check_time();
  try {
    Xapian::Enquire enquire(*database_);
    enquire.set_query(query);
    enquire.set_weighting_scheme(weight);
    const Xapian::MSet found = enquire.get_mset(0, static_cast<Xapian::doccount>(nodes_));
    PostingList out;
    out.reserve(found.size());
    for (auto it = found.begin(); it != found.end(); ++it)
      out.push_back({*it - 1, static_cast<std::uint32_t>(it.get_weight())});
    std::sort(out.begin(), out.end(),
              [](const Posting& a, const Posting& b) { return a.node < b.node; });
    return out;
  } catch (const Xapian::Error& e) {
    drop();
    throw IndexError(place_.address + " does not answer: " + e.get_description());
  }
}

PostingList RemoteShard::postings(const std::string& term) {
  // With these weights a search returns how often the term is in each node. The posting list itself
  // would come entry by entry, which takes ten times as long.
  return matching(Xapian::Query(term), Xapian::TfIdfWeight("nnn"));
}

PostingList RemoteShard::postings_with_prefix(const std::string& prefix) {
  PostingList out =
      matching(Xapian::Query(Xapian::Query::OP_WILDCARD, prefix), Xapian::BoolWeight());
  for (Posting& posting : out) posting.times = 1;
  return out;
}

NodeRecord RemoteShard::node(std::uint32_t number) {
  check_time();
  try {
    return node_record(database_->get_metadata(node_key(number)));
  } catch (const Xapian::Error& e) {
    drop();
    throw IndexError(place_.address + " does not answer: " + e.get_description());
  } catch (const FormatError& e) {
    throw IndexError(place_.address + " is damaged: " + e.what());
  }
}

}  // namespace gijiroku::search

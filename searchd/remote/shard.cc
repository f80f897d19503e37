#include "searchd/remote/shard.h"

#include <algorithm>
#include <charconv>
#include <thread>

#include "core/error.h"
#include "core/schema.h"

namespace gijiroku::search {
namespace {

/// "HOST:PORT" or ":PROGRAM ARGS".
Xapian::Database opened(const std::string& address) {
  const auto read = static_cast<useconds_t>(RemoteShard::kRead.count());
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
                              static_cast<useconds_t>(RemoteShard::kConnect.count()));
}

}  // namespace

Xapian::Database RemoteShard::connected() const {
  Xapian::Database out = opened(place_.address);
  if (out.get_doccount() != nodes_ || out.get_lastdocid() != nodes_ ||
      out.get_metadata(std::string(kColumnsKey)) != place_.columns)
    throw IndexError(place_.address + " is another shard, or one made without --for-remote");
  return out;
}

void RemoteShard::begin(Time until) {
  until_ = until;
  try {
    if (database_) {
      // A server closes a connection that has been idle for long.
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
    database_ = connected();
  } catch (const Xapian::Error& e) {
    throw IndexError(place_.address + " does not answer: " + e.get_description());
  }
}

void RemoteShard::drop() {
  // Xapian waits for the program of a connection to end, which one that hangs does not.
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
  // The weight is how often the term stands in the node. Xapian sends a posting list itself entry
  // by entry, which takes ten times as long.
  return matching(Xapian::Query(term), Xapian::TfIdfWeight("nnn"));
}

PostingList RemoteShard::with_any(const std::string& prefix) {
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

#include "searchd/postings.h"

#include "core/error.h"

namespace gijiroku {
namespace {

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

std::size_t count(const std::vector<Postings>& shards, const std::string& term) {
  std::size_t out = 0;
  for (const Postings& shard : shards) out += shard.count(term);
  return out;
}

}  // namespace gijiroku

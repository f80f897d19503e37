// searchd/remote/view.h — an index with shards on other machines, as one query sees it.
//
// Of a shard elsewhere the posting lists of the query's bigrams and words are fetched, and the
// texts of the nodes that may come first. With these it is searched as any other
// (match/unproved.h). One thread at a time; the shards are asked side by side.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "searchd/query/query.h"
#include "searchd/remote/shard.h"
#include "searchd/select/selection.h"

namespace gijiroku::search {

class RemoteView {
 public:
  /// `here`: the postings of the shards of `generation` that are here.
  RemoteView(const Generation& generation, const std::vector<Postings>& here);

  /// Forgets the query before and fetches what `query` reads; nothing where it has no words. A
  /// shard that does not answer, or has not given all that is asked of it for this query within
  /// kLimit, holds nothing for it.
  void begin(const Query& query);

  /// Fetches the texts that are not here of `nodes` and of the titles that they stand under, and
  /// returns whether there were any. Those of a shard that does not answer then vanish.
  bool fetch(const std::vector<Candidate>& nodes);
  /// The same. Throws IndexError where some cannot be had.
  void fetch_all(const std::vector<Candidate>& nodes);

  IndexReader reader() const { return {generation_, postings_}; }

  /// 年度 of the shards that did not answer; sorted, each once.
  std::vector<std::string> missing_years() const;

  static constexpr std::chrono::seconds kLimit{5};

 private:
  struct Elsewhere {
    std::size_t shard;
    RemoteShard connection;
    NodeSet hidden;  // while it answers
    std::shared_ptr<Fetched> fetched;
    bool asked = false, missing = false;
  };
  using Round = std::function<void(Elsewhere&)>;

  void side_by_side(const std::vector<Elsewhere*>& shards, const Round& round);
  Shard& shard(const Elsewhere& each) { return *generation_.shards[each.shard]; }
  void show_lists(const Elsewhere& each);
  void show_texts(const Elsewhere& each);

  Generation generation_;  // its remote shards are this view's own
  std::vector<Postings> postings_;
  std::vector<Elsewhere> elsewhere_;
  RemoteShard::Time until_;
};

}  // namespace gijiroku::search

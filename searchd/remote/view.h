// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/remote/view.h — a view of an index with shards on other machines, for one query at a
// time.
//
// For a remote shard the view fetches the posting lists of the query's bigrams and words, and
// the texts of the nodes that may rank first. With these in memory the shard is searched like any
// other (match/unproved.h). All shards are asked in parallel. One thread at a time.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "searchd/query/query.h"
#include "searchd/remote/shard.h"
#include "searchd/select/selection.h"

namespace gijiroku::search {

class RemoteView {
 public:
  /// `local`: the postings of all shards of `generation`; those of remote shards are replaced.
  RemoteView(const Generation& generation, const std::vector<Postings>& local);

  /// Forgets the previous query and fetches the posting lists for `queries` (a query and its
  /// parts), if they have terms. All fetches for one query must end within kQueryTimeout. If a
  /// shard does not answer or is too slow, all its nodes are hidden for this query.
  void begin(const std::vector<Query>& queries);

  /// Fetches the texts of `nodes`, and of the headings of their agenda items, that are not here
  /// yet. Returns whether there were any. If a shard does not answer, all its nodes are hidden.
  bool fetch(const std::vector<Candidate>& nodes);
  /// The same, but throws IndexError if the text of one of `nodes` cannot be fetched.
  void fetch_all(const std::vector<Candidate>& nodes);

  /// The index with all that has been fetched. Valid until the next call of a member that fetches.
  IndexReader reader() const { return {generation_, postings_}; }

  /// 年度 of the shards that did not answer this query.
  std::set<std::string> missing_years() const;

  static constexpr std::chrono::seconds kQueryTimeout{5};

 private:
  /// A remote shard. `asked` and `missing` (it did not answer) are of the current query.
  struct Remote {
    std::size_t shard;  // index in the generation
    RemoteShard connection;
    NodeSet hidden;  // nodes that are hidden even if the shard answers
    std::shared_ptr<Fetched> fetched;
    bool asked = false, missing = false;
  };
  using Round = std::function<void(Remote&)>;

  /// Calls `round` for each of `remotes` in its own thread, unless its circuit breaker forbids it.
  void run_in_parallel(const std::vector<Remote*>& remotes, const Round& round);
  Shard& shard(const Remote& each) { return *generation_.shards[each.shard]; }
  /// Put what was fetched into the shard that reader() shows.
  void install_lists(const Remote& each);
  void install_texts(const Remote& each);

  Generation generation_;  // a copy, with remote shards that belong to this view alone
  std::vector<Postings> postings_;
  std::vector<Remote> remotes_;
  RemoteShard::Time until_;  // end of the time for the current query
};

}  // namespace gijiroku::search

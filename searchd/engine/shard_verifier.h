// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/engine/shard_verifier.h — compares the files of the published shards with their
// manifests, in the background, and has damaged shards left out.
//
// A shard is verified after it was opened, after its files changed, and once a day. A shard that is
// left out is verified again when its files change, and every minute if they seemed good; if they
// are good, it is opened again. The thread has the lowest priority and uses a fifth of a processor
// at most (docs/decisions/0019-damage-is-left-out.md).
#pragma once

#include <chrono>
#include <condition_variable>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "searchd/engine/searcher_pool.h"
#include "searchd/storage/shard_check.h"

namespace gijiroku::search {

class ShardVerifier {
 public:
  /// Looks at the shards every `interval`. `pool` must outlive the verifier.
  explicit ShardVerifier(SearcherPool& pool,
                         std::chrono::milliseconds interval = std::chrono::seconds(1));
  /// Ends the thread within a few milliseconds.
  ~ShardVerifier();

 private:
  using Clock = std::chrono::steady_clock;

  /// What the last verification of a shard found.
  struct Finding {
    std::string stamp;  ///< of the files that were verified
    bool good = false;
    Clock::time_point at;
  };

  /// A shard of the generation in service.
  struct Wanted {
    std::string folder, stamp;  ///< the stamp of its files when it was opened
    ShardPart part;
    bool is_open;  ///< false: it is left out
  };

  void run();
  std::vector<Wanted> wanted();
  void look();
  void check(const Wanted& shard);
  /// Sleeps after a part of a file was read. Throws if the verifier ends.
  void rest();
  bool sleep(Clock::duration time);  ///< returns whether the verifier ends

  SearcherPool& pool_;
  std::chrono::milliseconds interval_;
  std::map<std::string, Finding> findings_;  // by folder
  Clock::time_point worked_since_;
  std::mutex mutex_;
  std::condition_variable end_;
  bool ends_ = false;
  std::thread thread_;
};

}  // namespace gijiroku::search

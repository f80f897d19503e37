// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/engine/fair_semaphore.h"

#include <atomic>
#include <catch2/catch.hpp>
#include <chrono>
#include <memory>
#include <thread>
#include <vector>

using namespace gijiroku;
using namespace gijiroku::search;

namespace {

constexpr auto kLongEnough = std::chrono::milliseconds(20);

}  // namespace

TEST_CASE("no more work at a time than may, and all do") {
  FairSemaphore semaphore(3);
  std::atomic<int> now = 0, most = 0, done = 0;
  std::vector<std::thread> askers;
  for (int i = 0; i < 8; ++i) {
    askers.emplace_back([&] {
      for (int k = 0; k < 500; ++k) {
        const FairSemaphore::Permit permit(semaphore);
        const int working = ++now;
        for (int seen = most; working > seen && !most.compare_exchange_weak(seen, working);) {
        }
        ++done;
        --now;
      }
    });
  }
  for (std::thread& asker : askers) asker.join();
  CHECK(most <= 3);
  CHECK(done == 8 * 500);
}

TEST_CASE("who waits longest is next") {
  FairSemaphore semaphore(1);
  auto first = std::make_unique<FairSemaphore::Permit>(semaphore);
  std::vector<int> order;  // written during a permit
  std::vector<std::thread> askers;
  for (int i = 0; i < 4; ++i) {
    askers.emplace_back([&, i] {
      const FairSemaphore::Permit permit(semaphore);
      order.push_back(i);
    });
    std::this_thread::sleep_for(kLongEnough);
  }
  CHECK(order.empty());
  first.reset();
  for (std::thread& asker : askers) asker.join();
  CHECK(order == std::vector{0, 1, 2, 3});
}

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

constexpr std::chrono::milliseconds kShort{100};  // a limit of waiting

void wait_for_queue(FairSemaphore& semaphore, std::size_t threads) {
  while (semaphore.load().waiting < threads) std::this_thread::yield();
}

}  // namespace

TEST_CASE("no more threads than there are permits work at a time, and all do") {
  FairSemaphore semaphore(3);
  std::atomic<int> now = 0, most = 0, done = 0;
  std::vector<std::thread> threads;
  for (int i = 0; i < 8; ++i) {
    threads.emplace_back([&] {
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
  for (std::thread& thread : threads) thread.join();
  CHECK(most <= 3);
  CHECK(done == 8 * 500);
  CHECK(semaphore.load().waiting == 0);
}

TEST_CASE("the thread that has waited longest is next") {
  FairSemaphore semaphore(1);
  auto first = std::make_unique<FairSemaphore::Permit>(semaphore);
  std::vector<int> order;  // written during a permit
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&, i] {
      const FairSemaphore::Permit permit(semaphore);
      order.push_back(i);
    });
    wait_for_queue(semaphore, threads.size());
  }
  CHECK(order.empty());
  first.reset();
  for (std::thread& thread : threads) thread.join();
  CHECK(order == std::vector{0, 1, 2, 3});
}

TEST_CASE("a thread that returns a permit and asks again is behind those that wait") {
  FairSemaphore semaphore(1);
  auto first = std::make_unique<FairSemaphore::Permit>(semaphore);
  std::vector<int> order;  // written during a permit
  std::thread other([&] {
    const FairSemaphore::Permit permit(semaphore);
    order.push_back(1);
  });
  wait_for_queue(semaphore, 1);
  first.reset();
  first = std::make_unique<FairSemaphore::Permit>(semaphore);
  order.push_back(2);
  first.reset();
  other.join();
  CHECK(order == std::vector{1, 2});
}

TEST_CASE("a permit is free again after its destruction") {
  FairSemaphore semaphore(2);
  for (int i = 0; i < 5; ++i) {
    const FairSemaphore::Permit one(semaphore), two(semaphore);
    CHECK(semaphore.load().waiting == 0);
  }
}

TEST_CASE("cheap work does not wait for costly work, whatever waits") {
  FairSemaphore semaphore(3);
  auto first = std::make_unique<FairSemaphore::Permit>(semaphore, Cost::kDear);
  const FairSemaphore::Permit second(semaphore, Cost::kDear);
  std::atomic<bool> admitted = false;
  std::thread third([&] {
    const FairSemaphore::Permit permit(semaphore, Cost::kDear);
    admitted = true;
  });
  wait_for_queue(semaphore, 1);
  CHECK_FALSE(admitted);
  for (int i = 0; i < 3; ++i) const FairSemaphore::Permit cheap(semaphore, Cost::kCheap);
  CHECK_FALSE(admitted);
  first.reset();
  third.join();
  CHECK(admitted);
}

TEST_CASE("who waits too long, or after too many, is refused") {
  FairSemaphore semaphore(1, {1, 2 * kShort});
  const FairSemaphore::Permit first(semaphore);
  std::thread second([&] { CHECK_THROWS_AS(FairSemaphore::Permit(semaphore), Overloaded); });
  wait_for_queue(semaphore, 1);
  const auto begun = std::chrono::steady_clock::now();
  CHECK_THROWS_AS(FairSemaphore::Permit(semaphore), Overloaded);
  CHECK(std::chrono::steady_clock::now() - begun < kShort);
  second.join();
  CHECK(semaphore.load().waiting == 0);
  CHECK(semaphore.load().longest_wait >= kShort);
}

TEST_CASE("a permit that was refused takes none away") {
  FairSemaphore semaphore(2, {4, kShort});
  {
    const FairSemaphore::Permit dear(semaphore, Cost::kDear);
    CHECK_THROWS_AS(FairSemaphore::Permit(semaphore, Cost::kDear), Overloaded);
  }
  const FairSemaphore::Permit dear(semaphore, Cost::kDear), cheap(semaphore, Cost::kCheap);
  CHECK_THROWS_AS(FairSemaphore::Permit(semaphore, Cost::kCheap), Overloaded);
}

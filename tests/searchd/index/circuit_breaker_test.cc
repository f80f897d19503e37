// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/index/circuit_breaker.h"

#include <catch2/catch.hpp>

using namespace gijiroku;
using namespace gijiroku::search;

TEST_CASE("what failed is left alone for a while and then asked by one") {
  CircuitBreaker breaker;
  const auto now = CircuitBreaker::Clock::now(), later = now + CircuitBreaker::kPause;
  CHECK(breaker.try_now(now));
  CHECK(breaker.try_now(now));
  breaker.failed(now);
  CHECK_FALSE(breaker.try_now(now));
  CHECK(breaker.try_now(later));
  CHECK_FALSE(breaker.try_now(later));
  breaker.answered();
  CHECK(breaker.try_now(later));
  CHECK(breaker.try_now(later));
}

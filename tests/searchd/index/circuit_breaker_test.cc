#include "searchd/index/circuit_breaker.h"

#include <catch2/catch.hpp>

using namespace gijiroku;

TEST_CASE("what failed is left alone for a while and then asked by one") {
  Patience patience;
  const auto now = Patience::Clock::now(), later = now + Patience::kPause;
  CHECK(patience.try_now(now));
  CHECK(patience.try_now(now));
  patience.failed(now);
  CHECK_FALSE(patience.try_now(now));
  CHECK(patience.try_now(later));
  CHECK_FALSE(patience.try_now(later));
  patience.answered();
  CHECK(patience.try_now(later));
  CHECK(patience.try_now(later));
}

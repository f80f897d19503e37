// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/word_at.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

namespace gijiroku {
namespace {

constexpr std::array<std::string_view, 2> kWords{"可決", "否決"};

TEST_CASE("a text contains a word, or begins or ends with it") {
  CHECK(contains_any("原案可決した", kWords));
  CHECK_FALSE(contains_any("継続", kWords));
  CHECK(starts_with_any("否決する", kWords));
  CHECK_FALSE(starts_with_any("原案否決", kWords));
  CHECK(ends_with_any("原案否決", kWords));
  CHECK_FALSE(ends_with_any("否決する", kWords));
}

TEST_CASE("nothing contains a word of none, and an empty text has no word") {
  const std::vector<std::string> none;
  CHECK_FALSE(contains_any("可決", none));
  CHECK_FALSE(contains_any("", kWords));
  CHECK_FALSE(starts_with_any("", kWords));
  CHECK_FALSE(ends_with_any("", kWords));
}

TEST_CASE("a list of words is found where its array is") {
  constexpr WordTable kLong({"可決", "否決", "継続審査", "継続"});
  constexpr WordTable kShort({"、", "or", "(", "継続"});
  constexpr std::array<std::string_view, 4> kLongArray{"可決", "否決", "継続審査", "継続"};
  constexpr std::array<std::string_view, 4> kShortArray{"、", "or", "(", "継続"};
  const std::string_view text = "原案可決、(継続審査or継続の継or可";
  for (std::size_t at = 0; at <= text.size() + 1; ++at) {
    CAPTURE(at);
    CHECK(word_at(text, at, kLong) == word_at(text, at, kLongArray));
    CHECK(word_at(text, at, kShort) == word_at(text, at, kShortArray));
  }
}

}  // namespace
}  // namespace gijiroku

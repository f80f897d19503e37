// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/former_addresses.h"

#include <catch2/catch.hpp>

#include "core/seal.h"

using namespace gijiroku;

namespace {

const std::vector<FormerAddress> kSome{
    {"0123456789abcdef", "89abcdef01234567", ""},
    {"0123456789abcdef-5b20c9e1", "", "2026-11-29"},
    {"0123456789abcdef/u/3fa9c2d1b0", "0123456789abcdef/u/0000000001", ""}};

}  // namespace

TEST_CASE("former addresses are read as they were written") {
  CHECK(former_addresses(to_text(kSome)) == kSome);
  CHECK(former_addresses(to_text({})) == std::vector<FormerAddress>());
}

TEST_CASE("a changed bit of the file of former addresses is found") {
  const std::string whole = to_text(kSome);
  for (std::size_t i = 0; i < whole.size(); ++i) {
    std::string damaged = whole;
    damaged[i] = static_cast<char>(damaged[i] ^ 1);
    CHECK_FALSE(former_addresses(damaged));
  }
}

TEST_CASE("a sealed text that is no table of former addresses is refused") {
  const auto text = GENERATE("a\n", "a b c\n", "a -\n", "a - \n", " b\n", "a b c d\n", "b c\na d\n",
                             "a b\na c\n", "\n");
  CHECK_FALSE(former_addresses(sealed(text)));
}

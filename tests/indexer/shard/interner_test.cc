// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/shard/interner.h"

#include <catch2/catch.hpp>
#include <map>
#include <random>

namespace gijiroku::indexer {

TEST_CASE("strings are numbered as they come, whatever they hold and however many there are") {
  Interner ids;
  std::map<std::string, std::uint32_t> expected;
  std::mt19937 random(5);
  for (int i = 0; i < 50'000; ++i) {
    std::string text(random() % 4, '\0');
    for (char& c : text) c = static_cast<char>(random() % 64);
    const auto next = static_cast<std::uint32_t>(expected.size());
    const auto [entry, added] = expected.try_emplace(text, next);
    CHECK(ids.find(text) == (added ? std::nullopt : std::optional(entry->second)));
    CHECK(ids.id_of(text) == entry->second);
  }
  CHECK(ids.size() == expected.size());
  for (const auto& [text, id] : expected) CHECK(ids.text(id) == text);
}

}  // namespace gijiroku::indexer

// SPDX-License-Identifier: GPL-3.0-or-later
// Posting lists of grams read back as they were written, whatever their gaps and times.

#include "core/gram_list.h"

#include <catch2/catch.hpp>
#include <random>

using namespace gijiroku;

namespace {

std::vector<std::pair<std::uint32_t, std::uint32_t>> read(const std::string& bytes,
                                                          std::size_t from = 0) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> out;
  GramList(reinterpret_cast<const unsigned char*>(bytes.data()) + from)
      .each([&](std::uint32_t node, std::uint32_t times) { out.emplace_back(node, times); });
  return out;
}

std::vector<std::pair<std::uint32_t, std::uint32_t>> again(const PostingList& list) {
  std::string bytes;
  append_gram_list(bytes, list);
  bytes.append(kGramListPadding, '\0');
  return read(bytes);
}

TEST_CASE("a list of a gram reads as it was written") {
  CHECK(again({}).empty());
  for (const PostingList& list :
       {PostingList{{0, 1}}, PostingList{{0, 1}, {1, 1}, {2, 7}}, PostingList{{4000000000, 1}},
        PostingList{{0, 1}, {4294967294, 1 << 24}}, PostingList{{5, 300}, {6, 1}, {70000, 2}}}) {
    const auto found = again(list);
    REQUIRE(found.size() == list.size());
    for (std::size_t i = 0; i < list.size(); ++i)
      CHECK(found[i] == std::pair(list[i].node, list[i].times));
  }
  CHECK(again({{3, 0xFFFFFFFF}})[0].second == 1U << 24);
}

TEST_CASE("lists stand one behind the other, in clusters or at random") {
  std::mt19937 random(2026);
  std::string bytes;
  std::vector<PostingList> lists;
  std::vector<std::size_t> begins;
  for (int i = 0; i < 2000; ++i) {
    PostingList list;
    std::uint32_t node = 0;
    const auto far = static_cast<std::uint32_t>(1U << random() % 20);
    const auto size = random() % 200;
    for (std::uint32_t n = 0; n < size; ++n) {
      node += random() % 4 == 0 ? static_cast<std::uint32_t>(random() % far) : 1;
      list.push_back(
          {node++, random() % 3 == 0 ? static_cast<std::uint32_t>(random()) % 40 + 1 : 1});
    }
    begins.push_back(bytes.size());
    append_gram_list(bytes, list);
    lists.push_back(std::move(list));
  }
  bytes.append(kGramListPadding, '\0');
  for (std::size_t i = 0; i < lists.size(); ++i) {
    const auto found = read(bytes, begins[i]);
    REQUIRE(found.size() == lists[i].size());
    for (std::size_t n = 0; n < found.size(); ++n) {
      REQUIRE(found[n].first == lists[i][n].node);
      REQUIRE(found[n].second == lists[i][n].times);
    }
  }
}

}  // namespace

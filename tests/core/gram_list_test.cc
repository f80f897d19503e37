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
  std::atomic<bool> damaged = false;
  GramList(std::string_view(bytes).substr(from), 0xFFFFFFFF, damaged)
      .each([&](std::uint32_t node, std::uint32_t times) { out.emplace_back(node, times); });
  CHECK_FALSE(damaged);
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

TEST_CASE("any bytes read as a list of ascending nodes") {
  constexpr std::uint32_t kNodes = 1000;
  std::mt19937 random(7);
  for (int i = 0; i < 20000; ++i) {
    PostingList list;
    for (std::uint32_t node = 0; node < random() % 40; ++node)
      list.push_back({node * 25, static_cast<std::uint32_t>(random()) % 300 + 1});
    std::string bytes;
    append_gram_list(bytes, list);
    bytes.append(kGramListPadding, '\0');
    for (unsigned flips = random() % 4; flips > 0; --flips)
      bytes[random() % bytes.size()] ^= static_cast<char>(1U << random() % 8);
    bytes.resize(random() % 3 == 0 ? random() % bytes.size() : bytes.size());
    // Exactly as many bytes as there are, so that AddressSanitizer sees each further one.
    const std::vector<char> exact(bytes.begin(), bytes.end());
    std::atomic<bool> damaged = false;
    std::int64_t last = -1;
    std::size_t visits = 0;
    const GramList read({exact.data(), exact.size()}, kNodes, damaged);
    read.each([&](std::uint32_t node, std::uint32_t times) {
      REQUIRE((node > last && node < kNodes && times > 0));
      last = node;
      ++visits;
    });
    REQUIRE(read.count() <= kNodes);
    REQUIRE((visits == read.count() || damaged));
  }
}

TEST_CASE("a varint is read only if it ends") {
  const auto value = [](std::string_view bytes) {
    const auto* at = reinterpret_cast<const unsigned char*>(bytes.data());
    return read_varint(at, at + bytes.size());
  };
  CHECK(value("\x7F") == 127U);
  CHECK(value("\xFF\xFF\xFF\xFF\x0F") == 0xFFFFFFFF);
  CHECK_FALSE(value(""));
  CHECK_FALSE(value("\x80"));
  CHECK_FALSE(value("\x80\x80\x80\x80\x80\x01"));
}

}  // namespace

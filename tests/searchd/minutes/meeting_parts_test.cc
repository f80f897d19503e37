// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/minutes/meeting_parts.h"

#include <catch2/catch.hpp>
#include <random>

using namespace gijiroku;
using namespace gijiroku::search;

namespace {

/// Nodes of texts and items at random: header rows first, then items of up to 40 utterances.
std::vector<Hit> random_nodes(unsigned seed) {
  std::mt19937 random(seed);
  const auto below = [&](std::size_t most) { return random() % most; };
  std::vector<Hit> out(below(4));
  for (Hit& row : out) row.node = NodeKind::kHeader;
  const std::size_t items = below(12);
  for (std::size_t item = 0; item < items; ++item) {
    for (std::size_t i = below(40) + 1; i > 0; --i) {
      Hit node;
      node.item.id = "0123456789abcdef-" + std::to_string(item);
      node.snippet = {{std::string(below(40) == 0 ? below(60'000) : below(2'000), 'x'), false}};
      out.push_back(std::move(node));
    }
  }
  for (std::size_t i = 0; i < out.size(); ++i) out[i].anchor = "u" + std::to_string(i);
  return out;
}

std::size_t bytes(const std::vector<Hit>& nodes, NodeRange range) {
  std::size_t out = 0;
  for (std::size_t i = range.begin; i < range.end; ++i)
    out += nodes[i].snippet.empty() ? 0 : nodes[i].snippet[0].text.size();
  return out;
}

}  // namespace

TEST_CASE("property: parts have each node once, and only a part of one node is long") {
  const unsigned seed = GENERATE(range(0U, 60U));
  CAPTURE(seed);
  const std::vector<Hit> nodes = random_nodes(seed);
  const std::size_t count = PageParts(nodes, {"", "", 1}).count();
  std::size_t next = 0;
  for (std::size_t number = 1; number <= count; ++number) {
    const PageParts parts(nodes, {"", "", number});
    const NodeRange range = parts.shown_nodes();
    CHECK(range.begin == next);
    CHECK((range.end > range.begin || nodes.empty()));
    CHECK((bytes(nodes, range) < 36'000 || range.end - range.begin == 1));
    for (next = range.begin; next < range.end; ++next) {
      CHECK(parts.part_of(next) == number);
      CHECK(parts.shows(next));
      CHECK(PageParts(nodes, {"", nodes[next].anchor}).shown() == (count > 1 ? number : 0));
    }
  }
  CHECK(next == nodes.size());
  CHECK(PageParts(nodes, {"", "", 0, true}).shown() == 0);
  CHECK(PageParts(nodes, {"", "", 999}).shown() == (count > 1 ? count : 0));
}

TEST_CASE("a part ends where an item begins, and parts are about equal") {
  std::vector<Hit> nodes(60);
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    nodes[i].item.id = "0123456789abcdef-" + std::to_string(i / 10);
    nodes[i].snippet = {{std::string(900, 'x'), false}};
  }
  const PageParts parts(nodes, {});
  CHECK(parts.count() == 2);
  CHECK(parts.sections().size() == 6);
  CHECK(parts.shown_nodes().end == 30);
}

TEST_CASE("parts are smaller where each of them has a long table of contents") {
  std::vector<Hit> nodes(120);
  const auto parts_with = [&](std::size_t items) {
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      nodes[i].item.id = "0123456789abcdef-" + std::to_string(i * items / nodes.size());
      nodes[i].snippet = {{std::string(900, 'x'), false}};
    }
    return PageParts(nodes, {}).count();
  };
  CHECK(parts_with(4) == 4);
  CHECK(parts_with(100) == 8);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/speaker/turn.h"

#include <catch2/catch.hpp>

using namespace gijiroku;
using namespace gijiroku::indexer;

TEST_CASE("a mark may follow the number of a record, with a space between them") {
  struct Mark {
    const char* line;
    std::size_t mark, bullet;
  };
  const auto row =
      GENERATE(Mark{"○会長", 3, 0}, Mark{"〇会長", 3, 0}, Mark{"◯会長", 3, 0}, Mark{"◎会長", 3, 0},
               Mark{"●会長", 3, 0}, Mark{"◆会長", 3, 0}, Mark{"◇会長", 3, 0}, Mark{"•会長", 3, 3},
               Mark{"・会長", 0, 3}, Mark{"12 ○会長", 5, 0}, Mark{"１２　○会長", 5, 0},
               Mark{"12345 ○会長", 8, 0}, Mark{"123456 ○会長", 0, 0}, Mark{"12○会長", 0, 0},
               Mark{"12 会長", 0, 0}, Mark{"□会長", 3, 0}, Mark{"会長○", 0, 0}, Mark{"", 0, 0});
  CAPTURE(row.line);
  CHECK(mark_size(Head(row.line)) == row.mark);
  CHECK(bullet_size(Head(row.line).view()) == row.bullet);
}

TEST_CASE("a turn is made of the bytes of a line that contain its label") {
  const std::string line = "議 長（須藤安通君） 開会します。";
  const Head head(line);
  const std::size_t end = head.view().find(")") + 1;
  const Turn turn = turn_of(head, {0, end}, end);
  CHECK(turn.label == "議長（須藤安通君）");
  CHECK(turn.name == "須藤安通");
  CHECK(turn.title == "議長");
  CHECK(turn.text == "開会します。");
  CHECK(turn.key == "議長");
  CHECK_FALSE(turn.marked());
}

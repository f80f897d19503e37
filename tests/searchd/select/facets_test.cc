#include "searchd/select/facets.h"

#include <catch2/catch.hpp>

using namespace gijiroku;
using namespace gijiroku::search;

TEST_CASE("values are named as people write them") {
  CHECK(japanese_value(Field::kYear, "2020") == "2020年度（令和2年度）");
  CHECK(japanese_value(Field::kYear, "2019") == "2019年度（令和元年度）");
  CHECK(japanese_value(Field::kYear, "1988") == "1988年度（昭和63年度）");
  CHECK(japanese_value(Field::kYear, "不明") == "不明");
  CHECK(japanese_value(Field::kKind, "proposal") == "議案");
  CHECK(japanese_value(Field::kNode, "utterance") == "発言");
  CHECK(japanese_value(Field::kRole, "chair") == "委員長・議長");
  CHECK(japanese_value(Field::kLabel, "部員") == "部員");
}

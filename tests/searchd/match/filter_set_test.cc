#include "searchd/match/filter_set.h"

#include <catch2/catch.hpp>

using namespace gijiroku;
using namespace gijiroku::search;

TEST_CASE("a person is asked for by the beginning of the name, however it is written") {
  CHECK(is_asked_for(Field::kName, "濱田太郎", "浜田"));
  CHECK(is_asked_for(Field::kName, "鈴木（ひ）", "鈴木(ひ)"));
  CHECK_FALSE(is_asked_for(Field::kName, "小浜田", "浜田"));
}

TEST_CASE("a body is asked for by its whole name, or by not being told") {
  CHECK(is_asked_for(Field::kBody, "総務委員会", "総務委員会"));
  CHECK_FALSE(is_asked_for(Field::kBody, "総務委員会", "総務"));
  CHECK(is_asked_for(Field::kBody, "", kUnknownBody));
  CHECK_FALSE(is_asked_for(Field::kBody, "", "総務委員会"));
}

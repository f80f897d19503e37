// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/match/roster.h"

#include <catch2/catch.hpp>

#include "searchd/match/filter_set.h"
#include "tests/support/small_index.h"

using namespace gijiroku;
using namespace gijiroku::search;
using namespace gijiroku::testing;

namespace {

/// How many nodes a filter by this name selects.
std::size_t count_passing(const char* name, const Shard& shard) {
  const FilterSet set({{Field::kName, {name}}}, {}, shard.columns, shard.meetings);
  std::size_t out = 0;
  for (std::uint32_t node = 0; node < shard.columns.nodes(); ++node) out += set.failed(node) == 0;
  return out;
}

}  // namespace

TEST_CASE("a speaker's name may be the surname of a person, alone or with an office") {
  CHECK(surname_in("南", "南恵子") == "南");
  CHECK(surname_in("南委員", "南恵子") == "南");
  CHECK(surname_in("南副委員長", "南恵子") == "南");
  CHECK(surname_in("南野", "南恵子").empty());
  CHECK(surname_in("南恵子", "南恵子").empty());
  CHECK(surname_in("北", "南恵子").empty());
  CHECK(surname_in("", "南恵子").empty());
}

TEST_CASE(
    "a filter by a whole name finds the person where the roster has nobody else of the name") {
  const auto meeting = [](const char* doc, std::vector<std::string> members) {
    Meeting out = meeting_of(
        doc, {item_of(AgendaKind::kNone,
                      {speech("賛成です。", "委員", "南"), speech("反対です。", "委員", "南野")})});
    out.attendees = {{"委員", std::move(members)}};
    return out;
  };
  const SmallIndex index({{meeting("a", {"南 恵子", "山田太郎"}),
                           meeting("b", {"南恵子", "南太郎"}), meeting("c", {"北一郎"})}});
  const Shard& shard = *index.generation().shards[0];
  const auto passing = [&](const char* name) { return count_passing(name, shard); };
  CHECK(passing("南恵子") == 1);
  CHECK(passing("南 恵子") == 1);
  CHECK(passing("南太郎") == 0);
  CHECK(passing("北一郎") == 0);
  CHECK(speaks_by_surname("南恵子", index.generation()));
  CHECK_FALSE(speaks_by_surname("南太郎", index.generation()));
  CHECK_FALSE(speaks_by_surname("北一郎", index.generation()));
}

TEST_CASE("a speaker's name may be the surname and the beginning of the given name in brackets") {
  CHECK(abbreviation_in("石田(ち)委員", "石田ちひろ") == "石田ち");
  CHECK(abbreviation_in("石田(ち)", "石田ちひろ") == "石田ち");
  CHECK(abbreviation_in("石田(し)委員", "石田ちひろ").empty());
  CHECK(abbreviation_in("石田(ち)の弟", "石田ちひろ").empty());
  CHECK(abbreviation_in("石田委員", "石田ちひろ").empty());
  CHECK(abbreviation_in("石田()委員", "石田ちひろ").empty());
  CHECK(abbreviation_in("(石田)", "石田ちひろ").empty());
  CHECK(abbreviation_in(")石田(", "石田ちひろ").empty());
}

TEST_CASE("a filter by a whole name finds the person by such an abbreviation unless two share it") {
  const SmallIndex index({{meeting_of(
      "a", {item_of(AgendaKind::kNone, {speech("賛成です。", "議員", "石田ちひろ"),
                                        speech("賛成です。", "委員", "石田（ち）"),
                                        speech("賛成です。", "委員", "石田（し）"),
                                        speech("反対です。", "議員", "石田しんご"),
                                        speech("反対です。", "議員", "石田しげる")})})}});
  const Shard& shard = *index.generation().shards[0];
  const auto passing = [&](const char* name) { return count_passing(name, shard); };
  CHECK(passing("石田ちひろ") == 2);
  CHECK(passing("石田しんご") == 1);
  CHECK(passing("石田（ち）") == 1);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/identity/meeting_ids.h"

#include <catch2/catch.hpp>

#include "tests/support/town.h"

using namespace gijiroku;
using namespace gijiroku::search;
using namespace gijiroku::testing;

namespace {

std::string minutes(const std::string& said, const std::string& openness = "公開",
                    const std::string& day = "令和5年6月1日") {
  return "第4回みどり野市防災会議\n\n開催日時\t" + day + " 午前10時\n会議録\t" + openness +
         "\n\n○会長 ただいまより開きます。\n○委員 " + said + "\n○会長 以上で終わります。\n";
}

/// The addresses of all utterances of the record `doc`, in order.
std::vector<std::string> addresses(const Town& town, const std::string& doc,
                                   Scope scope = Scope::kPublic) {
  std::vector<std::string> out;
  SearcherPool pool(town.index(), scope);
  const auto shown = pool.borrow()->meeting(town.id_of(doc, scope), "");
  if (!shown) return out;
  for (const Hit& node : shown->nodes) {
    if (node.node == NodeKind::kUtterance) out.push_back(node.id);
  }
  return out;
}

}  // namespace

TEST_CASE("an index that is made anew of files with other names has the same addresses") {
  Town before, after;
  before.folder.write("minutes/a.txt", minutes("備蓄を増やします。"));
  after.folder.write("minutes/2023/防災/第4回.txt", minutes("備蓄を増やします。"));
  after.folder.write("minutes/b.txt", minutes("訓練をします。", "公開", "令和5年7月1日"));
  before.run();
  after.run();
  const auto known = addresses(before, "a.txt");
  CHECK(known.size() == 3);
  CHECK(addresses(after, "2023/防災/第4回.txt") == known);
}

TEST_CASE("minutes of one body and day have different ids, which do not depend on names") {
  const std::string texts[] = {minutes("備蓄を増やします。水と毛布です。"),
                               minutes("道路を広げます。橋も架けます。")};
  Town one, other;
  for (const auto& [town, names] : {std::pair(&one, std::pair("a.txt", "b.txt")),
                                    std::pair(&other, std::pair("d.txt", "c.txt"))}) {
    town->folder.write("minutes/" + std::string(names.first), texts[0]);
    town->folder.write("minutes/" + std::string(names.second), texts[1]);
    town->run();
  }
  CHECK(one.id_of("a.txt") != one.id_of("b.txt"));
  CHECK(one.id_of("a.txt") == other.id_of("d.txt"));
  CHECK(one.id_of("b.txt") == other.id_of("c.txt"));
}

TEST_CASE("public ids are the same whether restricted minutes of the day exist or not") {
  Town alone, with;
  for (Town* town : {&alone, &with}) {
    town->folder.write("minutes/b.txt", minutes("備蓄を増やします。水と毛布です。"));
    town->folder.write("minutes/c.txt", minutes("道路を広げます。橋も架けます。"));
  }
  with.folder.write("minutes/a.txt", minutes("秘密の計画です。", "非公開"));
  alone.run();
  with.run();
  for (const char* doc : {"b.txt", "c.txt"}) CHECK(addresses(with, doc) == addresses(alone, doc));
  const std::string secret = with.id_of("a.txt", Scope::kStaff);
  CHECK(secret.size() == 16);
  CHECK(secret != with.id_of("b.txt"));
  CHECK(secret != with.id_of("c.txt"));
}

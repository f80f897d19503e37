// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/line/role_table.h"

#include <catch2/catch.hpp>

#include "core/error.h"

using namespace gijiroku;
using namespace gijiroku::indexer;

TEST_CASE("each label that councils print has its class") {
  struct Row {
    Role role;
    std::vector<const char*> labels;
  };
  const std::vector<Row> rows{
      {Role::kChair,
       {"委員長", "議長", "本部長", "座長", "会長", "総務委員長", "臨時議長", "委 員 長",
        "浜田委員長"}},
      {Role::kViceChair,
       {"副委員長", "副議長", "副本部長", "副会長", "副座長", "会長職務代理者", "副分科会長",
        "座長職務代理"}},
      {Role::kMember,
       {"委員", "議員", "部員", "会員", "緑川委員", "委員A", "A委員", "委員２", "委員(沖三平君)"}},
      {Role::kExecutive,
       {"区長",
        "副区長",
        "町長",
        "市長",
        "村長",
        "知事",
        "教育長",
        "教育次長",
        "部長",
        "課長",
        "担当課長",
        "所長",
        "センター長",
        "館長",
        "会計管理者",
        "室長",
        "参事",
        "代表監査委員",
        "選挙管理委員会委員長",
        "みどり野区保健所長",
        "情報担当係長(システム)",
        "課⻑"}},
      {Role::kSecretariat, {"事務局", "事務局長", "区議会事務局長", "書記", "事務局(環境課)"}},
      {Role::kGuest, {"参考人", "来賓", "オブザーバー"}},
      {Role::kUnknown, {"", "資料", "令和2年度", "委員会", "緑川", "(委員)", "ABC"}}};
  for (const Row& row : rows) {
    for (const char* label : row.labels) {
      CAPTURE(label);
      CHECK(role_table().classify(label) == row.role);
    }
  }
}

TEST_CASE("an office includes 副 before it") {
  CHECK(role_table().office_at("橋本副分科会長") == std::string_view("橋本").size());
  CHECK(role_table().office_at("橋本分科会長") == std::string_view("橋本").size());
}

TEST_CASE("the longest row that fits a label counts") {
  const RoleTable table("# comment\n長\tguest\n課長\texecutive\n\n");
  CHECK(table.classify("総務課長") == Role::kExecutive);
  CHECK(table.classify("会長") == Role::kGuest);
}

TEST_CASE("a row that is no row is named by its line") {
  for (const char* tsv :
       {"委員\tmember\n課長", "委員\tmember\n課長\tboss\n", "委員\tmember\n\tmember\n"}) {
    CHECK_THROWS_WITH(RoleTable(tsv), Catch::Contains("line 2"));
    CHECK_THROWS_AS(RoleTable(tsv), FormatError);
  }
}

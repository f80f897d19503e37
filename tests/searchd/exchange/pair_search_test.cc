// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/exchange/pair_search.h"

#include <catch2/catch.hpp>

#include "searchd/exchange/speaker_filter.h"
#include "tests/support/small_index.h"

using namespace gijiroku;
using namespace gijiroku::search;
using namespace gijiroku::testing;

namespace {

const Shards& shards() {
  static const Shards kShards{
      {meeting_of("a", {item_of(AgendaKind::kProposal,
                                {speech("議題とします。", "委員長", "原委員長"),
                                 speech("経費はいくらですか。", "委員", "山田花子"),
                                 speech("十万円の見込みです。", "情報課長"),
                                 speech("人員は足りますか。", "副委員長", "乙川副委員長"),
                                 speech("足ります。経費も増えません。", "事務局")}),
                        item_of(AgendaKind::kOther, {speech("経費の資料です。", "事務局")})})},
      {meeting_of("b",
                  {item_of(AgendaKind::kReport, {speech("経費と人員はどうですか。", "部員"),
                                                 speech("資料のとおりです。", "情報課長"),
                                                 speech("補足します。", "事務局")})},
                  "2022-05-10")}};
  return kShards;
}

/// "a2<3": question 2 of meeting a, and its answers.
std::string found(const PairRequest& request, std::size_t first = 10) {
  const SmallIndex index(shards());
  const Query query = index.query_reader().read(request.criteria.text);
  std::string out;
  for (const auto& pair : select_pairs(request, query, index.reader(), first).first) {
    const Shard& shard = *index.generation().shards[pair.shard];
    out += (out.empty() ? "" : " ") + shard.meeting_of(pair.exchange.question).doc;
    out += std::to_string(shard.columns.seq(pair.exchange.question));
    for (const std::uint32_t node : pair.exchange.answers)
      out += "<" + std::to_string(shard.columns.seq(node));
  }
  return out;
}

PairRequest asking(const std::string& text, const std::string& asker = "",
                   const std::string& answerer = "") {
  PairRequest out{{}, asker, answerer};
  out.criteria.text = text;
  out.criteria.sort = Sort::kOldest;
  return out;
}

}  // namespace

TEST_CASE("a search for pairs finds the words in the question or in an answer") {
  CHECK(found(asking("")) == "a2<3 a4<5 b1<2<3");
  CHECK(found(asking("経費")) == "a2<3 a4<5 b1<2<3");
  CHECK(found(asking("経費 人員")) == "a4<5 b1<2<3");
  CHECK(found(asking("人員 -経費")) == "");
  CHECK(found(asking("十万円")) == "a2<3");
  CHECK(found(asking("議題")) == "");
  CHECK(found(asking(""), 1) == "a2<3");
}

TEST_CASE("pairs are narrowed by who asks and who answers: a role, an office or a person") {
  CHECK(found(asking("", "委員")) == "a2<3 b1<2<3");
  CHECK(found(asking("", "部員")) == "b1<2<3");
  CHECK(found(asking("", "山田")) == "a2<3");
  CHECK(found(asking("", "", "課長")) == "a2<3 b1<2<3");
  CHECK(found(asking("", "", "事務局")) == "a4<5 b1<2<3");
  CHECK(found(asking("", "委員長")) == "");
  CHECK(found(asking("経費", "部員", "事務局")) == "b1<2<3");
  PairRequest old = asking("経費");
  old.criteria.until = parse_iso_date("2021-12-31");
  CHECK(found(old) == "a2<3 a4<5");
}

TEST_CASE("each pair counts once for each office that answers it") {
  const SmallIndex index(shards());
  const PairRequest request = asking("経費 人員");
  const Query query = index.query_reader().read(request.criteria.text);
  const PairSelection out = select_pairs(request, query, index.reader(), 0);
  CHECK(out.total == 2);
  std::string counts;
  for (const AskedWhom& each : out.asked_whom)
    counts += each.asker + ">" + each.answerer + std::to_string(each.count) + " ";
  CHECK(counts == "副委員長>事務局1 部員>事務局1 部員>情報課長1 ");
}

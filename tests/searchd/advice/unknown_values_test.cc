// 役職:いいんちょう: which values of records may be meant.
#include <catch2/catch.hpp>

#include "indexer/run.h"
#include "searchd/engine/searcher_pool.h"
#include "searchd/query/field_term.h"
#include "tests/support/temporary_folder.h"

using namespace gijiroku;
using namespace gijiroku::indexer;
using namespace gijiroku::search;
using gijiroku::testing::TemporaryFolder;

namespace {

class Office {
 public:
  Office() {
    std::string lines;
    const auto speak = [&](const std::string& name, const std::string& label) {
      lines += R"({"doc":"d","seq":)" + std::to_string(++seq_) +
               R"(,"date":"2021-06-01","meeting":"総務委員会","speaker":")" + name +
               R"(","role":")" + label + R"(","text":"予算です。"})" + "\n";
    };
    for (int i = 0; i < 3; ++i) speak("山田花子", "委員");
    speak("佐藤次郎", "委員長");
    speak("鈴木三郎", "総務課長");
    folder_.write("minutes/a.jsonl", lines);
    RunOptions options;
    options.index = folder_ / "index";
    options.inputs = {folder_ / "minutes"};
    run_indexer(options);
  }
  Answer answer(const std::string& text) const {
    Criteria criteria;
    criteria.text = text;
    return answer(with_field_terms(criteria, today()));
  }
  Answer answer(const Criteria& criteria) const {
    return SearcherPool(folder_ / "index", Scope::kPublic).borrow()->search(criteria);
  }

 private:
  TemporaryFolder folder_;
  int seq_ = 0;
};

}  // namespace

TEST_CASE("a value that no record has is told with those that may be meant") {
  const Office office;
  struct Row {
    const char *typed, *value;
    std::vector<std::string> others;
  };
  const auto row = GENERATE(
      Row{"役職:いいんちょう", "いいんちょう", {"委員長"}},
      Row{"label:iin", "iin", {"委員", "委員長"}}, Row{"役職:課長", "課長", {"総務課長"}},
      Row{"役職:総務課長補佐", "総務課長補佐", {"総務課長"}},
      Row{"役職:chairman", "chairman", {"委員", "委員長", "総務課長"}},
      Row{"発言者:やまだ", "やまだ", {"山田花子"}}, Row{"会議体:そうむ", "そうむ", {"総務委員会"}});
  CAPTURE(row.typed);
  const Answer answer = office.answer(std::string(row.typed) + " 予算");
  REQUIRE(answer.advice.unknown_values.size() == 1);
  CHECK(answer.advice.unknown_values[0].value == row.value);
  std::vector<std::string> others;
  for (const auto& other : answer.advice.unknown_values[0].others) {
    others.push_back(other.value);
    CHECK(office.answer(other.criteria).total > 0);
  }
  CHECK(others == row.others);
}

TEST_CASE("a value that no record has is told within groups and beside OR, too") {
  const Office office;
  struct Row {
    const char *typed, *value, *meant;
  };
  const auto row = GENERATE(
      Row{"役職:いいんちょう OR 役職:総務課長", "いいんちょう", "役職:委員長 OR 役職:総務課長"},
      Row{"(発言者:やまだ 予算) OR 防災", "やまだ", "(発言者:山田花子 予算) OR 防災"},
      Row{"予算 -役職:いいんちょう", "いいんちょう", "予算 -役職:委員長"},
      Row{"会議:そうむ 予算", "そうむ", "会議:総務委員会 予算"},
      Row{"防災 OR 会議:そうむ", "そうむ", "防災 OR 会議:総務委員会"});
  CAPTURE(row.typed);
  const Answer answer = office.answer(row.typed);
  REQUIRE(answer.advice.unknown_values.size() == 1);
  CHECK(answer.advice.unknown_values[0].value == row.value);
  REQUIRE(answer.advice.unknown_values[0].others.size() == 1);
  CHECK(answer.advice.unknown_values[0].others[0].criteria.text == row.meant);
  CHECK(office.answer(answer.advice.unknown_values[0].others[0].criteria).total > 0);
}

TEST_CASE("values that records have are not told") {
  const Office office;
  const auto typed = GENERATE("役職:委員長", "発言者:山田", "役割:委員長", "役職:委員 -予算",
                              "予算", "役職:委員 OR 発言者:鈴木", "会議:総務", "予算 -会議:総務");
  CAPTURE(typed);
  CHECK(office.answer(typed).advice.unknown_values.empty());
}

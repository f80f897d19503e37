// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/suggest/nearest.h"

#include <catch2/catch.hpp>

#include "tests/support/speeches.h"

using namespace gijiroku;
using namespace gijiroku::indexer;
using namespace gijiroku::search;
using namespace gijiroku::testing;

namespace {

using Words = std::vector<std::string>;

Words found(const std::string& typed) {
  static const Speeches kTown(
      {{"会議録と介護保険の件。"},
       {"介護保険、シミュレーション、PDCA、介護保健。"},
       {"介護保険とコミュニティ、コミュニティー。テレワーク、ロボットと防災。"},
       {"防水と膨大、コミュニティ。"}});
  Words out;
  for (const NearWord& word : nearest_words(typed, kTown.vocabulary(), kTown.tokenizer()))
    out.push_back(word.text);
  return out;
}

}  // namespace

TEST_CASE("a word that is read alike, or nearly so, is offered") {
  struct Row {
    const char* typed;
    Words words;
  };
  const auto row =
      GENERATE(Row{"会義録", {"会議録"}},                             // read alike
               Row{"介護保健", {"介護保険"}},                         // more frequent
               Row{"介護保険", {}}, Row{"テレワク", {"テレワーク"}},  // one missing
               Row{"テレワーーク", {"テレワーク"}},                   // one too many
               Row{"テレワーコ", {"テレワーク"}},                     // another
               Row{"シュミレーション", {"シミュレーション"}},
               Row{"コミニュティ", {"コミュニティ"}},  // exchanged
               Row{"テレワーク", {}}, Row{"pdca", {}}, Row{"PDAC", {"PDCA"}},
               Row{"かいぎろく", {"会議録"}}, Row{"kaigiroku", {"会議録"}}, Row{"bousai", {"防災"}},
               Row{"坊際", {"防災"}},  // not 防水: a word is read alike
               Row{"ロポット", {"ロボット"}}, Row{"会録", {"会議録"}}, Row{"会議録録", {"会議録"}},
               Row{"会議緑", {"会議録"}}, Row{"会議roku", {"会議録"}},
               Row{"かいごほけｎ", {"介護保険", "介護保健"}}, Row{"ぼろ", {}}, Row{"", {}},
               Row{"どこにもない", {}});
  CAPTURE(row.typed);
  CHECK(found(row.typed) == row.words);
}

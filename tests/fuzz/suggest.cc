// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/suggest/suggestions.h"

#include "searchd/suggest/nearest.h"
#include "searchd/suggest/typed_query.h"
#include "tests/fuzz/target.h"
#include "tests/support/speeches.h"

using namespace gijiroku;
using namespace gijiroku::indexer;
using namespace gijiroku::search;
using namespace gijiroku::fuzz;

/// For any typed text, suggestions keep the text before its last word and are ordered by frequency.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const testing::Speeches kTown(
      {{"学校給食費、地域包括支援センターと子どもの貧困。", "委員長", "北村　博君", "総務委員会"},
       {"コンピューターとICT教育、作家とサッカー、東京の交通。", "委員", "鈴木（ひ）委員",
        "文教委員会"}},
      {"学校給食費の改定について", "予算 \"第1号\""});
  const std::string text = repair(bytes_of(data, size));
  std::uint32_t least = UINT32_MAX;
  for (const Suggestion& each : suggestions(kTown.vocabulary(), text, 8)) {
    check(each.text.starts_with(typed_query(text)->kept));
    check(is_utf8(each.text) && is_utf8(each.reading) && each.text != text);
    check(each.count <= least);
    least = each.count;
  }
  check(nearest_words(text, kTown.vocabulary(), kTown.tokenizer()).size() <= kMaxNearest);
  return 0;
}

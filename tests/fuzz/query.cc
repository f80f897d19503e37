// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/query/query.h"

#include <array>

#include "indexer/confine/reader_loop.h"
#include "indexer/run.h"
#include "searchd/engine/searcher_pool.h"
#include "searchd/query/interpretation.h"
#include "searchd/request/request.h"
#include "searchd/snippet/highlights.h"
#include "searchd/spelling/fuzzy.h"
#include "tests/fuzz/target.h"
#include "tests/support/temporary_folder.h"

using namespace gijiroku;
using namespace gijiroku::indexer;
using namespace gijiroku::search;
using namespace gijiroku::fuzz;

namespace {

constexpr const char* kRecords =
    R"({"doc":"a","seq":1,"date":"2020-12-14","meeting":"総務委員会","speaker":"山田","role":"委員長","text":"防災訓練の計画を議題とします。"}
{"doc":"a","seq":2,"date":"2020-12-14","meeting":"総務委員会","speaker":"鈴木","role":"部長","text":"避難所の備蓄は３か月分、4,000万円です。ＤＸも進めます。"}
{"doc":"b","seq":1,"date":"2021-03-01","meeting":"建設委員会","speaker":"南","role":"委員","text":"コンピューターの更新は次回に報告します。"}
)";

/// Either the request is refused with a reason, or the index answers it.
void check_answers(const std::string& text) {
  static const testing::TemporaryFolder kFolder;
  static SearcherPool pool = [] {
    kFolder.write("minutes/a.jsonl", kRecords);
    RunOptions options;
    options.index = kFolder / "index";
    options.inputs = {kFolder / "minutes"};
    run_indexer(options);
    return SearcherPool(options.index, Scope::kPublic);
  }();
  constexpr std::array<const char*, 3> kUnits{"utterance", "item", "meeting"};
  try {
    const Criteria criteria = read_criteria(
        {{"q", text}, {"unit", kUnits[text.size() % kUnits.size()]}}, UnknownParameters::kRefused);
    const Answer answer = pool.borrow()->search(criteria);
    check(answer.hits.size() <= answer.total);
  } catch (const BadRequest& refused) {
    check(!refused.faults.empty());
  }
}

}  // namespace

/// The indexer starts this program again to read the records.
extern "C" int LLVMFuzzerInitialize(int* argc, char*** argv) {
  if (is_reader(*argc, *argv)) std::exit(run_reader());
  return 0;
}

/// Any text is a query. Its clauses name its terms in order, its highlights lie in the text
/// searched, and an index answers it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Tokenizer kTokenizer;
  const std::string text = repair(bytes_of(data, size));
  Criteria criteria;
  criteria.text = text;
  criteria = with_field_terms(criteria, today());
  check(criteria.text.size() <= text.size() * 5);
  const Query query = parse_query(text, kTokenizer, {today(), {}});
  std::size_t named = 0;
  for_each_included(query.root, [&](const Clause& clause) {
    if (clause.kind == Clause::Kind::kTerm) check(clause.term == named++);
  });
  check(named == query.terms.size());
  for (const Term& term : query.terms) {
    if (allows_fuzzy(term.characters)) check(find_fuzzy(term.literal, term.characters).has_value());
  }
  check(query.terms.empty() || !quoted_query_text(query).empty());
  interpretation_of(query);
  HighlightFinder finder(text, query, kTokenizer, Tier::kNonContiguous, {});
  for (const Highlight& mark : finder.all())
    check(mark.span.begin < mark.span.end && mark.span.end <= text.size() &&
          mark.term < query.terms.size());
  check_answers(text);
  return 0;
}

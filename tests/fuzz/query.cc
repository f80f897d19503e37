#include "searchd/query.h"
#include "searchd/marks.h"
#include "searchd/query_reading.h"
#include "searchd/vague.h"
#include "tests/fuzz/target.h"

using namespace gijiroku;
using namespace gijiroku::fuzz;

/// Any text is a query whose clauses name its terms, and whose marks lie in what was searched.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Tokenizer kTokenizer;
  const std::string text = repair(bytes_of(data, size));
  Criteria criteria;
  criteria.text = text;
  criteria = with_field_terms(criteria, today());
  check(criteria.text.size() <= text.size() * 5);
  const Query query = parse_query(text, kTokenizer, {today(), {}});
  std::size_t named = 0;
  each_sought(query.root, [&](const Clause& clause) {
    if (clause.kind == Clause::Kind::kTerm) check(clause.term == named++);
  });
  check(named == query.terms.size());
  for (const Term& term : query.terms) {
    if (may_be_vague(term.characters)) check(find_vague(term.literal, term.characters).has_value());
  }
  check(query.terms.empty() || !quoted_text(query).empty());
  reading_of(query);
  MarkFinder finder(text, query, kTokenizer, Tier::kApart, {});
  for (const Mark& mark : finder.all())
    check(mark.span.begin < mark.span.end && mark.span.end <= text.size() &&
          mark.term < query.terms.size());
  return 0;
}

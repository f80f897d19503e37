#include "searchd/query.h"
#include "searchd/field_terms.h"
#include "searchd/marks.h"
#include "searchd/query_reading.h"
#include "tests/fuzz/target.h"

using namespace gijiroku;
using namespace gijiroku::fuzz;

/// Any text is a query whose groups name its terms, and whose marks lie in what was searched.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Tokenizer kTokenizer;
  const std::string text = repair(bytes_of(data, size));
  Criteria criteria;
  criteria.text = text;
  criteria = with_field_terms(criteria);
  check(criteria.text.size() <= text.size() * 5);
  const Query query = parse_query(text, kTokenizer);
  std::size_t grouped = 0;
  for (const auto& group : query.groups) {
    check(!group.empty());
    for (const std::size_t term : group) check(term == grouped++);
  }
  check(grouped == query.terms.size());
  check(query.terms.empty() || !quoted_text(query).empty());
  reading_of(query);
  for (const Mark& mark : find_marks(text, query, kTokenizer))
    check(mark.span.begin < mark.span.end && mark.span.end <= text.size() &&
          mark.term < query.terms.size());
  return 0;
}

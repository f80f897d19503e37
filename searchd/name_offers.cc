#include "searchd/name_offers.h"

#include <algorithm>
#include <array>

#include "core/text.h"
#include "searchd/narrowing.h"
#include "searchd/unit_selection.h"

namespace gijiroku {
namespace {

constexpr std::size_t kShortestName = 2;  // characters
constexpr std::array<std::string_view, 9> kHonorifics{"副委員長", "委員長", "委員", "議員", "部員",
                                                      "さん",     "くん",   "氏",   "君"};

/// The beginning of `text` whose literal form is `literal`; empty where it has none.
std::string as_printed(std::string_view text, const std::string& literal) {
  std::size_t end = 0;
  for (std::size_t n = count_code_points(literal); n > 0 && end < text.size(); --n)
    end += code_point_at(text, end).size;
  const std::string beginning(text.substr(0, end));
  return literal_form(beginning).text == literal ? beginning : std::string();
}

/// What stands before 委員, さん and the like, if speakers' names begin with it.
std::string without_honorific(const std::string& literal, const WordList& speakers) {
  const auto honorific =
      std::find_if(kHonorifics.begin(), kHonorifics.end(),
                   [&](std::string_view each) { return literal.ends_with(each); });
  if (honorific == kHonorifics.end()) return {};
  const std::string name = literal.substr(0, literal.size() - honorific->size());
  const KeyOrder::Rows rows = speakers.by_literal().with_prefix(name);
  if (count_code_points(name) < kShortestName || rows.size() == 0) return {};
  return as_printed(speakers.text(speakers.by_literal()[rows.begin].entry), name);
}

/// The speaker whom a term names, as the filter by name takes it; empty where it names none.
std::string speaker_of(const Term& term, const WordList& speakers) {
  std::string name = without_honorific(term.literal, speakers);
  if (!name.empty()) return name;
  const auto known = speakers.find(term.literal);
  return known ? std::string(speakers.text(*known)) : std::string();
}

}  // namespace

std::vector<NameOffer> name_offers(const Criteria& criteria, const Query& query,
                                   const IndexReader& index) {
  const bool asked = std::any_of(criteria.filters.begin(), criteria.filters.end(),
                                 [](const Filter& filter) { return filter.field == Field::kName; });
  if (asked) return {};
  const WordList& speakers = (*index.generation.vocabulary)[WordKind::kSpeaker];
  const auto& clauses = query.root.clauses;
  for (std::size_t i = 0; i < clauses.size(); ++i) {
    if (clauses[i].kind != Clause::Kind::kTerm || clauses[i].excluded) continue;
    const Term& term = query.terms[clauses[i].term];
    if (term.exact || term.pattern || term.question) continue;
    const std::string name = speaker_of(term, speakers);
    if (name.empty()) continue;
    const auto rest = without_clause(query, i);
    if (!rest) continue;
    Criteria there = reworded(criteria, *rest);
    there.filters.push_back({Field::kName, {name}});
    const std::size_t total = count_found(there, *rest, index);
    if (total == 0) continue;
    return {{name, std::move(there), total}};
  }
  return {};
}

}  // namespace gijiroku

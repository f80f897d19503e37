#include "searchd/field_offers.h"

#include <algorithm>
#include <array>
#include <optional>

#include "core/text.h"
#include "searchd/date_spelling.h"
#include "searchd/days.h"
#include "searchd/narrowing.h"
#include "searchd/unit_selection.h"

namespace gijiroku {
namespace {

using Values = std::vector<std::string>;

constexpr std::size_t kShortestName = 2;  // characters
constexpr std::array<std::string_view, 9> kHonorifics{"副委員長", "委員長", "委員", "議員", "部員",
                                                      "さん",     "くん",   "氏",   "君"};
constexpr std::array<std::string_view, 4> kSpeeches{"の発言", "の答弁", "の質問", "の質疑"};
constexpr std::string_view kFiscalYear = "年度";

/// `text` without that of `endings` that it ends with; empty where it ends with none.
template <std::size_t N>
std::string before_ending(const std::string& text, const std::array<std::string_view, N>& endings) {
  const auto ending = std::find_if(endings.begin(), endings.end(),
                                   [&](std::string_view each) { return text.ends_with(each); });
  return ending == endings.end() ? "" : text.substr(0, text.size() - ending->size());
}

/// The beginning of `text` whose literal form is `literal`; empty where it has none.
std::string as_printed(std::string_view text, const std::string& literal) {
  std::string beginning(text.substr(0, normalize(text).original({0, literal.size()}).end));
  return literal_form(beginning).text == literal ? beginning : std::string();
}

/// How the values print `name` that begin with it, each way once: 髙橋 and 高橋.
Values beginnings(const std::string& name, const WordList& list) {
  Values out;
  const KeyOrder::Rows rows = list.by_literal().with_prefix(name);
  for (std::uint32_t entry = rows.begin; entry < rows.end; ++entry) {
    std::string printed = as_printed(list.text(entry), name);
    if (!printed.empty() && std::find(out.begin(), out.end(), printed) == out.end())
      out.push_back(std::move(printed));
  }
  return out;
}

/// The values whose literal form is `literal`.
Values whole(const std::string& literal, const WordList& list) {
  Values out;
  const KeyOrder::Rows rows = list.by_literal().with_prefix(literal);
  for (std::uint32_t entry = rows.begin; entry < rows.end; ++entry) {
    if (list.literal(entry) != literal) break;
    out.emplace_back(list.text(entry));
  }
  return out;
}

Values speakers_named(const std::string& literal, const Vocabulary& vocabulary) {
  const std::string name = before_ending(literal, kHonorifics);
  Values out;
  if (count_code_points(name) >= kShortestName)
    out = beginnings(name, vocabulary[WordKind::kSpeaker]);
  if (out.empty()) out = whole(literal, vocabulary[WordKind::kSpeaker]);
  return out;
}

/// 2015年度, 平成27年度, 昨年度; not what a 年度 is only part of.
Values year_named(const std::string& literal) {
  if (!literal.ends_with(kFiscalYear)) return {};
  const bool whole = is_date(literal) || !find_fiscal_year(literal);
  const auto year = whole ? fiscal_year_of(literal, today()) : std::nullopt;
  return year ? Values{std::to_string(*year)} : Values();
}

/// What `term` asks for if it is taken as the value of a field; no values where it is none.
Filter filter_of(const Term& term, const Vocabulary& vocabulary) {
  const std::string speaker = before_ending(term.literal, kSpeeches);
  const std::string& who = speaker.empty() ? term.literal : speaker;
  Filter out{Field::kName, speakers_named(who, vocabulary)};
  if (out.values.empty() && !speaker.empty())
    out = {Field::kLabel, whole(speaker, vocabulary[WordKind::kLabel])};
  if (out.values.empty()) out = {Field::kBody, whole(term.literal, vocabulary[WordKind::kBody])};
  if (out.values.empty()) out = {Field::kYear, year_named(term.literal)};
  return out;
}

/// A word taken as the value of a field.
struct Taken {
  std::size_t clause;
  Filter filter;
};

bool is_narrowed(const std::vector<Filter>& filters, Field field) {
  return std::any_of(filters.begin(), filters.end(),
                     [&](const Filter& each) { return each.field == field; });
}

bool is_offered(const std::vector<FieldOffer>& offers, Field field) {
  return std::any_of(offers.begin(), offers.end(),
                     [&](const FieldOffer& each) { return is_narrowed(each.filters, field); });
}

/// The query without these words, which stand in their order, narrowed by them instead; none where
/// that finds nothing.
std::optional<FieldOffer> narrowed(const Criteria& criteria, const Query& query,
                                   const std::vector<Taken>& taken, const IndexReader& index) {
  Query rest = query;
  FieldOffer out;
  for (auto each = taken.rbegin(); each != taken.rend(); ++each) {
    auto left = without_clause(rest, each->clause);
    if (!left) return std::nullopt;
    rest = *std::move(left);
  }
  for (const Taken& each : taken) out.filters.push_back(each.filter);
  out.criteria = reworded(criteria, rest);
  out.criteria.filters.insert(out.criteria.filters.end(), out.filters.begin(), out.filters.end());
  out.total = count_found(out.criteria, rest, index);
  return out.total > 0 ? std::optional(std::move(out)) : std::nullopt;
}

bool is_plain(const Clause& clause, const Query& query) {
  if (clause.kind != Clause::Kind::kTerm || clause.excluded) return false;
  const Term& term = query.terms[clause.term];
  return !term.exact && !term.pattern && !term.question;
}

}  // namespace

std::vector<FieldOffer> field_offers(const Criteria& criteria, const Query& query,
                                     const IndexReader& index) {
  std::vector<FieldOffer> out;
  const auto try_offering = [&](const std::vector<Taken>& taken) {
    if (auto offer = narrowed(criteria, query, taken, index)) out.push_back(*std::move(offer));
  };
  std::vector<Taken> all;  // the first word of each field
  std::size_t tried = 0;
  const auto& clauses = query.root.clauses;
  for (std::size_t i = 0; i < clauses.size() && tried < kMostTried; ++i) {
    if (!is_plain(clauses[i], query)) continue;
    Filter filter = filter_of(query.terms[clauses[i].term], *index.generation.vocabulary);
    if (filter.values.empty() || is_narrowed(criteria.filters, filter.field) ||
        is_offered(out, filter.field))
      continue;
    ++tried;
    const Taken taken{i, std::move(filter)};
    try_offering({taken});
    if (std::none_of(all.begin(), all.end(),
                     [&](const Taken& each) { return each.filter.field == taken.filter.field; }))
      all.push_back(taken);
  }
  if (all.size() > 1) try_offering(all);
  return out;
}

}  // namespace gijiroku

#include "searchd/field_offers.h"

#include <algorithm>
#include <array>

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

bool is_plain(const Clause& clause, const Query& query) {
  if (clause.kind != Clause::Kind::kTerm || clause.excluded) return false;
  const Term& term = query.terms[clause.term];
  return !term.exact && !term.pattern && !term.question;
}

}  // namespace

std::vector<FieldOffer> field_offers(const Criteria& criteria, const Query& query,
                                     const IndexReader& index) {
  std::vector<FieldOffer> out;
  std::size_t tried = 0;
  const auto is_narrowed = [&](Field field) {
    return std::any_of(criteria.filters.begin(), criteria.filters.end(),
                       [&](const Filter& each) { return each.field == field; }) ||
           std::any_of(out.begin(), out.end(),
                       [&](const FieldOffer& each) { return each.filter.field == field; });
  };
  const auto& clauses = query.root.clauses;
  for (std::size_t i = 0; i < clauses.size() && tried < kMostTried; ++i) {
    if (!is_plain(clauses[i], query)) continue;
    Filter filter = filter_of(query.terms[clauses[i].term], *index.generation.vocabulary);
    if (filter.values.empty() || is_narrowed(filter.field)) continue;
    const auto rest = without_clause(query, i);
    if (!rest) continue;
    Criteria there = reworded(criteria, *rest);
    there.filters.push_back(filter);
    const std::size_t total = count_found(there, *rest, index);
    ++tried;
    if (total > 0) out.push_back({std::move(filter), std::move(there), total});
  }
  return out;
}

}  // namespace gijiroku

#include "searchd/advice/field_suggestions.h"

#include <algorithm>
#include <array>
#include <optional>

#include "core/text.h"
#include "searchd/advice/narrowing.h"
#include "searchd/match/filter_set.h"
#include "searchd/query/days.h"
#include "searchd/select/grouped_search.h"
#include "searchd/spelling/date.h"

namespace gijiroku::search {
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

/// Whether a speaker's name begins with `beginning` as its first word.
bool has_first_word(std::string_view name, std::string_view beginning, const Tokenizer& tokenizer) {
  const std::vector<Token> tokens = tokenizer.tokenize(literal_form(name));
  return !tokens.empty() && tokens[0].end == beginning.size();
}

/// Whether the dictionary has the beginning of a speaker's name as a surname: 南 of 南恵子.
bool is_surname(std::string_view beginning, std::string_view name, const Tokenizer& tokenizer) {
  return tokenizer.person_name(name) > 0 && has_first_word(name, beginning, tokenizer);
}

/// The speakers whose surname `surname` is, as the dictionary has it or with a label behind it
/// (いながわ委員): how names that begin so print it, or where it is one character and others begin
/// so too, these names. None where it is no surname.
Values surnamed(const std::string& surname, const IndexReader& index, const Tokenizer& tokenizer) {
  const WordList& list = (*index.generation.vocabulary)[WordKind::kSpeaker];
  const WordList& labels = (*index.generation.vocabulary)[WordKind::kLabel];
  const KeyOrder::Rows rows = list.by_literal().with_prefix(surname);
  Values out;
  bool is_one = false;
  for (std::uint32_t entry = rows.begin; entry < rows.end; ++entry) {
    const std::string_view name = list.literal(entry);
    const bool labelled = labels.find(name.substr(surname.size())) && !labels.find(name);
    is_one = is_one || labelled || is_surname(surname, name, tokenizer);
    if (labelled || has_first_word(name, surname, tokenizer)) out.emplace_back(list.text(entry));
  }
  if (!is_one) return {};
  const bool lists = count_code_points(surname) < kShortestName &&
                     out.size() < static_cast<std::size_t>(rows.end - rows.begin);
  return lists ? out : beginnings(surname, list);
}

/// How many nodes pass the filters, whatever the query.
std::size_t nodes_of(const std::vector<Filter>& filters, const IndexReader& index) {
  std::size_t out = 0;
  for (const auto& shard : index.generation.shards) {
    const FilterSet passing(filters, {}, shard->columns);
    for (std::uint32_t node = 0; node < shard->columns.nodes(); ++node)
      out += passing.failed(node) == 0;
  }
  return out;
}

/// 鈴木課長 as a speaker with a label, the longest that ends it; none where no record has both, or
/// where a speaker is printed so whose name does not say more without the label (鈴木防災課長).
std::vector<Filter> speaker_with_label(const std::string& literal, const IndexReader& index,
                                       const Tokenizer& tokenizer) {
  const WordList& speakers = (*index.generation.vocabulary)[WordKind::kSpeaker];
  const Filter printed{Field::kName, whole(literal, speakers)};
  for (std::size_t at = 0; at < literal.size();) {
    at += code_point_at(literal, at).size;
    const Values labels =
        whole(literal.substr(at), (*index.generation.vocabulary)[WordKind::kLabel]);
    if (labels.empty()) continue;
    const std::string name = literal.substr(0, at);
    const bool is_short = count_code_points(name) < kShortestName;
    Values names = is_short ? surnamed(name, index, tokenizer) : beginnings(name, speakers);
    if (names.empty()) continue;
    std::vector<Filter> out{{Field::kName, std::move(names)}, {Field::kLabel, labels}};
    const std::size_t nodes = nodes_of(out, index);
    const bool says_more = printed.values.empty() || is_short ||
                           !before_ending(literal, kHonorifics).empty() ||
                           nodes > nodes_of({printed}, index);
    if (nodes > 0 && says_more) return out;
  }
  return {};
}

std::vector<Filter> speaker_named(const std::string& literal, const Vocabulary& vocabulary) {
  const std::string name = before_ending(literal, kHonorifics);
  Filter out{Field::kName, {}};
  if (count_code_points(name) >= kShortestName)
    out.values = beginnings(name, vocabulary[WordKind::kSpeaker]);
  if (out.values.empty()) out.values = whole(literal, vocabulary[WordKind::kSpeaker]);
  return out.values.empty() ? std::vector<Filter>() : std::vector<Filter>{std::move(out)};
}

/// 2015年度, 平成27年度, 昨年度; not what a 年度 is only part of.
Values year_named(const std::string& literal) {
  if (!literal.ends_with(kFiscalYear)) return {};
  const bool whole = is_date(literal) || !find_fiscal_year(literal);
  const auto year = whole ? fiscal_year_of(literal, today()) : std::nullopt;
  return year ? Values{std::to_string(*year)} : Values();
}

/// A word taken as the value of a field, or of two.
struct Taken {
  std::size_t clause;
  std::vector<Filter> filters;

  Field field() const { return filters[0].field; }
};

bool is_narrowed(const std::vector<Filter>& filters, Field field) {
  return std::any_of(filters.begin(), filters.end(),
                     [&](const Filter& each) { return each.field == field; });
}

bool is_offered(const std::vector<FieldSuggestion>& offers, Field field) {
  return std::any_of(offers.begin(), offers.end(),
                     [&](const FieldSuggestion& each) { return is_narrowed(each.filters, field); });
}

/// What the words of a query ask for if they are taken as values of fields.
class Takings {
 public:
  Takings(const Criteria& criteria, const Query& query, const IndexReader& index,
          const Tokenizer& tokenizer)
      : criteria_(criteria), query_(query), index_(index), tokenizer_(tokenizer) {}

  /// No filters where `term` is none. With `labelled`, a speaker with a label is taken as both.
  std::vector<Filter> filters(const Term& term, bool labelled) const {
    const Vocabulary& vocabulary = *index_.generation.vocabulary;
    const std::string speaker = before_ending(term.literal, kSpeeches);
    std::vector<Filter> out = who(speaker.empty() ? term.literal : speaker, labelled);
    if (!out.empty()) return out;
    Filter other{Field::kLabel, {}};
    if (!speaker.empty()) other.values = whole(speaker, vocabulary[WordKind::kLabel]);
    if (other.values.empty())
      other = {Field::kBody, whole(term.literal, vocabulary[WordKind::kBody])};
    if (other.values.empty()) other = {Field::kYear, year_named(term.literal)};
    if (other.values.empty() && query_.root.clauses.size() == 1)
      other = {Field::kName, surnamed(term.literal, index_, tokenizer_)};
    return other.values.empty() ? std::vector<Filter>() : std::vector<Filter>{std::move(other)};
  }

  /// The query without these words, which stand in their order, narrowed by them instead; none
  /// where that finds nothing.
  std::optional<FieldSuggestion> narrowed(const std::vector<Taken>& taken) const {
    Query rest = query_;
    FieldSuggestion out;
    for (auto each = taken.rbegin(); each != taken.rend(); ++each) {
      auto left = without_clause(rest, each->clause);
      if (!left) return std::nullopt;
      rest = *std::move(left);
    }
    for (const Taken& each : taken)
      out.filters.insert(out.filters.end(), each.filters.begin(), each.filters.end());
    out.criteria = reworded(criteria_, rest);
    out.criteria.filters.insert(out.criteria.filters.end(), out.filters.begin(), out.filters.end());
    out.total = count_found(out.criteria, rest, index_);
    return out.total > 0 ? std::optional(std::move(out)) : std::nullopt;
  }

 private:
  std::vector<Filter> who(const std::string& literal, bool labelled) const {
    std::vector<Filter> out;
    if (labelled) out = speaker_with_label(literal, index_, tokenizer_);
    return out.empty() ? speaker_named(literal, *index_.generation.vocabulary) : out;
  }

  const Criteria& criteria_;
  const Query& query_;
  const IndexReader& index_;
  const Tokenizer& tokenizer_;
};

bool is_plain(const Clause& clause, const Query& query) {
  if (clause.kind != Clause::Kind::kTerm || clause.excluded) return false;
  const Term& term = query.terms[clause.term];
  return !term.exact && !term.pattern && !term.question;
}

}  // namespace

std::vector<FieldSuggestion> field_suggestions(const Criteria& criteria, const Query& query,
                                               const IndexReader& index,
                                               const Tokenizer& tokenizer) {
  const Takings takings(criteria, query, index, tokenizer);
  std::vector<FieldSuggestion> out;
  const auto try_offering = [&](const std::vector<Taken>& taken) {
    if (auto offer = takings.narrowed(taken)) out.push_back(*std::move(offer));
  };
  std::vector<Taken> all;  // the first word of each field
  const auto is_taken = [&](Field field) {
    return std::any_of(all.begin(), all.end(),
                       [&](const Taken& each) { return is_narrowed(each.filters, field); });
  };
  std::size_t tried = 0;
  const auto& clauses = query.root.clauses;
  for (std::size_t i = 0; i < clauses.size() && tried < kMostTried; ++i) {
    if (!is_plain(clauses[i], query)) continue;
    const bool labelled = !is_narrowed(criteria.filters, Field::kLabel) && !is_taken(Field::kLabel);
    const Taken taken{i, takings.filters(query.terms[clauses[i].term], labelled)};
    if (taken.filters.empty() || is_narrowed(criteria.filters, taken.field()) ||
        is_offered(out, taken.field()))
      continue;
    ++tried;
    try_offering({taken});
    if (!is_taken(taken.field())) all.push_back(taken);
  }
  if (all.size() > 1) try_offering(all);
  return out;
}

}  // namespace gijiroku::search

// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/advice/field_suggestions.h"

#include <algorithm>
#include <optional>

#include "searchd/advice/field_word.h"
#include "searchd/advice/narrowing.h"
#include "searchd/query/clause_removal.h"
#include "searchd/select/grouped_search.h"

namespace gijiroku::search {
namespace {

/// A word of the query read as the value of a field, or of two.
struct FieldWord {
  std::size_t clause;
  std::vector<Filter> filters;
  std::size_t size = 1;  // clauses: 2 for 区長 答弁, 南 恵子

  Field field() const { return filters[0].field; }
};

bool has_filter(const std::vector<Filter>& filters, Field field) {
  return std::any_of(filters.begin(), filters.end(),
                     [&](const Filter& each) { return each.field == field; });
}

bool is_suggested(const std::vector<FieldSuggestion>& suggestions, Field field) {
  return std::any_of(suggestions.begin(), suggestions.end(),
                     [&](const FieldSuggestion& each) { return has_filter(each.filters, field); });
}

bool is_plain(const Clause& clause, const Query& query) {
  if (clause.kind != Clause::Kind::kTerm || clause.excluded) return false;
  const Term& term = query.terms[clause.term];
  return !term.exact && !term.pattern && !term.question;
}

/// Finds the words of one query.
class FieldWords {
 public:
  FieldWords(const Criteria& criteria, const Query& query, const IndexReader& index,
             const Tokenizer& tokenizer)
      : criteria_(criteria), query_(query), index_(index), reader_(index, tokenizer) {}

  std::size_t clauses() const { return query_.root.clauses.size(); }
  bool is_plain(std::size_t clause) const {
    return clause < clauses() && search::is_plain(query_.root.clauses[clause], query_);
  }

  /// The word at `clause`, which is plain; of two clauses if these are a value together. Without
  /// filters if there is none.
  FieldWord at(std::size_t clause, bool has_label) const {
    if (is_plain(clause + 1)) {
      auto pair = reader_.pair_filters(term(clause), term(clause + 1), has_label);
      if (!pair.empty()) return {clause, std::move(pair), 2};
    }
    return {clause, reader_.filters(term(clause), {has_label, clauses() == 1})};
  }

  /// The name whose two words are at `clause` and behind it, which are plain.
  FieldWord name_at(std::size_t clause) const {
    return {clause, reader_.name_filters(term(clause), term(clause + 1)), 2};
  }

  /// The query without `words`, which are in its order, and with their filters instead. Nullopt if
  /// that finds nothing.
  std::optional<FieldSuggestion> suggestion(const std::vector<FieldWord>& words) const {
    Query rest = query_;
    FieldSuggestion out;
    // From the last clause on, so that the indexes of the other clauses stay valid.
    for (auto each = words.rbegin(); each != words.rend(); ++each) {
      for (std::size_t n = each->size; n-- > 0;) {
        auto remaining = without_clause(rest, each->clause + n);
        if (!remaining) return std::nullopt;
        rest = *std::move(remaining);
      }
    }
    for (const FieldWord& each : words)
      out.filters.insert(out.filters.end(), each.filters.begin(), each.filters.end());
    out.criteria = with_text(criteria_, rest);
    out.criteria.filters.insert(out.criteria.filters.end(), out.filters.begin(), out.filters.end());
    out.total = count_results(out.criteria, rest, index_);
    return out.total > 0 ? std::optional(std::move(out)) : std::nullopt;
  }

 private:
  const Term& term(std::size_t clause) const {
    return query_.terms[query_.root.clauses[clause].term];
  }

  const Criteria& criteria_;
  const Query& query_;
  const IndexReader& index_;
  FieldWordReader reader_;
};

}  // namespace

std::vector<FieldSuggestion> field_suggestions(const Criteria& criteria, const Query& query,
                                               const IndexReader& index,
                                               const Tokenizer& tokenizer) {
  const FieldWords words(criteria, query, index, tokenizer);
  std::vector<FieldSuggestion> out;
  const auto try_suggesting = [&](const std::vector<FieldWord>& tried) {
    if (auto suggested = words.suggestion(tried)) out.push_back(*std::move(suggested));
  };
  std::vector<FieldWord> firsts;  // the first word of each field
  const auto has_word = [&](Field field) {
    return std::any_of(firsts.begin(), firsts.end(),
                       [&](const FieldWord& each) { return has_filter(each.filters, field); });
  };
  std::size_t tried = 0;
  for (std::size_t i = 0; i < words.clauses() && tried < kMaxTriedWords; ++i) {
    if (!words.is_plain(i)) continue;
    const bool has_label = has_filter(criteria.filters, Field::kLabel) || has_word(Field::kLabel);
    const FieldWord word = words.at(i, has_label);
    i += word.size - 1;
    if (word.filters.empty() || has_filter(criteria.filters, word.field()) ||
        is_suggested(out, word.field()))
      continue;
    ++tried;
    try_suggesting({word});
    if (!has_word(word.field())) firsts.push_back(word);
  }
  if (firsts.size() > 1) try_suggesting(firsts);
  for (std::size_t i = 0; i + 1 < words.clauses() && out.empty() && tried < kMaxTriedWords; ++i) {
    if (!words.is_plain(i) || !words.is_plain(i + 1)) continue;
    ++tried;
    const FieldWord name = words.name_at(i);
    if (!name.filters.empty() && !has_filter(criteria.filters, Field::kName))
      try_suggesting({name});
  }
  return out;
}

}  // namespace gijiroku::search

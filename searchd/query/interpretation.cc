// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/query/interpretation.h"

#include <algorithm>

#include "embedded/strings.h"
#include "searchd/query/field_term.h"
#include "searchd/query/syntax.h"
#include "searchd/query/typed_syntax.h"

namespace gijiroku::search {
namespace {

const Term& term_of(const Query& query, const Clause& clause, bool excluded) {
  return (excluded ? query.excluded : query.terms)[clause.term];
}

std::string describe_in(const Query& query, const Clause& clause, bool excluded, bool nested);

std::string joined(const Query& query, const std::vector<Clause>& clauses, bool excluded,
                   std::string_view between) {
  std::string out;
  for (const Clause& part : clauses) {
    if (!part.excluded)
      (out += out.empty() ? "" : between) += describe_in(query, part, excluded, true);
  }
  return out;
}

/// （「防災」か「避難所」）と「訓練」
std::string describe_near(const Query& query, const Clause& near, bool excluded) {
  std::string out;
  for (const Clause& part : near.clauses) {
    const std::string text = describe_in(query, part, excluded, true);
    out += out.empty() ? "" : strings::restated_and;
    out += part.kind == Clause::Kind::kAny ? strings::restated_group(text) : text;
  }
  return out;
}

std::ptrdiff_t count_excluded(const Clause& all) {
  return std::count_if(all.clauses.begin(), all.clauses.end(),
                       [](const Clause& part) { return part.excluded; });
}

/// 「計画」を含み、「訓練」も「試験」も含まない
std::string describe_all(const Query& query, const Clause& all, bool excluded) {
  std::string included = joined(query, all.clauses, excluded, strings::restated_both);
  const std::ptrdiff_t parts = count_excluded(all);
  if (parts == 0) return included;
  std::string excluded_text;
  for (const Clause& part : all.clauses) {
    if (part.excluded)
      (excluded_text += excluded_text.empty() ? "" : strings::restated_nor) +=
          describe_in(query, part, true, true);
  }
  const std::string without = parts == 1 ? strings::restated_without(excluded_text)
                                         : strings::restated_without_all(excluded_text);
  return included.empty() ? without : strings::restated_with_and(included, without);
}

/// Whether a term looks like a field or an operator, but was read as text.
bool is_misread(const Term& term) {
  return !term.exact && (starts_with_field_name(term.printed) || looks_like_operator(term.printed));
}

/// Whether the clause needs no explanation.
bool is_plain(const Query& query, const Clause& clause) {
  return !clause.excluded && clause.kind == Clause::Kind::kTerm &&
         !is_misread(query.terms[clause.term]);
}

std::string describe_in(const Query& query, const Clause& clause, bool excluded, bool nested) {
  switch (clause.kind) {
    case Clause::Kind::kTerm: {
      const Term& term = term_of(query, clause, excluded);
      const std::string text = strings::quoted(term.printed);
      return is_misread(term) ? strings::restated_characters(text) : text;
    }
    case Clause::Kind::kField:
      return strings::restated_field(clause.field.printed);
    case Clause::Kind::kNear:
      return strings::restated_near(describe_near(query, clause, excluded),
                                    std::to_string(clause.distance));
    case Clause::Kind::kAny:
      return joined(query, clause.clauses, excluded, strings::restated_or);
    default: {
      std::string out = describe_all(query, clause, excluded);
      if (!nested) return out;
      return count_excluded(clause) > 0 ? strings::restated_those(out)
                                        : strings::restated_group(out);
    }
  }
}

/// The syntax tree of `clause`. With `quoted`, all terms are quoted except patterns, whose
/// asterisks would lose their meaning.
Syntax syntax_of(const Query& query, const Clause& clause, bool excluded, bool quoted) {
  Syntax out;
  out.excluded = clause.excluded;
  out.distance = clause.distance;
  excluded = excluded || clause.excluded;
  if (clause.kind == Clause::Kind::kTerm) {
    const Term& term = term_of(query, clause, excluded);
    out.text = term.printed;
    out.quoted = term.exact || (quoted && !term.pattern);
    return out;
  }
  if (clause.kind == Clause::Kind::kField) {
    out.text = clause.field.printed;
    return out;
  }
  out.kind = clause.kind == Clause::Kind::kAll   ? Syntax::Kind::kAll
             : clause.kind == Clause::Kind::kAny ? Syntax::Kind::kAny
                                                 : Syntax::Kind::kNear;
  for (const Clause& part : clause.clauses)
    out.parts.push_back(syntax_of(query, part, excluded, quoted));
  return out;
}

}  // namespace

std::string interpretation_of(const Query& query) {
  const auto& clauses = query.root.clauses;
  // A plain search explains itself.
  const bool plain = std::all_of(clauses.begin(), clauses.end(),
                                 [&](const Clause& clause) { return is_plain(query, clause); });
  if (plain && query.ignored.empty()) return {};
  const std::string text = describe_in(query, query.root, false, false);
  const std::string records = count_excluded(query.root) > 0 ? strings::restated_records(text)
                                                             : strings::restated_records_with(text);
  std::string ignored;
  for (const std::string& term : query.ignored) ignored += strings::quoted(term);
  return ignored.empty() ? records : strings::restated_ignoring(records, ignored);
}

std::string describe(const Query& query, const Clause& clause) {
  const std::string text = describe_in(query, clause, clause.excluded, false);
  return clause.excluded ? strings::restated_exclusion(text) : text;
}

std::string describe_nearness(const Query& query, const Clause& near) {
  return strings::restated_nearness(describe_near(query, near, false),
                                    std::to_string(near.distance));
}

std::string query_text(const Query& query) {
  return to_query_text(syntax_of(query, query.root, false, false));
}
std::string quoted_query_text(const Query& query) {
  Syntax out = syntax_of(query, query.root, false, true);
  for (const std::string& term : query.ignored) {
    out.parts.emplace_back().text = term;
    out.parts.back().quoted = true;
  }
  return to_query_text(out);
}

}  // namespace gijiroku::search

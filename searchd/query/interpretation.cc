// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/query/interpretation.h"

#include <algorithm>

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
                   const char* between) {
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
    out += out.empty() ? "" : "と";
    out += part.kind == Clause::Kind::kAny ? "（" + text + "）" : text;
  }
  return out;
}

std::ptrdiff_t count_excluded(const Clause& all) {
  return std::count_if(all.clauses.begin(), all.clauses.end(),
                       [](const Clause& part) { return part.excluded; });
}

/// 「計画」を含み、「訓練」も「試験」も含まない
std::string describe_all(const Query& query, const Clause& all, bool excluded) {
  std::string included = joined(query, all.clauses, excluded, "と、");
  const std::ptrdiff_t parts = count_excluded(all);
  if (parts == 0) return included;
  std::string excluded_text;
  for (const Clause& part : all.clauses) {
    if (part.excluded)
      (excluded_text += excluded_text.empty() ? "" : "も") += describe_in(query, part, true, true);
  }
  return (included.empty() ? "" : included + "を含み、") + excluded_text +
         (parts == 1 ? "を含まない" : "も含まない");
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
      return "「" + term.printed + "」" + (is_misread(term) ? "（という文字）" : "");
    }
    case Clause::Kind::kField:
      return "〈" + clause.field.printed + "〉";
    case Clause::Kind::kNear:
      return describe_near(query, clause, excluded) + "（" + std::to_string(clause.distance) +
             "字以内）";
    case Clause::Kind::kAny:
      return joined(query, clause.clauses, excluded, "か");
    default: {
      const std::string out = describe_all(query, clause, excluded);
      return nested ? "（" + out + (count_excluded(clause) > 0 ? "もの）" : "）") : out;
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
  if (plain) return {};
  const std::string text = describe_in(query, query.root, false, false);
  return text + (count_excluded(query.root) > 0 ? "記録" : "を含む記録");
}

std::string describe(const Query& query, const Clause& clause) {
  return (clause.excluded ? "除外" : "") + describe_in(query, clause, clause.excluded, false);
}

std::string describe_nearness(const Query& query, const Clause& near) {
  return describe_near(query, near, false) + "の近さ（" + std::to_string(near.distance) +
         "字以内）";
}

std::string query_text(const Query& query) {
  return to_query_text(syntax_of(query, query.root, false, false));
}
std::string quoted_query_text(const Query& query) {
  return to_query_text(syntax_of(query, query.root, false, true));
}

}  // namespace gijiroku::search

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

std::string told_in(const Query& query, const Clause& clause, bool excluded, bool nested);

std::string joined(const Query& query, const std::vector<Clause>& clauses, bool excluded,
                   const char* between) {
  std::string out;
  for (const Clause& part : clauses) {
    if (!part.excluded) (out += out.empty() ? "" : between) += told_in(query, part, excluded, true);
  }
  return out;
}

/// （「防災」か「避難所」）と「訓練」
std::string near_told(const Query& query, const Clause& near, bool excluded) {
  std::string out;
  for (const Clause& part : near.clauses) {
    const std::string told = told_in(query, part, excluded, true);
    out += out.empty() ? "" : "と";
    out += part.kind == Clause::Kind::kAny ? "（" + told + "）" : told;
  }
  return out;
}

std::ptrdiff_t left_out_of(const Clause& all) {
  return std::count_if(all.clauses.begin(), all.clauses.end(),
                       [](const Clause& part) { return part.excluded; });
}

/// 「計画」を含み、「訓練」も「試験」も含まない
std::string all_told(const Query& query, const Clause& all, bool excluded) {
  const std::string sought = joined(query, all.clauses, excluded, "と、");
  const std::ptrdiff_t parts = left_out_of(all);
  if (parts == 0) return sought;
  std::string left_out;
  for (const Clause& part : all.clauses) {
    if (part.excluded)
      (left_out += left_out.empty() ? "" : "も") += told_in(query, part, true, true);
  }
  return (sought.empty() ? "" : sought + "を含み、") + left_out +
         (parts == 1 ? "を含まない" : "も含まない");
}

/// What was typed as a field or an operator, but makes no sense as one.
bool is_misread(const Term& term) {
  return !term.exact && (names_field(term.printed) || looks_like_operator(term.printed));
}

bool is_plain(const Query& query, const Clause& clause) {
  return !clause.excluded && clause.kind == Clause::Kind::kTerm &&
         !is_misread(query.terms[clause.term]);
}

std::string told_in(const Query& query, const Clause& clause, bool excluded, bool nested) {
  switch (clause.kind) {
    case Clause::Kind::kTerm: {
      const Term& term = term_of(query, clause, excluded);
      return "「" + term.printed + "」" + (is_misread(term) ? "（という文字）" : "");
    }
    case Clause::Kind::kField:
      return "〈" + clause.field.printed + "〉";
    case Clause::Kind::kNear:
      return near_told(query, clause, excluded) + "（" + std::to_string(clause.distance) +
             "字以内）";
    case Clause::Kind::kAny:
      return joined(query, clause.clauses, excluded, "か");
    default: {
      const std::string out = all_told(query, clause, excluded);
      return nested ? "（" + out + (left_out_of(clause) > 0 ? "もの）" : "）") : out;
    }
  }
}

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
  const bool plain = std::all_of(clauses.begin(), clauses.end(),
                                 [&](const Clause& clause) { return is_plain(query, clause); });
  if (plain) return {};
  const std::string told = told_in(query, query.root, false, false);
  return told + (left_out_of(query.root) > 0 ? "記録" : "を含む記録");
}

std::string told(const Query& query, const Clause& clause) {
  return (clause.excluded ? "除外" : "") + told_in(query, clause, clause.excluded, false);
}

std::string typed_text(const Query& query) {
  return typed(syntax_of(query, query.root, false, false));
}
std::string quoted_text(const Query& query) {
  return typed(syntax_of(query, query.root, false, true));
}

}  // namespace gijiroku::search

#include "searchd/query_reading.h"

#include <algorithm>

namespace gijiroku {
namespace {

std::string named(const Term& term) { return "「" + term.printed + "」"; }
std::string quoted(const Term& term) { return "\"" + term.printed + "\""; }

std::string typed(const Term& term) { return term.exact ? quoted(term) : term.printed; }

std::string joined(const Query& query, const std::vector<std::size_t>& group,
                   std::string (*shown)(const Term&), const char* between) {
  std::string out;
  for (const std::size_t i : group) (out += out.empty() ? "" : between) += shown(query.terms[i]);
  return out;
}

std::string text_of(const Query& query, std::string (*shown)(const Term&)) {
  std::string out;
  for (const auto& group : query.groups)
    (out += out.empty() ? "" : " ") += joined(query, group, shown, " OR ");
  for (const Term& term : query.excluded) out += " -" + shown(term);
  return out;
}

}  // namespace

std::string reading_of(const Query& query) {
  const bool plain =
      query.excluded.empty() && std::all_of(query.groups.begin(), query.groups.end(),
                                            [](const auto& group) { return group.size() == 1; });
  if (plain) return {};
  std::string out;
  for (std::size_t i = 0; i < query.groups.size(); ++i) {
    out += joined(query, query.groups[i], named, "か");
    const bool last = i + 1 == query.groups.size();
    out += !last ? "と、" : query.excluded.empty() ? "を含む記録" : "を含み、";
  }
  for (std::size_t i = 0; i < query.excluded.size(); ++i)
    out += named(query.excluded[i]) + (i + 1 < query.excluded.size() ? "も" : "を含まない記録");
  return out;
}

std::string named_group(const Query& query, std::size_t group) {
  return joined(query, query.groups[group], named, "か");
}

std::string typed_text(const Query& query) { return text_of(query, typed); }
std::string quoted_text(const Query& query) { return text_of(query, quoted); }

}  // namespace gijiroku

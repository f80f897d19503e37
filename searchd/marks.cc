#include "searchd/marks.h"

#include <algorithm>

#include "searchd/occurrences.h"

namespace gijiroku {
namespace {

void mark_occurrences(const NormalText& normal, const Term& term, std::size_t index,
                      std::vector<Mark>& out) {
  for (const Span& span : occurrences_of(term, normal.view()))
    out.push_back({normal.original(span), index});
}

bool stands_for(const Token& token, std::string_view text, const Term& term) {
  const std::string_view surface = text.substr(token.begin, token.end - token.begin);
  return std::any_of(term.words.begin(), term.words.end(), [&](const Word& word) {
    return token.base == word.base || surface == word.surface;
  });
}

}  // namespace

std::vector<Mark> find_marks(std::string_view text, const Query& query,
                             const Tokenizer& tokenizer) {
  std::vector<Mark> out;
  const NormalText normal = normalize(text);
  if (normal.view().empty()) return out;
  std::vector<std::size_t> apart;
  for (std::size_t i = 0; i < query.terms.size(); ++i) {
    const std::size_t before = out.size();
    mark_occurrences(normal, query.terms[i], i, out);
    if (out.size() == before && !query.terms[i].exact) apart.push_back(i);
  }
  if (!apart.empty()) {
    const LiteralForm form = literal_form(text);
    for (const Token& token : tokenizer.tokenize(form)) {
      for (const std::size_t i : apart) {
        if (!stands_for(token, form.text, query.terms[i])) continue;
        out.push_back({normal.original({token.begin, token.end}), i});
      }
    }
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const Mark& a, const Mark& b) { return a.span.begin < b.span.begin; });
  return out;
}

Segments cut(std::string_view text, Span within, const std::vector<Mark>& marks) {
  Segments out;
  std::size_t at = within.begin;
  const auto put = [&](std::size_t end, bool hit) {
    if (end <= at) return;
    out.push_back({std::string(text.substr(at, end - at)), hit});
    at = end;
  };
  for (std::size_t i = 0; i < marks.size();) {
    Span span = marks[i].span;
    for (++i; i < marks.size() && marks[i].span.begin < span.end; ++i) {
      span.end = std::max(span.end, marks[i].span.end);
    }
    if (span.end <= within.begin) continue;
    if (span.begin >= within.end) break;
    put(std::max(span.begin, at), false);
    put(std::min(span.end, within.end), true);
  }
  put(within.end, false);
  return out;
}

}  // namespace gijiroku

#include "searchd/query.h"

#include <algorithm>
#include <set>

#include "core/table.h"
#include "core/text.h"
#include "embedded/question_words_tsv.h"
#include "searchd/query_pieces.h"
#include "searchd/variants.h"

namespace gijiroku {
namespace {

bool asks(std::string_view base) {
  static const std::set<std::string, std::less<>> kWords = [] {
    std::set<std::string, std::less<>> words;
    for (const TableRow& row : table_rows(embedded::question_words_tsv))
      words.insert(literal_form(row.cells[0]).text);
    return words;
  }();
  return kWords.contains(base);
}

Term term_of(const Piece& piece, const Tokenizer& tokenizer) {
  const LiteralForm form = literal_form(piece.text);
  Term term{std::string(piece.text), form.text, decode(form.text), piece.quoted, false, {}, {}};
  const std::vector<Token> tokens = tokenizer.tokenize(form);
  term.one_word = tokens.size() == 1 && tokens[0].base == form.text;
  // Of words with content the asking ones may go too, unless there are no others.
  const auto content = [](const Token& token) { return token.content; };
  const auto telling = [](const Token& token) { return token.content && !asks(token.base); };
  const bool tells = std::any_of(tokens.begin(), tokens.end(), telling);
  const bool any = tells || std::any_of(tokens.begin(), tokens.end(), content);
  for (const Token& token : tokens) {
    if (tells ? !telling(token) : any && !token.content) continue;
    term.words.push_back(
        {std::string(token.base), form.text.substr(token.begin, token.end - token.begin)});
  }
  if (piece.quoted) return term;
  for (std::string& variant : variants_of(form.text)) {
    std::u32string characters = decode(variant);
    term.variants.push_back({std::move(variant), std::move(characters)});
  }
  return term;
}

}  // namespace

Query without_group(const Query& query, std::size_t group) {
  Query out;
  out.excluded = query.excluded;
  for (std::size_t i = 0; i < query.groups.size(); ++i) {
    if (i == group) continue;
    out.groups.emplace_back();
    for (const std::size_t term : query.groups[i]) {
      out.groups.back().push_back(out.terms.size());
      out.terms.push_back(query.terms[term]);
    }
  }
  return out;
}

Query parse_query(std::string_view text, const Tokenizer& tokenizer) {
  Query query;
  query.blank = text.empty();
  bool open = false;  // a group that an alternative may join
  for (const Piece& piece : pieces_of(text)) {
    Term term = term_of(piece, tokenizer);
    if (term.literal.empty()) {
      open = open && piece.alternative;
      continue;
    }
    if (piece.excluded) {
      query.excluded.push_back(std::move(term));
      continue;
    }
    if (!open || !piece.alternative) query.groups.emplace_back();
    query.groups.back().push_back(query.terms.size());
    query.terms.push_back(std::move(term));
    open = true;
  }
  query.hollow = !query.blank && query.terms.empty();
  return query;
}

}  // namespace gijiroku

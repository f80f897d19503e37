#include "searchd/query.h"

#include <algorithm>

#include "core/text.h"
#include "searchd/query_pieces.h"
#include "searchd/variants.h"

namespace gijiroku {
namespace {

Term term_of(const Piece& piece, const Tokenizer& tokenizer) {
  const LiteralForm form = literal_form(piece.text);
  Term term{std::string(piece.text), form.text, decode(form.text), piece.quoted, false, {}, {}};
  const std::vector<Token> tokens = tokenizer.tokenize(form);
  term.one_word = tokens.size() == 1 && tokens[0].base == form.text;
  const bool any =
      std::any_of(tokens.begin(), tokens.end(), [](const Token& token) { return token.content; });
  for (const Token& token : tokens) {
    if (any && !token.content) continue;
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

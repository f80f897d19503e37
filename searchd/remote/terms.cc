// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/remote/terms.h"

#include "searchd/query/posted_terms.h"
#include "searchd/rank/respelling.h"

namespace gijiroku::search {
namespace {

/// The grams that a node with `text` must have.
void add_grams(const std::u32string& text, RemoteTerms& out) {
  if (text.size() == 1) out.characters.insert(text[0]);
  for (const Gram gram : required_grams(text)) out.grams.insert(gram);
}

void add_word(const Word& word, RemoteTerms& out) {
  for (const std::string& term : posted_terms(word)) out.words.insert(term);
}

void add_term(const Term& term, RemoteTerms& out) {
  add_grams(term.characters, out);
  for (const Variant& variant : term.variants) add_grams(variant.characters, out);
  // The literal of one word is looked up in the word postings, to see if it occurs as a whole word.
  if (term.is_single_word) add_word({term.literal, term.literal}, out);
  for (const Word& word : term.words) add_word(word, out);
  for (const Piece& piece : term.pieces) {
    const std::string number =
        term.literal.substr(piece.span.begin, piece.span.end - piece.span.begin);
    if (piece.part == NounPart::kNumber) add_word({number, number}, out);
  }
  for (const JoinedWord& joined : term.joined) {
    for (const Variant& spelling : joined.spellings) add_grams(spelling.characters, out);
  }
  for (const SpellingStretch& stretch : term.stretches) {
    for (const std::string& other : stretch.others) add_grams(decode(other), out);
  }
}

}  // namespace

RemoteTerms remote_terms(const Query& query) {
  RemoteTerms out;
  const Respelling respelling(query);
  for (const Term& term : query.terms) {
    add_term(term, out);
    // The ranking reads texts as the query spells them.
    if (const auto respelt = respelling.respell(term.literal)) add_grams(decode(*respelt), out);
  }
  for (const Term& term : query.excluded) add_term(term, out);
  return out;
}

}  // namespace gijiroku::search

#include "searchd/remote_terms.h"

#include "core/schema.h"

namespace gijiroku {
namespace {

void add_grams(const std::u32string& text, RemoteTerms& out) {
  if (text.size() == 1) out.characters.insert(text[0]);
  for (const Gram gram : required_grams(text)) out.grams.insert(gram);
}

void add_word(const std::string& base, const std::string& surface, RemoteTerms& out) {
  for (const std::string& term : {base, std::string(kSurfacePrefix) + surface}) {
    if (term.size() <= kMaxTermBytes) out.words.insert(term);
  }
}

void add_term(const Term& term, RemoteTerms& out) {
  add_grams(term.characters, out);
  for (const Variant& variant : term.variants) add_grams(variant.characters, out);
  if (term.one_word) add_word(term.literal, term.literal, out);
  for (const Word& word : term.words) add_word(word.base, word.surface, out);
}

}  // namespace

RemoteTerms remote_terms(const Query& query) {
  RemoteTerms out;
  for (const Term& term : query.terms) add_term(term, out);
  for (const Term& term : query.excluded) add_term(term, out);
  return out;
}

}  // namespace gijiroku

#include "searchd/query.h"

#include <algorithm>
#include <array>

#include "core/text.h"
#include "searchd/variants.h"

namespace gijiroku {
namespace {

struct Piece {
  std::string_view text;
  bool quoted = false;
};

struct Quotes {
  std::string_view open, close;
};
constexpr std::array<Quotes, 3> kQuotes{{{"\"", "\""}, {"“", "”"}, {"＂", "＂"}}};

bool blank_at(std::string_view text, std::size_t at) {
  return at >= text.size() || is_whitespace(code_point_at(text, at).value);
}

std::string_view drop_blanks(std::string_view text) {
  while (!text.empty() && blank_at(text, 0)) text.remove_prefix(code_point_at(text, 0).size);
  return text;
}

/// Length in bytes of the quotation that `text` begins with, marks included; 0 where it begins with
/// none.
std::size_t quotation(std::string_view text, const Quotes& quotes) {
  if (!text.starts_with(quotes.open)) return 0;
  std::size_t end = text.find(quotes.close, quotes.open.size());
  while (end != std::string_view::npos) {
    const std::size_t after = end + quotes.close.size();
    if (blank_at(text, after)) return after;
    end = text.find(quotes.close, after);
  }
  return 0;
}

Piece first_piece(std::string_view text) {
  for (const Quotes& quotes : kQuotes) {
    const std::size_t size = quotation(text, quotes);
    if (size > 0) return {text.substr(0, size), true};
  }
  std::size_t size = 0;
  while (!blank_at(text, size)) size += code_point_at(text, size).size;
  return {text.substr(0, size), false};
}

std::string_view unquoted(std::string_view text) {
  const std::size_t mark = code_point_at(text, 0).size;
  return text.substr(mark, text.size() - 2 * mark);
}

Term term_of(const Piece& piece, const Tokenizer& tokenizer) {
  const std::string_view printed = piece.quoted ? unquoted(piece.text) : piece.text;
  const LiteralForm form = literal_form(printed);
  Term term{std::string(printed), form.text, decode(form.text), piece.quoted, false, {}, {}};
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
  std::string_view rest = drop_blanks(text);
  query.blank = text.empty();
  while (!rest.empty()) {
    const Piece piece = first_piece(rest);
    Term term = term_of(piece, tokenizer);
    if (!term.literal.empty()) query.terms.push_back(std::move(term));
    rest = drop_blanks(rest.substr(piece.text.size()));
  }
  query.hollow = !query.blank && query.terms.empty();
  return query;
}

}  // namespace gijiroku

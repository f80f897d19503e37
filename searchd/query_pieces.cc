#include "searchd/query_pieces.h"

#include <algorithm>
#include <array>

#include "core/text.h"

namespace gijiroku {
namespace {

struct Quotes {
  std::string_view open, close;
};
constexpr std::array<Quotes, 4> kQuotes{{{"\"", "\""}, {"“", "”"}, {"＂", "＂"}, {"「", "」"}}};
constexpr std::array<std::string_view, 3> kOr{"OR", "|", "｜"};
constexpr std::array<std::string_view, 2> kMinus{"-", "－"};
constexpr std::string_view kNot = "NOT";

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

std::string_view unquoted(std::string_view text) {
  const std::size_t mark = code_point_at(text, 0).size;
  return text.substr(mark, text.size() - 2 * mark);
}

/// What `text`, which does not begin with a blank, begins with, and its size in bytes.
struct Cut {
  Piece piece;
  std::size_t size;
};

Cut first_cut(std::string_view text) {
  for (const Quotes& quotes : kQuotes) {
    const std::size_t size = quotation(text, quotes);
    if (size > 0) return {{unquoted(text.substr(0, size)), true}, size};
  }
  std::size_t size = 0;
  while (!blank_at(text, size)) size += code_point_at(text, size).size;
  return {{text.substr(0, size), false}, size};
}

/// Bytes of the minus at the beginning of `text` that leaves out what follows: not of -5.
std::size_t minus(std::string_view text) {
  for (const std::string_view sign : kMinus) {
    if (!text.starts_with(sign) || blank_at(text, sign.size())) continue;
    const char32_t next = code_point_at(text, sign.size()).value;
    const bool digit = (next >= U'0' && next <= U'9') || (next >= U'０' && next <= U'９');
    return digit ? 0 : sign.size();
  }
  return 0;
}

bool is_or(const Piece& piece) {
  return !piece.quoted && std::find(kOr.begin(), kOr.end(), piece.text) != kOr.end();
}

bool is_not(const Piece& piece) { return !piece.quoted && piece.text == kNot; }

/// The pieces as they are typed; with `signs`, a minus is taken off and leaves them out.
std::vector<Piece> cut(std::string_view text, bool signs) {
  std::vector<Piece> out;
  for (text = drop_blanks(text); !text.empty(); text = drop_blanks(text)) {
    const std::size_t sign = signs ? minus(text) : 0;
    Cut first = first_cut(text.substr(sign));
    first.piece.excluded = sign > 0;
    out.push_back(first.piece);
    text.remove_prefix(sign + first.size);
  }
  return out;
}

}  // namespace

std::vector<Piece> pieces_of(std::string_view text) {
  std::vector<Piece> out;
  const std::vector<Piece> raw = cut(text, true);
  bool either = false, excluded = false;
  for (std::size_t i = 0; i < raw.size(); ++i) {
    const bool between = i > 0 && i + 1 < raw.size();
    if (between && is_or(raw[i]) && !out.empty() && !out.back().excluded && !either &&
        !raw[i + 1].excluded && !is_not(raw[i + 1])) {
      either = true;
      continue;
    }
    if (is_not(raw[i]) && i + 1 < raw.size() && !either && !raw[i + 1].excluded) {
      excluded = true;
      continue;
    }
    Piece piece = raw[i];
    piece.excluded = piece.excluded || excluded;
    piece.alternative = either;
    either = excluded = false;
    out.push_back(piece);
  }
  const bool seeks =
      std::any_of(out.begin(), out.end(), [](const Piece& p) { return !p.excluded; });
  return seeks ? out : cut(text, false);
}

}  // namespace gijiroku

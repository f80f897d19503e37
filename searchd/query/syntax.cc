// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/query/syntax.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "core/text.h"

namespace gijiroku::search {
namespace {

struct Pair {
  std::string_view open, close;
};
constexpr std::array<Pair, 6> kQuotes{
    {{"\"", "\""}, {"“", "”"}, {"”", "”"}, {"＂", "＂"}, {"「", "」"}, {"『", "』"}}};
constexpr std::array<std::string_view, 2> kOpen{"(", "（"}, kClose{")", "）"};
constexpr std::array<std::string_view, 4> kMinus{"-", "－", "−", "‐"};
constexpr std::array<std::string_view, 2> kColons{":", "："};

/// The one of `signs` at byte `at`; empty if there is none.
template <typename Signs>
std::string_view sign_at(const Signs& signs, std::string_view text, std::size_t at) {
  const auto found = std::find_if(signs.begin(), signs.end(), [&](std::string_view sign) {
    return text.substr(at).starts_with(sign);
  });
  return found == signs.end() ? std::string_view{} : *found;
}

/// `text` with full-width forms of ASCII as ASCII.
std::string narrow(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    append_utf8(out, c >= U'！' && c <= U'～' ? c - U'！' + U'!' : c);
  }
  return out;
}

bool blank_at(std::string_view text, std::size_t at) {
  return at >= text.size() || is_whitespace(code_point_at(text, at).value);
}

std::string_view drop_blanks(std::string_view text) {
  while (!text.empty() && blank_at(text, 0)) text.remove_prefix(code_point_at(text, 0).size);
  return text;
}

/// Length in bytes of the quotation at the beginning of `text`, with its marks; 0 if there is none.
std::size_t quotation(std::string_view text) {
  for (const Pair& quotes : kQuotes) {
    if (!text.starts_with(quotes.open)) continue;
    std::size_t end = text.find(quotes.close, quotes.open.size());
    while (end != std::string_view::npos) {
      const std::size_t after = end + quotes.close.size();
      if (blank_at(text, after) || !sign_at(kClose, text, after).empty()) return after;
      end = text.find(quotes.close, after);
    }
  }
  return 0;
}

std::string_view unquoted(std::string_view text) {
  const std::size_t mark = code_point_at(text, 0).size;
  return text.substr(mark, text.size() - 2 * mark);
}

/// Length in bytes of the group at the beginning of `text`, with its brackets; 0 if there is none.
/// The closing bracket must be followed by whitespace.
std::size_t group(std::string_view text) {
  if (sign_at(kOpen, text, 0).empty()) return 0;
  std::size_t depth = 0;
  bool begins = true;  // a piece may begin here
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t quoted = begins ? quotation(text.substr(at)) : 0;
    if (quoted > 0) {
      at += quoted;
      begins = false;
      continue;
    }
    const bool opens = !sign_at(kOpen, text, at).empty();
    const bool closes = !sign_at(kClose, text, at).empty();
    begins = opens || blank_at(text, at) || !sign_at(kMinus, text, at).empty();
    at += code_point_at(text, at).size;
    depth += opens;
    if (closes && --depth == 0) return blank_at(text, at) ? at : 0;
  }
  return 0;
}

/// Length in bytes of the word at the beginning of `text`. 会議:"総務 委員会" is one word.
std::size_t word(std::string_view text) {
  std::size_t size = 0;
  while (!blank_at(text, size)) {
    const bool colon = !sign_at(kColons, text, size).empty();
    size += code_point_at(text, size).size;
    if (colon) size += quotation(text.substr(size));
  }
  return size;
}

/// Length in bytes of the minus at the beginning of `text`; 0 before a digit, because -5 is a
/// number.
std::size_t minus(std::string_view text) {
  const std::string_view sign = sign_at(kMinus, text, 0);
  if (sign.empty() || blank_at(text, sign.size())) return 0;
  const char32_t next = code_point_at(text, sign.size()).value;
  const bool digit = (next >= U'0' && next <= U'9') || (next >= U'０' && next <= U'９');
  return digit ? 0 : sign.size();
}

class Reader {
 public:
  /// Reads `text` with signs and operators, or as plain pieces.
  static Syntax read(std::string_view text, bool signs) { return Reader(signs).all(text, 0); }

  static bool looks_like_operator(std::string_view text) {
    return minus(text) > 0 || is_operator(piece(text, false));
  }

 private:
  explicit Reader(bool signs) : signs_(signs) {}

  Syntax all(std::string_view text, std::size_t depth) const {
    std::vector<Syntax> raw;
    for (text = drop_blanks(text); !text.empty(); text = drop_blanks(text)) {
      const std::size_t sign = signs_ ? minus(text) : 0;
      text.remove_prefix(sign);
      Cut cut = first(text, depth);
      cut.part.excluded = sign > 0;
      raw.push_back(std::move(cut.part));
      text.remove_prefix(cut.size);
    }
    return {.kind = Syntax::Kind::kAll,
            .parts = signs_ ? combined(std::move(raw)) : std::move(raw)};
  }

  /// The part at the beginning of a text, and its length in bytes.
  struct Cut {
    Syntax part;
    std::size_t size;
  };

  Cut first(std::string_view text, std::size_t depth) const {
    std::size_t size = quotation(text);
    if (size > 0) return {piece(unquoted(text.substr(0, size)), true), size};
    size = signs_ && depth < kMaxGroupDepth ? group(text) : 0;
    if (size > 0) {
      const std::size_t open = sign_at(kOpen, text, 0).size();
      const std::size_t close = text[size - 1] == ')' ? 1 : kClose[1].size();
      Syntax inner = all(text.substr(open, size - open - close), depth + 1);
      const bool has_included = std::any_of(inner.parts.begin(), inner.parts.end(),
                                            [](const Syntax& part) { return !part.excluded; });
      const bool one = inner.parts.size() == 1;
      if (one && has_included &&
          (inner.parts[0].quoted || inner.parts[0].kind != Syntax::Kind::kPiece)) {
        inner.parts[0].grouped = true;
        return {std::move(inner.parts[0]), size};
      }
      if (!one && has_included) return {std::move(inner), size};
    }
    size = word(text);
    return {piece(text.substr(0, size), false), size};
  }

  static Syntax piece(std::string_view text, bool quoted) {
    return {.kind = Syntax::Kind::kPiece, .text = text, .quoted = quoted};
  }

  static bool is_word(const Syntax& part, std::string_view text) {
    return part.kind == Syntax::Kind::kPiece && !part.quoted && !part.excluded &&
           narrow(part.text) == text;
  }
  static bool is_or(const Syntax& part) { return is_word(part, "OR") || is_word(part, "|"); }
  /// The distance that NEAR or NEAR/N names.
  static std::optional<std::size_t> near(const Syntax& part) {
    constexpr std::string_view kWord = "NEAR/";
    if (is_word(part, "NEAR")) return kNearDistance;
    if (part.kind != Syntax::Kind::kPiece || part.quoted) return std::nullopt;
    const std::string text = narrow(part.text);
    if (!text.starts_with(kWord)) return std::nullopt;
    const char* const end = text.data() + text.size();
    std::size_t out = 0;
    const auto [stop, error] = std::from_chars(text.data() + kWord.size(), end, out);
    if (stop != end || error == std::errc::invalid_argument) return std::nullopt;
    return error == std::errc() ? std::min(out, kMaxNearDistance) : kMaxNearDistance;
  }
  static bool is_and(const Syntax& part) { return is_word(part, "AND"); }
  static bool is_not(const Syntax& part) { return is_word(part, "NOT"); }
  static bool is_operator(const Syntax& part) {
    return is_or(part) || is_not(part) || is_and(part) || near(part);
  }

  /// Applies the operators among `raw`. One that makes no sense becomes a piece.
  static std::vector<Syntax> combined(std::vector<Syntax> raw) {
    std::vector<Syntax> out;
    bool closed = true;  // an operator has nothing to join before it
    for (std::size_t i = 0; i < raw.size(); ++i) {
      const bool next = i + 1 < raw.size() && !raw[i + 1].excluded && !is_operator(raw[i + 1]);
      const auto distance = near(raw[i]);
      if (is_not(raw[i]) && next) {
        raw[i + 1].excluded = true;
        out.push_back(std::move(raw[++i]));
        closed = true;
      } else if (is_and(raw[i]) && next && !closed) {
        closed = true;
      } else if (is_or(raw[i]) && next && !closed) {
        out.back() = joined(Syntax::Kind::kAny, 0, std::move(out.back()), std::move(raw[++i]));
      } else if (distance && next && !closed && may_be_near(out.back(), raw[i + 1])) {
        take_near(out.back(), std::move(raw[++i]), *distance);
      } else {
        closed = raw[i].excluded;
        out.push_back(std::move(raw[i]));
      }
    }
    return out;
  }

  /// The operand of NEAR at the end of `part`: its last alternative, or all of a group.
  static Syntax& last_of(Syntax& part) {
    return part.kind == Syntax::Kind::kAny && !part.grouped ? part.parts.back() : part;
  }
  static bool is_piece(const Syntax& part) {
    return part.kind == Syntax::Kind::kPiece && !part.excluded;
  }
  static bool is_piece_or_group(const Syntax& part) {
    const bool group = part.kind == Syntax::Kind::kAny && part.grouped;
    return is_piece(part) || (group && std::ranges::all_of(part.parts, is_piece));
  }
  static bool may_be_near(Syntax& left, const Syntax& right) {
    const Syntax& last = last_of(left);
    const bool near = last.kind == Syntax::Kind::kNear && last.parts.size() < kMaxNearPieces;
    return is_piece_or_group(right) && (near || is_piece_or_group(last));
  }
  static void take_near(Syntax& left, Syntax right, std::size_t distance) {
    Syntax& last = last_of(left);
    distance = std::max(last.distance, distance);
    last = joined(Syntax::Kind::kNear, distance, std::move(last), std::move(right));
  }

  /// A node with `left` and `right` as parts. If `left` is of this kind already, `right` is added
  /// to its parts.
  static Syntax joined(Syntax::Kind kind, std::size_t distance, Syntax left, Syntax right) {
    Syntax out{.kind = kind, .distance = distance};
    if (left.kind == kind) {
      out.parts = std::move(left.parts);
    } else {
      out.parts.push_back(std::move(left));
    }
    out.parts.push_back(std::move(right));
    return out;
  }

  bool signs_;
};

}  // namespace

bool looks_like_operator(std::string_view piece) { return Reader::looks_like_operator(piece); }

Syntax syntax_of(std::string_view text) {
  Syntax out = Reader::read(text, true);
  // Nothing but exclusions: the signs must have been meant as text.
  const bool has_included = std::any_of(out.parts.begin(), out.parts.end(),
                                        [](const Syntax& part) { return !part.excluded; });
  return has_included || out.parts.empty() ? out : Reader::read(text, false);
}

std::string without_quotes(std::string_view value) {
  const Syntax read = syntax_of(value);
  const bool quoted = read.parts.size() == 1 && read.parts[0].quoted;
  return std::string(quoted ? read.parts[0].text : value);
}

}  // namespace gijiroku::search

// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/suggest/typed_query.h"

#include <algorithm>
#include <array>

#include "core/schema.h"
#include "core/utf8.h"
#include "searchd/query/field_name.h"

namespace gijiroku::search {
namespace {

struct Quotes {
  std::string_view open, close;
};
constexpr std::array<Quotes, 4> kQuotes{{{"\"", "\""}, {"“", "”"}, {"＂", "＂"}, {"「", "」"}}};
constexpr std::array<std::string_view, 2> kOpen{"(", "（"}, kClose{")", "）"}, kMinus{"-", "－"},
    kColons{":", "："};
constexpr std::u32string_view kSigns = U"\"“”＂「」()（）-－:：*?＊？|｜";

/// The words that may follow `name` and a colon.
std::optional<WordKind> kind_after(std::string_view name) {
  const auto field = field_named(name);
  if (!field) return std::nullopt;
  if (field->use == FieldUse::kTitled || field->field == Field::kBody) return WordKind::kBody;
  if (field->field == Field::kLabel) return WordKind::kLabel;
  return field->field == Field::kName ? std::optional(WordKind::kSpeaker) : std::nullopt;
}

/// The size in bytes of the one of `signs` with which `text` begins; 0: it begins with none.
std::size_t sign_size(const std::array<std::string_view, 2>& signs, std::string_view text) {
  for (const std::string_view each : signs) {
    if (text.starts_with(each)) return each.size();
  }
  return 0;
}

/// Whether a word ends before `text`.
bool starts_blank(std::string_view text) {
  return text.empty() || is_whitespace(code_point_at(text, 0).value);
}

/// The number of bytes before the next blank.
std::size_t word_size(std::string_view text) {
  std::size_t size = 0;
  while (!starts_blank(text.substr(size))) size += code_point_at(text, size).size;
  return size;
}

/// A quotation at the beginning of a text.
struct Quotation {
  const Quotes* marks = nullptr;  ///< null: there is no quotation
  std::size_t size = 0;           ///< bytes, including the marks; 0: it is not closed
};

Quotation quotation(std::string_view text) {
  const auto marks = std::find_if(kQuotes.begin(), kQuotes.end(),
                                  [&](const Quotes& each) { return text.starts_with(each.open); });
  if (marks == kQuotes.end()) return {};
  // A closing mark counts only at the end of a word. Otherwise it belongs to the quoted text.
  std::size_t end = text.find(marks->close, marks->open.size());
  while (end != text.npos) {
    const std::size_t after = end + marks->close.size();
    const std::string_view rest = text.substr(after);
    if (starts_blank(rest) || sign_size(kClose, rest) > 0) return {&*marks, after};
    end = text.find(marks->close, after);
  }
  return {&*marks, 0};
}

/// The number of bytes of a minus sign and of opening brackets before a word. A bracket that closes
/// within the word is text (docs/query.md), so it belongs to the word.
std::size_t signs_before(std::string_view text) {
  std::size_t at = sign_size(kMinus, text);
  const std::size_t end = word_size(text);
  const auto closes = [&](std::string_view mark) {
    return text.substr(0, end).find(mark) != text.npos;
  };
  while (!std::any_of(kClose.begin(), kClose.end(), closes)) {
    const std::size_t size = sign_size(kOpen, text.substr(at));
    if (size == 0) break;
    at += size;
  }
  return at;
}

/// The name of a field, with its colon, at the beginning of a text.
struct FieldPrefix {
  std::size_t size = 0;  ///< bytes; 0: there is none
  std::optional<WordKind> kind;
};

FieldPrefix field_prefix(std::string_view text) {
  const std::string_view word = text.substr(0, word_size(text));
  for (const std::string_view colon : kColons) {
    const std::size_t at = word.find(colon);
    if (at == word.npos) continue;
    const std::size_t size = at + colon.size();
    if (const auto kind = kind_after(word.substr(0, at))) return {size, kind};
    // A field whose values are not completed: its quoted value is still one value.
    if (quotation(text.substr(size)).marks) return {size, std::nullopt};
  }
  return {};
}

}  // namespace

std::optional<TypedQuery> typed_query(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    if (starts_blank(text.substr(at))) {
      at += code_point_at(text, at).size;
      continue;
    }
    at += signs_before(text.substr(at));
    const FieldPrefix field = field_prefix(text.substr(at));
    at += field.size;
    const std::string_view rest = text.substr(at);
    const Quotation quoted = quotation(rest);
    if (quoted.marks && quoted.size == 0) {
      at += quoted.marks->open.size();
      return TypedQuery{text.substr(0, at), text.substr(at), field.kind, quoted.marks->close};
    }
    const std::size_t size = quoted.marks ? quoted.size : word_size(rest);
    // A closed quotation is finished, so nothing completes it.
    const bool last = at + size == text.size() && !quoted.marks && (size > 0 || field.kind);
    if (last) return TypedQuery{text.substr(0, at), rest, field.kind, {}};
    at += size;
  }
  return std::nullopt;
}

std::optional<std::string> as_query(std::string_view text) {
  const std::u32string characters = decode(text);
  const bool plain = std::none_of(characters.begin(), characters.end(), [](char32_t c) {
    return is_whitespace(c) || kSigns.find(c) != kSigns.npos;
  });
  if (plain) return std::string(text);
  // A quotation mark within the text would end the quotation.
  if (text.find(kQuotes[0].close) != text.npos) return std::nullopt;
  return std::string(kQuotes[0].open).append(text).append(kQuotes[0].close);
}

std::string_view field_name(WordKind kind) {
  switch (kind) {
    case WordKind::kLabel:
      return spec(Field::kLabel).japanese;
    case WordKind::kSpeaker:
      return spec(Field::kName).japanese;
    case WordKind::kBody:
      return spec(Field::kBody).japanese;
    default:
      return {};
  }
}

}  // namespace gijiroku::search

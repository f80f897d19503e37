#include "searchd/suggest/typed_query.h"

#include <algorithm>
#include <array>

#include "core/utf8.h"

namespace gijiroku::search {
namespace {

struct Quotes {
  std::string_view open, close;
};
constexpr std::array<Quotes, 4> kQuotes{{{"\"", "\""}, {"“", "”"}, {"＂", "＂"}, {"「", "」"}}};
constexpr std::array<std::string_view, 2> kOpen{"(", "（"}, kClose{")", "）"}, kMinus{"-", "－"},
    kColons{":", "："};
constexpr std::u32string_view kSigns = U"\"“”＂「」()（）-－:：*?＊？|｜";

struct FieldName {
  std::string_view name;
  WordKind kind;
};
constexpr std::array<FieldName, 9> kFields{{{"役職", WordKind::kLabel},
                                            {"label", WordKind::kLabel},
                                            {"発言者", WordKind::kSpeaker},
                                            {"name", WordKind::kSpeaker},
                                            {"speaker", WordKind::kSpeaker},
                                            {"会議体", WordKind::kBody},
                                            {"会議", WordKind::kBody},
                                            {"meeting", WordKind::kBody},
                                            {"body", WordKind::kBody}}};

/// Bytes of the sign of `signs` that `text` begins with; 0: none.
std::size_t sign(const std::array<std::string_view, 2>& signs, std::string_view text) {
  for (const std::string_view each : signs) {
    if (text.starts_with(each)) return each.size();
  }
  return 0;
}

bool blank(std::string_view text) {
  return text.empty() || is_whitespace(code_point_at(text, 0).value);
}

/// Bytes up to the next blank.
std::size_t word_size(std::string_view text) {
  std::size_t size = 0;
  while (!blank(text.substr(size))) size += code_point_at(text, size).size;
  return size;
}

/// A quotation at the beginning of a text.
struct Quotation {
  const Quotes* marks = nullptr;  ///< none: there is no quotation
  std::size_t size = 0;           ///< bytes, marks included; 0 where it is not closed
};

Quotation quotation(std::string_view text) {
  const auto marks = std::find_if(kQuotes.begin(), kQuotes.end(),
                                  [&](const Quotes& each) { return text.starts_with(each.open); });
  if (marks == kQuotes.end()) return {};
  std::size_t end = text.find(marks->close, marks->open.size());
  while (end != text.npos) {
    const std::size_t after = end + marks->close.size();
    const std::string_view rest = text.substr(after);
    if (blank(rest) || sign(kClose, rest) > 0) return {&*marks, after};
    end = text.find(marks->close, after);
  }
  return {&*marks, 0};
}

/// Bytes of minus signs and brackets before a word; a bracket that closes within the word belongs
/// to it.
std::size_t signs_before(std::string_view text) {
  std::size_t at = sign(kMinus, text);
  const std::size_t end = word_size(text);
  const auto closes = [&](std::string_view mark) {
    return text.substr(0, end).find(mark) != text.npos;
  };
  while (!std::any_of(kClose.begin(), kClose.end(), closes)) {
    const std::size_t size = sign(kOpen, text.substr(at));
    if (size == 0) break;
    at += size;
  }
  return at;
}

/// The name of a field and a colon, before a word.
struct Named {
  std::size_t size = 0;  ///< bytes; 0 where there is none
  std::optional<WordKind> kind;
};

Named named(std::string_view text) {
  const std::string_view word = text.substr(0, word_size(text));
  for (const std::string_view colon : kColons) {
    const std::size_t at = word.find(colon);
    if (at == word.npos) continue;
    const std::size_t size = at + colon.size();
    for (const FieldName& field : kFields) {
      if (field.name == word.substr(0, at)) return {size, field.kind};
    }
    if (quotation(text.substr(size)).marks) return {size, std::nullopt};
  }
  return {};
}

}  // namespace

std::optional<TypedQuery> typed_query(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    if (blank(text.substr(at))) {
      at += code_point_at(text, at).size;
      continue;
    }
    at += signs_before(text.substr(at));
    const Named field = named(text.substr(at));
    at += field.size;
    const std::string_view rest = text.substr(at);
    const Quotation quoted = quotation(rest);
    if (quoted.marks && quoted.size == 0) {
      at += quoted.marks->open.size();
      return TypedQuery{text.substr(0, at), text.substr(at), field.kind, quoted.marks->close};
    }
    const std::size_t size = quoted.marks ? quoted.size : word_size(rest);
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
  if (text.find(kQuotes[0].close) != text.npos) return std::nullopt;
  return std::string(kQuotes[0].open).append(text).append(kQuotes[0].close);
}

std::string_view field_name(WordKind kind) {
  const auto field = std::find_if(kFields.begin(), kFields.end(),
                                  [&](const FieldName& each) { return each.kind == kind; });
  return field == kFields.end() ? std::string_view() : field->name;
}

}  // namespace gijiroku::search

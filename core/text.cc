#include "core/text.h"

#include <unicode/bytestream.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>

#include "core/fold.h"

namespace gijiroku {
namespace {

constexpr std::size_t kNoLimit = 0;

/// Decodes the code point at `i` and moves past it; ill-formed bytes yield U+FFFD, one at a time.
char32_t next(std::string_view s, std::size_t& i) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(s.data());
  auto at = static_cast<std::int64_t>(i);
  const auto length = static_cast<std::int64_t>(s.size());
  UChar32 c = 0;
  U8_NEXT(bytes, at, length, c);
  i = static_cast<std::size_t>(at);
  return c < 0 ? kReplacement : static_cast<char32_t>(c);
}

bool is_control(char32_t c) { return (c < 0x20 || (c >= 0x7F && c < 0xA0)) && !is_whitespace(c); }

const icu::Normalizer2& nfkc_casefold() {
  UErrorCode status = U_ZERO_ERROR;
  const auto* n = icu::Normalizer2::getNFKCCasefoldInstance(status);
  if (U_FAILURE(status)) throw std::runtime_error("ICU has no nfkc_cf data");
  return *n;
}

/// Repairs and folds. With `origins`, notes for each output byte the source span of its code point.
std::string fold(std::string_view source, std::vector<Span>* origins) {
  const FoldTable& table = fold_table();
  std::string out;
  out.reserve(source.size());
  for (std::size_t i = 0; i < source.size();) {
    const std::size_t from = i, at = out.size();
    const char32_t c = next(source, i);
    if (c < 0x80 && !is_control(c)) {
      out.push_back(static_cast<char>(c));
    } else {
      append_utf8(out, is_control(c) ? kReplacement : table.map(c));
    }
    if (origins) origins->insert(origins->end(), out.size() - at, Span{from, i});
  }
  return out;
}

std::string casefold(std::string_view folded, icu::Edits* edits) {
  std::string out;
  out.reserve(folded.size());
  icu::StringByteSink<std::string> sink(&out);
  UErrorCode status = U_ZERO_ERROR;
  nfkc_casefold().normalizeUTF8(kNoLimit, {folded.data(), static_cast<std::int32_t>(folded.size())},
                                sink, edits, status);
  if (U_FAILURE(status)) throw std::length_error("text too long to normalise");
  return out;
}

}  // namespace

std::string repair(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size());
  for (std::size_t i = 0; i < bytes.size();) {
    const char32_t c = next(bytes, i);
    append_utf8(out, is_control(c) ? kReplacement : c);
  }
  return out;
}

bool is_utf8(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t from = i;
    if (next(text, i) == kReplacement && text.substr(from, i - from) != "\xEF\xBF\xBD")
      return false;
  }
  return true;
}

std::size_t count_code_points(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

std::u32string decode(std::string_view text) {
  std::u32string out;
  for (std::size_t i = 0; i < text.size();) out.push_back(next(text, i));
  return out;
}

CodePoint code_point_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  const char32_t value = next(text, end);
  return {value, end - at};
}

void append_utf8(std::string& out, char32_t code_point) {
  char buffer[U8_MAX_LENGTH];
  std::size_t n = 0;
  U8_APPEND_UNSAFE(buffer, n, code_point);
  out.append(buffer, n);
}

bool is_whitespace(char32_t code_point) {
  if (code_point < 0x80) return code_point == ' ' || (code_point >= 9 && code_point <= 13);
  return u_hasBinaryProperty(static_cast<UChar32>(code_point), UCHAR_WHITE_SPACE) != 0;
}

std::string_view trim(std::string_view text) {
  std::size_t begin = text.size(), end = 0;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t from = i;
    if (is_whitespace(next(text, i))) continue;
    begin = std::min(begin, from);
    end = i;
  }
  return begin < end ? text.substr(begin, end - begin) : std::string_view();
}

LiteralForm literal_form(std::string_view source) {
  const std::string normal = casefold(fold(source, nullptr), nullptr);
  LiteralForm form;
  form.text.reserve(normal.size());
  form.gaps.reserve(normal.size() / 2);
  bool gap = false;
  for (std::size_t i = 0; i < normal.size();) {
    const std::size_t from = i;
    if (is_whitespace(next(normal, i))) {
      gap = true;
      continue;
    }
    form.text.append(normal, from, i - from);
    form.gaps.push_back(gap);
    gap = false;
  }
  return form;
}

NormalText normalize(std::string_view source) {
  std::vector<Span> origins;
  const std::string folded = fold(source, &origins);
  icu::Edits edits;
  const std::string normal = casefold(folded, &edits);

  std::vector<Span> spans(normal.size());
  UErrorCode status = U_ZERO_ERROR;
  for (auto it = edits.getFineIterator(); it.next(status);) {
    const auto to = static_cast<std::size_t>(it.destinationIndex());
    const auto from = static_cast<std::size_t>(it.sourceIndex());
    for (std::size_t k = 0; k < static_cast<std::size_t>(it.newLength()); ++k) {
      const std::size_t first = it.hasChange() ? from : from + k;
      const std::size_t last =
          it.hasChange() ? from + static_cast<std::size_t>(it.oldLength()) : first + 1;
      spans[to + k] = last > first ? Span{origins[first].begin, origins[last - 1].end}
                                   : Span{origins[first].begin, origins[first].begin};
    }
  }

  NormalText out;
  out.text_.reserve(normal.size());
  for (std::size_t i = 0; i < normal.size();) {
    const std::size_t from = i;
    if (is_whitespace(next(normal, i))) continue;
    out.text_.append(normal, from, i - from);
    for (std::size_t k = from; k < i; ++k) {
      out.begins_.push_back(static_cast<std::uint32_t>(spans[k].begin));
      out.ends_.push_back(static_cast<std::uint32_t>(spans[k].end));
    }
  }
  return out;
}

}  // namespace gijiroku

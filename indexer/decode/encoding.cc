// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/decode/encoding.h"

#include <unicode/ucnv.h>
#include <unicode/ustring.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <utility>

#include "core/error.h"
#include "core/utf8.h"

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kHeadBytes = 4096, kNameBytes = 40;

/// Names that pages use, in lower case.
constexpr std::array<std::pair<std::string_view, Encoding>, 18> kNames{
    {{"utf-8", kUtf8},
     {"utf8", kUtf8},
     {"shift_jis", kShiftJis},
     {"shift-jis", kShiftJis},
     {"sjis", kShiftJis},
     {"x-sjis", kShiftJis},
     {"windows-31j", kShiftJis},
     {"cp932", kShiftJis},
     {"ms932", kShiftJis},
     {"ms_kanji", kShiftJis},
     {"csshiftjis", kShiftJis},
     {"euc-jp", kEucJp},
     {"x-euc-jp", kEucJp},
     {"eucjp", kEucJp},
     {"euc_jp", kEucJp},
     {"cseucpkdfmtjapanese", kEucJp},
     {"iso-2022-jp", kJis},
     {"csiso2022jp", kJis}}};

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

bool is_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

/// The value of `key` in a tag: key="value", with any quotes and spaces or without.
std::string_view value_in(std::string_view tag, std::string_view key) {
  const std::size_t at = tag.find(key);
  if (at == tag.npos) return {};
  std::string_view rest = trim(tag.substr(at + key.size()));
  if (!rest.starts_with('=')) return {};
  rest = trim(rest.substr(1));
  while (!rest.empty() && (rest.front() == '"' || rest.front() == '\'')) rest.remove_prefix(1);
  const auto end = std::find_if_not(rest.begin(), rest.end(), is_name);
  return rest.substr(0, static_cast<std::size_t>(end - rest.begin()));
}

std::optional<Encoding> named(std::string_view name) {
  if (name.empty() || name.size() > kNameBytes) return std::nullopt;
  const auto found = std::find_if(kNames.begin(), kNames.end(),
                                  [&](const auto& each) { return each.first == name; });
  return found == kNames.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace

std::string decoded_as(const Encoding& encoding, std::string_view bytes) {
  if (!encoding.converter) return std::string(bytes);
  // Lengths in ICU are 32-bit, and the buffer for UTF-16 has two units per byte.
  if (bytes.size() > INT32_MAX / 2) throw FormatError("1 GB を超えるテキストは分けてください");
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(
      ucnv_open(encoding.converter, &status), ucnv_close);
  if (U_FAILURE(status))
    throw FormatError(std::string("ICU に変換表がありません: ") + encoding.name);
  std::u16string wide(bytes.size() * 2 + 1, u'\0');
  const std::int32_t length =
      ucnv_toUChars(converter.get(), wide.data(), static_cast<std::int32_t>(wide.size()),
                    bytes.data(), static_cast<std::int32_t>(bytes.size()), &status);
  constexpr std::size_t kPerUnit = 3;
  std::string text(std::min<std::size_t>(static_cast<std::size_t>(length) * kPerUnit, INT32_MAX),
                   '\0');
  std::int32_t written = 0;
  u_strToUTF8WithSub(text.data(), static_cast<std::int32_t>(text.size()), &written, wide.data(),
                     length, kReplacement, nullptr, &status);
  if (U_FAILURE(status)) throw FormatError(std::string(encoding.name) + " として読めません");
  text.resize(static_cast<std::size_t>(written));
  return text;
}

std::optional<Encoding> declared_encoding(std::string_view bytes) {
  std::string head(bytes.substr(0, kHeadBytes));
  std::transform(head.begin(), head.end(), head.begin(), lower);
  if (trim(head).starts_with("<?xml")) {
    const std::string_view tag = std::string_view(head).substr(0, head.find("?>"));
    if (const auto found = named(value_in(tag, "encoding"))) return found;
  }
  for (std::size_t at = head.find("<meta"); at != head.npos; at = head.find("<meta", at + 1)) {
    const std::string_view tag = std::string_view(head).substr(at, head.find('>', at) - at);
    if (const auto found = named(value_in(tag, "charset"))) return found;
  }
  return std::nullopt;
}

}  // namespace gijiroku::indexer

// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/format/extract_text.h"

#include <unicode/ucnv.h>
#include <unicode/ustring.h>

#include <algorithm>
#include <array>
#include <memory>

#include "core/error.h"
#include "core/text.h"

namespace gijiroku::indexer {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kReplaced = "\xEF\xBF\xBD";
constexpr std::size_t kMaxReportedLines = 20;
constexpr std::size_t kToleratedShare =
    50;  // one odd character in 50 is noise; more are another encoding

struct Encoding {
  const char* name;       // as reported
  const char* converter;  // name in ICU; nullptr: UTF-8
};
constexpr Encoding kUtf8{"UTF-8", nullptr}, kUtf16Little{"UTF-16", "UTF-16LE"},
    kUtf16Big{"UTF-16", "UTF-16BE"}, kJis{"ISO-2022-JP", "ISO_2022,locale=ja,version=3"};
constexpr std::array<Encoding, 3> kEightBit{
    {kUtf8, {"Shift_JIS", "ibm-943_P15A-2003"}, {"EUC-JP", "euc-jp-2007"}}};

struct Decoded {
  Encoding encoding;
  std::string text;  // U+FFFD for each invalid byte
};

Decoded decoded_as(const Encoding& encoding, std::string_view bytes) {
  if (!encoding.converter) return {encoding, std::string(bytes)};
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(
      ucnv_open(encoding.converter, &status), ucnv_close);
  if (U_FAILURE(status))
    throw FormatError(std::string("ICU に変換表がありません: ") + encoding.name);
  const auto size = static_cast<std::int32_t>(bytes.size());
  std::u16string wide(bytes.size() * 2 + 1, u'\0');
  const std::int32_t length =
      ucnv_toUChars(converter.get(), wide.data(), static_cast<std::int32_t>(wide.size()),
                    bytes.data(), size, &status);
  if (U_FAILURE(status)) throw FormatError(std::string(encoding.name) + " として読めません");
  std::string text;
  for (std::int32_t i = 0; i < length;) {
    UChar32 c = 0;
    U16_NEXT(wide.data(), i, length, c);
    append_utf8(text, U_IS_SURROGATE(c) ? kReplacement : static_cast<char32_t>(c));
  }
  return {encoding, text};
}

/// The number of characters that make an encoding implausible: replaced ones, private use, and
/// half-width kana, which are what EUC-JP looks like if it is read as Shift_JIS.
std::size_t odd_characters(std::string_view text) {
  std::size_t odd = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto [c, size] = code_point_at(text, at);
    odd += c == kReplacement || (c >= 0xFF61 && c <= 0xFF9F) || (c >= 0xE000 && c <= 0xF8FF);
    at += size;
  }
  return odd;
}

/// The first of equally good candidates wins. UTF-8 is one of them, because a file may be damaged.
/// Returns nullopt if none fits.
std::optional<Decoded> best_eight_bit(std::string_view bytes) {
  Decoded best;
  std::size_t fewest = SIZE_MAX;
  for (const Encoding& encoding : kEightBit) {
    Decoded candidate = decoded_as(encoding, bytes);
    const std::size_t odd = odd_characters(candidate.text);
    if (odd >= fewest) continue;
    fewest = odd;
    best = std::move(candidate);
  }
  if (fewest > 1 && fewest * kToleratedShare > count_code_points(best.text)) return std::nullopt;
  return best;
}

Decoded decode_bytes(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE")) return decoded_as(kUtf16Little, bytes.substr(2));
  if (bytes.starts_with("\xFE\xFF")) return decoded_as(kUtf16Big, bytes.substr(2));
  if (bytes.starts_with(kByteOrderMark)) bytes.remove_prefix(kByteOrderMark.size());
  // ISO-2022-JP has no byte above 0x7F.
  const bool ascii =
      std::none_of(bytes.begin(), bytes.end(), [](char c) { return (c & 0x80) != 0; });
  if (ascii && (bytes.find("\x1B$") != bytes.npos || bytes.find("\x1B(") != bytes.npos)) {
    return decoded_as(kJis, bytes);
  }
  if (is_utf8(bytes)) return {kUtf8, std::string(bytes)};
  if (auto best = best_eight_bit(bytes)) return *std::move(best);
  throw FormatError("文字コードを判別できません。UTF-8 に変換してください");
}

/// Lengths in ICU are 32-bit, and the buffer for UTF-16 has two units per byte.
void refuse_binary(std::string_view bytes) {
  const bool wide = bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF");
  const auto nuls = static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '\0'));
  if (!wide && nuls * kToleratedShare > bytes.size()) {
    throw FormatError("テキストではありません（NUL バイトを含みます）");
  }
  if (bytes.size() > INT32_MAX / 2) throw FormatError("1 GB を超えるテキストは分けてください");
}

}  // namespace

std::optional<std::string> decode_file_name(std::string_view bytes) {
  if (is_utf8(bytes)) return repair(bytes);
  const auto best = best_eight_bit(bytes);
  return best ? std::optional(repair(best->text)) : std::nullopt;
}

Text extract_text(std::string_view bytes) {
  refuse_binary(bytes);
  const Decoded decoded = decode_bytes(bytes);
  Text out;
  if (decoded.encoding.converter) {
    out.diagnostics.push_back({Severity::kWarning, "encoding", 0,
                               std::string(decoded.encoding.name) + " のテキストとして読みました"});
  }
  // Line by line, so that a replaced byte can be reported with its line.
  const std::string_view text = decoded.text;
  std::size_t line = 0, bad = 0;
  for (std::size_t at = 0; at < text.size(); ++line) {
    const std::size_t end = std::min(text.find('\n', at), text.size() - 1) + 1;
    const std::string_view raw = text.substr(at, end - at);
    const std::string repaired = repair(raw);
    const bool lost = decoded.encoding.converter && raw.find(kReplaced) != raw.npos;
    if ((lost || repaired != raw) && ++bad <= kMaxReportedLines) {
      out.diagnostics.push_back({Severity::kWarning, "bad-bytes", line + 1,
                                 "文字として読めないバイトか制御文字を U+FFFD に置き換えました"});
    }
    out.text += repaired;
    at = end;
  }
  if (trim(out.text).empty()) throw FormatError("ファイルが空です");
  return out;
}

}  // namespace gijiroku::indexer

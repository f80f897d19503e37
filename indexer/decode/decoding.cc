// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/decode/decoding.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "core/error.h"
#include "core/utf8.h"
#include "indexer/decode/plausibility.h"

namespace gijiroku::indexer {
namespace {

constexpr std::array kEightBit{kUtf8, kShiftJis, kEucJp};
constexpr std::size_t kSureCharacters = 4;  // beyond ASCII in a line: fewer may be a coincidence

struct Mark {
  std::string_view bytes;
  Encoding encoding;
};
/// Byte order marks. That of UTF-32 begins with that of UTF-16.
constexpr std::array<Mark, 5> kMarks{{{{"\xFF\xFE\0\0", 4}, kUtf32Little},
                                      {{"\0\0\xFE\xFF", 4}, kUtf32Big},
                                      {"\xFF\xFE", kUtf16Little},
                                      {"\xFE\xFF", kUtf16Big},
                                      {"\xEF\xBB\xBF", kUtf8}}};

struct Candidate {
  Decoded decoded;
  Plausibility looks;
};

Candidate candidate(const Encoding& encoding, std::string_view bytes) {
  Decoded decoded{encoding, decoded_as(encoding, bytes)};
  const Plausibility looks = plausibility(decoded.text);
  return {std::move(decoded), looks};
}

/// Encodings that the bytes may be in. UTF-16 and UTF-32 write line ends and digits with NUL bytes.
std::vector<Encoding> possible_encodings(std::string_view bytes) {
  if (bytes.find('\0') == bytes.npos) return {kEightBit.begin(), kEightBit.end()};
  std::vector<Encoding> out{kEightBit.begin(), kEightBit.end()};
  if (bytes.size() % 2 == 0) out.insert(out.end(), {kUtf16Little, kUtf16Big});
  if (bytes.size() % 4 == 0) out.insert(out.end(), {kUtf32Little, kUtf32Big});
  return out;
}

/// The first of equally good candidates wins. UTF-8 comes first, because a file may be damaged:
/// text in another encoding has few sequences that are valid in UTF-8 by chance.
Candidate best_candidate(const std::vector<Encoding>& encodings, std::string_view bytes) {
  Candidate best = candidate(encodings.front(), bytes);
  const Plausibility& utf8 = best.looks;
  if (utf8.trusted() && utf8.foreign >= 3 * utf8.odd) return best;
  for (std::size_t i = 1; i < encodings.size(); ++i) {
    Candidate other = candidate(encodings[i], bytes);
    if (other.looks.cost < best.looks.cost) best = std::move(other);
  }
  return best;
}

Decoded trusted(Candidate found, std::string_view bytes) {
  if (found.looks.trusted()) return std::move(found.decoded);
  if (bytes.find('\0') != bytes.npos)
    throw FormatError("テキストではありません（NUL バイトを含みます）");
  throw FormatError("文字コードを判別できません。UTF-8 に変換してください");
}

}  // namespace

Decoded decode_text(std::string_view bytes) {
  for (const Mark& mark : kMarks) {
    if (!bytes.starts_with(mark.bytes)) continue;
    bytes.remove_prefix(mark.bytes.size());
    if (mark.encoding != kUtf8) return trusted(candidate(mark.encoding, bytes), bytes);
    break;
  }
  // ISO-2022-JP has no byte above 0x7F.
  const bool ascii =
      std::none_of(bytes.begin(), bytes.end(), [](char c) { return (c & 0x80) != 0; });
  if (ascii && (bytes.find("\x1B$") != bytes.npos || bytes.find("\x1B(") != bytes.npos))
    return trusted(candidate(kJis, bytes), bytes);
  const bool nul = bytes.find('\0') != bytes.npos;
  if (!nul && is_utf8(bytes)) return trusted(candidate(kUtf8, bytes), bytes);
  if (const auto declared = nul ? std::nullopt : declared_encoding(bytes)) {
    Candidate found = candidate(*declared, bytes);
    if (found.looks.odd == 0 && found.looks.trusted()) return std::move(found.decoded);
  }
  return trusted(best_candidate(possible_encodings(bytes), bytes), bytes);
}

std::optional<Decoded> decode_line(std::string_view bytes, const Encoding& file) {
  for (const Encoding& encoding : kEightBit) {
    if (encoding == file || (encoding == kUtf8 && !is_utf8(bytes))) continue;
    Candidate found = candidate(encoding, bytes);
    const Plausibility& looks = found.looks;
    if (looks.odd == 0 && looks.foreign >= kSureCharacters && looks.kana * 5 >= looks.foreign)
      return std::move(found.decoded);
  }
  return std::nullopt;
}

std::optional<std::string> decode_file_name(std::string_view bytes) {
  if (is_utf8(bytes)) return repair(bytes);
  const Candidate best = best_candidate({kEightBit.begin(), kEightBit.end()}, bytes);
  return best.looks.odd <= 1 ? std::optional(repair(best.decoded.text)) : std::nullopt;
}

}  // namespace gijiroku::indexer

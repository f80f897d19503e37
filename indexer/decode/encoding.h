// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/decode/encoding.h — the encodings of text files, and their conversion to UTF-8.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace gijiroku::indexer {

struct Encoding {
  const char* name = "";            ///< as reported
  const char* converter = nullptr;  ///< its name in ICU; nullptr: UTF-8, which needs none
  friend bool operator==(const Encoding&, const Encoding&) = default;
};

/// kShiftJis is CP932 with the characters of NEC and IBM; its user-defined characters (外字) become
/// private use.
inline constexpr Encoding kUtf8{"UTF-8", nullptr}, kShiftJis{"Shift_JIS", "ibm-943_P15A-2003"},
    kEucJp{"EUC-JP", "euc-jp-2007"}, kJis{"ISO-2022-JP", "ISO_2022,locale=ja,version=3"},
    kUtf16Little{"UTF-16", "UTF-16LE"}, kUtf16Big{"UTF-16", "UTF-16BE"},
    kUtf32Little{"UTF-32", "UTF-32LE"}, kUtf32Big{"UTF-32", "UTF-32BE"};

/// UTF-8 with U+FFFD for each invalid byte, except that kUtf8 leaves the bytes as they are. Throws
/// FormatError if `bytes` has more than INT32_MAX / 2 bytes.
std::string decoded_as(const Encoding& encoding, std::string_view bytes);

/// The encoding that a file of HTML or XML declares in its first 4 KB: <meta charset>, <meta
/// http-equiv> with a charset, or encoding in <?xml>. nullopt if it declares none or an unknown
/// one. Total.
std::optional<Encoding> declared_encoding(std::string_view bytes);

}  // namespace gijiroku::indexer

// SPDX-License-Identifier: GPL-3.0-or-later
// core/source_edits.h — a text as its source wrote it, stored as its differences from the literal
// form.
//
// A shard holds the literal form of every node anyway. A source differs from it in few places:
// full-width digits, line breaks, capitals. The differences take about 3 % of the space of the
// text, and a text is shown without unpacking anything.
//
//   edits = { keep (varint) · what (varint) · more }
//   keep  = number of bytes of the literal form that stay as they are
//   what  = n × 2 + 1: the source has the next n characters, all ASCII, as full-width forms
//         = n × 2: the source does not have the next n bytes;
//           more = length (varint) · the bytes that it has instead
//
// After the last edit the rest of the literal form stays as it is.
#pragma once

#include <string>
#include <string_view>

namespace gijiroku {

/// The edits with which `restore_source` makes `source` from `literal`. Correct for any two valid
/// UTF-8 texts. Short if `literal` is the literal form of `source`, or is that from byte `from` on.
/// O(length).
std::string source_edits(std::string_view literal, std::string_view source, std::size_t from = 0);

/// The inverse: the source. Total; whatever edits or literal lack is omitted.
std::string restore_source(std::string_view literal, std::string_view edits);

}  // namespace gijiroku

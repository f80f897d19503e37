// core/source_edits.h — a text as its source wrote it, told by how it differs from its literal
// form.
//
// A shard holds the literal form of every node anyway, and a source differs from it in a few
// places: full-width digits, line breaks, capitals. So the differences are kept instead of the
// text, in some 3 % of its space, and a text is shown without unpacking anything.
//
//   edits = { keep (varint) · what (varint) · more }; the rest of the literal form is kept
//   what  = n × 2 + 1: n ASCII characters that the source wrote full-width, lower case
//         = n × 2: n bytes that the source did not write; more = length (varint) · the bytes that
//         it
//           wrote instead
#pragma once

#include <string>
#include <string_view>

namespace gijiroku {

/// What `restored` needs to make `source` of `literal`. Right for any two valid UTF-8 texts, short
/// where `literal` is the literal form of `source`, or ends with it from byte `from` on. O(length).
std::string source_edits(std::string_view literal, std::string_view source, std::size_t from = 0);

/// The inverse: the source. Total; what edits and literal do not have is left out.
std::string restored(std::string_view literal, std::string_view edits);

}  // namespace gijiroku

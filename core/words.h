// SPDX-License-Identifier: GPL-3.0-or-later
// core/words.h — the words file of a shard: words and names in its nodes that a user may search
// for, and their readings.
//
// One section for each kind of word. A section is a sequence of records, sorted by the literal form
// of their text:
//
//   length of the text (varint) · text (UTF-8) · length of the reading (varint) · reading
//   (core/kana.h; empty: unknown) · number of nodes that contain it (varint)
#pragma once

#include <cstdint>

namespace gijiroku {

/// Kinds of words. Each is a section of the file.
enum class WordKind : std::uint32_t {
  kWord,     ///< a noun, or a phrase of nouns, in N0 but with the capitals of its source
  kTitle,    ///< of an agenda item, as printed
  kSpeaker,  ///< a name, as in the name column
  kLabel,    ///< an office, as in the label column
  kBody,     ///< as in the body column
  kCount
};

}  // namespace gijiroku

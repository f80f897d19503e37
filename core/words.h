// core/words.h — the words file of a shard: what its nodes hold that somebody might search for,
// and how it is read.
//
// One section for each kind of word. A section is a sequence of records, sorted by the literal form
// of their text:
//
//   length of the text (varint) · text (UTF-8) · length of the reading (varint) · reading
//   (core/kana.h; empty: unknown) · nodes that hold it (varint)
#pragma once

#include <cstdint>

namespace gijiroku {

/// Kinds of words, and the sections of the file.
enum class WordKind : std::uint32_t {
  kWord,     ///< a noun, or a phrase of them, in N0 but with the capitals of its source
  kTitle,    ///< of an agenda item, as printed
  kSpeaker,  ///< a name, as the name column holds it
  kLabel,    ///< an office, as the label column holds it
  kBody,     ///< as the body column holds it
  kCount
};

}  // namespace gijiroku

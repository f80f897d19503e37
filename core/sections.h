// SPDX-License-Identifier: GPL-3.0-or-later
// core/sections.h — the frame of a shard's own files (literal, grams, columns, words): a header,
// then arrays of plain integers or bytes.
//
//   magic (8 bytes) · schema version (u32) · number of sections n (u32) · n × { offset in the file
//   (u64), length (u64) } · sections
//
// Little-endian; each section begins on a multiple of 8 bytes and is read in place from a memory
// map. docs/index-format.md lists the sections of each file.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace gijiroku {

struct SectionsHeader {
  std::array<char, 8> magic;
  std::uint32_t version;
  std::uint32_t count;
};

/// The place of a section in its file, in bytes.
struct SectionPlace {
  std::uint64_t offset, length;
};

inline constexpr std::string_view kLiteralMagic = "GJLITERL";
inline constexpr std::string_view kGramsMagic = "GJGRAMS_";
inline constexpr std::string_view kColumnsMagic = "GJCOLUMN";
inline constexpr std::string_view kWordsMagic = "GJWORDS_";

/// Names of a shard's files within its folder.
inline constexpr std::string_view kLiteralFile = "literal";
inline constexpr std::string_view kGramsFile = "grams";
inline constexpr std::string_view kColumnsFile = "columns";
inline constexpr std::string_view kWordsFile = "words";
inline constexpr std::string_view kXapianFolder = "xapian";
inline constexpr std::string_view kManifestFile = "MANIFEST";

/// Sections of the literal file. Bits are packed into u64, lowest first.
enum class LiteralSection : std::uint32_t {
  kTextOffsets,  ///< u32 × (nodes + 1): bytes of kText
  kText,         ///< N0 of every node
  kCharOffsets,  ///< u32 × (nodes + 1): code points, the index into the bits below
  kTokenStarts,  ///< one bit a code point: a MeCab token starts here
  /// The bits "whitespace was deleted just before this code point" are nearly all 0. So only the
  /// 64-bit words of them that contain a 1 are stored. This section has one bit for each word: 1 if
  /// it is stored.
  kGapWords,
  kGapRanks,     ///< u32 for each 64 bits of kGapWords: number of 1s before them
  kGaps,         ///< the stored words
  kEditOffsets,  ///< u32 × (nodes + 1): bytes of kEdits
  kEdits,        ///< for each node, the edits that turn N0 into the text as its source wrote it
                 ///< (core/source_edits.h)
  kCount
};

/// Sections of the columns file. Three for each field of the schema precede them: codes (u8, u16 or
/// u32 × nodes), value offsets (u32 × (values + 1)), and the sorted values.
enum class ColumnSection : std::uint32_t {
  kSeq,           ///< u32 × nodes: seq of an utterance, 0 for other nodes
  kPlace,         ///< u32 × nodes: ordinal of the node in its meeting
  kLength,        ///< u32 × nodes: code points of N0
  kLine,          ///< u32 × nodes: line of the source where the node begins, from 1; 0: unknown
  kPage,          ///< u32 × nodes: page of the source, likewise
  kId,            ///< u64 × nodes: the node's id within its meeting (core/anchor.h)
  kMeetingFirst,  ///< u32 × (meetings + 1): first node of each meeting, in the order of the nodes
  kMeetingOffsets,  ///< u32 × (meetings + 1): bytes of kMeetings, in the order of the meeting
                    ///< column's values
  kMeetings,        ///< each meeting as JSON, without its nodes
  kItemOffsets,     ///< u32 × (items + 1): the same for agenda items
  kItems,           ///< each agenda item as JSON, without its nodes
  kCount
};

}  // namespace gijiroku

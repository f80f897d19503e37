// SPDX-License-Identifier: GPL-3.0-or-later
// core/schema.h — the fields of a node in an index, in one table for both programs.
//
// A column holds, for each node of a shard, the index of its value in the field's sorted list of
// values (see docs/index-format.md). A field with a prefix also gives the node's Xapian document a
// filter term: prefix + value.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace gijiroku {

/// Version of everything in a shard. Raised with any change that an older program would misread.
inline constexpr int kSchemaVersion = 11;

enum class Field : std::uint8_t {
  kNode,
  kRole,
  kLabel,
  kName,
  kKind,
  kYear,
  kBody,
  kDate,
  kMeeting,
  kItem,
  kOutcome,
  kFollowUp,
  kBill,
  kProposer
};

struct FieldSpec {
  Field field;
  std::string_view name;      ///< in columns, URLs and JSON
  std::string_view japanese;  ///< on the page
  std::string_view prefix;    ///< of its filter terms; empty: it has none
  bool facet;                 ///< counted, and offered to narrow a search
  std::string_view meaning;
};

inline constexpr std::array<FieldSpec, 14> kSchema{{
    {Field::kNode, "node", "記録の種類", "XN", true,
     "what the node is: utterance, note, heading, header, material"},
    {Field::kRole, "role", "立場", "XR", true, "class of the speaker"},
    {Field::kLabel, "label", "役職", "XL", true, "label of the speaker as printed"},
    {Field::kName, "name", "発言者", "XP", false, "speaker as a person"},
    {Field::kKind, "kind", "議題の種別", "XK", true, "kind of the agenda item"},
    {Field::kYear, "year", "年度", "XY", true, "fiscal year, four digits, or 不明"},
    {Field::kBody, "body", "会議体", "XB", true, "the body that met"},
    {Field::kDate, "date", "開催日", "XD", false, "YYYY-MM-DD, or empty"},
    {Field::kMeeting, "meeting", "会議", "XM", false, "id of the meeting"},
    {Field::kItem, "item", "議題", "", false,
     "id of the meeting, '-', place of the agenda item in it"},
    {Field::kOutcome, "outcome", "結果", "XO", true,
     "what became of the agenda item; empty where it has no heading"},
    {Field::kFollowUp, "follow_up", "残された課題", "XF", true,
     "what the utterance leaves open: promise, request, or empty"},
    {Field::kBill, "bill", "議案番号", "XG", false, "bills of the agenda item, parted by a space"},
    {Field::kProposer, "proposer", "提出者", "XH", false, "who brought the agenda item in"},
}};

constexpr const FieldSpec& spec(Field field) { return kSchema[static_cast<std::size_t>(field)]; }

constexpr bool schema_is_in_order() {
  for (std::size_t i = 0; i < kSchema.size(); ++i) {
    if (static_cast<std::size_t>(kSchema[i].field) != i) return false;
  }
  return true;
}
static_assert(schema_is_in_order());

/// Value of the year column for a meeting without a date.
inline constexpr std::string_view kUnknownYear = "不明";

/// The value that requests meetings whose records name no body. Their body column is empty.
inline constexpr std::string_view kUnknownBody = "不明";

/// Prefix of the terms for surface forms, indexed if the base form differs. Base forms have no
/// prefix.
inline constexpr std::string_view kSurfacePrefix = "XS";

/// Prefix of the terms for bigrams (grams.h), in shards that are made for searching from other
/// machines.
inline constexpr std::string_view kGramPrefix = "XT";

/// Key of the metadata in such shards that contains the SHA-256 of the columns file belonging to
/// them.
inline constexpr std::string_view kColumnsKey = "columns";

/// Longer terms, in bytes, are not indexed. Xapian rejects terms of 246 bytes.
inline constexpr std::size_t kMaxTermBytes = 200;

/// Separates the cells of a header row in literal text. No query can contain it, so no match
/// crosses cells.
inline constexpr char kCellSeparator = '\x1E';

}  // namespace gijiroku

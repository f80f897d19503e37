// SPDX-License-Identifier: GPL-3.0-or-later
// core/meeting.h — what a source of minutes says, as a value: meeting → agenda items → nodes.
//
// Everything in a source is a node: an utterance, a note, a heading, a header row or a material.
// Each node records the bytes that it came from. Each term is defined once, here, with its Japanese
// word.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/date.h"
#include "core/text.h"

namespace gijiroku {

enum class NodeKind : std::uint8_t {
  kUtterance /*発言*/,
  kNote /*注記*/,
  kHeading /*見出し*/,
  kHeader /*表題部*/,
  kMaterial /*資料*/
};

/// A class of speakers. The label as printed is kept as well (Node::label).
enum class Role : std::uint8_t {
  kChair /*委員長・議長*/,
  kViceChair /*副委員長・副議長*/,
  kMember /*委員・議員*/,
  kExecutive /*説明員・理事者*/,
  kSecretariat /*事務局*/,
  kGuest /*参考人・来賓*/,
  kUnknown /*不明*/
};

enum class AgendaKind : std::uint8_t {
  kProposal /*議案*/,
  kReport /*報告事項*/,
  kOther /*その他*/,
  kNone /*前置き*/
};

/// What a 公開の可否 row says. Anything but a single clear statement is kUnstated.
enum class Openness : std::uint8_t {
  kOpen /*公開*/,
  kPartly /*一部非公開*/,
  kClosed /*非公開*/,
  kUnstated /*記載なし*/
};

/// What became of an agenda item. Anything but a single clear decision is kUnknown.
enum class Outcome : std::uint8_t {
  kPassed /*可決*/,
  kAmended /*修正可決*/,
  kRejected /*否決*/,
  kApproved /*承認*/,
  kAcknowledged /*了承*/,
  kDecided /*決定*/,
  kAdopted /*採択*/,
  kNotAdopted /*不採択*/,
  kContinued /*継続審査*/,
  kWithdrawn /*撤回*/,
  kReported /*報告のみ*/,
  kUnknown /*不明*/
};

/// What was left open: promised by those who answer, or requested by those who ask.
enum class FollowUpKind : std::uint8_t {
  kPromise /*後日回答*/,
  kRequest /*要望*/,
  kDocument /*資料要求*/  ///< a request for documents
};
constexpr bool is_request(FollowUpKind kind) { return kind != FollowUpKind::kPromise; }

/// The name of an enumerator in files and URLs (`code`) and its name on pages.
struct Named {
  std::string_view code, japanese;
};
Named named(NodeKind kind);
Named named(Role role);
Named named(AgendaKind kind);
Named named(Openness openness);
Named named(Outcome outcome);
Named named(FollowUpKind kind);

/// The enumerator with that code or Japanese name. Returns nullopt if there is none.
std::optional<NodeKind> node_kind(std::string_view name);
std::optional<Role> role(std::string_view name);
std::optional<AgendaKind> agenda_kind(std::string_view name);
std::optional<Openness> openness(std::string_view name);
std::optional<Outcome> outcome(std::string_view name);
std::optional<FollowUpKind> follow_up_kind(std::string_view name);

/// A part of the source that is one record.
struct Node {
  NodeKind kind = NodeKind::kNote;
  /// As printed: the label of a speaker (部員) or a header row (開催場所), the number of a material
  /// (資料2-1). May be empty.
  std::string label;
  std::string name;  ///< an utterance's speaker as a person, if the source names one: 須藤安通
  /// Of an utterance: the label without that person (環境課長 of 小林環境課長). Empty if the label
  /// names nobody.
  std::string title;
  Role role = Role::kUnknown;
  int seq = 0;  ///< of an utterance: its number among the meeting's utterances, from 1; otherwise 0
  std::string text;      ///< wrapped lines joined; without the label of an utterance or header row
  Span source;           ///< bytes of the decoded source, including the label and its mark
  std::size_t line = 0;  ///< where it begins, from 1; 0 if the source has no lines
  std::size_t page = 0;  ///< where it begins, from 1; 0 if the source has no pages
  Openness disclosure = Openness::kUnstated;  ///< set only if the source states it for this record
  friend bool operator==(const Node&, const Node&) = default;
};

/// The sentence that supports a statement about an agenda item. It may be in another item: a chair
/// may decide one item and open the next in the same utterance.
struct Evidence {
  std::size_t item = 0;  ///< its index in the agenda
  std::size_t node = 0;  ///< index among that item's nodes
  Span text;             ///< bytes of that node's text
  friend bool operator==(const Evidence&, const Evidence&) = default;
};

/// A promise or a request that the minutes leave open.
struct FollowUp {
  FollowUpKind kind = FollowUpKind::kPromise;
  std::string by;  ///< label of the person who promised or requested; may be empty
  std::string to;  ///< label of the person addressed; empty if it is not known
  Evidence evidence;
  /// Of a request: the promise that answers it, as its index among the item's follow-ups.
  std::optional<std::size_t> answer = std::nullopt;
  friend bool operator==(const FollowUp&, const FollowUp&) = default;
};

struct AgendaItem {
  AgendaKind kind = AgendaKind::kNone;
  std::vector<int> numbers;  ///< {2, 3} for (2) 及び (3)
  std::string title;
  Span source;                     ///< of its heading; empty if it has none
  std::vector<Node> nodes;         ///< in order: its heading first, then utterances and notes
  std::vector<std::string> bills;  ///< 議案番号, in the literal form: 議案第53号
  std::string proposer;            ///< 提出者, as printed
  Outcome outcome = Outcome::kUnknown;
  std::optional<Evidence> decided;  ///< the sentence that states the outcome
  std::vector<FollowUp> follow_ups;
  friend bool operator==(const AgendaItem&, const AgendaItem&) = default;
};

/// An item as the header announces it.
struct AnnouncedItem {
  AgendaKind kind = AgendaKind::kNone;
  int number = 0;
  std::string title;
  friend bool operator==(const AnnouncedItem&, const AnnouncedItem&) = default;
};

/// People present, under the label that the source gives them: 部員, 事務局.
struct AttendeeGroup {
  std::string label;
  std::vector<std::string> members;
  friend bool operator==(const AttendeeGroup&, const AttendeeGroup&) = default;
};

struct Disclosure {
  Openness meeting = Openness::kUnstated;  ///< 会議: whether the public may attend it
  Openness minutes = Openness::kUnstated;  ///< 会議録: whether the public may read them
  std::string meeting_reason, minutes_reason;
  friend bool operator==(const Disclosure&, const Disclosure&) = default;
};

struct Meeting {
  std::string id;   ///< 16 hex digits; see meeting_id
  std::string doc;  ///< the source's path below its input folder, or the doc of JSON Lines records
  std::string body, title, secretariat, place;
  int session = 0;  ///< 第N回; 0 if unknown
  std::optional<Date> held_on;
  std::optional<int> year;                 ///< 年度
  std::optional<int> opens_at, closes_at;  ///< minutes since midnight
  Disclosure disclosure;
  std::vector<AttendeeGroup> attendees;
  std::vector<AnnouncedItem> programme;  ///< 議題 as the header lists them
  std::vector<Node> header;              ///< title lines and label/value rows
  std::vector<AgendaItem> agenda;  ///< as minuted; kNone comes first if anything precedes an item
  std::vector<Node> materials;     ///< 資料, and the heading over them
  std::string known_as;  ///< present name of a body that was renamed since; otherwise empty
  std::vector<std::string> editions;  ///< docs of earlier editions that this one replaces
  friend bool operator==(const Meeting&, const Meeting&) = default;
};

/// Identity of a meeting for links: a hash of `doc`, which names one source or one group of records
/// in an index. 16 hex digits.
std::string meeting_id(std::string_view doc);

/// What the body is called now: the name that filters, facets and lists know it by.
inline const std::string& present_body(const Meeting& meeting) {
  return meeting.known_as.empty() ? meeting.body : meeting.known_as;
}

/// Total size in bytes of the texts of all nodes.
std::size_t text_bytes(const Meeting& meeting);

/// Number of utterances in `meeting`.
std::size_t count_utterances(const Meeting& meeting);

}  // namespace gijiroku

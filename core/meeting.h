// core/meeting.h — what a source of minutes says, as a value: meeting → agenda items → nodes.
//
// Everything in a source is a node: an utterance, a note, a heading, a header row, a material.
// Nodes know the bytes they came from. The Japanese word of each term stands once, here.
#pragma once

#include <array>
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

/// A class of speakers; the label as printed is kept beside it.
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

/// What a 公開の可否 row says; anything but one clear mark is kUnstated.
enum class Openness : std::uint8_t {
  kOpen /*公開*/,
  kPartly /*一部非公開*/,
  kClosed /*非公開*/,
  kUnstated /*記載なし*/
};

/// What became of an agenda item; anything but one clear decision is kUnknown.
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

/// What was left open: said by those who answer, or asked by those who question.
enum class FollowUpKind : std::uint8_t { kPromise /*約束*/, kRequest /*要望*/ };

/// An enumerator's name in files and URLs and its name on the page.
struct Named {
  std::string_view code, japanese;
};
Named named(NodeKind kind);
Named named(Role role);
Named named(AgendaKind kind);
Named named(Openness openness);
Named named(Outcome outcome);
Named named(FollowUpKind kind);

/// The enumerator with that code or Japanese name; nullopt where there is none.
std::optional<NodeKind> node_kind(std::string_view name);
std::optional<Role> role(std::string_view name);
std::optional<AgendaKind> agenda_kind(std::string_view name);
std::optional<Openness> openness(std::string_view name);
std::optional<Outcome> outcome(std::string_view name);
std::optional<FollowUpKind> follow_up_kind(std::string_view name);

/// A stretch of the source that reads as one thing.
struct Node {
  NodeKind kind = NodeKind::kNote;
  std::string label;  ///< as printed: a speaker's label (部員), a header row's label (開催場所), a
                      ///< material's number (資料2-1); may be empty
  std::string name;  ///< an utterance's speaker as a person, where the source tells: 須藤安通
  std::string title;  ///< an utterance's label without that person (環境課長 of 小林環境課長);
                      ///< empty where the label names nobody
  Role role = Role::kUnknown;
  int seq = 0;  ///< an utterance's place among the meeting's utterances, from 1; 0 for other nodes
  std::string
      text;     ///< what it says, wraps joined; of an utterance and a header row without the label
  Span source;  ///< bytes of the decoded source, label and mark included
  std::size_t line = 0;  ///< of its beginning, from 1; 0 where the source has no lines
  std::size_t page = 0;  ///< of its beginning, from 1; 0 where the source has no pages
  Openness disclosure =
      Openness::kUnstated;  ///< set only where the source gives one for this record
  friend bool operator==(const Node&, const Node&) = default;
};

/// The sentence that tells something of an item. It may stand in another item: a chair decides one
/// and takes up the next in one breath.
struct Evidence {
  std::size_t item = 0;  ///< place in the agenda
  std::size_t node = 0;  ///< place among that item's nodes
  Span text;             ///< bytes of that node's text
  friend bool operator==(const Evidence&, const Evidence&) = default;
};

/// A promise or a request that the minutes leave open.
struct FollowUp {
  FollowUpKind kind = FollowUpKind::kPromise;
  std::string by;  ///< label of who promised or asked; may be empty
  std::string to;  ///< label of whom it was promised to or asked of; empty where it does not show
  Evidence evidence;
  friend bool operator==(const FollowUp&, const FollowUp&) = default;
};

struct AgendaItem {
  AgendaKind kind = AgendaKind::kNone;
  std::vector<int> numbers;  ///< (2) 及び (3) is {2, 3}
  std::string title;
  Span source;                     ///< of its heading; empty where it has none
  std::vector<Node> nodes;         ///< in order: its heading first, then utterances and notes
  std::vector<std::string> bills;  ///< 議案番号, in the literal form: 議案第53号
  std::string proposer;            ///< 提出者, as printed
  Outcome outcome = Outcome::kUnknown;
  std::optional<Evidence> decided;  ///< what tells the outcome
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

/// People present, under the label the source gives them: 部員, 事務局.
struct AttendeeGroup {
  std::string label;
  std::vector<std::string> members;
  friend bool operator==(const AttendeeGroup&, const AttendeeGroup&) = default;
};

struct Disclosure {
  Openness meeting = Openness::kUnstated;  ///< 会議: may it be attended
  Openness minutes = Openness::kUnstated;  ///< 会議録: may it be read
  std::string meeting_reason, minutes_reason;
  friend bool operator==(const Disclosure&, const Disclosure&) = default;
};

struct Meeting {
  std::string id;   ///< 16 hex digits; see meeting_id
  std::string doc;  ///< the source's path below its input folder, or the doc of JSON Lines records
  std::string body, title, secretariat, place;
  int session = 0;  ///< 第N回; 0 where unknown
  std::optional<Date> held_on;
  std::optional<int> year;                 ///< 年度
  std::optional<int> opens_at, closes_at;  ///< minutes since midnight
  Disclosure disclosure;
  std::vector<AttendeeGroup> attendees;
  std::vector<AnnouncedItem> programme;  ///< 議題 as the header lists them
  std::vector<Node> header;              ///< title lines and label/value rows
  std::vector<AgendaItem>
      agenda;  ///< as minuted; the first is kNone where anything precedes the first item
  std::vector<Node> materials;  ///< 資料, and the heading over them
  std::string known_as;  ///< the body's present name, where it was renamed since; empty otherwise
  std::vector<std::string> editions;  ///< docs of the earlier editions that this one stands for
  friend bool operator==(const Meeting&, const Meeting&) = default;
};

/// Its identity for links: a hash of `doc`, which names one source or one group of records in an
/// index. 16 hex digits.
std::string meeting_id(std::string_view doc);

/// Bytes of the text of all its nodes.
std::size_t text_bytes(const Meeting& meeting);

/// Number of utterances in `meeting`.
std::size_t count_utterances(const Meeting& meeting);

}  // namespace gijiroku

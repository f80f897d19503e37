// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/confine/message.h"

#include <limits>

#include "core/error.h"

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kTurnBytes = 4 * kNumberBytes, kSourceBytes = 9 * kNumberBytes,
                      kGroupBytes = 2 * kNumberBytes, kItemBytes = 3 * kNumberBytes,
                      kLineBytes = 3 * kNumberBytes, kDiagnosticBytes = 4 * kNumberBytes;

[[noreturn]] void refuse(const char* what) {
  throw FormatError(std::string("読み取り用の子プロセスの返した内容が正しくありません（") + what +
                    "）");
}

/// The last enumerators. An answer must not have any later one.
constexpr Role kLastRole = Role::kUnknown;
constexpr Openness kLastOpenness = Openness::kUnstated;
constexpr AgendaKind kLastKind = AgendaKind::kNone;
constexpr Severity kLastSeverity = Severity::kError;
constexpr OfficeFormat kLastFormat = OfficeFormat::kOtherPackage;

template <typename Enum>
Enum enumerator(WireReader& in, Enum last) {
  return static_cast<Enum>(in.number_up_to(static_cast<std::uint64_t>(last)));
}

// Bindings of all members: a member that is added later must be added to the answers too.
void put(WireWriter& out, const MarkedTurn& turn) {
  const auto& [source, label, name] = turn;
  out.number(source.begin);
  out.number(source.end);
  out.bytes(label);
  out.bytes(name);
}

void put(WireWriter& out, const AttendeeGroup& group) {
  const auto& [label, members] = group;
  out.bytes(label);
  out.number(members.size());
  for (const std::string& member : members) out.bytes(member);
}

void put(WireWriter& out, const AnnouncedItem& item) {
  const auto& [kind, number, title] = item;
  out.number(static_cast<std::uint64_t>(kind));
  out.number(static_cast<std::uint64_t>(number));
  out.bytes(title);
}

void put(WireWriter& out, const MeetingFields& fields) {
  const auto& [body, title, place, held_on, attendees, programme] = fields;
  out.bytes(body);
  out.bytes(title);
  out.bytes(place);
  out.number(held_on ? 1 : 0);
  if (held_on) out.date(*held_on);
  out.number(attendees.size());
  for (const AttendeeGroup& group : attendees) put(out, group);
  out.number(programme.size());
  for (const AnnouncedItem& item : programme) put(out, item);
}

void put(WireWriter& out, const SourceText& source) {
  const auto& [part, text, turns, told] = source;
  out.bytes(part);
  out.bytes(text);
  out.number(turns.size());
  for (const MarkedTurn& turn : turns) put(out, turn);
  put(out, told);
}

bool on_boundary(std::string_view text, std::size_t at) {
  return at == text.size() || (at < text.size() && !is_continuation(text[at]));
}

MarkedTurn turn_of(WireReader& in, std::string_view text, std::size_t from) {
  MarkedTurn turn;
  turn.source.begin = in.number_up_to(text.size());
  turn.source.end = in.number_up_to(text.size());
  if (turn.source.begin < from || turn.source.end < turn.source.begin ||
      !on_boundary(text, turn.source.begin) || !on_boundary(text, turn.source.end)) {
    refuse("発言の位置");
  }
  turn.label = in.text();
  turn.name = in.text();
  return turn;
}

MeetingFields meeting_fields_of(WireReader& in) {
  MeetingFields out;
  out.body = in.text();
  out.title = in.text();
  out.place = in.text();
  if (in.flag()) out.held_on = in.date();
  out.attendees.resize(in.count(kGroupBytes));
  for (AttendeeGroup& group : out.attendees) {
    group.label = in.text();
    group.members.resize(in.count(kNumberBytes));
    for (std::string& member : group.members) member = in.text();
  }
  out.programme.resize(in.count(kItemBytes));
  for (AnnouncedItem& item : out.programme) {
    item.kind = enumerator(in, kLastKind);
    item.number = static_cast<int>(in.number_up_to(std::numeric_limits<int>::max()));
    item.title = in.text();
  }
  return out;
}

SourceText source_text_of(WireReader& in) {
  SourceText out;
  out.part = in.text();
  const std::string_view text = in.bytes();
  out.text = repair(text);
  if (out.text != text) refuse("文字");  // the places of turns would not be true
  out.turns.resize(in.count(kTurnBytes));
  std::size_t from = 0;
  for (MarkedTurn& turn : out.turns) {
    turn = turn_of(in, out.text, from);
    from = turn.source.end;
  }
  out.told = meeting_fields_of(in);
  return out;
}

void put(WireWriter& out, const JsonRecord& record) {
  const auto& [doc, date, meeting, body, node] = record;
  for (const std::string* text :
       {&doc, &date, &meeting, &body, &node.text, &node.label, &node.name}) {
    out.bytes(*text);
  }
  out.number(static_cast<std::uint64_t>(node.seq));
  out.number(static_cast<std::uint64_t>(node.role));
  out.number(static_cast<std::uint64_t>(node.disclosure));
}

void put(WireWriter& out, const std::vector<Diagnostic>& diagnostics) {
  out.number(diagnostics.size());
  for (const auto& [severity, code, line, message] : diagnostics) {
    out.number(static_cast<std::uint64_t>(severity));
    out.bytes(code);
    out.number(line);
    out.bytes(message);
  }
}

std::vector<Diagnostic> diagnostics_of(WireReader& in) {
  std::vector<Diagnostic> out(in.count(kDiagnosticBytes));
  for (Diagnostic& each : out) {
    each.severity = enumerator(in, kLastSeverity);
    each.code = in.text();
    each.line = in.number();
    each.message = in.text();
  }
  return out;
}

void put(WireWriter& out, const JsonLine& line) {
  const auto& [record, unknown, diagnostics] = line;
  out.number(record ? 1 : 0);
  if (record) put(out, *record);
  out.number(unknown.size());
  for (const std::string& key : unknown) out.bytes(key);
  put(out, diagnostics);
}

JsonRecord record_of(WireReader& in) {
  JsonRecord record;
  Node& node = record.utterance;
  node.kind = NodeKind::kUtterance;
  for (std::string* text : {&record.doc, &record.date, &record.meeting, &record.body, &node.text,
                            &node.label, &node.name}) {
    *text = in.text();
  }
  if (trim(record.doc).empty() || record.doc.size() > kMaxDocBytes) refuse("doc");
  node.seq = static_cast<int>(in.number_up_to(std::numeric_limits<int>::max()));
  if (node.seq < 1) refuse("seq");
  node.role = enumerator(in, kLastRole);
  node.disclosure = enumerator(in, kLastOpenness);
  return record;
}

JsonLine json_line_of(WireReader& in) {
  JsonLine line;
  if (in.flag()) line.record = record_of(in);
  line.unknown.resize(in.count(kNumberBytes));
  for (std::string& key : line.unknown) key = in.text();
  line.diagnostics = diagnostics_of(in);
  return line;
}

}  // namespace

std::string to_wire(const Text& text) {
  WireWriter out;
  out.bytes(text.text);
  put(out, text.diagnostics);
  return out.take();
}

std::string to_wire(const std::vector<SourceText>& texts) {
  WireWriter out;
  out.number(texts.size());
  for (const SourceText& text : texts) put(out, text);
  return out.take();
}

std::string to_wire(const std::vector<JsonLine>& lines) {
  WireWriter out;
  out.number(lines.size());
  for (const JsonLine& line : lines) put(out, line);
  return out.take();
}

std::string to_wire(const ArchiveContent& content) {
  WireWriter out;
  out.number(static_cast<std::uint64_t>(content.format));
  out.number(content.names.size());
  for (const std::string& name : content.names) out.bytes(name);
  return out.take();
}

std::string to_wire(std::span<const std::string> lines) {
  WireWriter out;
  out.number(lines.size());
  for (const std::string& line : lines) out.bytes(line);
  return out.take();
}

Text text_of(std::string_view wire) {
  WireReader in(wire);
  Text out;
  out.text = in.text();
  out.diagnostics = diagnostics_of(in);
  in.end();
  return out;
}

std::vector<SourceText> source_texts_of(std::string_view wire) {
  WireReader in(wire);
  std::vector<SourceText> out(in.count(kSourceBytes));
  for (SourceText& text : out) text = source_text_of(in);
  in.end();
  return out;
}

std::vector<JsonLine> json_lines_of(std::string_view wire, std::size_t wanted) {
  WireReader in(wire);
  if (in.count(kLineBytes) != wanted) refuse("行の数");
  std::vector<JsonLine> out(wanted);
  for (JsonLine& line : out) line = json_line_of(in);
  in.end();
  return out;
}

ArchiveContent archive_content_of(std::string_view wire) {
  WireReader in(wire);
  ArchiveContent out;
  out.format = enumerator(in, kLastFormat);
  out.names.resize(in.count(kNumberBytes));
  for (std::string& name : out.names) {
    name = in.bytes();  // as it is, since the archive is asked for it
    if (!is_utf8(name) || name.find('\0') != name.npos) refuse("名前");
  }
  in.end();
  return out;
}

std::vector<std::string_view> lines_of(std::string_view wire) {
  WireReader in(wire);
  std::vector<std::string_view> out(in.count(kNumberBytes));
  for (std::string_view& line : out) line = in.bytes();
  in.end();
  return out;
}

}  // namespace gijiroku::indexer

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/meeting_json.h"

#include <nlohmann/json.hpp>

#include "core/clock.h"
#include "core/error.h"
#include "core/meeting_texts.h"

namespace gijiroku {
namespace {

using Json = nlohmann::ordered_json;

/// Omits what is empty.
void put(Json& out, const char* key, const std::string& value) {
  if (!value.empty()) out[key] = value;
}

Json span_json(Span span) { return Json::array({span.begin, span.end}); }

/// If `texts` are stored separately, the length of the text takes its place, so that read_node can
/// cut it off again.
Json node_json(const Node& node, TextWriter& texts) {
  Json out;
  out["node"] = named(node.kind).code;
  if (node.seq > 0) out["seq"] = node.seq;
  put(out, "label", node.label);
  put(out, "name", node.name);
  put(out, "title", node.title);
  if (node.kind == NodeKind::kUtterance) out["role"] = named(node.role).code;
  if (node.disclosure != Openness::kUnstated) out["disclosure"] = named(node.disclosure).code;
  out["text"] = texts.apart() ? Json(texts.add(node.text)) : Json(node.text);
  out["source"] = span_json(node.source);
  if (node.line > 0) out["line"] = node.line;
  if (node.page > 0) out["page"] = node.page;
  return out;
}

Json nodes_json(const std::vector<Node>& nodes, TextWriter& texts) {
  Json out = Json::array();
  for (const Node& node : nodes) out.push_back(node_json(node, texts));
  return out;
}

Json disclosure_json(const Disclosure& disclosure) {
  Json out;
  out["meeting"] = named(disclosure.meeting).code;
  put(out, "meeting_reason", disclosure.meeting_reason);
  out["minutes"] = named(disclosure.minutes).code;
  put(out, "minutes_reason", disclosure.minutes_reason);
  return out;
}

/// The part of an item that ItemRecord has too.
Json item_record(const AgendaItem& item) {
  Json out;
  out["kind"] = named(item.kind).code;
  if (!item.numbers.empty()) out["numbers"] = item.numbers;
  put(out, "title", item.title);
  if (!item.bills.empty()) out["bills"] = item.bills;
  put(out, "proposer", item.proposer);
  if (item.outcome != Outcome::kUnknown) out["outcome"] = named(item.outcome).code;
  return out;
}

/// Includes the sentence itself, so that a reader need not look it up. If texts are stored
/// separately, it is omitted.
void put_evidence(Json& out, const std::vector<AgendaItem>& agenda, const Evidence& evidence,
                  bool apart) {
  const Node& node = agenda.at(evidence.item).nodes.at(evidence.node);
  out["item"] = evidence.item;
  out["node"] = evidence.node;
  if (node.seq > 0) out["seq"] = node.seq;
  out["at"] = span_json(evidence.text);
  if (!apart)
    out["text"] = node.text.substr(evidence.text.begin, evidence.text.end - evidence.text.begin);
}

/// `agenda` is all of the meeting's items: evidence may be in another item.
Json item_json(const AgendaItem& item, const std::vector<AgendaItem>& agenda, TextWriter& texts) {
  Json out = item_record(item);
  if (item.decided) put_evidence(out["decided"], agenda, *item.decided, texts.apart());
  for (const FollowUp& follow_up : item.follow_ups) {
    Json one;
    const bool documents = follow_up.kind == FollowUpKind::kDocument;
    one["kind"] = named(documents ? FollowUpKind::kRequest : follow_up.kind).code;
    if (documents) one["documents"] = true;
    put(one, "by", follow_up.by);
    put(one, "to", follow_up.to);
    put_evidence(one, agenda, follow_up.evidence, texts.apart());
    if (follow_up.answer) one["answer"] = *follow_up.answer;
    out["follow_ups"].push_back(std::move(one));
  }
  out["source"] = span_json(item.source);
  out["nodes"] = nodes_json(item.nodes, texts);
  return out;
}

/// The enumerator that `name` finds for `code`. Throws FormatError if there is none.
template <typename Enum>
Enum required(std::optional<Enum> (*name)(std::string_view), const Json& code) {
  if (const auto value = name(code.get<std::string>())) return *value;
  throw FormatError("unknown name in a meeting: " + code.dump());
}

Span read_span(const Json& in) {
  return {in.at(0).get<std::size_t>(), in.at(1).get<std::size_t>()};
}

Node read_node(const Json& in, TextReader& texts) {
  Node node;
  node.kind = required(node_kind, in.at("node"));
  node.seq = in.value("seq", 0);
  node.label = in.value("label", "");
  node.name = in.value("name", "");
  node.title = in.value("title", "");
  if (in.contains("role")) node.role = required(role, in["role"]);
  if (in.contains("disclosure")) node.disclosure = required(openness, in["disclosure"]);
  const Json& text = in.at("text");
  // A number is the length of a text that is stored separately.
  node.text = text.is_string() ? text.get<std::string>() : texts.next(text.get<std::size_t>());
  node.source = read_span(in.at("source"));
  node.line = in.value("line", std::size_t{0});
  node.page = in.value("page", std::size_t{0});
  return node;
}

std::vector<Node> read_nodes(const Json& in, TextReader& texts) {
  std::vector<Node> out;
  for (const Json& node : in) out.push_back(read_node(node, texts));
  return out;
}

AgendaItem read_item_record(const Json& in) {
  AgendaItem item;
  item.kind = required(agenda_kind, in.at("kind"));
  item.numbers = in.value("numbers", std::vector<int>());
  item.title = in.value("title", "");
  item.bills = in.value("bills", std::vector<std::string>());
  item.proposer = in.value("proposer", "");
  if (in.contains("outcome")) item.outcome = required(outcome, in["outcome"]);
  return item;
}

/// The sentence is not read: its place in the node's text is enough.
Evidence read_evidence(const Json& in) {
  return {in.at("item").get<std::size_t>(), in.at("node").get<std::size_t>(),
          read_span(in.at("at"))};
}

AgendaItem read_item(const Json& in, TextReader& texts) {
  AgendaItem item = read_item_record(in);
  item.source = read_span(in.at("source"));
  item.nodes = read_nodes(in.at("nodes"), texts);
  if (in.contains("decided")) item.decided = read_evidence(in["decided"]);
  for (const Json& each : in.value("follow_ups", Json::array())) {
    const FollowUpKind kind = each.value("documents", false)
                                  ? FollowUpKind::kDocument
                                  : required(follow_up_kind, each.at("kind"));
    item.follow_ups.push_back(
        {kind, each.value("by", ""), each.value("to", ""), read_evidence(each), std::nullopt});
    if (each.contains("answer")) item.follow_ups.back().answer = each["answer"].get<std::size_t>();
  }
  return item;
}

/// Texts that are stored separately are read in the order in which meeting_json writes them: those
/// of the header, of each agenda item, of the materials.
void read_lists(const Json& in, Meeting& meeting, TextReader texts) {
  for (const Json& group : in.value("attendees", Json::array())) {
    meeting.attendees.push_back({group.at("label"), group.at("members")});
  }
  for (const Json& item : in.value("programme", Json::array())) {
    meeting.programme.push_back(
        {required(agenda_kind, item.at("kind")), item.value("number", 0), item.value("title", "")});
  }
  meeting.header = read_nodes(in.value("header", Json::array()), texts);
  for (const Json& item : in.value("agenda", Json::array()))
    meeting.agenda.push_back(read_item(item, texts));
  meeting.materials = read_nodes(in.value("materials", Json::array()), texts);
}

Meeting read_meeting(const Json& in, std::string_view texts) {
  Meeting meeting;
  meeting.id = in.at("id").get<std::string>();
  meeting.doc = in.at("doc").get<std::string>();
  meeting.body = in.value("body", "");
  meeting.title = in.value("title", "");
  meeting.session = in.value("session", 0);
  if (in.contains("date")) meeting.held_on = parse_iso_date(in["date"].get<std::string>());
  if (in.contains("year")) meeting.year = in["year"].get<int>();
  if (in.contains("opens_at")) meeting.opens_at = read_clock(in["opens_at"].get<std::string>());
  if (in.contains("closes_at")) meeting.closes_at = read_clock(in["closes_at"].get<std::string>());
  meeting.place = in.value("place", "");
  meeting.secretariat = in.value("secretariat", "");
  meeting.known_as = in.value("known_as", "");
  meeting.editions = in.value("editions", std::vector<std::string>());
  const Json& disclosure = in.at("disclosure");
  meeting.disclosure = {
      required(openness, disclosure.at("meeting")), required(openness, disclosure.at("minutes")),
      disclosure.value("meeting_reason", ""), disclosure.value("minutes_reason", "")};
  read_lists(in, meeting, TextReader(texts));
  return meeting;
}

Json meeting_json(const Meeting& meeting, TextWriter& texts) {
  Json out;
  out["id"] = meeting.id;
  out["doc"] = meeting.doc;
  put(out, "body", meeting.body);
  put(out, "title", meeting.title);
  if (meeting.session > 0) out["session"] = meeting.session;
  if (meeting.held_on) out["date"] = iso(*meeting.held_on);
  if (meeting.year) out["year"] = *meeting.year;
  if (meeting.opens_at) out["opens_at"] = clock(*meeting.opens_at);
  if (meeting.closes_at) out["closes_at"] = clock(*meeting.closes_at);
  put(out, "place", meeting.place);
  put(out, "secretariat", meeting.secretariat);
  put(out, "known_as", meeting.known_as);
  if (!meeting.editions.empty()) out["editions"] = meeting.editions;
  out["disclosure"] = disclosure_json(meeting.disclosure);
  for (const AttendeeGroup& group : meeting.attendees) {
    out["attendees"].push_back({{"label", group.label}, {"members", group.members}});
  }
  for (const AnnouncedItem& item : meeting.programme) {
    out["programme"].push_back(
        {{"kind", named(item.kind).code}, {"number", item.number}, {"title", item.title}});
  }
  if (!meeting.header.empty()) out["header"] = nodes_json(meeting.header, texts);
  for (const AgendaItem& item : meeting.agenda)
    out["agenda"].push_back(item_json(item, meeting.agenda, texts));
  if (!meeting.materials.empty()) out["materials"] = nodes_json(meeting.materials, texts);
  return out;
}

}  // namespace

Json to_json(const Meeting& meeting) {
  TextWriter texts(false);
  return meeting_json(meeting, texts);
}

MeetingParts to_json_parts(const Meeting& meeting) {
  TextWriter texts(true);
  std::string json = meeting_json(meeting, texts).dump();
  return {std::move(json), texts.take()};
}

std::string to_json_text(const Meeting& meeting) { return to_json(meeting).dump(); }

std::string to_json_text(const ItemRecord& record) {
  Json out = item_record(record.item);
  put(out, "decision", record.decision);
  put(out, "anchor", record.anchor);
  if (!record.anchor.empty()) out["at"] = span_json(record.decided_at);
  put(out, "explainer", record.explainer);
  for (const FollowUpRecord& each : record.follow_ups) out["follow_ups"].push_back(to_json(each));
  for (const ReportRecord& each : record.reports) out["reports"].push_back(to_json(each));
  return out.dump();
}

ItemRecord item_from_json(std::string_view text) {
  try {
    const Json in = Json::parse(text);
    ItemRecord out{read_item_record(in),      in.value("decision", ""),
                   in.value("anchor", ""),    read_span(in.value("at", Json{0, 0})),
                   in.value("explainer", ""), {}};
    out.follow_ups = follow_ups_in(in);
    out.reports = reports_in(in);
    return out;
  } catch (const Json::exception& e) {
    throw FormatError(std::string("not an agenda item in JSON: ") + e.what());
  }
}

Meeting meeting_from_json(std::string_view text, std::string_view texts) {
  try {
    return read_meeting(Json::parse(text), texts);
  } catch (const Json::exception& e) {
    throw FormatError(std::string("not a meeting in JSON: ") + e.what());
  }
}

}  // namespace gijiroku

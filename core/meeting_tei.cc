// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/meeting_tei.h"

#include <map>
#include <string_view>

#include "core/text.h"
#include "core/xml_escape.h"

namespace gijiroku {
namespace {

constexpr std::string_view kDeclaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

/// The xml:id of each person whom an utterance names.
using People = std::map<std::string, std::string>;

People people_of(const Meeting& meeting) {
  People out;
  for (const AgendaItem& item : meeting.agenda) {
    for (const Node& node : item.nodes) {
      if (!node.name.empty()) out.try_emplace(node.name, "p" + std::to_string(out.size() + 1));
    }
  }
  return out;
}

std::string element(std::string_view name, std::string_view attributes, std::string_view text) {
  std::string out = "<" + std::string(name) + std::string(attributes) + ">" + xml_escape(text);
  return out.append("</").append(name).append(">");
}

std::string dated(const Meeting& meeting) {
  if (!meeting.held_on) return {};
  return element("date", " when=\"" + iso(*meeting.held_on) + "\"", japanese(*meeting.held_on));
}

std::string header(const Meeting& meeting, const People& people) {
  std::string out = "<teiHeader>\n<fileDesc>\n<titleStmt>";
  out += element("title", " type=\"main\"", meeting.title);
  if (meeting.session > 0)
    out += element("meeting", " n=\"" + std::to_string(meeting.session) + "\"",
                   "第" + std::to_string(meeting.session) + "回");
  out += "</titleStmt>\n<publicationStmt><p/></publicationStmt>\n<sourceDesc><bibl>";
  out += element("title", "", meeting.title) + dated(meeting);
  out += "</bibl></sourceDesc>\n</fileDesc>\n<profileDesc>\n<settingDesc><setting>";
  out += element("name", " type=\"org\"", meeting.body);
  out += element("placeName", "", meeting.place) + dated(meeting);
  out += "</setting></settingDesc>\n<particDesc><listPerson>\n";
  for (const auto& [name, id] : people) {
    out += "<person xml:id=\"" + id + "\">" + element("persName", "", name) + "</person>\n";
  }
  return out + "</listPerson></particDesc>\n</profileDesc>\n</teiHeader>\n";
}

/// ParlaMint's kind of speaker. Empty without a label: a reader would take it for one.
std::string_view kind_of_speaker(const Node& node) {
  if (node.label.empty() && node.name.empty()) return "";
  if (node.role == Role::kChair || node.role == Role::kViceChair) return "#chair";
  return node.role == Role::kGuest ? "#guest" : "#regular";
}

std::string utterance(const Node& node, const People& people) {
  std::string attributes;
  if (node.seq > 0) attributes += " xml:id=\"u" + std::to_string(node.seq) + "\"";
  if (const auto person = people.find(node.name); person != people.end())
    attributes += " who=\"#" + person->second + "\"";
  if (const auto kind = kind_of_speaker(node); !kind.empty())
    attributes.append(" ana=\"").append(kind).append("\"");
  const std::string label =
      node.label.empty() ? "" : element("note", " type=\"speaker\"", node.label) + "\n";
  return label + "<u" + attributes + ">" + element("seg", "", node.text) + "</u>\n";
}

/// A node that is no utterance, as one line: a row has its label before a tab. The text of a
/// material may begin with its label.
std::string line(const Node& node) {
  const std::string label = literal_form(node.label).text;
  const bool repeated =
      node.kind == NodeKind::kMaterial && literal_form(node.text).text.starts_with(label);
  if (label.empty() || repeated) return node.text;
  return node.label + "\t" + node.text;
}

std::string division(std::string_view type, const std::vector<Node>& nodes, const People& people) {
  if (nodes.empty()) return {};
  std::string out = "<div type=\"" + std::string(type) + "\">\n";
  for (const Node& node : nodes) {
    switch (node.kind) {
      case NodeKind::kUtterance:
        out += utterance(node, people);
        break;
      case NodeKind::kHeading:
        out += element("head", "", line(node)) + "\n";
        break;
      default:
        out += element("note", " type=\"" + std::string(named(node.kind).code) + "\"", line(node)) +
               "\n";
    }
  }
  return out + "</div>\n";
}

std::string tei_element(const Meeting& meeting) {
  const People people = people_of(meeting);
  std::string out =
      "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\" xml:lang=\"ja\" xml:id=\"ParlaMint-JP_";
  out += (meeting.held_on ? iso(*meeting.held_on) + "-" : std::string()) + meeting.id + "\">\n";
  out += header(meeting, people) + "<text xml:space=\"preserve\"><body>\n";
  out += division("preface", meeting.header, people);
  for (const AgendaItem& item : meeting.agenda)
    out += division("debateSection", item.nodes, people);
  out += division("appendix", meeting.materials, people);
  return out + "</body></text>\n</TEI>\n";
}

}  // namespace

std::string meeting_tei(const Meeting& meeting) {
  return std::string(kDeclaration) + tei_element(meeting);
}

std::string meetings_tei(const std::vector<Meeting>& meetings) {
  if (meetings.size() == 1) return meeting_tei(meetings.front());
  std::string out(kDeclaration);
  out += "<teiCorpus xmlns=\"http://www.tei-c.org/ns/1.0\">\n";
  for (const Meeting& meeting : meetings) out += tei_element(meeting);
  return out + "</teiCorpus>\n";
}

}  // namespace gijiroku

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/meeting_tei.h"

#include <algorithm>
#include <map>
#include <string_view>

#include "core/text.h"
#include "core/xml_escape.h"

namespace gijiroku {
namespace {

constexpr std::string_view kDeclaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

std::string element(std::string_view name, std::string_view attributes, std::string_view text) {
  std::string out = "<" + std::string(name) + std::string(attributes) + ">" + xml_escape(text);
  return out.append("</").append(name).append(">");
}

std::string dated(const Meeting& meeting) {
  if (!meeting.held_on) return {};
  return element("date", " when=\"" + iso(*meeting.held_on) + "\"", japanese(*meeting.held_on));
}

std::string category(std::string_view id, std::string_view japanese) {
  return "<category xml:id=\"" + std::string(id) + "\"><catDesc>" + element("term", "", japanese) +
         "</catDesc></category>";
}

/// What `ana` points to: ParlaMint's kinds of speakers, and the kinds of agenda items.
std::string encoding() {
  std::string out = "<encodingDesc><classDecl>\n<taxonomy>";
  out += category("chair", "議長・委員長") + category("regular", "委員・説明員");
  out += category("guest", "参考人") + category("unknown", "不明") + "</taxonomy>\n<taxonomy>";
  for (const AgendaKind kind :
       {AgendaKind::kProposal, AgendaKind::kReport, AgendaKind::kOther, AgendaKind::kNone})
    out += category(named(kind).code, named(kind).japanese);
  return out + "</taxonomy>\n</classDecl></encodingDesc>\n";
}

std::string_view kind_of_speaker(const Node& node) {
  if (node.label.empty() && node.name.empty()) return "#unknown";
  if (node.role == Role::kChair || node.role == Role::kViceChair) return "#chair";
  return node.role == Role::kGuest ? "#guest" : "#regular";
}

/// A node that is no utterance, as one line: a row has its label before a tab. The text of a
/// material may begin with its label.
std::string line(const Node& node) {
  const std::string label = literal_text(node.label);
  const bool repeated =
      node.kind == NodeKind::kMaterial && literal_text(node.text).starts_with(label);
  if (label.empty() || repeated) return node.text;
  return node.label + "\t" + node.text;
}

/// Writes the TEI element of one meeting.
class TeiElement {
 public:
  /// `prefix` parts the ids of people and utterances from those of the other meetings of a corpus.
  TeiElement(const Meeting& meeting, const std::vector<std::string>& anchors, std::string prefix)
      : meeting_(meeting), anchors_(anchors), prefix_(std::move(prefix)) {
    for (const AgendaItem& item : meeting.agenda) {
      for (const Node& node : item.nodes) {
        if (node.name.empty()) continue;
        people_.try_emplace(node.name, prefix_ + "p" + std::to_string(people_.size() + 1));
      }
    }
  }

  std::string write(bool alone) {
    const std::string day = meeting_.held_on ? iso(*meeting_.held_on) + "-" : std::string();
    std::string out =
        "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\" xml:lang=\"ja\" xml:id=\"ParlaMint-JP_";
    out += day + prefix_ + meeting_.id + "\">\n" + header(alone);
    std::string body = division(meeting_.header);
    for (const AgendaItem& item : meeting_.agenda) body += division(item.nodes);
    body += division(meeting_.materials);
    if (body.empty()) body = "<div type=\"commentSection\"><note/></div>\n";
    return out + "<text xml:space=\"preserve\"><body>\n" + body + "</body></text>\n</TEI>\n";
  }

 private:
  std::string header(bool alone) const {
    std::string out = "<teiHeader>\n<fileDesc>\n<titleStmt>";
    out += element("title", " type=\"main\"", meeting_.title);
    const std::string session = std::to_string(meeting_.session);
    if (meeting_.session > 0)
      out += element("meeting", " n=\"" + session + "\"", "第" + session + "回");
    out += "</titleStmt>\n<publicationStmt><p/></publicationStmt>\n<sourceDesc><bibl>";
    out += element("title", "", meeting_.title) + dated(meeting_);
    out += "</bibl></sourceDesc>\n</fileDesc>\n";
    if (alone) out += encoding();
    out += "<profileDesc>\n" + programme() + "<settingDesc><setting>";
    out += element("name", " type=\"org\"", meeting_.body);
    out +=
        element("placeName", "", meeting_.place) + dated(meeting_) + "</setting></settingDesc>\n";
    return out + people() + "</profileDesc>\n</teiHeader>\n";
  }

  std::string programme() const {
    if (meeting_.programme.empty()) return {};
    std::string out = "<abstract xml:space=\"preserve\"><list type=\"agenda\">";
    for (const AnnouncedItem& item : meeting_.programme) {
      std::string attributes = " ana=\"#" + std::string(named(item.kind).code) + "\"";
      if (item.number > 0) attributes += " n=\"" + std::to_string(item.number) + "\"";
      out += "\n" + element("item", attributes, item.title);
    }
    return out + "\n</list></abstract>\n";
  }

  std::string people() const {
    std::string out;
    for (const AttendeeGroup& group : meeting_.attendees) {
      if (group.members.empty()) continue;  // TEI has no list of nobody
      out += "<listPerson type=\"attendees\" xml:space=\"preserve\">";
      if (!group.label.empty()) out += element("head", "", group.label);
      for (const std::string& member : group.members)
        out += "\n<person>" + element("persName", "", member) + "</person>";
      out += "\n</listPerson>\n";
    }
    if (!people_.empty()) out += "<listPerson type=\"speakers\">\n";
    for (const auto& [name, id] : people_)
      out += "<person xml:id=\"" + id + "\">" + element("persName", "", name) + "</person>\n";
    if (!people_.empty()) out += "</listPerson>\n";
    return out.empty() ? out : "<particDesc>\n" + out + "</particDesc>\n";
  }

  std::string utterance(const Node& node) {
    std::string attributes;
    if (spoken_ < anchors_.size()) {
      attributes = " xml:id=\"" + anchors_[spoken_] + "\"";
    } else if (node.seq > 0) {
      attributes = " xml:id=\"" + prefix_ + "u" + std::to_string(node.seq) + "\"";
    }
    ++spoken_;
    if (const auto person = people_.find(node.name); person != people_.end())
      attributes += " who=\"#" + person->second + "\"";
    attributes.append(" ana=\"").append(kind_of_speaker(node)).append("\"");
    const std::string label =
        node.label.empty() ? "" : element("note", " type=\"speaker\"", node.label) + "\n";
    return label + "<u" + attributes + ">" + element("seg", "", node.text) + "</u>\n";
  }

  /// Headings are heads where TEI has them: first, and on one line.
  std::string division(const std::vector<Node>& nodes) {
    if (nodes.empty()) return {};
    const bool spoken = std::any_of(nodes.begin(), nodes.end(), [](const Node& node) {
      return node.kind == NodeKind::kUtterance;
    });
    std::string out = spoken ? "<div type=\"debateSection\">\n" : "<div type=\"commentSection\">\n";
    bool first = true, noted = false;
    for (const Node& node : nodes) {
      const std::string text = node.kind == NodeKind::kUtterance ? std::string() : line(node);
      first = first && node.kind == NodeKind::kHeading && !text.empty() &&
              text.find_first_of("\t\r\n") == text.npos;
      noted = noted || !first;
      if (first) {
        out += element("head", "", text);
      } else if (node.kind == NodeKind::kUtterance) {
        out += utterance(node);
        continue;
      } else {
        out += element("note", " type=\"" + std::string(named(node.kind).code) + "\"", text);
      }
      out += '\n';
    }
    return out + (noted ? "" : "<note/>\n") + "</div>\n";
  }

  const Meeting& meeting_;
  const std::vector<std::string>& anchors_;
  std::string prefix_;
  std::map<std::string, std::string> people_;  // xml:id of each person whom an utterance names
  std::size_t spoken_ = 0;                     // utterances written
};

}  // namespace

std::string meeting_tei(const Meeting& meeting, const std::vector<std::string>& anchors) {
  return std::string(kDeclaration) + TeiElement(meeting, anchors, {}).write(true);
}

std::string meetings_tei(const std::vector<Meeting>& meetings) {
  if (meetings.size() == 1) return meeting_tei(meetings.front());
  std::string out(kDeclaration);
  out +=
      "<teiCorpus xmlns=\"http://www.tei-c.org/ns/1.0\" xml:lang=\"ja\">\n<teiHeader>\n<fileDesc>";
  out += "<titleStmt><title/></titleStmt><publicationStmt><p/></publicationStmt>";
  out += "<sourceDesc><p/></sourceDesc></fileDesc>\n" + encoding() + "</teiHeader>\n";
  const std::vector<std::string> none;
  for (std::size_t i = 0; i < meetings.size(); ++i)
    out += TeiElement(meetings[i], none, "m" + std::to_string(i + 1) + "-").write(false);
  return out + "</teiCorpus>\n";
}

}  // namespace gijiroku

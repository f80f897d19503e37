// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/format/transcript_xml.h"

#include <algorithm>
#include <charconv>
#include <initializer_list>
#include <map>
#include <utility>

#include "indexer/format/diet_record.h"
#include "indexer/format/transcript.h"
#include "indexer/format/xml_tree.h"
#include "indexer/line/sentence.h"

namespace gijiroku::indexer {
namespace {

/// Names of the people in a TEI document, by xml:id.
using People = std::map<std::string, std::string>;

People people_of(const xmlNode* root) {
  People people;
  std::vector<const xmlNode*> open{root};
  while (!open.empty()) {
    const xmlNode* node = open.back();
    open.pop_back();
    if (name_of(node) == "person") {
      const std::string id = attribute(node, "id");
      const xmlNode* name = find_below(node, "persName");
      if (name && !id.empty()) people[id] = tidy(text_below(name));
      continue;
    }
    for (const xmlNode* child : children_of(node)) open.push_back(child);
  }
  return people;
}

/// Who attended, as core/meeting_tei.h writes it.
std::vector<AttendeeGroup> attendees_of(const xmlNode* root) {
  std::vector<AttendeeGroup> out;
  const xmlNode* people = find_below(root, "particDesc");
  if (people == nullptr) return out;
  for (const xmlNode* list : children_of(people)) {
    if (name_of(list) != "listPerson" || attribute(list, "type") != "attendees") continue;
    AttendeeGroup group;
    for (const xmlNode* child : children_of(list)) {
      if (name_of(child) == "head") group.label = repair(words_of(child));
      if (name_of(child) == "person") group.members.push_back(repair(words_of(child)));
    }
    out.push_back(std::move(group));
  }
  return out;
}

/// The items that were announced, as core/meeting_tei.h writes them.
std::vector<AnnouncedItem> programme_of(const xmlNode* root) {
  std::vector<AnnouncedItem> out;
  const xmlNode* abstract = find_below(root, "abstract");
  const xmlNode* list = abstract ? child_named(abstract, "list") : nullptr;
  if (list == nullptr || attribute(list, "type") != "agenda") return out;
  for (const xmlNode* child : children_of(list)) {
    if (name_of(child) != "item") continue;
    const std::string ana = attribute(child, "ana"), number = attribute(child, "n");
    AnnouncedItem item;
    if (ana.starts_with('#')) item.kind = agenda_kind(ana.substr(1)).value_or(AgendaKind::kNone);
    int n = 0;
    std::from_chars(number.data(), number.data() + number.size(), n);
    item.number = std::max(n, 0);
    item.title = repair(words_of(child));
    out.push_back(std::move(item));
  }
  return out;
}

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// What is not speech within a turn: （拍手）, gestures, gaps.
bool is_aside(const xmlNode* node) {
  return is_one_of(name_of(node), {"note", "vocal", "kinesic", "incident", "gap"});
}

/// The office that ParlaMint gives for a turn whose speaker has neither a label nor a name.
std::string office_of(const std::string& ana) {
  if (ana.find("#chair") != ana.npos) return "議長";
  if (ana.find("#guest") != ana.npos) return "参考人";
  return ana.find("#regular") != ana.npos ? "議員" : std::string();
}

class Tei {
 public:
  explicit Tei(const xmlNode* root) : people_(people_of(root)), out_(meeting_fields(root)) {}

  /// Walks the body; <div> and the like are only containers.
  void add(const xmlNode* node) {
    const std::string_view name = name_of(node);
    if (name == "u") return add_turn(node);
    if (name == "note" && attribute(node, "type") == "speaker") {
      add_label();
      label_ = tidy(text_below(node));
      return;
    }
    if (is_one_of(name, {"p", "head", "ab", "item"}) || is_aside(node)) {
      add_label();
      return out_.add_lines(words_of(node));
    }
    if (name == "div") {
      add_label();
      out_.add_gap();
    }
    for (const xmlNode* child : children_of(node)) add(child);
  }

  SourceText take() {
    add_label();
    return out_.take({});
  }

 private:
  static MeetingFields meeting_fields(const xmlNode* root) {
    MeetingFields fields;
    if (const xmlNode* bibl = find_below(root, "bibl")) {
      fields.title = collapse_spaces(child_text(bibl, "title"));
      if (const xmlNode* date = find_below(bibl, "date"))
        fields.held_on = parse_iso_date(attribute(date, "when"));
    }
    const xmlNode* statement = find_below(root, "titleStmt");
    if (statement && fields.title.empty()) fields.title = main_title(statement);
    if (const xmlNode* setting = find_below(root, "setting")) {
      fields.body = collapse_spaces(child_text(setting, "name"));
      fields.place = collapse_spaces(child_text(setting, "placeName"));
      const xmlNode* date = find_below(setting, "date");
      if (date && !fields.held_on) fields.held_on = parse_iso_date(attribute(date, "when"));
    }
    fields.attendees = attendees_of(root);
    fields.programme = programme_of(root);
    return fields;
  }

  /// The title of type "main", else the first one.
  static std::string main_title(const xmlNode* statement) {
    for (const xmlNode* child : children_of(statement)) {
      if (name_of(child) == "title" && attribute(child, "type") == "main")
        return collapse_spaces(text_below(child));
    }
    return collapse_spaces(child_text(statement, "title"));
  }

  /// A label that no turn has used is a line, so that it is not lost.
  void add_label() {
    if (!label_.empty()) out_.add_lines(label_);
    label_.clear();
  }

  /// A note before the speech is the label as printed. Later notes, such as （拍手）, are lines of
  /// their own.
  void add_turn(const xmlNode* u) {
    std::string label = std::exchange(label_, {}), speech, who = attribute(u, "who");
    if (who.starts_with('#')) who.erase(0, 1);
    for (const xmlNode* part : children_of(u)) {
      const bool first_note = name_of(part) == "note" && label.empty() && speech.empty();
      if (first_note && is_one_of(attribute(part, "type"), {"", "speaker"})) {
        label = tidy(text_below(part));
      } else if (is_aside(part)) {
        (speech += '\n') += words_of(part) + '\n';
      } else {
        add_speech(part, speech);
      }
    }
    if (speech.empty() && label.empty()) speech = words_of(u);
    // Transcript writes the mark itself.
    constexpr std::string_view kMarks[] = {"○", "◯", "〇", "◎", "●"};
    for (const std::string_view mark : kMarks) {
      if (label.starts_with(mark)) label.erase(0, mark.size());
    }
    const auto person = people_.find(who);
    const std::string name = person == people_.end() ? std::string() : person->second;
    if (label.empty() && name.empty()) label = office_of(attribute(u, "ana"));
    out_.add_turn(label.empty() ? (name.empty() ? who : name) : label, name, speech);
  }

  /// Appends a segment; asides within it are lines.
  static void add_speech(const xmlNode* part, std::string& speech) {
    if (children_of(part).empty()) {
      speech += words_of(part);
      return;
    }
    for (const xmlNode* child = part->children; child; child = child->next) {
      if (is_text(child)) {
        speech += words_of(child);
      } else if (is_aside(child)) {
        (speech += '\n') += words_of(child) + '\n';
      } else if (!name_of(child).empty()) {
        add_speech(child, speech);
      }
    }
  }

  People people_;
  Transcript out_;
  std::string label_;  // of the next turn
};

/// For XML of unknown vocabulary.
void add_lines(const xmlNode* node, Transcript& out) {
  const auto children = children_of(node);
  if (children.empty()) return out.add_lines(collapse_spaces(text_below(node)));
  for (const xmlNode* child : children) add_lines(child, out);
}

DietSpeech speech_of(const xmlNode* record) {
  return {child_text(record, "speaker"), child_text(record, "speakerPosition"),
          child_text(record, "speech")};
}

DietMeeting meeting_of(const xmlNode* record) {
  return {child_text(record, "issueID"), child_text(record, "nameOfHouse"),
          child_text(record, "nameOfMeeting"), child_text(record, "issue"),
          child_text(record, "date")};
}

/// The outermost elements named `kind` below `root`, in order.
std::vector<const xmlNode*> records_of(const xmlNode* root, std::string_view kind) {
  std::vector<const xmlNode*> found;
  for (const xmlNode* child : children_of(root)) {
    if (name_of(child) == kind) {
      found.push_back(child);
    } else {
      const auto below = records_of(child, kind);
      found.insert(found.end(), below.begin(), below.end());
    }
  }
  return found;
}

}  // namespace

std::vector<SourceText> read_xml_transcripts(std::string_view text) {
  const XmlTree tree = xml_tree(text);
  const xmlNode* root = xmlDocGetRootElement(tree.get());
  if (name_of(root) == "TEI" || name_of(root) == "teiCorpus") {
    std::vector<SourceText> out;
    const auto members =
        name_of(root) == "TEI" ? std::vector<const xmlNode*>{root} : records_of(root, "TEI");
    for (const xmlNode* member : members) {
      Tei tei(member);
      if (const xmlNode* body = find_below(member, "body")) tei.add(body);
      out.push_back(tei.take());
      if (members.size() > 1) out.back().part = attribute(member, "id");
    }
    return out;
  }
  DietTranscripts diet;
  for (const xmlNode* meeting : records_of(root, "meetingRecord")) {
    for (const xmlNode* speech : records_of(meeting, "speechRecord"))
      diet.add(meeting_of(meeting), speech_of(speech));
  }
  if (diet.empty()) {
    for (const xmlNode* speech : records_of(root, "speechRecord"))
      diet.add(meeting_of(speech), speech_of(speech));
  }
  if (!diet.empty()) return diet.take();
  Transcript lines({});
  add_lines(root, lines);
  return {lines.take({})};
}

}  // namespace gijiroku::indexer

// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/format/transcript_xml.h"

#include <map>

#include "indexer/format/diet_record.h"
#include "indexer/format/transcript.h"
#include "indexer/format/xml_tree.h"
#include "indexer/line/sentence.h"

namespace gijiroku::indexer {
namespace {

/// Collapses the ASCII whitespace that only indents the file. U+3000 is part of the text and stays.
std::string collapse_spaces(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool space = c == '\n' || c == '\r' || c == '\t' || c == ' ';
    if (!space) out += c;
    if (space && !out.empty() && out.back() != ' ') out += ' ';
  }
  return std::string(trim(out));
}

/// Names of the people in a TEI document, by xml:id.
using People = std::map<std::string, std::string>;

People people_of(const xmlNode* root) {
  People people;
  std::vector<const xmlNode*> open{root};
  while (!open.empty()) {
    const xmlNode* node = open.back();
    open.pop_back();
    if (name_of(node) == "person") {
      if (const xmlNode* name = find_below(node, "persName"))
        people[attribute(node, "id")] = tidy(text_below(name));
      continue;
    }
    for (const xmlNode* child : children_of(node)) open.push_back(child);
  }
  return people;
}

class Tei {
 public:
  explicit Tei(const xmlNode* root) : people_(people_of(root)), out_(meeting_fields(root)) {}

  /// Walks the body; <div> and the like are only containers.
  void add(const xmlNode* node) {
    const std::string_view name = name_of(node);
    if (name == "u") return add_turn(node);
    if (name == "p" || name == "note" || name == "head" || name == "ab" || name == "item") {
      return out_.add_lines(collapse_spaces(text_below(node)));
    }
    for (const xmlNode* child : children_of(node)) add(child);
  }

  SourceText take() { return out_.take({}); }

 private:
  static MeetingFields meeting_fields(const xmlNode* root) {
    MeetingFields fields;
    if (const xmlNode* bibl = find_below(root, "bibl")) {
      fields.title = collapse_spaces(child_text(bibl, "title"));
      if (const xmlNode* date = find_below(bibl, "date"))
        fields.held_on = parse_iso_date(attribute(date, "when"));
    }
    if (const xmlNode* setting = find_below(root, "setting")) {
      fields.body = collapse_spaces(child_text(setting, "name"));
      fields.place = collapse_spaces(child_text(setting, "placeName"));
      const xmlNode* date = find_below(setting, "date");
      if (date && !fields.held_on) fields.held_on = parse_iso_date(attribute(date, "when"));
    }
    return fields;
  }

  /// A note before the speech is the label as printed. Later notes, such as （拍手）, are lines of
  /// their own.
  void add_turn(const xmlNode* u) {
    std::string label, speech, who = attribute(u, "who");
    if (who.starts_with('#')) who.erase(0, 1);
    for (const xmlNode* part : children_of(u)) {
      const bool note = name_of(part) == "note";
      if (note && label.empty() && speech.empty()) {
        label = tidy(text_below(part));
      } else if (note) {
        (speech += '\n') += collapse_spaces(text_below(part)) + '\n';
      } else {
        speech += collapse_spaces(text_below(part));
      }
    }
    if (speech.empty() && label.empty()) speech = collapse_spaces(text_below(u));
    // Transcript writes the mark itself.
    constexpr std::string_view kMarks[] = {"○", "◯", "〇", "◎", "●"};
    for (const std::string_view mark : kMarks) {
      if (label.starts_with(mark)) label.erase(0, mark.size());
    }
    const auto person = people_.find(who);
    const std::string name = person == people_.end() ? std::string() : person->second;
    out_.add_turn(label.empty() ? who : label, name, speech);
  }

  People people_;
  Transcript out_;
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

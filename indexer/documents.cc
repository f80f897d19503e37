#include "indexer/documents.h"

#include "core/meeting_json.h"

namespace gijiroku {
namespace {

LiteralForm literal_of(const Node& node) {
  LiteralForm text = literal_form(node.text);
  if (node.kind != NodeKind::kHeader || node.label.empty()) return text;
  LiteralForm row = literal_form(node.label);
  row.text += kCellSeparator;
  row.gaps.push_back(false);
  row.text += text.text;
  row.gaps.insert(row.gaps.end(), text.gaps.begin(), text.gaps.end());
  return row;
}

class Builder {
 public:
  explicit Builder(const Meeting& meeting) {
    set(Field::kYear, meeting.year ? std::to_string(*meeting.year) : std::string(kUnknownYear));
    set(Field::kBody, meeting.body);
    set(Field::kDate, meeting.held_on ? iso(*meeting.held_on) : "");
    set(Field::kMeeting, meeting.id);
    out_.items[""] = "{\"kind\":\"none\"}";

    add_all(meeting.header);
    for (std::size_t i = 0; i < meeting.agenda.size(); ++i) {
      const AgendaItem& item = meeting.agenda[i];
      const std::string id = meeting.id + "-" + std::to_string(i);
      set(Field::kItem, id);
      set(Field::kKind, std::string(named(item.kind).code));
      out_.items[id] = to_json_text(item);
      add_all(item.nodes);
    }
    set(Field::kItem, "");
    set(Field::kKind, "");
    add_all(meeting.materials);

    Meeting record = meeting;
    record.header.clear();
    record.agenda.clear();
    record.materials.clear();
    out_.meeting_json = to_json_text(record);
  }

  MeetingDocuments take() { return std::move(out_); }

 private:
  void set(Field field, std::string value) {
    values_[static_cast<std::size_t>(field)] = std::move(value);
  }

  void add_all(const std::vector<Node>& nodes) {
    for (const Node& node : nodes) {
      const bool speech = node.kind == NodeKind::kUtterance;
      set(Field::kNode, std::string(named(node.kind).code));
      set(Field::kRole, speech ? std::string(named(node.role).code) : "");
      set(Field::kLabel, node.title.empty() ? node.label : node.title);
      set(Field::kName, node.name);
      out_.documents.push_back({values_, node.seq, place_++, node.text, literal_of(node)});
    }
  }

  std::array<std::string, kSchema.size()> values_;
  std::uint32_t place_ = 0;
  MeetingDocuments out_;
};

}  // namespace

MeetingDocuments documents_of(const Meeting& meeting) { return Builder(meeting).take(); }

}  // namespace gijiroku

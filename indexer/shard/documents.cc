// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/shard/documents.h"

#include <map>

#include "core/meeting_json.h"
#include "indexer/decision/explainer.h"
#include "indexer/line/field_limit.h"
#include "indexer/shard/evidence_text.h"
#include "indexer/shard/follow_up_records.h"

namespace gijiroku::indexer {
namespace {

class Builder {
 public:
  Builder(const Meeting& meeting, std::vector<LiteralForm> literals, const ElementIds& ids)
      : presider_(meeting.agenda), literals_(std::move(literals)), ids_(ids) {
    set(Field::kYear, meeting.year ? std::to_string(*meeting.year) : std::string(kUnknownYear));
    set(Field::kBody, present_body(meeting));
    set(Field::kDate, meeting.held_on ? iso(*meeting.held_on) : "");
    set(Field::kMeeting, meeting.id);
    // Nodes outside the agenda have an empty item; the columns need a record for that value too.
    out_.items[""] = "{\"kind\":\"none\"}";

    add_all(meeting.header);
    for (std::size_t i = 0; i < meeting.agenda.size(); ++i) {
      add_item(meeting, i);
    }
    for (const Field field : kItemFields) set(field, "");
    add_all(meeting.materials);

    Meeting record = meeting;
    record.header.clear();
    record.agenda.clear();
    record.materials.clear();
    for (std::string* value :
         {&record.title, &record.body, &record.known_as, &record.secretariat, &record.place,
          &record.disclosure.meeting_reason, &record.disclosure.minutes_reason})
      *value = cut_field(std::move(*value));
    out_.meeting_json = to_json_text(record);
  }

  MeetingDocuments take() { return std::move(out_); }

 private:
  static constexpr std::array<Field, 5> kItemFields{Field::kItem, Field::kKind, Field::kOutcome,
                                                    Field::kBill, Field::kProposer};

  void add_item(const Meeting& meeting, std::size_t i) {
    const AgendaItem& item = meeting.agenda[i];
    const std::string id = meeting.id + "-" + ids_.items[i];
    std::string bills;
    for (const std::string& bill : item.bills) (bills += bills.empty() ? "" : " ") += bill;
    set(Field::kItem, id);
    set(Field::kKind, std::string(named(item.kind).code));
    // Empty: no decision is expected here. kUnknown: one is, but was not found.
    const bool can_decide = item.kind == AgendaKind::kProposal || item.kind == AgendaKind::kReport;
    const bool decided = item.outcome != Outcome::kUnknown;
    set(Field::kOutcome, can_decide || decided ? std::string(named(item.outcome).code) : "");
    set(Field::kBill, bills);
    set(Field::kProposer, item.proposer);
    out_.items[id] = to_json_text(record_of(meeting, i));
    for (const FollowUp& each : item.follow_ups) {
      const Node& node = meeting.agenda[each.evidence.item].nodes[each.evidence.node];
      follow_ups_.emplace(&node, named(each.kind).code);
    }
    add_all(item.nodes);
  }

  ItemRecord record_of(const Meeting& meeting, std::size_t i) const {
    ItemRecord record;
    const AgendaItem& item = meeting.agenda[i];
    record.item.kind = item.kind;
    record.item.numbers = item.numbers;
    record.item.title = cut_field(item.title);
    record.item.bills = item.bills;
    record.item.proposer = cut_field(item.proposer);
    record.item.outcome = item.outcome;
    record.follow_ups = follow_up_records(meeting, ids_, i);
    record.reports = report_records(meeting, ids_, i);
    if (const auto explained = explanation_in(item, presider_))
      record.explainer = anchor_in(meeting, ids_, i, *explained);
    if (!item.decided) return record;
    const Evidence& evidence = *item.decided;
    record.decision = sentence_of(meeting, evidence);
    record.anchor = anchor_in(meeting, ids_, evidence.item, evidence.node);
    record.decided_at = evidence.text;
    return record;
  }

  void set(Field field, std::string value) {
    values_[static_cast<std::size_t>(field)] = cut_field(std::move(value));
  }

  void add_all(const std::vector<Node>& nodes) {
    for (const Node& node : nodes) {
      const bool utterance = node.kind == NodeKind::kUtterance;
      set(Field::kNode, std::string(named(node.kind).code));
      set(Field::kRole, utterance ? std::string(named(node.role).code) : "");
      set(Field::kLabel, node.title.empty() ? node.label : node.title);
      set(Field::kName, node.name);
      const auto follow_up = follow_ups_.find(&node);
      set(Field::kFollowUp, follow_up == follow_ups_.end() ? "" : std::string(follow_up->second));
      out_.documents.push_back(
          {values_, node.seq, place_, ids_.nodes[place_], static_cast<std::uint32_t>(node.line),
           static_cast<std::uint32_t>(node.page), node.text, std::move(literals_[place_])});
      ++place_;
    }
  }

  Presider presider_;
  std::vector<LiteralForm> literals_;
  const ElementIds& ids_;
  std::array<std::string, kSchema.size()> values_;
  std::map<const Node*, std::string_view> follow_ups_;  // code of the follow-up in a node
  std::uint32_t place_ = 0;
  MeetingDocuments out_;
};

}  // namespace

MeetingDocuments documents_of(const Meeting& meeting, std::vector<LiteralForm> literals,
                              const ElementIds& ids) {
  return Builder(meeting, std::move(literals), ids).take();
}

}  // namespace gijiroku::indexer

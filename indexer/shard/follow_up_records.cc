// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/shard/follow_up_records.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "core/utf8.h"
#include "indexer/decision/follow_up_time.h"
#include "indexer/decision/later_report.h"
#include "indexer/line/field_limit.h"
#include "indexer/line/subjects.h"
#include "indexer/shard/evidence_text.h"

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kAfterReport = 240;  // bytes after a report's sentence that name its subject
constexpr std::size_t kMaxSubjects = 24;   // of a record

std::vector<std::string> subjects_of(std::string_view text, std::size_t begin, std::size_t end) {
  std::vector<std::string> out = subject_runs(text.substr(begin, end - begin));
  // The words nearest to the end are those of the sentence.
  if (out.size() > kMaxSubjects)
    out.erase(out.begin(), out.end() - static_cast<std::ptrdiff_t>(kMaxSubjects));
  return out;
}

/// The speaker with the label of the other side: several members may have one label. It is the last
/// before a promise, the first after a request, or else the nearest. nullptr if nobody has it.
const Node* other_speaker(const FollowUp& each, const std::vector<Node>& nodes) {
  const auto fits = [&](const Node& node) {
    return node.kind == NodeKind::kUtterance && node.label == each.to;
  };
  const auto here = nodes.begin() + static_cast<std::ptrdiff_t>(each.evidence.node);
  const auto before = std::find_if(std::make_reverse_iterator(here), nodes.rend(), fits);
  const auto after = std::find_if(here, nodes.end(), fits);
  const Node* const earlier = before == nodes.rend() ? nullptr : &*before;
  const Node* const later = after == nodes.end() ? nullptr : &*after;
  if (each.kind == FollowUpKind::kPromise) return earlier ? earlier : later;
  return later ? later : earlier;
}

/// The other side as the columns have it: the office apart from the name.
void put_other_side(FollowUpRecord& record, const FollowUp& each, const std::vector<Node>& nodes) {
  record.to = each.to;
  if (const Node* const speaker = other_speaker(each, nodes)) {
    if (!speaker->title.empty()) record.to = speaker->title;
    record.to_name = cut_field(speaker->name);
  }
  record.to = cut_field(std::move(record.to));
}

}  // namespace

std::vector<FollowUpRecord> follow_up_records(const Meeting& meeting, const ElementIds& ids,
                                              std::size_t item) {
  std::vector<FollowUpRecord> out;
  for (const FollowUp& each : meeting.agenda[item].follow_ups) {
    const Evidence& evidence = each.evidence;
    const std::string& text = meeting.agenda[evidence.item].nodes[evidence.node].text;
    FollowUpRecord record;
    record.kind = each.kind;
    if (!each.to.empty()) put_other_side(record, each, meeting.agenda[evidence.item].nodes);
    record.sentence = sentence_of(meeting, evidence);
    record.due = cut_field(due_in(literal_text(record.sentence)));
    record.anchor = anchor_in(meeting, ids, evidence.item, evidence.node);
    record.text = evidence.text;
    record.answer = each.answer;
    // See correct_items().
    record.stated =
        each.by.empty() && !meeting.agenda[evidence.item].nodes[evidence.node].label.empty();
    record.subjects = subjects_of(text, begin_of_context(text, evidence.text), evidence.text.end);
    out.push_back(std::move(record));
  }
  return out;
}

std::vector<ReportRecord> report_records(const Meeting& meeting, const ElementIds& ids,
                                         std::size_t item) {
  std::vector<ReportRecord> out;
  const std::vector<Node>& nodes = meeting.agenda[item].nodes;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const std::string& text = nodes[i].text;
    for (const Span& sentence : later_reports_in(nodes[i])) {
      const std::size_t end =
          boundary_at_or_before(text, std::min(text.size(), sentence.end + kAfterReport));
      out.push_back({anchor_in(meeting, ids, item, i), quoted(nodes[i], sentence),
                     subjects_of(text, sentence.begin, end)});
    }
  }
  return out;
}

}  // namespace gijiroku::indexer

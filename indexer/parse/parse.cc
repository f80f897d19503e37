// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/parse/parse.h"

#include <algorithm>

#include "indexer/agenda/item_title.h"
#include "indexer/agenda/schedule.h"
#include "indexer/agenda/title_shape.h"
#include "indexer/decision/decisions.h"
#include "indexer/disclosure/closed_parts.h"
#include "indexer/line/clock.h"
#include "indexer/line/lines.h"
#include "indexer/line/stage_direction.h"
#include "indexer/parse/front_matter.h"
#include "indexer/parse/paragraphs.h"
#include "indexer/parse/proceedings.h"
#include "indexer/speaker/person.h"
#include "indexer/speaker/speaker.h"
#include "indexer/speaker/turns.h"
#include "indexer/title/body_name.h"

namespace gijiroku::indexer {
namespace {

std::string clock_text(int minutes) {
  const int hour = minutes / 60;
  return (hour < 12 ? "午前" : "午後") + std::to_string(hour < 12 ? hour : hour - 12) + "時" +
         std::to_string(minutes % 60) + "分";
}

std::size_t line_of(const std::vector<Line>& lines, std::size_t offset) {
  const auto it =
      std::lower_bound(lines.begin(), lines.end(), offset,
                       [](const Line& line, std::size_t at) { return line.source.begin < at; });
  return it == lines.end() ? 0 : it->number;
}

/// What the header and a note tell of one moment.
struct Moment {
  const char* code;
  const char* name;
  bool (*tells)(std::string_view);
};
constexpr Moment kOpening{"opening-time-mismatch", "開会", tells_opening};
constexpr Moment kClosing{"closing-time-mismatch", "閉会", tells_closing};

/// The single time in the first lines of a note that tell of the moment.
std::optional<ClockTime> noted_time(const Node& node, const Moment& moment,
                                    const std::vector<Line>& lines) {
  constexpr std::size_t kMostLines = 3;
  const auto first =
      std::lower_bound(lines.begin(), lines.end(), node.source.begin,
                       [](const Line& each, std::size_t at) { return each.source.end <= at; });
  for (auto line = first; line != lines.end() && line->source.begin < node.source.end; ++line) {
    if (static_cast<std::size_t>(line - first) >= kMostLines) break;
    if (line->text.size() > Head::kBytes || !moment.tells(Head(line->text).view())) continue;
    const auto times = find_times(line->text);
    if (times.size() == 1) return times.front();
  }
  return std::nullopt;
}

/// The time in the header, or else the one of the note; a warning if they differ.
std::optional<int> reconciled(std::optional<int> told, const Moment& moment, const Parsed& parsed,
                              const std::vector<Line>& lines,
                              std::vector<Diagnostic>& diagnostics) {
  for (const AgendaItem& item : parsed.meeting.agenda) {
    for (const Node& node : item.nodes) {
      if (node.kind != NodeKind::kNote) continue;
      const auto time = noted_time(node, moment, lines);
      if (!time) continue;
      const int noted = time->minutes;
      if (!told) return noted;
      // 3時58分 without 午前 or 午後 agrees with both.
      const bool agree =
          noted == *told || (!time->half_told && (noted + 720) % 1440 == *told % 1440);
      if (!agree) {
        diagnostics.push_back({Severity::kWarning, moment.code, line_of(lines, node.source.begin),
                               std::string(moment.name) + "の時刻が一致しません。開催日時の欄では" +
                                   clock_text(*told) + "、本文では" + clock_text(noted) +
                                   "です。"});
      }
      return told;
    }
  }
  return told;
}

/// Tells each node its line and page.
class Places {
 public:
  Places(std::string_view text, const std::vector<Line>& lines) : lines_(lines) {
    for (std::size_t at = text.find('\f'); at != text.npos; at = text.find('\f', at + 1))
      page_ends_.push_back(at);
  }

  void mark(Meeting& meeting) const {
    mark(meeting.header);
    for (AgendaItem& item : meeting.agenda) mark(item.nodes);
    mark(meeting.materials);
  }

 private:
  void mark(std::vector<Node>& nodes) const {
    for (Node& node : nodes) {
      node.line = line_of(lines_, node.source.begin);
      if (page_ends_.empty()) continue;
      const auto page = std::lower_bound(page_ends_.begin(), page_ends_.end(), node.source.begin);
      node.page = static_cast<std::size_t>(page - page_ends_.begin()) + 1;
    }
  }

  const std::vector<Line>& lines_;
  std::vector<std::size_t> page_ends_;
};

/// The lists of items before the first turn, and those that the header's rows contain.
/// A heading that the front took for its own becomes the first line of the body.
Schedule schedule_of(const std::vector<Line>& lines, FrontMatter& front, const Turns& turns) {
  const auto speaks = [&](std::size_t i) {
    if (i < front.end) return false;
    const auto turn = turns.turn(lines[i]);
    // 2 ◎会長, which is no item 2.
    const bool counted = turn && turn->mark.find_first_of("0123456789") == 0 &&
                         turn->mark.find_first_not_of("0123456789.:") != std::string::npos;
    if (counted) return true;
    const Head head(lines[i].text);
    const auto heading = turns.is_told() ? std::nullopt : read_agenda_heading(head);
    if (heading && !heading->numbers.empty() && reads_like_title(heading->title)) return false;
    return turn.has_value();
  };
  std::size_t first = front.end;
  while (first < lines.size() && !speaks(first)) ++first;
  Schedule schedule = read_schedule(lines, first, speaks);
  schedule.programme = better_programme(front.programme, std::move(schedule.programme));
  if (!schedule.first_heading || *schedule.first_heading >= front.end) return schedule;
  const std::size_t begin = lines[*schedule.first_heading].source.begin;
  std::vector<Node>& header = front.meeting.header;
  const auto cut = std::find_if(header.begin(), header.end(),
                                [&](const Node& node) { return node.source.end > begin; });
  if (cut != header.end() && cut->source.begin < begin) return schedule;  // within a row
  header.erase(cut, header.end());
  front.end = *schedule.first_heading;
  return schedule;
}

}  // namespace

Parsed parse_minutes(const SourceText& source, std::string_view doc, const RoleTable& roles) {
  const std::vector<Line> split = split_lines(source.text);
  const std::vector<Line> lines = source.turns.empty() ? mend_lines(split, roles) : split;
  const Speakers speakers(source.turns.empty() ? lines : std::vector<Line>{}, roles);
  const std::size_t first_turn =
      source.turns.empty() ? speakers.begin() : source.turns.front().source.begin;
  FrontMatter front = read_front_matter(lines, first_turn, source.told, roles);
  const Turns turns(speakers, source.turns);
  Schedule schedule = schedule_of(lines, front, turns);
  if (!source.told.programme.empty()) schedule.programme.items = source.told.programme;
  Body body = read_body(lines, front.end, schedule, turns);

  Parsed parsed{std::move(front.meeting),
                std::move(front.diagnostics),
                {},
                {speakers.forms(), std::move(front.bodies)}};
  Meeting& meeting = parsed.meeting;
  meeting.programme = schedule.programme.items;
  meeting.body = with_assembly(std::move(meeting.body), assembly_in(lines));
  meeting.doc = std::string(doc);
  meeting.id = meeting_id(doc);
  meeting.agenda = std::move(body.agenda);
  meeting.materials = std::move(body.materials);
  name_persons(meeting, roles);
  read_decisions(meeting);
  auto& diagnostics = parsed.diagnostics;
  diagnostics.insert(diagnostics.end(), body.diagnostics.begin(), body.diagnostics.end());
  if (count_utterances(meeting) == 0) {
    diagnostics.push_back({Severity::kWarning, "no-speech", 0,
                           "発言が 1 件も見つかりません。目次や資料でないか確かめてください。"});
  }
  meeting.opens_at = reconciled(meeting.opens_at, kOpening, parsed, lines, diagnostics);
  meeting.closes_at = reconciled(meeting.closes_at, kClosing, parsed, lines, diagnostics);
  Places(source.text, lines).mark(meeting);
  const auto closed = mark_closed_parts(meeting);
  diagnostics.insert(diagnostics.end(), closed.begin(), closed.end());
  std::stable_sort(diagnostics.begin(), diagnostics.end(),
                   [](const Diagnostic& a, const Diagnostic& b) { return a.line < b.line; });
  parsed.text = source.text;
  return parsed;
}

Parsed parse_minutes(std::string_view text, std::string_view doc, const RoleTable& roles) {
  SourceText source;
  source.text = std::string(text);
  return parse_minutes(source, doc, roles);
}

}  // namespace gijiroku::indexer

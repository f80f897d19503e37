// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/parse/front_matter.h"

#include <algorithm>

#include "indexer/agenda/item_title.h"
#include "indexer/agenda/list_label.h"
#include "indexer/line/agenda_heading.h"
#include "indexer/line/clock.h"
#include "indexer/line/head.h"
#include "indexer/line/numbering.h"
#include "indexer/line/sentence.h"
#include "indexer/line/stage_direction.h"
#include "indexer/parse/disclosure.h"
#include "indexer/parse/front_lines.h"
#include "indexer/parse/header_label.h"
#include "indexer/parse/row_meaning.h"
#include "indexer/roster/attendees.h"
#include "indexer/roster/presence.h"
#include "indexer/title/body_choice.h"
#include "indexer/title/body_name.h"
#include "indexer/title/meeting_day.h"
#include "indexer/title/title_parts.h"

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kLongestTitle = 180;  // bytes
constexpr std::size_t kMostDayLines = 120;  // that are searched for the day
constexpr std::size_t kOpeningLines = 3;    // from the first speech on

std::string literal(std::string_view text) { return literal_text(text); }

/// The fields of a meeting, row by row.
class FrontFields {
 public:
  FrontFields(const MeetingFields& told, const RoleTable& roles) : roles_(roles), told_(told) {
    meeting_.title = told.title;
    meeting_.held_on = told.held_on;
    meeting_.place = told.place;
  }

  void read(const HeaderRow& row) {
    const RowMeaning meaning = row_meaning(row);
    if (auto person = read_presence_cells(row.labels, row.lines))
      return add_attendees({*std::move(person)});
    switch (attended_ && row.label().starts_with("事務局") ? RowMeaning::kAttendees : meaning) {
      case RowMeaning::kPresence:
        return add_attendees({read_presence(row.lines, roles_)});
      case RowMeaning::kAttendees:
        attended_ = true;
        return add_attendees(read_attendees(row.labels.back(), row.lines, roles_));
      case RowMeaning::kBody:
        if (meeting_.title.empty()) meeting_.title = row.text();
        if (!row.lines.empty()) named_.push_back(row.text());
        return;
      case RowMeaning::kSecretariat:
        if (meeting_.secretariat.empty()) meeting_.secretariat = row.text();
        return;
      case RowMeaning::kDay:
      case RowMeaning::kDayAndPlace:
        read_times(row.text());
        if (meaning == RowMeaning::kDayAndPlace && meeting_.place.empty())
          meeting_.place = behind_moment(row.text());
        return;
      case RowMeaning::kClosing: {
        const auto times = find_times(row.text());
        if (!meeting_.closes_at && !times.empty()) meeting_.closes_at = times.back().minutes;
        return;
      }
      case RowMeaning::kPlace:
        if (meeting_.place.empty()) meeting_.place = row.text();
        return;
      case RowMeaning::kProgramme:
        return read_programme_row(row);
      case RowMeaning::kDisclosure:  // read_disclosure reads these rows wherever they are
      case RowMeaning::kOther:
        return;
    }
  }

  /// An item listed on a line of its own.
  void read_item(const Line& line) {
    const auto heading = read_agenda_heading(Head(line.text));
    const AgendaKind kind =
        heading->kind == AgendaKind::kNone ? AgendaKind::kProposal : heading->kind;
    listed_.push_back(
        {kind_of_title(heading->title, kind), heading->numbers.front(), tidy(heading->title)});
  }

  FrontMatter finish(const FrontLines& front, const std::vector<Line>& lines) {
    const std::size_t first = std::max(front.speech, front.end);
    std::vector<Line> titles = front.titles;
    for (const Line& line : front.rest) {
      const TitleParts parts = title_parts(line.text);
      if (parts.numbered || parts.minutes) titles.push_back(line);
    }
    BodyChoice choice = choose_body({titles, named_, lines, first, meeting_.title});
    if (meeting_.title.empty()) meeting_.title = title_among(titles, choice);
    for (const Line& line : front.titles) read_title(line);
    for (const Line& line : front.rest) read_title(line);
    if (meeting_.place.empty()) meeting_.place = place_below_day(front.titles);
    if (!meeting_.held_on) meeting_.held_on = choose_day(day_sources(front, lines));
    // A file's title without any word of a meeting says something only beside a day.
    if (!meeting_.held_on && rank_of_title(meeting_.title) == 0) meeting_.title.clear();
    meeting_.body = told_.body.empty() ? choice.body : told_.body;
    if (!told_.attendees.empty()) meeting_.attendees = told_.attendees;
    meeting_.session = session_of(meeting_.title);
    meeting_.year = find_fiscal_year(meeting_.title);
    if (!meeting_.year && meeting_.held_on) meeting_.year = fiscal_year(*meeting_.held_on);
    finish_programme();
    meeting_.programme = programme_.items;
    return {std::move(meeting_), std::move(programme_), front.end, std::move(diagnostics_),
            std::move(choice.candidates)};
  }

  /// Says which rows of disclosure there were, and what an operator has to know about them.
  void disclose(const DisclosureRead& read) {
    meeting_.disclosure = read.said;
    std::string message;
    if (read.said.minutes == Openness::kUnstated) {
      message = read.minutes_line == 0
                    ? "「公開の可否」の会議録の行が見つかりません。公開しない扱いにします。"
                    : "会議録の公開・非公開の印が一つに定まりません。公開しない扱いにします。";
      if (read.minutes_line == 0 && read.said.meeting == Openness::kClosed) {
        message = "会議は非公開と書かれ、会議録の公開の可否の行がありません。公開しません。";
      }
    } else if (read.unclear) {
      message = "会議録の公開・非公開の印が一つに定まりません。" +
                std::string(named(read.said.minutes).japanese) + "として扱います。";
    }
    if (message.empty()) return;
    diagnostics_.push_back(
        {Severity::kWarning, "disclosure-unclear", read.minutes_line, std::move(message)});
  }

 private:
  /// What may name the day, in the order of the document.
  static std::vector<DaySource> day_sources(const FrontLines& front,
                                            const std::vector<Line>& lines) {
    std::vector<std::pair<std::size_t, DaySource>> placed;
    const auto add_line = [&](const Line& line) {
      const bool title = rank_of_title(line.text) > 0;
      placed.push_back({line.source.begin, {{}, std::string(line.text), title}});
    };
    for (const Line& line : front.titles) add_line(line);
    for (std::size_t i = 0; i < std::min(front.rest.size(), kMostDayLines); ++i)
      add_line(front.rest[i]);
    std::vector<HeaderRow> rows = front.rows;
    rows.insert(rows.end(), front.paired.begin(), front.paired.end());
    for (const HeaderRow& row : rows)
      placed.push_back({row.source.begin, {literal(row.label()), row.text(), false}});
    const std::size_t speech = std::max(front.speech, front.end) + kOpeningLines;
    const std::size_t end = std::min({lines.size(), speech, front.end + kMostDayLines});
    for (std::size_t i = front.end; i < end; ++i) add_line(lines[i]);
    std::stable_sort(placed.begin(), placed.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<DaySource> out;
    for (auto& each : placed) out.push_back(std::move(each.second));
    return out;
  }

  /// A line outside the table may give the times, next to 開会 and 散会.
  void read_title(const Line& line) {
    if (line.text.size() > Head::kBytes) return;
    const Head head(line.text);
    const std::string_view form = head.view();
    if (!tells_opening(form) && !tells_closing(form)) return;
    const auto times = find_times(line.text);
    if (times.empty()) return;
    if (!meeting_.opens_at && tells_opening(form)) meeting_.opens_at = times.front().minutes;
    const bool both = tells_opening(form) && times.size() < 2;
    if (!meeting_.closes_at && tells_closing(form) && !both)
      meeting_.closes_at = times.back().minutes;
  }

  void add_attendees(std::vector<AttendeeGroup> added) {
    std::vector<AttendeeGroup>& groups = meeting_.attendees;
    for (AttendeeGroup& group : added) {
      if (group.members.empty()) continue;
      if (groups.empty() || groups.back().label != group.label) {
        groups.push_back(std::move(group));
      } else {  // 委員 on each line
        groups.back().members.insert(groups.back().members.end(), group.members.begin(),
                                     group.members.end());
      }
    }
  }

  void read_times(const std::string& text) {
    const auto times = find_times(text);
    if (!meeting_.opens_at && !times.empty()) meeting_.opens_at = times[0].minutes;
    if (!meeting_.closes_at && times.size() > 1) meeting_.closes_at = times[1].minutes;
  }

  /// 第１ 会期の決定 on lines of their own are a 議事日程, which the agenda reads line by line.
  void read_programme_row(const HeaderRow& row) {
    const auto ordinal = [](std::string_view line) {
      const Head head(line);
      const auto number = numbering_at(head.view(), 0);
      return number && head.view().starts_with("第") && head.gap(number->end);
    };
    if (std::any_of(row.lines.begin(), row.lines.end(), ordinal)) return;
    for (std::size_t i = 0; i < row.lines.size() && !begins_record(Head(row.lines[i])); ++i) {
      if (i > 0 && ends_list(Head(row.lines[i]), 0)) break;
      (programme_text_ += row.lines[i]) += '\n';
    }
  }

  /// A line's end may part items; within a title it is joined like any other.
  void finish_programme() {
    programme_ = read_programme(programme_text_);
    for (AnnouncedItem& item : programme_.items) {
      std::string title;
      std::string_view rest = item.title;
      while (!rest.empty()) {
        const std::string_view line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(rest.size(), line.size() + 1));
        title = join_wrapped(std::move(title), line);
      }
      item.title = std::move(title);
      if (item.kind == AgendaKind::kProposal) item.kind = kind_of_title(item.title, item.kind);
    }
    programme_.items.insert(programme_.items.end(), listed_.begin(), listed_.end());
  }

  /// The line that reads most like a meeting's name; of several, the longest. The lines of a cover
  /// page that name the body together if that line names none.
  static std::string title_among(const std::vector<Line>& titles, const BodyChoice& choice) {
    std::string best;
    int best_rank = -1;
    for (const Line& line : titles) {
      if (line.text.size() > kLongestTitle || is_finished(line.text)) continue;
      const std::string title = clean_title(line.text);
      const int rank = rank_of_title(title);
      if (rank > best_rank || (rank == best_rank && rank == 0 && title.size() > best.size())) {
        best = title;
        best_rank = rank;
      }
    }
    const bool nameless = title_parts(best).kind <= NameKind::kSitting;
    return nameless && !choice.title.empty() ? choice.title : best;
  }

  const RoleTable& roles_;
  const MeetingFields& told_;
  std::vector<std::string> named_;  // values of 会議の名称
  Meeting meeting_;
  Programme programme_;
  std::vector<AnnouncedItem> listed_;
  std::string programme_text_;
  std::vector<Diagnostic> diagnostics_;
  bool attended_ = false;
};

Node node_of(const Line& line, NodeKind kind) {
  Node node;
  node.kind = kind;
  node.text = std::string(line.text);
  node.source = line.source;
  return node;
}

Node row_node(const HeaderRow& row) {
  Node node;
  node.kind = NodeKind::kHeader;
  node.label = row.label();
  node.text = row.whole_text();
  node.source = row.source;
  return node;
}

}  // namespace

FrontMatter read_front_matter(const std::vector<Line>& lines, std::size_t first_turn,
                              const MeetingFields& told, const RoleTable& roles) {
  const FrontLines front = read_front_lines(lines, first_turn, roles);
  FrontFields fields(told, roles);
  std::vector<Node> header;
  for (const Line& line : front.titles) header.push_back(node_of(line, NodeKind::kHeading));
  for (const Line& line : front.rest) header.push_back(node_of(line, NodeKind::kHeader));
  for (const Line& line : front.programme) {
    header.push_back(node_of(line, NodeKind::kHeader));
    fields.read_item(line);
  }
  for (const HeaderRow& row : front.rows) {
    fields.read(row);
    header.push_back(row_node(row));
  }
  for (const HeaderRow& row : front.paired) fields.read(row);
  std::sort(header.begin(), header.end(),
            [](const Node& a, const Node& b) { return a.source.begin < b.source.begin; });
  fields.disclose(read_disclosure(lines, std::max(front.speech, front.end)));
  FrontMatter matter = fields.finish(front, lines);
  matter.meeting.header = std::move(header);
  return matter;
}

}  // namespace gijiroku::indexer

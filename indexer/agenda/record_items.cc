// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/agenda/record_items.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/agenda/bill_number.h"
#include "indexer/agenda/item_title.h"
#include "indexer/agenda/programme_builder.h"
#include "indexer/agenda/spoken_items.h"
#include "indexer/agenda/title_shape.h"
#include "indexer/line/agenda_heading.h"
#include "indexer/line/lines.h"
#include "indexer/line/sentence.h"
#include "indexer/line/stage_direction.h"
#include "indexer/speaker/presider.h"

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kLongestLine = 300;  // bytes of a line that may be a heading

/// Collects the headings that are printed within records.
class WrittenHeadings {
 public:
  /// The headings of the next record: lines below its speech, or between lines of dashes.
  Programme read(std::string_view text) {
    programme_ = {};
    bool found = false;
    for (const Line& line : split_lines(text)) {
      const Head head(line.text);
      if (is_rule_line(head.view())) {
        if (open_ && !open_->title.empty()) close();
        found = true;
      } else if (found || !is_finished(line.text)) {
        found = add_line(line.text, head) || found;
      } else {
        close();
      }
    }
    close();
    return programme_.take();
  }

 private:
  bool add_line(std::string_view text, const Head& head) {
    const bool short_line = text.size() <= kLongestLine && !is_finished(text);
    if (!short_line || read_direction(head, text) != Direction::kNone) return close(), false;
    const auto heading = read_agenda_heading(head);
    const std::vector<std::string> bills = bills_in(head.view());
    if (!heading && bills.empty()) return add_rest(text);
    const TitleClass type = heading ? class_of_title(text) : TitleClass::kItem;
    const bool number_alone = heading && heading->title.empty() && !heading->numbers.empty();
    if (number_alone && type == TitleClass::kItem)
      return close(), open_ = AnnouncedItem{AgendaKind::kNone, heading->numbers.front(), {}}, true;
    if (type != TitleClass::kItem) {
      close();
      section_ = type == TitleClass::kReportSection ? AgendaKind::kReport : AgendaKind::kProposal;
      return true;
    }
    std::string title(heading && bills.empty() ? heading->title : text);
    if (!reads_like_title(title)) {  // 日程第1、昨日に引き続き
      close();
      if (heading && !heading->numbers.empty())
        open_ = AnnouncedItem{AgendaKind::kNone, heading->numbers.front(), {}};
      return open_.has_value();
    }
    if (!open_ || !open_->title.empty()) close(), open_.emplace();
    if (heading && !heading->numbers.empty() && bills.empty())
      open_->number = heading->numbers.front();
    open_->title = std::move(title);
    return true;
  }

  /// The title of a number with a line of its own, or the rest of a wrapped title.
  bool add_rest(std::string_view text) {
    if (!open_ || !reads_like_title(text)) return close(), false;
    const bool rest = open_->title.empty() || continues_title(open_->title, literal_text(text));
    if (!rest) return close(), false;
    open_->title = join_wrapped(std::move(open_->title), text);
    return true;
  }

  void close() {
    if (open_ && !open_->title.empty()) {
      open_->kind = kind_of_title(open_->title, section_);
      programme_.add(*std::move(open_));
    }
    open_.reset();
  }

  ProgrammeBuilder programme_;
  AgendaKind section_ = AgendaKind::kProposal;
  std::optional<AnnouncedItem> open_;
};

/// Lower is more open.
int rank(Openness openness) {
  return openness == Openness::kClosed ? 2 : openness == Openness::kPartly ? 1 : 0;
}

using Aside = std::vector<std::pair<std::size_t, Node>>;

/// Puts each record behind the number of others that came before it.
void put_back(std::vector<AgendaItem>& agenda, Aside aside) {
  std::size_t next = 0, passed = 0;
  for (std::size_t i = 0; i < agenda.size(); ++i) {
    std::vector<Node> nodes;
    const auto add_aside = [&] {
      while (next < aside.size() && aside[next].first == passed)
        nodes.push_back(std::move(aside[next++].second));
    };
    for (Node& node : agenda[i].nodes) {
      add_aside();
      nodes.push_back(std::move(node));
      ++passed;
    }
    add_aside();
    agenda[i].nodes = std::move(nodes);
  }
}

}  // namespace

void read_record_items(Meeting& meeting, const std::vector<bool>& closed) {
  join_record_items(meeting);
  std::vector<Node> nodes = std::move(meeting.agenda.front().nodes);
  int most_open = rank(Openness::kClosed);
  for (const Node& node : nodes) most_open = std::min(most_open, rank(node.disclosure));
  // Records that fewer people may read take no part, so they are put aside meanwhile.
  Aside aside;
  std::vector<Node> read;
  std::vector<bool> may_head;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    if (rank(nodes[i].disclosure) > most_open) {
      aside.emplace_back(read.size(), std::move(nodes[i]));
      continue;
    }
    read.push_back(std::move(nodes[i]));
    may_head.push_back(i >= closed.size() || !closed[i]);
  }
  meeting.agenda.front().nodes = std::move(read);
  const Presider presider(meeting.agenda);
  WrittenHeadings headings;
  std::vector<Programme> written;
  for (std::size_t i = 0; i < may_head.size(); ++i) {
    const Node& node = meeting.agenda.front().nodes[i];
    const bool reads = may_head[i] && presider.presides(node);
    written.push_back(reads ? headings.read(node.text) : Programme());
  }
  meeting.agenda = items_of_records(std::move(meeting.agenda.front().nodes), written);
  if (meeting.agenda.empty()) meeting.agenda.emplace_back();
  put_back(meeting.agenda, std::move(aside));
}

void join_record_items(Meeting& meeting) {
  AgendaItem all;
  for (AgendaItem& item : meeting.agenda) {
    all.nodes.insert(all.nodes.end(), std::make_move_iterator(item.nodes.begin()),
                     std::make_move_iterator(item.nodes.end()));
  }
  meeting.agenda.clear();
  meeting.agenda.push_back(std::move(all));
}

}  // namespace gijiroku::indexer

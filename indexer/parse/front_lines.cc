// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/parse/front_lines.h"

#include <algorithm>
#include <array>

#include "core/word_at.h"
#include "indexer/agenda/item_title.h"
#include "indexer/line/agenda_heading.h"
#include "indexer/line/head.h"
#include "indexer/line/numbering.h"
#include "indexer/line/sentence.h"
#include "indexer/line/stage_direction.h"
#include "indexer/parse/header_label.h"
#include "indexer/parse/heading_places.h"
#include "indexer/parse/meeting_begin.h"
#include "indexer/parse/row_meaning.h"
#include "indexer/parse/row_shape.h"
#include "indexer/roster/group_name.h"
#include "indexer/speaker/label.h"

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kMaxTitles = 6;
constexpr std::size_t kLongestTitle = 180;  // bytes
constexpr std::size_t kNear = 4;            // lines between an opening and the first turn
constexpr std::size_t kWidestBreak = 12;    // lines between two rows of one table

bool is_marked(const Line& line, const RoleTable& roles) {
  const Head head(line.text);
  const auto turn = read_turn(head, roles);
  return turn ? turn->marked() || !turn->name.empty() : mark_size(head) > 0;
}

/// 会議録 or 会議録(要旨) with nothing behind it.
bool is_title_of_minutes(const Line& line) {
  const Head head(line.text);
  std::string_view form = head.view();
  if (form.ends_with(')')) form = form.substr(0, form.find('('));
  constexpr std::array<std::string_view, 10> kTitles{"会議録",   "議事録",   "会議要録", "議事要旨",
                                                     "会議記録", "議事要録", "会議要旨", "会議概要",
                                                     "議事概要", "速記録"};
  return std::find(kTitles.begin(), kTitles.end(), form) != kTitles.end();
}

/// An agenda item, and not a numbered section of the front (1．出席議員).
bool is_listed_item(const Line& line) {
  const auto heading = read_agenda_heading(Head(line.text));
  if (!heading) return false;
  static constexpr std::array<std::string_view, 12> kSections{
      "出席",       "欠席",       "会議録署名議員(",
      "説明のため", "地方自治法", "事務のため",
      "議事日程",   "傍聴",       "日時",
      "場所",       "開会",       "閉会"};
  const std::string title = literal_text(heading->title);
  return word_at(title, 0, kSections) == 0;
}

/// …より説明がありました。: what a record says, and no list.
bool tells_past(std::string_view text) {
  constexpr std::array<std::string_view, 2> kEnds{"した。", "された。"};
  return word_at_end(text, kEnds) > 0;
}

/// Reads the front of one document; holds what its parts share.
class FrontReader {
 public:
  FrontReader(const std::vector<Line>& lines, std::size_t first_turn, const RoleTable& roles)
      : lines_(lines), roles_(roles), places_(lines) {
    start_ = meeting_begin(lines, first_turn, roles);
    out_.speech = start_;
    labelled_ = start_ < lines.size() && begins_record(Head(lines[start_].text));
    for (std::size_t i = start_; i < std::min(lines.size(), start_ + kNear); ++i) {
      certain_ = certain_ || lines[i].source.begin >= first_turn || is_marked(lines[i], roles);
    }
  }

  FrontLines read() {
    bool row_open = false;
    for (out_.end = 0; out_.end < start_; ++out_.end) {
      const Line& line = lines_[out_.end];
      const HeaderRow* above = out_.rows.empty() ? nullptr : &out_.rows.back();
      if (auto ruled = read_ruled_row(lines_, out_.end, start_)) {
        row_line_ = out_.end;
        out_.rows.push_back(std::move(ruled->row));
        out_.end += ruled->lines - 1;
        row_open = false;
        continue;
      }
      if (const std::size_t labels = label_block_at(lines_, out_.end, start_)) {
        add_block(labels);
        row_open = false;
        continue;
      }
      if (is_table_rule(line) || numbers_row_below(lines_, out_.end, start_)) {
        out_.rest.push_back(line);
        row_open = false;
        continue;
      }
      if (above && is_page_mark(Head(line.text)) && !is_number_alone(line)) {
        if (row_open)
          out_.rows.back().source.end = line.source.end;
        else
          out_.rest.push_back(line);
        row_open = row_open && !ends_programme(out_.end);
        continue;
      }
      auto row = read_header_row(line, above);
      if (row && !row->tabbed && !is_row(*row, out_.end)) row.reset();
      if (!row && above) row = unknown_row(out_.end);
      if (row) {
        row_open = true;
        row_line_ = out_.end;
        signed_.count(line);
        out_.rows.push_back(std::move(*row));
      } else if (!above) {
        if (!add_title(line)) break;
      } else if (row_open && goes_with_row(line, out_.end)) {
        out_.rows.back() = continued(std::move(out_.rows.back()), line);
      } else if (row_follows(out_.end)) {
        row_open = false;
        out_.titles.push_back(line);
      } else {
        break;
      }
    }
    read_listing();
    return std::move(out_);
  }

 private:
  /// Items listed before a first turn that is certain are announced and not minuted, and so are
  /// rosters: one heading alone may open the first item, several cannot.
  void read_listing() {
    if ((!certain_ && !labelled_) || out_.end >= start_) return;
    std::vector<std::size_t> items;
    bool label = false;  // 議事 alone, over the first item
    for (std::size_t i = out_.end; i < start_; ++i) {
      if (!is_listed_item(lines_[i])) continue;
      if (i + 1 < start_ && tells_past(lines_[i + 1].text)) return;  // its record
      const Head head(lines_[i].text);
      const auto heading = read_agenda_heading(head);
      const bool word = heading->numbers.empty() && heading->title.empty() &&
                        heading->kind != AgendaKind::kOther && !row_number_at(head, 0);
      label = label || word;
      if (!word) items.push_back(i);
    }
    const bool one = items.size() == 1 || (items.empty() && label);
    if (one && !labelled_) return;
    std::size_t end = start_;
    if (!items.empty() && !labelled_) {
      const auto key = [&](std::size_t i) {
        return heading_key(*read_agenda_heading(Head(lines_[i].text)));
      };
      const std::size_t last = items.back();
      if (std::any_of(items.begin(), items.end() - 1,
                      [&](std::size_t i) { return key(i) == key(last); }))
        end = last;
    }
    for (; out_.end < end; ++out_.end) {
      const Line& line = lines_[out_.end];
      const bool item =
          is_listed_item(line) && !read_agenda_heading(Head(line.text))->numbers.empty();
      (item ? out_.programme : out_.rest).push_back(line);
    }
  }

  /// Several labels and then as many values.
  void add_block(std::size_t labels) {
    for (std::size_t k = 0; k < labels; ++k) {
      const Line& value = lines_[out_.end + labels + k];
      HeaderRow row = *label_alone(lines_[out_.end + k], lines_[out_.end]);
      out_.rows.push_back(row);
      out_.rest.push_back(value);
      row.lines.push_back(value.text);
      row.source = value.source;
      out_.paired.push_back(std::move(row));
    }
    row_line_ = out_.end + labels - 1;
    out_.end += 2 * labels - 1;
  }

  /// A label that no table has, by the rows around it.
  std::optional<HeaderRow> unknown_row(std::size_t i) const {
    if (!row_shape(lines_[i]) || is_heading(i) || comes_again(i)) return std::nullopt;
    const std::size_t end = std::min({start_, lines_.size(), i + 1 + kWidestBreak});
    for (std::size_t k = i + 1; k < end; ++k) {
      if (!read_header_row(lines_[k], nullptr)) continue;
      if (auto row = row_between(lines_[i], lines_[row_line_], lines_[k])) return row;
    }
    return signed_.row(lines_[i]);
  }

  bool comes_again(std::size_t i) const { return places_.comes_again(i); }

  bool is_heading(std::size_t i) const {
    const auto heading = read_agenda_heading(Head(lines_[i].text));
    return heading && !heading->keyword.empty();
  }

  bool row_follows(std::size_t i) const {
    const std::size_t end = std::min({start_, lines_.size(), i + 1 + kWidestBreak});
    for (std::size_t k = i + 1; k < end; ++k) {
      const auto row = read_header_row(lines_[k], nullptr);
      if (row && (row->tabbed || !is_heading(k))) return true;
    }
    return false;
  }

  /// Without a tab, 会議録 alone is a title, names under 出席者 go on with it, and "議題 (1) …" may
  /// be where the first item begins.
  bool is_row(const HeaderRow& row, std::size_t i) const {
    const bool bare = row.lines.empty();
    if (out_.rows.empty() && is_title_of_minutes(lines_[i])) return false;
    if (!out_.rows.empty()) {
      const std::string& group = out_.rows.back().labels.front();
      const bool indented = lines_[i].raw.data() != lines_[i].text.data();
      const bool inner = row.labels.front().starts_with("事務局") || row.labels.front() == "会議";
      if (indented && inner && group.starts_with("出席")) return false;
    }
    return !is_heading(i) || comes_again(i) || row_follows(i) || (bare && comes_again_below(i));
  }

  bool comes_again_below(std::size_t i) const { return i + 1 < start_ && comes_again(i + 1); }

  bool goes_with_row(const Line& line, std::size_t i) const {
    if (!out_.rows.back().lines.empty() && is_number_alone(line)) return false;
    if (comes_again(i) || lists_item(i)) return true;
    if (places_.came_before(i)) return false;  // the row lists it, its record begins here
    if (is_heading(i) && !row_follows(i)) return comes_again_below(i);
    if (!line.after_blank || goes_with_roster(line)) return true;
    if (out_.rows.back().lines.empty())
      return true;  // a label alone on its line: the value comes below
    return row_follows(i) && !is_heading(i);
  }

  /// Whether a blank line parts the line from others of a roster: 委　員　田中宣律.
  bool goes_with_roster(const Line& line) const {
    if (row_meaning(out_.rows.back()) != RowMeaning::kAttendees || contains(line.text, "。"))
      return false;
    const Head head(line.text);
    return lists_names(line.text) || group_label(head, roles_) > 0 ||
           group_heading_size(head, roles_) > 0;
  }

  /// An item right below 議事日程 or 次第, or below one that is.
  bool lists_item(std::size_t i) const {
    const std::string label = literal_text(out_.rows.back().labels.front());
    constexpr std::array<std::string_view, 4> kLists{"日程", "次第", "案件", "事件"};
    return word_at_end(label, kLists) > 0 && !lines_[i].after_blank && is_listed_item(lines_[i]);
  }

  /// Whether the list of items in the open row ends on the page that line `i` ends: what follows
  /// may be a running title.
  bool ends_programme(std::size_t i) const {
    return row_meaning(out_.rows.back()) == RowMeaning::kProgramme &&
           (i + 1 >= lines_.size() || !is_listed_item(lines_[i + 1]));
  }

  bool add_title(const Line& line) {
    const bool title = out_.titles.size() < kMaxTitles && line.text.size() <= kLongestTitle &&
                       !is_finished(line.text) && !is_heading(out_.end);
    if (title || row_follows(out_.end)) {
      out_.titles.push_back(line);
      return true;
    }
    return false;
  }

  const std::vector<Line>& lines_;
  const RoleTable& roles_;
  std::size_t start_ = 0, row_line_ = 0;  // row_line_: where the last row begins
  bool labelled_ = false;                 // 会議の結果 or the like stands there
  bool certain_ = false;  // a mark or the format tells that the meeting begins there
  SignedRows signed_;
  HeadingPlaces places_;
  FrontLines out_;
};

}  // namespace

FrontLines read_front_lines(const std::vector<Line>& lines, std::size_t first_turn,
                            const RoleTable& roles) {
  return FrontReader(lines, first_turn, roles).read();
}

}  // namespace gijiroku::indexer

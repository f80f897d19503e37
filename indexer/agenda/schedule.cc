// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/agenda/schedule.h"

#include <algorithm>

#include "core/date.h"
#include "indexer/agenda/item_title.h"
#include "indexer/agenda/list_label.h"
#include "indexer/agenda/programme_builder.h"
#include "indexer/agenda/title_shape.h"
#include "indexer/line/agenda_heading.h"
#include "indexer/line/head.h"
#include "indexer/line/numbering.h"
#include "indexer/line/sentence.h"
#include "indexer/line/stage_direction.h"

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kLongLine = 180;      // bytes of a line that may contain labels within it
constexpr std::size_t kLongestWrap = 200;   // bytes
constexpr std::size_t kLongestScan = 6000;  // bytes of a line that are searched for labels
constexpr std::size_t kShortTitle = 60;     // bytes
constexpr std::size_t kTornWord = 6;        // bytes of a line that a narrow column has cut
constexpr std::string_view kDay = "日程";

class ScheduleReader {
 public:
  ScheduleReader(const std::vector<Line>& lines, std::size_t end,
                 const std::function<bool(std::size_t)>& speaks)
      : lines_(lines), end_(std::min(end, lines.size())), speaks_(speaks) {
    out_.listed.resize(lines.size());
  }

  Schedule read() {
    for (std::size_t i = 0; i < end_; ++i) {
      const Head head(lines_[i].text, kLongestScan);
      if (open_ && take(i, head)) {
        list_line(i);
      } else {
        if (open_) close(i);
        begin(i, head);
      }
    }
    close(end_);
    out_.programme = programme_.take();
    return std::move(out_);
  }

 private:
  struct Entry {
    AnnouncedItem item;
    std::optional<HeadingForm> form;  // none: a bullet or a title alone
    std::size_t line = 0;
  };

  /// Opens a list if line `i` has the label of one, or begins one without a label.
  void begin(std::size_t i, const Head& head) {
    const std::string_view form = head.view();
    const std::size_t last = lines_[i].text.size() > kLongLine ? form.size() : 1;
    for (std::size_t from = 0;;) {
      const auto label = next_list_label(head, from, last);
      if (!label) break;
      from = label->begin + 1;
      open_ = true;
      kind_ = label->kind;
      label_number_ = numbering_at(form, label->begin);
      label_line_ = i;
      const std::size_t stop = list_end(head, label->end);
      if (add_inline(head, label->end, stop)) {
        if (stop < form.size()) close(i);
        return;
      }
      const bool alone = label->end >= form.size() || form.substr(label->end).starts_with('(');
      // "・次第" alone is the name of a material.
      const bool named = alone && (form.starts_with("・") || form.starts_with("•"));
      const std::string_view rest = head.rest(label->end);
      if (!named && (alone || find_date(rest) || begins_list(rest))) return;
      open_ = false;
    }
    const auto heading = read_agenda_heading(head);
    const bool first = heading && (heading->keyword == kDay || heading->form == HeadingForm::kBill);
    if (!first || heading->numbers.empty() || heading->title.empty()) return;
    open_ = true, kind_ = AgendaKind::kProposal;
    label_number_.reset();
    if (take(i, head)) list_line(i);
  }

  void list_line(std::size_t i) {
    out_.listed[i] = true;
    block_lines_.push_back(i);
  }

  /// The items on the label's own line.
  bool add_inline(const Head& head, std::size_t from, std::size_t to) {
    const std::string_view text = trim(head.printed(from, to));
    if (text.empty()) return false;
    const std::string form = literal_text(text);
    const bool listed = read_agenda_heading(Head(text)) || form.starts_with(kDay);
    const bool numbered = list_lead(form, 0) > 0 || listed;
    if (find_date(text) && !listed) return false;
    if (!numbered && (!reads_like_title(text) || tells_opening(form) || tells_closing(form)))
      return false;
    Programme read = read_programme(text);
    bool any = false;
    for (AnnouncedItem& item : read.items) {
      if (!numbered && item.title.size() > kLongestWrap) continue;
      if (item.kind == AgendaKind::kProposal) item.kind = kind_;
      block_.push_back({std::move(item), std::nullopt, label_line_});
      any = true;
    }
    for (std::string& word : read.keywords) programme_.add_keyword(std::move(word));
    inline_ = any;
    return any;
  }

  /// Whether line `i` belongs to the open list.
  bool take(std::size_t i, const Head& head) {
    const Line& line = lines_[i];
    const std::string_view form = head.view();
    if (is_page_mark(head)) return true;
    if (form.empty() || is_rule_line(form) || ends_list(head, 0) || !head.whole()) return false;
    if (read_direction(head, line.text) != Direction::kNone && !form.starts_with('(')) return false;
    if (line.text.size() > Head::kBytes || (inline_ && line.after_blank)) return false;
    if (base_ && is_remark_between(lines_, i, *base_)) return true;
    auto heading = read_agenda_heading(head);
    if (heading) return take_heading(i, std::move(*heading), head);
    if (const std::size_t bullet = list_bullet(form, 0)) return take_bullet(i, head, bullet);
    const TitleClass type = class_of_title(line.text);
    if (type == TitleClass::kRecord || speaks_(i) || is_finished(line.text)) return false;
    if (type != TitleClass::kItem) return take_label(type, {});
    return take_plain(i, head);
  }

  bool take_label(TitleClass type, const std::optional<AgendaHeading>& heading) {
    if (type == TitleClass::kReportSection) kind_ = AgendaKind::kReport;
    if (type == TitleClass::kSection) kind_ = AgendaKind::kProposal;
    if (heading && heading->keyword.empty()) outer_ = heading->form;
    base_.reset();
    return true;
  }

  bool take_heading(std::size_t i, AgendaHeading heading, const Head& head) {
    const bool word = heading.numbers.empty() && heading.title.empty();
    if (heading.title.empty() && heading.kind == AgendaKind::kOther)
      heading.title = heading.keyword;
    const std::string printed = word                    ? heading.keyword
                                : heading.title.empty() ? std::string(lines_[i].text)
                                                        : heading.title;
    const TitleClass type = class_of_title(printed);
    if (type == TitleClass::kRecord) return false;
    const bool section = type != TitleClass::kItem;
    // "6 公開の状況" after "5 議題 1. … 2. …": the numbers of the sections go on.
    if (label_number_ && heading.form == HeadingForm::kDigit && !heading.numbers.empty() &&
        heading.numbers.front() == label_number_->value + 1 &&
        (block_.empty() || block_.back().item.number + 1 != heading.numbers.front())) {
      return false;
    }
    if (section) return take_label(type, heading);
    if (heading.numbers.empty()) {
      block_.push_back({{heading.kind, 0, tidy(printed)}, HeadingForm::kWord, i});
      return true;
    }
    const bool always = heading.form == HeadingForm::kBill || heading.keyword == kDay;
    const bool outer = outer_ && heading.form == *outer_;
    if (!always && !outer && base_ && heading.form != *base_)  // a detail, or the first heading
      return !repeats(heading.title, block_.size()) || i + 1 >= lines_.size() || !is_text(i + 1);
    if (!always && !heading.title.empty() && !reads_like_title(heading.title))
      return !block_.empty() || label_line(i);
    if (!base_ || outer) base_ = heading.form;
    if (!heading.keyword.empty()) programme_.add_keyword(heading.keyword);
    const AgendaKind kind =
        heading.keyword.empty() || heading.keyword == kDay || heading.kind == AgendaKind::kNone
            ? kind_
            : heading.kind;
    const bool bill = heading.form == HeadingForm::kBill;
    const std::string_view form = head.view();  // a bill's title begins with its number
    const std::string title =
        tidy(bill ? head.printed(list_mark(form, 0), form.size()) : heading.title);
    block_.push_back(
        {{kind_of_title(title, kind), heading.numbers.front(), title}, heading.form, i});
    return true;
  }

  /// Whether one of the first `count` items has the words of `title`.
  bool repeats(std::string_view title, std::size_t count) const {
    return std::any_of(block_.begin(), block_.begin() + static_cast<std::ptrdiff_t>(count),
                       [core = title_core(title)](const Entry& entry) {
                         return title_core(entry.item.title) == core;
                       });
  }

  bool take_bullet(std::size_t i, const Head& head, std::size_t bullet) {
    const std::string_view title = head.rest(bullet);
    if (is_finished(title) || class_of_title(title) == TitleClass::kRecord) return false;
    if (base_) return !block_.empty();  // a detail
    if (!reads_like_title(title)) return false;
    if (speaks_(i) && !literal_text(title).ends_with("ついて") && block_.empty()) return false;
    if (class_of_title(title) == TitleClass::kItem)
      block_.push_back({{kind_of_title(title, kind_), 0, tidy(title)}, std::nullopt, i});
    bulleted_ = true;
    return true;
  }

  /// A title without a number, or the rest of one.
  bool take_plain(std::size_t i, const Head& head) {
    const std::string_view form = head.view();
    const std::string_view text = lines_[i].text;
    const bool dated = tells_opening(form) || find_date(text).has_value();
    if (block_.empty() && dated && label_line(i)) return true;  // the day of a 議事日程
    if (text.size() <= kTornWord) return true;                  // 1.開 ⏎ 会
    if (tells_opening(form) || tells_closing(form) || text.size() > kLongestWrap) return false;
    if (!block_.empty() && continues_title(block_.back().item.title, form)) {
      std::string& title = block_.back().item.title;
      title = join_wrapped(std::move(title), tidy(text));
      return true;
    }
    const bool indented = lines_[i].raw.data() != lines_[i].text.data();
    if (!label_line(i) || (inline_ && !indented)) return false;
    if (base_ || bulleted_) return !lines_[i].after_blank && !block_.empty();  // a detail
    // 理事の互選, below a title that ends like one
    const bool goes_on = !block_.empty() && !lines_[i].after_blank && text.size() <= kShortTitle;
    if (!(ends_like_title(text) || goes_on) || !reads_like_title(text)) return false;
    block_.push_back({{kind_of_title(text, kind_), 0, tidy(text)}, std::nullopt, i});
    return true;
  }

  /// Lists have no other lines between them and their label.
  bool label_line(std::size_t i) const {
    return block_lines_.empty() ? i == label_line_ + 1 : i == block_lines_.back() + 1;
  }

  /// Ends the list before line `next`.
  void close(std::size_t next) {
    if (!open_) return;
    open_ = false;
    if (!inline_ && next < lines_.size() && !block_.empty() && is_text(next)) drop_heading(next);
    for (Entry& entry : block_) programme_.add(std::move(entry.item));
    block_.clear();
    block_lines_.clear();
    base_.reset();
    outer_.reset();
    inline_ = bulleted_ = false;
  }

  /// Whether text or speech of the record begins on line `i`.
  bool is_text(std::size_t i) const {
    const Line& line = lines_[i];
    const Head head(line.text);
    if (begins_part(head, line.text)) return true;
    const bool said = speaks_(i) && is_finished(line.text);  // ○事務局　…: no label of a row
    if ((!said && ends_list(head, 0)) || is_rule_line(head.view())) return false;
    if (tells_opening(head.view()) || class_of_title(line.text) != TitleClass::kItem) return false;
    return speaks_(i) || is_finished(line.text) ||
           read_direction(head, line.text) != Direction::kNone;
  }

  /// The last title of the block is a heading if it is the only one, if an earlier one has the same
  /// words, or if the numbers go on below.
  void drop_heading(std::size_t next) {
    const Entry& last = block_.back();
    if (last.line + 1 != next && block_lines_.back() + 1 != next) return;
    const bool goes_on = last.form && last.item.number > 0 &&
                         numbers_go_on(lines_, next, *last.form, last.item.number);
    if (block_.size() > 1 && !repeats(last.item.title, block_.size() - 1) && !goes_on &&
        !programme_.has(title_core(last.item.title)))
      return;
    if (block_.size() == 1 && !out_.first_heading) {
      const bool labelled = last.line == label_line_ + 1 && label_line_ > 0;
      out_.first_heading = labelled ? label_line_ : last.line;
    }
    while (!block_lines_.empty() && block_lines_.back() >= last.line) {
      out_.listed[block_lines_.back()] = false;
      block_lines_.pop_back();
    }
    block_.pop_back();
  }

  const std::vector<Line>& lines_;
  std::size_t end_;
  const std::function<bool(std::size_t)>& speaks_;
  Schedule out_;
  bool open_ = false, inline_ = false, bulleted_ = false;
  AgendaKind kind_ = AgendaKind::kProposal;
  std::optional<Numbering> label_number_;
  std::size_t label_line_ = 0;
  std::optional<HeadingForm> base_, outer_;  // of the list's items, of its sections
  std::vector<Entry> block_;
  std::vector<std::size_t> block_lines_;
  ProgrammeBuilder programme_;
};

}  // namespace

Schedule read_schedule(const std::vector<Line>& lines, std::size_t end,
                       const std::function<bool(std::size_t)>& speaks) {
  return ScheduleReader(lines, end, speaks).read();
}

}  // namespace gijiroku::indexer

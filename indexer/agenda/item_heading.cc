// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/agenda/item_heading.h"

#include <algorithm>
#include <map>

#include "core/word_at.h"
#include "indexer/agenda/called_levels.h"
#include "indexer/agenda/list_label.h"
#include "indexer/agenda/title_shape.h"
#include "indexer/line/numbering.h"
#include "indexer/line/sentence.h"
#include "indexer/line/stage_direction.h"

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kLongestMarked = 120;  // bytes
constexpr std::size_t kLongestLabel = 60;    // bytes
constexpr std::size_t kShortestTitle = 15;   // bytes of a title without a number
constexpr std::size_t kLongestRest = 200;    // bytes
constexpr std::size_t kRunning = 3;          // times that a running title is there at least
constexpr std::string_view kDay = "日程";

}  // namespace

ItemHeadings::ItemHeadings(const std::vector<Line>& lines, const Programme& programme,
                           const Turns& turns)
    : lines_(lines), programme_(programme), turns_(turns), called_(called_levels(lines, turns)) {
  std::map<std::string_view, std::size_t> times;
  for (const Line& line : lines) {
    if (line.text.size() <= kLongestMarked && ++times[line.text] == kRunning)
      running_.insert(line.text);
  }
  for (const AnnouncedItem& item : programme.items) {
    titles_.emplace_back(item.title);
    longest_title_ = std::max(longest_title_, 2 * item.title.size());
  }
}

/// The announced item that `heading` opens: of several with its title, the one with its number.
const AnnouncedItem* ItemHeadings::announced(const AgendaHeading& heading) const {
  if (heading.title.empty() || heading.title.size() > longest_title_) return nullptr;
  const TitleForm title(heading.title);
  const AnnouncedItem* same = nullptr;
  const int number = heading.numbers.empty() ? 0 : heading.numbers.front();
  for (std::size_t i = 0; i < titles_.size(); ++i) {
    if (!titles_[i].same(title)) continue;
    if (programme_.items[i].number == number) return &programme_.items[i];
    if (!same) same = &programme_.items[i];
  }
  return same;
}

bool ItemHeadings::speaks(std::size_t i) const {
  return i < lines_.size() && turns_.turn(lines_[i]).has_value();
}

/// Whether a numbered title stands on line `i`, over a turn.
bool ItemHeadings::titles_turn(std::size_t i) const {
  return speaks(i + 1) && !speaks(i) && read_agenda_heading(Head(lines_[i].text));
}

/// Whether speech, a note or a sentence begins on line `i`.
bool ItemHeadings::has_text(std::size_t i) const {
  if (i >= lines_.size()) return false;
  const Head head(lines_[i].text);
  if (speaks(i) || is_finished(lines_[i].text)) return true;
  if (read_direction(head, lines_[i].text) != Direction::kNone) return true;
  return !read_agenda_heading(head) && lines_[i].text.size() > kLongestMarked;
}

FoundHeading ItemHeadings::opened(AgendaHeading heading, TitleClass type, std::size_t lines) {
  if (!heading.numbers.empty())
    last_[heading.form] = all_last_[heading.form] = heading.numbers.back();
  if (type == TitleClass::kItem) {
    if (!outer_.contains(heading.form) || !item_form_) item_form_ = heading.form;
  } else {
    const bool lists = type == TitleClass::kSection || type == TitleClass::kReportSection;
    if (lists) section_ = heading.kind;
    if (type == TitleClass::kRecord && !section_) section_ = AgendaKind::kProposal;
    if (type == TitleClass::kReportSection) section_ = AgendaKind::kReport;
    if (heading.keyword.empty() || !heading.numbers.empty()) outer_.insert(heading.form);
    item_form_.reset();
    std::erase_if(last_, [&](const auto& level) { return level.first > heading.form; });
  }
  return {std::move(heading), type, lines};
}

std::optional<FoundHeading> ItemHeadings::read(std::size_t i, const Head& head, bool finished,
                                               bool speaking) {
  auto heading = read_agenda_heading(head);
  // A recess ends no level: (2) after it comes after (1) before it.
  if (finished && titles_recess(lines_[i].text, head)) {
    if (heading && !heading->numbers.empty()) last_[heading->form] = heading->numbers.back();
    return FoundHeading{heading.value_or(AgendaHeading{}), TitleClass::kClosing};
  }
  if (!heading) {
    auto found = speaks(i) ? std::nullopt : marked_heading(head, finished);
    if (!found) found = noted_heading(i, head, finished);
    if (!found) found = split_heading(i, head);
    if (!found) found = plain_title(i, head, finished);
    if (!found) return std::nullopt;
    return opened(std::move(found->heading), found->type, found->lines);
  }
  if (const auto split = below_number(i, *heading, finished)) {
    return opened(split->heading, split->type, split->lines);
  }
  if (heading->keyword.empty()) return numbered(i, std::move(*heading), finished, speaking);
  const AnnouncedItem* item = announced(*heading);
  if (!finished && !item && (heading->numbers.empty() || heading->form == HeadingForm::kBill))
    return std::nullopt;
  const bool bare = heading->numbers.empty();
  const TitleClass type = bare ? class_of_title(heading->keyword) : class_of_heading(*heading);
  if (type == TitleClass::kItem && !bare) {
    const AgendaKind kind = kind_of_title(heading->title, heading->kind);
    const bool bill = heading->form == HeadingForm::kBill;
    const bool reports = !bill && kind == AgendaKind::kReport;
    if (heading->keyword == kDay || kind == AgendaKind::kOther || reports) heading->kind = kind;
    // 議題 is every kind's word: the programme or the section has the kind.
    if (item && heading->keyword == "議題") heading->kind = item->kind;
    if (!bill && section_ == AgendaKind::kReport && heading->kind == AgendaKind::kProposal)
      heading->kind = AgendaKind::kReport;
  }
  return opened(std::move(*heading), type);
}

/// Whether the number comes next at its level, or begins one.
bool ItemHeadings::runs_on(const AgendaHeading& heading) const {
  const auto last = last_.find(heading.form);
  const int number = heading.numbers.front();
  if (number == 1 || (last != last_.end() && number == last->second + 1)) return true;
  // Numbers may go on over sections.
  const auto all = all_last_.find(heading.form);
  return last == last_.end() && section_ && all != all_last_.end() && number == all->second + 1;
}

/// Whether the heading is below the open item: another level that no section has.
bool ItemHeadings::is_nested(const AgendaHeading& heading) const {
  return item_form_ && *item_form_ != heading.form && !outer_.contains(heading.form);
}

std::optional<FoundHeading> ItemHeadings::numbered(std::size_t i, AgendaHeading heading,
                                                   bool finished, bool speaking) {
  const TitleClass type = class_of_heading(heading);
  if (type != TitleClass::kItem) {
    heading.kind = section_.value_or(AgendaKind::kProposal);
    if (type == TitleClass::kSection) heading.kind = AgendaKind::kProposal;
    if (!finished || (speaking && !runs_on(heading))) return std::nullopt;
    return opened(std::move(heading), type);
  }
  const AnnouncedItem* item = announced(heading);
  // 2 ・部長：次に、「…について」: the number of a turn that names the item.
  const bool turn = item && speaks(i) && title_core(heading.title) != title_core(item->title);
  if (item && !turn) {
    const bool reported = section_ == AgendaKind::kReport && item->kind == AgendaKind::kProposal;
    heading.kind = reported ? AgendaKind::kReport : item->kind;
    return opened(std::move(heading), TitleClass::kItem);
  }
  const auto inner = read_agenda_heading(Head(heading.title));  // 第3 議案第1号 …
  const bool bill = inner && inner->form == HeadingForm::kBill && !inner->title.empty();
  // 2 －〔部員 森浩〕: the number of a turn.
  if (!finished || speaks(i) || !reads_like_title(heading.title)) return std::nullopt;
  if (is_nested(heading) && !bill) return std::nullopt;
  const bool titled = ends_like_title(heading.title) || speaks(i + 1);
  // 2 …について over (1) …件: a turn comes below both.
  const bool over = called_.contains(heading.form) && titles_turn(i + 1);
  const bool told = has_text(i + 1) || over || (titled && !speaking);
  if (!told || (!runs_on(heading) && !bill)) return std::nullopt;
  const bool called =
      over ||
      (speaks(i + 1) && (section_ || bill || turns_.speakers().marked_only() ||
                         called_.contains(heading.form) || turns_.opens_question(lines_[i + 1])));
  if (speaking && !called && (!titled || !section_ || !has_text(i + 1))) return std::nullopt;
  if (!section_ && !titled) return std::nullopt;
  heading.kind = kind_of_title(heading.title, section_.value_or(AgendaKind::kProposal));
  return opened(std::move(heading), TitleClass::kItem);
}

/// A heading with nothing but this title.
FoundHeading ItemHeadings::titled(std::string_view title) const {
  AgendaHeading heading;
  heading.title = std::string(title);
  heading.kind = kind_of_title(title, section_.value_or(AgendaKind::kProposal));
  return {heading, class_of_title(title)};
}

std::optional<FoundHeading> ItemHeadings::marked_heading(const Head& head, bool finished) const {
  const std::string_view form = head.view();
  const std::size_t mark = mark_size(head);
  const Speakers& speakers = turns_.speakers();
  const bool other = speakers.marked_only() && speakers.has_other_mark(head);
  if (!finished || !other || !head.whole()) return std::nullopt;
  if (form.size() > kLongestMarked || form.size() < mark + 6) return std::nullopt;
  if (is_finished(form) || tells_opening(form) || tells_closing(form)) return std::nullopt;
  FoundHeading found = titled(head.rest(mark));
  found.heading.keyword = form.substr(0, mark);
  return found;
}

/// "○運転免許の行政処分について" over a sentence, where nobody speaks: a summary's item.
/// "――環境基本計画について――" over a turn.
std::optional<FoundHeading> ItemHeadings::noted_heading(std::size_t i, const Head& head,
                                                        bool finished) const {
  const auto framed = finished && speaks(i + 1) ? framed_title(head) : std::nullopt;
  if (framed) return titled(*framed);
  const std::string_view form = head.view();
  const std::size_t mark = turns_.empty() && head.whole() ? list_bullet(form, 0) : 0;
  if (mark == 0 || i + 1 >= lines_.size() || !is_finished(lines_[i + 1].text) ||
      !names_matter(form.substr(mark)))
    return std::nullopt;
  return titled(head.rest(mark));
}

/// "2" over "前回議事録の承認" over a turn: a number on a line of its own.
std::optional<FoundHeading> ItemHeadings::split_heading(std::size_t i, const Head& head) const {
  const std::string_view form = head.view();
  const auto number = numbering_at(form, 0);
  if (!number || i + 2 >= lines_.size() || form.size() > 6) return std::nullopt;
  if (number->end != form.size() && form.substr(number->end) != ".") return std::nullopt;
  const std::string_view title = lines_[i + 1].text;
  if (title.size() > kLongestMarked || !reads_like_title(title) || !speaks(i + 2) || speaks(i + 1))
    return std::nullopt;
  // A page's number over its running title, or over a remark: no heading.
  const bool remark = read_direction(Head(title), title) != Direction::kNone;
  if (remark || running_.contains(title) || ends_like_minutes(title)) return std::nullopt;
  FoundHeading found = titled(title);
  found.heading.numbers = {number->value};
  found.heading.form = HeadingForm::kDigit;
  found.lines = 2;
  return found;
}

/// "議題1" over the line of its title, over a turn or a sentence.
std::optional<FoundHeading> ItemHeadings::below_number(std::size_t i, AgendaHeading heading,
                                                       bool finished) const {
  const bool alone = !heading.keyword.empty() && !heading.numbers.empty() && heading.title.empty();
  if (!alone || !finished || heading.form == HeadingForm::kBill || i + 2 >= lines_.size())
    return std::nullopt;
  const std::string_view title = lines_[i + 1].text;
  const bool may = title.size() <= kLongestRest && reads_like_title(title) && !speaks(i + 1);
  if (!may || is_finished(title) || !has_text(i + 2)) return std::nullopt;
  const auto next = read_agenda_heading(Head(title));
  if (next && (next->keyword == heading.keyword || next->title.empty())) return std::nullopt;
  heading.title = std::string(title);
  heading.kind = kind_of_title(title, heading.kind);
  return FoundHeading{heading, class_of_title(title), 2};
}

/// A title of the programme, or a label (議事（進行：会長）), on a line of its own.
std::optional<FoundHeading> ItemHeadings::plain_title(std::size_t i, const Head& head,
                                                      bool finished) const {
  const std::string_view text = lines_[i].text;
  const std::size_t longest = std::max(longest_title_, kLongestLabel);
  if (!finished || text.size() > longest || is_finished(head.view()) || speaks(i))
    return std::nullopt;
  const bool note = tells_opening(head.view()) || tells_closing(head.view());
  const TitleClass type =
      note || text.size() > kLongestLabel ? TitleClass::kItem : class_of_title(text);
  if (type != TitleClass::kItem) {
    AgendaHeading label;
    label.kind = AgendaKind::kProposal;
    return FoundHeading{label, type};
  }
  const std::string core = title_core(text);
  if (core.size() < kShortestTitle) return std::nullopt;
  for (std::size_t k = 0; k < titles_.size(); ++k) {
    if (titles_[k].core() != core) continue;
    const AnnouncedItem& item = programme_.items[k];
    AgendaHeading heading;
    heading.title = std::string(text);
    heading.kind = item.kind;
    if (item.number > 0) heading.numbers = {item.number};
    return FoundHeading{heading, TitleClass::kItem};
  }
  return std::nullopt;
}

bool ItemHeadings::completes(const AgendaItem& open, std::size_t i) const {
  const Line& next = lines_[i];
  if (open.nodes.size() != 1 || open.numbers.empty() || next.text.size() > Head::kBytes)
    return false;
  const std::string so_far = literal_text(open.title);
  const bool rest = next.text.size() <= kLongestRest && !is_finished(next.text);
  if (rest && leaves_bracket_open(so_far)) return true;
  const std::string heading = literal_text(open.nodes.front().text);
  const bool alone = heading == so_far && so_far.ends_with("号");
  if (rest && alone && !turns_.is_told() && !speaks(i) && reads_like_title(next.text)) return true;
  const std::string joined = literal_text(open.title + std::string(next.text));
  return std::any_of(
      programme_.items.begin(), programme_.items.end(), [&](const AnnouncedItem& item) {
        const std::string title = literal_text(item.title);
        const bool listed =
            std::find(open.numbers.begin(), open.numbers.end(), item.number) != open.numbers.end();
        return listed && !title.empty() && joined.ends_with(title) && !so_far.ends_with(title);
      });
}

}  // namespace gijiroku::indexer

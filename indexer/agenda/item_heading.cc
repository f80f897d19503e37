// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/agenda/item_heading.h"

#include <algorithm>
#include <array>

#include "indexer/agenda/item_title.h"
#include "indexer/line/sentence.h"
#include "indexer/line/stage_direction.h"

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kLongestMarked = 120;  // bytes
constexpr std::size_t kLongestRest = 200;    // bytes
constexpr std::string_view kDay = "日程";

/// "中間報告について", "開会": a numbered line under 議事 that titles an item, and no point of a
/// list.
bool reads_like_title(std::string_view title) {
  static constexpr std::array<std::string_view, 14> kEnds{
      "ついて",   "について(諮問)", "件",   "その他", "開会", "閉会", "挨拶",
      "あいさつ", "選出",           "報告", "案)",    "選任", "承認", "指名"};
  const std::string form = literal_form(title).text;
  return std::any_of(kEnds.begin(), kEnds.end(),
                     [&](std::string_view end) { return form.ends_with(end); });
}

bool leaves_bracket_open(std::string_view form) {
  return std::count(form.begin(), form.end(), '(') > std::count(form.begin(), form.end(), ')');
}

}  // namespace

std::optional<AgendaHeading> ItemHeadings::heading(const Head& head, bool finished,
                                                   std::optional<AgendaKind> section) const {
  auto heading = read_agenda_heading(head);
  if (!heading) return marked_heading(head, finished);
  if (heading->keyword == kDay) heading->kind = kind_of_title(heading->title, heading->kind);
  const AnnouncedItem* item = announced(programme_, *heading);
  const bool titled = item && same_title(item->title, heading->title);
  if (heading->keyword.empty()) {
    if (!titled && (!section || !finished || !reads_like_title(heading->title)))
      return std::nullopt;
    heading->kind = titled ? item->kind : kind_of_title(heading->title, *section);
    return heading;
  }
  if (!finished && !titled && heading->numbers.empty()) return std::nullopt;
  // 議題 is every kind's word: the programme tells which it is here.
  if (titled && heading->keyword == "議題") heading->kind = item->kind;
  return heading;
}

std::optional<AgendaHeading> ItemHeadings::marked_heading(const Head& head, bool finished) const {
  const std::string_view form = head.view();
  const std::size_t mark = mark_size(head);
  const bool other = speakers_.marked_only() && speakers_.has_other_mark(head);
  if (!finished || !other || !head.whole()) return std::nullopt;
  if (form.size() > kLongestMarked || form.size() < mark + 6) return std::nullopt;
  if (is_finished(form) || tells_opening(form) || tells_closing(form)) return std::nullopt;
  AgendaHeading heading;
  heading.keyword = form.substr(0, mark);
  heading.title = std::string(head.rest(mark));
  heading.kind = kind_of_title(heading.title, AgendaKind::kProposal);
  return heading;
}

bool ItemHeadings::completes(const AgendaItem& open, const Line& next) const {
  if (open.nodes.size() != 1 || open.numbers.empty() || next.text.size() > Head::kBytes)
    return false;
  const std::string so_far = literal_form(open.title).text;
  if (leaves_bracket_open(so_far) && next.text.size() <= kLongestRest && !is_finished(next.text))
    return true;
  const std::string joined = literal_form(open.title + std::string(next.text)).text;
  return std::any_of(
      programme_.items.begin(), programme_.items.end(), [&](const AnnouncedItem& item) {
        const std::string title = literal_form(item.title).text;
        const bool listed =
            std::find(open.numbers.begin(), open.numbers.end(), item.number) != open.numbers.end();
        return listed && !title.empty() && joined.ends_with(title) && !so_far.ends_with(title);
      });
}

}  // namespace gijiroku::indexer

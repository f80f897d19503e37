// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/agenda/called_levels.h"

#include <map>

#include "indexer/agenda/item_title.h"
#include "indexer/agenda/title_shape.h"
#include "indexer/line/head.h"
#include "indexer/line/numbering.h"
#include "indexer/line/sentence.h"

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kLongest = 300;  // bytes of a line that may be a title
constexpr int kFewest = 2;             // titles that show the level
constexpr int kShortestOutline = 3;    // titles from 開会 to 閉会

bool is_title(std::string_view title) {
  return ends_like_title(title) || kind_of_title(title, AgendaKind::kNone) == AgendaKind::kOther;
}

/// Whether 1 開会, 2 …について, 3 閉会 divide the document, and somebody speaks between them.
bool is_outlined(const std::vector<Line>& lines, const Turns& turns) {
  int reached = 0;  // 0 before 開会
  bool spoken = false, since_title = false;
  for (const Line& line : lines) {
    if (turns.turn(line)) {
      since_title = true;
      continue;
    }
    if (line.text.size() > kLongest || is_finished(line.text)) continue;
    const Head head(line.text);
    const auto number = numbering_at(head.view(), 0);
    if (!number || number->marked || !read_agenda_heading(head)) continue;
    const TitleClass type = class_of_title(line.text);
    if (number->value == 1 && type == TitleClass::kOpening) {
      reached = 1;
      spoken = false;
    } else if (reached > 0 && number->value == reached + 1) {
      ++reached;
      spoken = spoken || since_title;
    } else {
      continue;
    }
    since_title = false;
    const bool ends = type == TitleClass::kClosing ||
                      kind_of_title(line.text, AgendaKind::kNone) == AgendaKind::kOther;
    if (ends && spoken && reached >= kShortestOutline) return true;
  }
  return false;
}

}  // namespace

std::set<HeadingForm> called_levels(const std::vector<Line>& lines, const Turns& turns) {
  std::map<HeadingForm, int> last;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    const std::string_view text = lines[i].text;
    if (text.size() > kLongest || is_finished(text) || !turns.turn(lines[i + 1])) continue;
    if (turns.turn(lines[i])) continue;
    const auto heading = read_agenda_heading(Head(text));
    const bool number = heading && heading->keyword.empty() && heading->numbers.size() == 1;
    if (!number || !is_title(heading->title)) continue;
    int& reached = last[heading->form];
    if (heading->numbers.front() == reached + 1) ++reached;
  }
  std::set<HeadingForm> out;
  for (const auto& [form, reached] : last) {
    if (reached >= kFewest) out.insert(form);
  }
  if (is_outlined(lines, turns)) out.insert(HeadingForm::kDigit);
  return out;
}

}  // namespace gijiroku::indexer

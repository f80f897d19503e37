// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/agenda/called_levels.h"

#include <map>

#include "indexer/agenda/item_title.h"
#include "indexer/agenda/title_shape.h"
#include "indexer/line/head.h"
#include "indexer/line/sentence.h"

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kLongest = 300;  // bytes of a line that may be a title
constexpr int kFewest = 2;             // titles that show the level

bool is_title(std::string_view title) {
  return ends_like_title(title) || kind_of_title(title, AgendaKind::kNone) == AgendaKind::kOther;
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
  return out;
}

}  // namespace gijiroku::indexer

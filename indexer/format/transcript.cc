// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/format/transcript.h"

#include <utility>

#include "indexer/line/head.h"
#include "indexer/line/role_table.h"
#include "indexer/line/sentence.h"
#include "indexer/speaker/speaker.h"

namespace gijiroku::indexer {
namespace {

constexpr std::string_view kMark = "○", kGap = "　";

/// Bytes of `speech` up to the text of the turn: the mark, the label and the space after it. All of
/// `speech` if the turn has no text.
std::size_t printed_label_size(std::string_view speech, const Turn& turn) {
  return turn.text.empty() ? speech.size()
                           : static_cast<std::size_t>(turn.text.data() - speech.data());
}

}  // namespace

void Transcript::add_lines(std::string_view text) {
  text = trim(text);
  if (text.empty()) return;
  out_.text += repair(text);
  out_.text += '\n';
}

void Transcript::add_gap() {
  if (!out_.text.empty()) out_.text += '\n';
}

void Transcript::add_turn(std::string_view label, std::string_view name, std::string_view speech) {
  const std::string clean = repair(trim(speech));
  std::string_view rest = clean;
  MarkedTurn turn{{}, tidy(repair(label)), tidy(repair(name))};
  // An unmarked word at the beginning may be speech (市長 …), unless it repeats the label.
  if (const auto printed = read_turn(Head(rest), role_table())) {
    const bool marked = printed->marked() && !printed->text.empty();
    if (marked || literal_text(printed->label) == literal_text(turn.label)) {
      turn.label = printed->label;
      if (turn.name.empty()) turn.name = printed->name;
      rest.remove_prefix(printed_label_size(rest, *printed));
    }
  }
  if (turn.label.empty()) turn.label = turn.name;
  turn.source.begin = out_.text.size();
  ((out_.text += kMark) += turn.label) += kGap;
  turn.source.end = out_.text.size();
  ((out_.text += trim(rest)) += '\n');
  out_.turns.push_back(std::move(turn));
}

SourceText Transcript::take(std::string part) {
  out_.part = std::move(part);
  return std::move(out_);
}

}  // namespace gijiroku::indexer

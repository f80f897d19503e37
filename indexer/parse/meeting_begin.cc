// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/parse/meeting_begin.h"

#include <algorithm>

#include "core/word_at.h"
#include "indexer/line/head.h"
#include "indexer/line/sentence.h"
#include "indexer/line/stage_direction.h"
#include "indexer/parse/header_label.h"
#include "indexer/parse/header_row.h"
#include "indexer/parse/row_meaning.h"
#include "indexer/parse/row_shape.h"
#include "indexer/speaker/answer_columns.h"
#include "indexer/speaker/label.h"

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kNear = 4;             // lines that one sentence may wrap over
constexpr std::size_t kShortest = 36;        // bytes of speech that wraps
constexpr std::size_t kTitleRows = 12;       // lines between a title and the first row
constexpr std::size_t kOpeningRows = 40;     // lines between a time of opening and the last row
constexpr std::size_t kLongestOpening = 48;  // bytes

/// Whether the words that the turn on line `i` opens end a sentence, there or where they wrap onto.
bool speaks(const std::vector<Line>& lines, std::size_t i, const Turn& turn,
            const RoleTable& roles) {
  if (contains(turn.text, "。")) return true;
  if (!turn.text.empty() && turn.text.size() < kShortest) return false;
  const bool below = turn.text.empty() && i + 1 < lines.size();
  if (lists_names(below ? lines[i + 1].text : turn.text)) return false;
  for (std::size_t k = i + 1; k < std::min(lines.size(), i + 1 + kNear); ++k) {
    if (read_header_row(lines[k], nullptr) || is_number_alone(lines[k])) return false;
    const auto next = read_turn(Head(lines[k].text), roles);
    if (next && roles.classify(next->key) != Role::kUnknown) return false;
    if (lines[k].text.find("。") != std::string_view::npos) return true;
  }
  return false;
}

/// A label with speech after it.
bool is_speech(const std::vector<Line>& lines, std::size_t i, const RoleTable& roles) {
  const Head head(lines[i].text);
  auto turn = read_turn(head, roles);
  if (!turn && mark_size(head) > 0) turn = read_tied_turn(head, roles);
  if (!turn || roles.classify(turn->key) == Role::kUnknown) return false;
  return speaks(lines, i, *turn, roles);
}

/// "午前10時 開会" on a line of its own.
bool is_time_of_opening(const Line& line) {
  const Head head(line.text);
  const std::string_view form = head.view();
  const bool dated = contains(form, "年");
  return line.raw.find('\t') == line.raw.npos && form.size() < kLongestOpening && !dated &&
         tells_opening(form) && (form.ends_with("開会") || form.ends_with("開議"));
}

/// (開会), (質疑), (説明).
bool is_direction_of_opening(const Line& line) {
  const Head head(line.text);
  const std::string_view form = head.view();
  if (read_direction(head, line.text) == Direction::kNone) return false;
  return tells_opening(form) || form == "(質疑)" || contains(form, "説明");
}

/// Whether a row of the header follows line `i` within `most` lines, before any speech.
template <typename Fits>
bool row_follows(const std::vector<Line>& lines, std::size_t i, std::size_t most,
                 const RoleTable& roles, Fits fits) {
  const std::size_t end = std::min(lines.size(), i + 1 + most);
  for (std::size_t k = i + 1; k < end; ++k) {
    const auto row = read_header_row(lines[k], nullptr);
    if (row && is_header_label(literal_text(row->labels.back())) && fits(*row)) return true;
    if (is_speech(lines, k, roles) || begins_record(Head(lines[k].text))) return false;
  }
  return false;
}

/// Rows that are only in headers: the chair may read a 議題 out later.
bool is_of_header(const HeaderRow& row) {
  switch (row_meaning(row)) {
    case RowMeaning::kAttendees:
    case RowMeaning::kPresence:
    case RowMeaning::kPlace:
    case RowMeaning::kDay:
    case RowMeaning::kDayAndPlace:
      return true;
    default:
      return false;
  }
}

}  // namespace

std::size_t meeting_begin(const std::vector<Line>& lines, std::size_t first_turn,
                          const RoleTable& roles) {
  bool after_row = false;
  std::size_t i = 0;
  const auto any = [](const HeaderRow&) { return true; };
  for (; i < lines.size() && lines[i].source.begin < first_turn; ++i) {
    const Head head(lines[i].text);
    if (begins_record(head) || titles_columns(head)) {
      // 議事概要 over the rows is the title; after rows it is the label over what was said.
      if (after_row || !row_follows(lines, i, kTitleRows, roles, any)) break;
    } else if (is_time_of_opening(lines[i])) {
      if (!row_follows(lines, i, kOpeningRows, roles, is_of_header)) break;
    } else if (titles_answers(head) || is_direction_of_opening(lines[i]) ||
               is_speech(lines, i, roles)) {
      break;
    }
    after_row = after_row || read_header_row(lines[i], nullptr);
  }
  return i;
}

}  // namespace gijiroku::indexer

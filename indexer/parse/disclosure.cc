// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/parse/disclosure.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/utf8.h"
#include "core/word_at.h"
#include "indexer/agenda/list_label.h"
#include "indexer/disclosure/doubt.h"
#include "indexer/disclosure/openness_value.h"
#include "indexer/disclosure/refusal.h"
#include "indexer/disclosure/stamp.h"
#include "indexer/line/head.h"
#include "indexer/line/sentence.h"
#include "indexer/parse/disclosure_line.h"

namespace gijiroku::indexer {
namespace {

int strictness(Openness openness) {
  switch (openness) {
    case Openness::kOpen:
      return 0;
    case Openness::kUnstated:
      return 1;
    case Openness::kPartly:
      return 2;
    case Openness::kClosed:
      break;
  }
  return 3;
}

/// Whether a tab or a colon is between the label of `line` and `value`, a part of it.
bool follows_cell(std::string_view line, std::string_view value) {
  if (value.empty()) return false;
  const auto begin = static_cast<std::size_t>(value.data() - line.data());
  const std::string_view tie = line.substr(0, begin);
  return tie.ends_with('\t') || tie.ends_with(':') || tie.ends_with("：") || tie.ends_with('|');
}

/// Whether the line is about the disclosure of the minutes, in words that are no label, and refuses
/// it: 議事録の公開の判断結果：公開しない.
bool refuses_minutes(std::string_view line) {
  constexpr std::size_t kLongestRow = 240, kLongestLabel = 60;  // bytes
  constexpr std::array<std::string_view, 4> kDisclosed{"公開", "公表", "開示", "閲覧"};
  constexpr std::array<std::string_view, 7> kOptions{
      "公開・非公開", "公開又は非公開", "公開または非公開",      "公開、非公開",
      "公開/非公開",  "公開非公開",     "公開・一部公開・非公開"};
  if (line.size() > kLongestRow) return false;
  const Head head(line);
  const std::size_t at = list_lead(head.view(), 0);
  const auto subject = openness_subject_at(head.view(), at);
  if (!subject || !subject->minutes) return false;
  const std::string_view rest = head.view().substr(at + subject->size);
  if (!contains_any(rest.substr(0, kLongestLabel), kDisclosed)) return false;
  std::size_t end = 0;
  for (std::size_t i = 0; i < std::min(rest.size(), kLongestLabel) && end == 0; ++i)
    if (const std::size_t options = word_at(rest, i, kOptions)) end = i + options;
  return refuses(rest.substr(end));
}

/// Whether the line is nothing but a refusal: 公開しない.
bool is_refusal(std::string_view line) {
  const Head head(line);
  return head.whole() && !head.view().empty() && refusal_at(head.view(), 0) == head.view().size();
}

/// Whether a reason is given: not －, なし, 該当なし.
bool is_reason(std::string_view text) {
  constexpr std::array<std::string_view, 7> kNone{"なし",   "無",       "該当な", "該当し",
                                                  "特にな", "ありませ", "公開"};
  const Head head(text);
  std::size_t at = 0;
  while (at < head.view().size() && is_punctuation_or_symbol(code_point_at(head.view(), at).value))
    at += code_point_at(head.view(), at).size;
  return at < head.view().size() && word_at(head.view(), at, kNone) == 0;
}

class DisclosureReader {
 public:
  DisclosureReader(const std::vector<Line>& lines, std::size_t speech)
      : lines_(lines), speech_(std::min(speech, lines.size())) {}

  DisclosureRead read() {
    for (i_ = 0; i_ < speech_; ++i_) read_front_line();
    // A value whose words were taken for a speaker's label.
    if (!waiting_.empty() && waiting_line_ + 1 == i_ && i_ < lines_.size()) read_value_line();
    give_waiting();
    for (const DisclosurePiece& piece : waiting_) {
      if (!piece.glued.empty()) state(piece.about, read_openness(piece.glued));
      // A row that names 非公開 and gives no answer: a ring around one of its words is lost.
      OpennessRow row;
      row.names_closed = piece.names_closed;
      if (piece.glued.empty() && row.names_closed) state(piece.about, row);
    }
    const bool said =
        out_.said.meeting != Openness::kUnstated || out_.said.minutes != Openness::kUnstated;
    if (doubted_ && !said) state({}, closed());
    for (i_ = speech_; i_ < lines_.size(); ++i_) read_body_line();
    return std::move(out_);
  }

 private:
  void read_front_line() {
    read_audience();
    const auto pieces = disclosure_pieces(lines_[i_].text);
    doubted_ = doubted_ || (pieces.empty() && leaves_doubt(lines_[i_].text));
    if (!pieces.empty() && is_stamp(lines_[i_].text)) state({}, closed());
    if (answers_above(pieces)) return read_value_line();
    // Options to choose from, right below their label.
    const bool words = !waiting_.empty() && waiting_line_ + 1 == i_ && pieces.size() == 1 &&
                       pieces.front().bare_words && pieces.front().text.empty();
    if (pieces.empty() && refuses_minutes(lines_[i_].text)) return refuse_minutes();
    if (pieces.empty() || words) return read_value_line();
    if (pieces.front().at_start) {
      give_waiting();
      drop_heading(pieces);
    }
    for (std::size_t k = 0; k < pieces.size(); ++k) {
      const DisclosurePiece& piece = pieces[k];
      const bool heads = piece.text.empty() && k + 1 < pieces.size();
      if (piece.reason) {
        state_reason(piece);
      } else if (piece.text.empty()) {
        if (!heads) waiting_.push_back(piece), waiting_line_ = i_;
      } else {
        state(piece.about, row_of(piece));
      }
    }
  }

  static OpennessRow row_of(const DisclosurePiece& piece) {
    if (piece.refused) return closed();
    OpennessRow row = read_openness(piece.text);
    // 公開・非公開　②: an answer that cannot be read.
    constexpr std::size_t kShort = 12;  // bytes
    constexpr std::size_t kSign = 4;    // bytes
    if (row.openness != Openness::kUnstated || row.names_closed) return row;
    const std::size_t size = piece.text.size();
    const bool unread = size <= kSign || (size <= kShort && !row.plain);
    // 公開・非公開（非公開の理由：個人情報）
    const bool explained = is_reason(row.reason) && refuses(Head(piece.text).view());
    row.names_closed = (unread && piece.names_closed) || explained;
    return row;
  }

  static OpennessRow closed() {
    OpennessRow row;
    row.openness = Openness::kClosed;
    return row;
  }

  void refuse_minutes() {
    OpennessSubject minutes;
    minutes.minutes = true;
    state(minutes, closed());
  }

  /// A lone 傍聴 above 不可: nobody may attend.
  void read_audience() {
    if (i_ == 0 || !heads_audience(lines_[i_ - 1].text)) return;
    const std::string_view text = lines_[i_].text.substr(0, Head::kBytes);
    OpennessSubject meeting;
    meeting.meeting = true;
    const OpennessRow row = read_openness(text);
    if (row.openness == Openness::kClosed || row.names_closed) state(meeting, row);
  }

  /// Whether the line answers a label above although its words could be a label, too: 公開　非公開
  /// ○一部非公開, or 秘密会　その理由　….
  bool answers_above(const std::vector<DisclosurePiece>& pieces) const {
    if (waiting_.empty() || !values_.empty() || pieces.empty()) return false;
    const OpennessRow row = read_openness(lines_[i_].text.substr(0, Head::kBytes));
    const DisclosurePiece& first = pieces.front();
    if (first.reason) return row.names_closed && pieces.size() == 1;
    const bool clear = row.plain && row.openness != Openness::kUnstated;
    return first.bare_words && (clear || (row.names_closed && waiting_line_ + 1 == i_));
  }

  /// A bare label over rows of its own (会議, 会議録) is answered by them.
  void drop_heading(const std::vector<DisclosurePiece>& pieces) {
    const bool below = waiting_.size() == 1 && waiting_line_ + 1 == i_;
    const DisclosurePiece& row = pieces.front();
    if (!below || row.label || row.reason || row.text.empty()) return;
    const OpennessSubject& about = waiting_.front().about;
    if (!about.meeting && !about.minutes) waiting_.clear();
  }

  /// A line without a label may be the value of one above, or stand for itself.
  void read_value_line() {
    const Line& line = lines_[i_];
    if (line.text.size() > Head::kBytes) return;
    const OpennessRow row = read_openness(line.text);
    const bool named = begins_with_openness(line.text);
    if (waiting_.empty() && is_stamp(line.text)) return give_alone(closed());
    const bool below = !waiting_.empty() && values_.empty();
    const bool clear =
        (row.plain || row.openness != Openness::kUnstated) && !contains(line.text, "。");
    const bool closes =
        (row.names_closed || row.openness == Openness::kPartly) && waiting_line_ + 1 == i_;
    const bool answers = below && (clear || closes);
    if (!answers && !(row.plain && named)) return give_waiting();
    values_.push_back(line.text);
    if (waiting_.empty()) give_alone(row);
  }

  /// Several labels and as many values belong together in order.
  void give_waiting() {
    if (values_.empty() || waiting_.empty()) return values_.clear();
    const bool each = waiting_.size() == values_.size();
    std::string all;
    for (const std::string_view value : values_) (all += value) += '\n';
    for (std::size_t k = 0; k < waiting_.size(); ++k)
      state(waiting_[k].about, read_openness(each ? values_[k] : std::string_view(all)));
    waiting_.clear();
    values_.clear();
  }

  void give_alone(const OpennessRow& row) {
    values_.clear();
    state({}, row);
  }

  void read_body_line() {
    const Line& line = lines_[i_];
    const bool apart = line.after_blank || i_ + 1 == lines_.size();
    if (apart && is_lone_stamp(line.text)) return give_alone(closed());
    if (apart && refuses_minutes(line.text)) return refuse_minutes();
    if (i_ + 1 == lines_.size() && is_refusal(line.text)) return give_alone(closed());
    const auto piece = disclosure_row(line.text);
    if (!piece) return;
    const bool next = piece->text.empty() && i_ + 1 < lines_.size();
    const std::string_view value = next ? lines_[i_ + 1].text : piece->text;
    if (value.size() > Head::kBytes) return;
    const OpennessRow row = read_openness(value);
    const bool sentence = contains(value, "。") || reads_like_speech(value);
    const bool spoken = sentence && !follows_cell(line.text, piece->text);
    const bool clear = row.plain && row.openness != Openness::kUnstated;
    if (clear || (row.names_closed && !spoken)) state(piece->about, row);
  }

  void state(const OpennessSubject& about, const OpennessRow& row) {
    const bool bare = !about.meeting && !about.minutes;
    const bool unclear = row.openness == Openness::kUnstated && row.names_closed;
    const Openness read = unclear ? Openness::kClosed : row.openness;
    const bool shut = read == Openness::kClosed || read == Openness::kPartly;
    Disclosure& said = out_.said;
    of_minutes_ = about.minutes || (bare && shut && !about.meeting);
    if (about.meeting || bare) {
      if (!met_ || strictness(read) > strictness(said.meeting)) said.meeting = read;
      met_ = true;
      if (said.meeting_reason.empty()) said.meeting_reason = row.reason;
    }
    out_.unclear = out_.unclear || unclear;
    // The meeting's own row is the stricter one.
    if (bare && read == Openness::kPartly && said.meeting == Openness::kClosed) return;
    if (!of_minutes_) return;
    const bool first = out_.minutes_line == 0;
    if (!first && read != said.minutes) out_.unclear = true;
    if (first || strictness(read) > strictness(said.minutes)) said.minutes = read;
    if (said.minutes_reason.empty()) said.minutes_reason = row.reason;
    if (first) out_.minutes_line = lines_[std::min(i_, lines_.size() - 1)].number;
  }

  void state_reason(const DisclosurePiece& piece) {
    const bool minutes = piece.about.minutes || (!piece.about.meeting && of_minutes_);
    std::string& reason = minutes ? out_.said.minutes_reason : out_.said.meeting_reason;
    if (reason.empty()) reason = tidy(piece.text);
    doubted_ = doubted_ || (piece.names_closed && is_reason(piece.text));
  }

  const std::vector<Line>& lines_;
  std::size_t speech_ = 0, i_ = 0, waiting_line_ = 0;
  bool met_ = false, of_minutes_ = false;
  bool doubted_ = false;  // words that no row is known by refuse, or a reason for 非公開 is given
  std::vector<DisclosurePiece> waiting_;  // labels without a value so far
  std::vector<std::string_view> values_;  // lines of values after them
  DisclosureRead out_;
};

}  // namespace

DisclosureRead read_disclosure(const std::vector<Line>& lines, std::size_t speech) {
  return DisclosureReader(lines, speech).read();
}

}  // namespace gijiroku::indexer

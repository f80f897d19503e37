// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/parse/disclosure_line.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/word_at.h"
#include "indexer/disclosure/openness_tokens.h"
#include "indexer/line/head.h"
#include "indexer/line/numbering.h"
#include "indexer/parse/header_label.h"

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kScanned = 4096;    // bytes of a line that are searched for labels
constexpr std::size_t kLongestRow = 240;  // bytes of a line that is nothing but a row
constexpr std::array<std::string_view, 11> kMarks{"○",  "〇", "◎", "●", "■", "◆",
                                                  "・", "◇",  "※", "*", "□"};
constexpr std::array<std::string_view, 8> kOpeners{"<", "【", "〔", "[", "(", "《", "「", "|"};
constexpr std::array<std::string_view, 12> kClosers{">",  "】", "〕", "]", ")", "》",
                                                    "」", ":",  "は", "|", "→", "="};
constexpr std::array<std::string_view, 9> kBreaks{"、", "。", ",", ";", "/", ">", "】", ")", "・"};

/// Length of what ties a label that ends at byte `at` to its value; nullopt if nothing does.
std::optional<std::size_t> tie_at(const Head& head, std::size_t at) {
  const std::string_view form = head.view();
  std::size_t end = at;
  if (const std::size_t gloss = gloss_at(head, end); gloss > 0) {
    const auto inside = openness_tokens(form.substr(end, gloss)).tokens;
    if (!inside.empty() && inside[0].kind == OpennessToken::Kind::kBracket) end += gloss;
  }
  bool tied = end > at || head.gap(end) || end >= form.size();
  while (const std::size_t closer = word_at(form, end, kClosers)) {
    end += closer;
    tied = true;
  }
  if (!tied) {
    const auto next = openness_tokens(form.substr(end, 60)).tokens;
    tied = !next.empty() && next[0].kind != OpennessToken::Kind::kBracket;
  }
  return tied ? std::optional(end - at) : std::nullopt;
}

/// Whether an option, with or without a sign before it, begins at byte `at`.
bool option_follows(std::string_view form, std::size_t at) {
  const auto parted = openness_tokens(form.substr(std::min(at, form.size()), 60));
  const std::size_t first =
      !parted.tokens.empty() && parted.tokens[0].kind == OpennessToken::Kind::kSign;
  if (first >= parted.tokens.size() || parted.tokens[first].kind != OpennessToken::Kind::kOption)
    return false;
  const std::string_view text = parted.tokens[first].text;
  return names_openness(text, Openness::kOpen) || names_openness(text, Openness::kPartly) ||
         names_openness(text, Openness::kClosed);
}

/// Where the words of a line begin, after marks, a number and brackets.
std::size_t content_begin(std::string_view form) {
  std::size_t at = word_at(form, 0, kMarks);
  if (const auto number = numbering_at(form, at)) at = number->end;
  constexpr std::array<std::string_view, 4> kAfterNumber{".", ")", "、", ":"};
  if (at > 0) at += word_at(form, at, kAfterNumber);
  return at + word_at(form, at, kOpeners);
}

struct Piece : DisclosurePiece {
  std::size_t begin = 0, value = 0;  // bytes of the literal form
};

class Scan {
 public:
  explicit Scan(std::string_view line)
      : head_(line, kScanned), form_(head_.view()), start_(content_begin(form_)) {}

  std::vector<DisclosurePiece> pieces() const {
    std::vector<Piece> found;
    for (std::size_t at = 0; at < form_.size();) {
      const bool begins = at == 0 || at == start_ || head_.gap(at) || after_break(at);
      const bool is_value = !found.empty() && found.back().value == at;
      const auto piece = piece_at(at, begins, is_value);
      if (piece) found.push_back(*piece);
      at = piece ? std::max(piece->value, at + 1) : at + 1;
      while (at < form_.size() && is_continuation(form_[at])) ++at;
    }
    std::vector<DisclosurePiece> out;
    for (std::size_t i = 0; i < found.size(); ++i) {
      const std::size_t end = i + 1 < found.size() ? found[i + 1].begin : form_.size();
      out.push_back(with_value(found[i], end));
    }
    return out;
  }

  std::optional<DisclosurePiece> first() const {
    auto piece = piece_at(start_, true, false);
    if (!piece || piece->reason || !piece->label) return std::nullopt;
    return with_value(*piece, form_.size());
  }

 private:
  DisclosurePiece with_value(const Piece& piece, std::size_t end) const {
    const std::size_t value = value_end(piece.value, end);
    DisclosurePiece out = static_cast<const DisclosurePiece&>(piece);
    if (piece.value < form_.size()) {
      out.text =
          value < form_.size() ? trim(head_.printed(piece.value, value)) : head_.rest(piece.value);
    }
    if (!out.text.empty()) out.glued = {};
    out.at_start = piece.begin <= start_;
    return out;
  }

  bool after_break(std::size_t at) const {
    const std::string_view before = form_.substr(0, at);
    const auto ends = [&](std::string_view word) { return before.ends_with(word); };
    return std::any_of(kBreaks.begin(), kBreaks.end(), ends) ||
           std::any_of(kOpeners.begin(), kOpeners.end(), ends) || before.ends_with(':');
  }

  /// A row of another kind ends the value: "非公開 出席者 …".
  std::size_t value_end(std::size_t from, std::size_t end) const {
    for (std::size_t at = from + 1; at < end; ++at) {
      if (is_continuation(form_[at]) || !head_.gap(at)) continue;
      if (header_label_at(head_, at, LabelTie::kParted) > 0) return at;
    }
    return end;
  }

  std::optional<Piece> piece_at(std::size_t at, bool begins, bool is_value) const {
    Piece piece;
    piece.begin = at;
    if (const std::size_t reason = begins ? reason_label_at(form_, at) : 0;
        reason > 0 && !is_answer(at)) {
      piece.reason = true;
      const auto subject = openness_subject_at(form_, at);
      if (subject) piece.about = *subject;
      piece.value = at + reason + tie_at(head_, at + reason).value_or(0);
      return piece;
    }
    if (auto label = openness_label_at(form_, at)) {
      // 会議録の公開 非公開: the blank tells that the last word is the value.
      const std::size_t all = at + label->size;
      const bool value = label->shorter > 0 && head_.gap(at + label->shorter) &&
                         !option_follows(form_, all + tie_at(head_, all).value_or(0));
      if (value) label->size = std::exchange(label->shorter, 0);
      const bool bare = !label->about.meeting && !label->about.minutes;
      if (bare && is_value && !label->suffixed) return std::nullopt;
      const std::size_t end = at + label->size;
      const auto tie = tie_at(head_, end);
      const bool cell = form_.substr(end).starts_with(':') || is_cell_end(end);
      const bool loose = label->loose && !cell && !(tie && option_follows(form_, end + *tie));
      if (tie && (begins || !bare) && (!label->weak || cell) && !loose) {
        piece.about = label->about;
        piece.label = true;
        piece.bare_words = bare && !label->suffixed;
        piece.names_closed = form_.substr(at, label->size).find("非") != std::string_view::npos;
        piece.value = end + *tie;
        if (label->shorter > 0) piece.glued = head_.printed(at + label->shorter, at + label->size);
        return piece;
      }
    }
    const auto subject = openness_subject_at(form_, at);
    if (!subject || !(begins || subject->minutes)) return std::nullopt;
    const auto tie = tie_at(head_, at + subject->size);
    if (!tie || !option_follows(form_, at + subject->size + *tie)) return std::nullopt;
    piece.about = *subject;
    piece.value = at + subject->size + *tie;
    return piece;
  }

  /// "非公開 理由：…": the blank tells that the first word is an answer, and no part of the label.
  bool is_answer(std::size_t at) const {
    constexpr std::array<std::string_view, 4> kAnswers{"一部非公開", "一部公開", "非公開", "不可"};
    const std::size_t end = at + word_at(form_, at, kAnswers);
    for (std::size_t i = at + 1; i < end; ++i) {
      if (!is_continuation(form_[i]) && head_.gap(i)) return false;
    }
    return end > at && head_.gap(end);
  }

  /// Whether a tab or a pipe follows byte `at` of the form.
  bool is_cell_end(std::size_t at) const {
    if (at >= form_.size()) return false;
    const std::string_view all = head_.rest(0);
    const std::string_view blank =
        all.substr(head_.end(at) - head_.begin(0), head_.begin(at) - head_.end(at));
    return blank.find_first_of("\t|") != blank.npos;
  }

  Head head_;
  std::string_view form_;
  std::size_t start_ = 0;  // where the words begin
};

bool may_disclose(std::string_view line) {
  static constexpr std::array<std::string_view, 4> kWords{"開", "公表", "閲覧", "傍聴"};
  return std::any_of(kWords.begin(), kWords.end(),
                     [&](std::string_view word) { return line.find(word) != line.npos; });
}

}  // namespace

std::vector<DisclosurePiece> disclosure_pieces(std::string_view line) {
  if (line.size() > Head::kBytes && !may_disclose(line)) return {};
  return Scan(line).pieces();
}

std::optional<DisclosurePiece> disclosure_row(std::string_view line) {
  if (line.size() > kLongestRow || !may_disclose(line)) return std::nullopt;
  return Scan(line).first();
}

bool begins_with_openness(std::string_view line) { return option_follows(Head(line).view(), 0); }

}  // namespace gijiroku::indexer

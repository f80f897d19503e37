// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/parse/disclosure_line.h"

#include <algorithm>
#include <utility>

#include "core/utf8.h"
#include "core/word_at.h"
#include "indexer/disclosure/openness_tokens.h"
#include "indexer/disclosure/reason_label.h"
#include "indexer/disclosure/refusal.h"
#include "indexer/line/head.h"
#include "indexer/line/numbering.h"
#include "indexer/parse/header_label.h"

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kScanned = 4096;    // bytes of a line that are searched for labels
constexpr std::size_t kAnswerRead = 60;   // bytes of an answer that may refuse
constexpr std::size_t kLongestRow = 240;  // bytes of a line that is nothing but a row
constexpr WordTable kOpeners({"<", "【", "〔", "[", "(", "《", "≪", "「", "|"});
constexpr WordTable kClosers({">", "】", "〕", "]", ")", "》", "≫", "」",  ":",    "は", "を",
                              "|", "│",  "┃",  "/", "→", "⇒",  "=", "...", "・・", "-",  "~"});
constexpr WordTable kBreaks({"、", "。", ",", ";", "/", ">", "】", ")", "≫", "│", "・"});

/// The option that `parted` begins with, behind at most one sign; nullptr if it begins otherwise.
const OpennessToken* first_option(const OpennessTokens& parted) {
  const auto& tokens = parted.tokens;
  const std::size_t first = !tokens.empty() && tokens[0].kind == OpennessToken::Kind::kSign;
  const bool option = first < tokens.size() && tokens[first].kind == OpennessToken::Kind::kOption;
  return option ? &tokens[first] : nullptr;
}

/// Whether an option, with or without a sign before it, begins at byte `at`.
bool option_follows(std::string_view form, std::size_t at) {
  const auto parted = openness_tokens(form.substr(std::min(at, form.size()), 60));
  const OpennessToken* const option = first_option(parted);
  const auto names = [&](Openness each) { return names_openness(option->text, each); };
  return option && (names(Openness::kOpen) || names(Openness::kPartly) || names(Openness::kClosed));
}

/// Whether an option or a refusal begins at byte `at`.
bool answers(std::string_view form, std::size_t at) {
  const std::string_view rest = form.substr(std::min(at, form.size()), kAnswerRead);
  return first_option(openness_tokens(rest)) || short_refusal(rest) > 0 || refusal_at(rest, 0) > 0;
}

/// Whether the words in brackets after a label choose, and do not only list: (公開・非公開).
bool is_answer(std::string_view inside) {
  const auto parted = openness_tokens(inside);
  const bool listed =
      std::all_of(parted.tokens.begin(), parted.tokens.end(), [](const OpennessToken& token) {
        return token.kind == OpennessToken::Kind::kOption ||
               token.kind == OpennessToken::Kind::kSeparator;
      });
  const bool both = names_openness(inside, Openness::kOpen) && refuses(inside);
  return (answers(inside, 0) || refuses(inside)) && !(listed && both && parted.tail.empty());
}

/// Length of what ties a label that ends at byte `at` to its value; nullopt if nothing does.
std::optional<std::size_t> tie_at(const Head& head, std::size_t at) {
  const std::string_view form = head.view();
  std::size_t end = at;
  if (const std::size_t gloss = gloss_at(head, end); gloss > 0) {
    const auto inside = openness_tokens(form.substr(end, gloss)).tokens;
    const bool bracket = !inside.empty() && inside[0].kind == OpennessToken::Kind::kBracket;
    const bool answer = end + gloss >= form.size() && is_answer(form.substr(end + 1, gloss - 2));
    if (bracket && !answer) end += gloss;
  }
  const bool parted = end > at || head.gap(end) || end >= form.size();
  const std::size_t before = end;
  while (const std::size_t closer = word_at(form, end, kClosers)) end += closer;
  bool tied = parted || end > before;
  // 会議は、公開しない
  if (form.substr(0, end).ends_with("は") && form.substr(end).starts_with("、"))
    end += std::string_view("、").size();
  while (end > at && form.substr(end).starts_with("・")) end += std::string_view("・").size();
  if (!tied && form.substr(end).starts_with('(') && answers(form, end + 1)) return end + 1 - at;
  if (!tied) {
    const auto next = openness_tokens(form.substr(end, 60)).tokens;
    tied = !next.empty() && next[0].kind != OpennessToken::Kind::kBracket;
  }
  return tied ? std::optional(end - at) : std::nullopt;
}

struct Piece : DisclosurePiece {
  std::size_t begin = 0, value = 0;  // bytes of the literal form
};

class Scan {
 public:
  explicit Scan(std::string_view line)
      : head_(line, kScanned), form_(head_.view()), start_(row_words_begin(head_)) {}

  std::vector<DisclosurePiece> pieces() const {
    std::vector<Piece> found;
    for (std::size_t at = start_; at < form_.size();) {
      const bool begins = at == start_ || head_.gap(at) || after_break(at);
      const bool is_value = !found.empty() && found.back().value == at;
      const auto piece = piece_at(at, begins, is_value);
      if (piece) found.push_back(*piece);
      at = piece ? std::max(piece->value, at + 1) : at + 1;
      while (at < form_.size() && is_continuation(form_[at])) ++at;
    }
    std::vector<DisclosurePiece> out;
    for (std::size_t i = 0; i < found.size(); ++i) {
      // The question for the reason is part of the value before it, which read_openness parts.
      std::size_t next = i + 1;
      while (!found[i].reason && next < found.size() && found[next].reason) ++next;
      const std::size_t end = next < found.size() ? found[next].begin : form_.size();
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
      if (reason_label_at(form_, at) > 0) continue;
      if (header_label_at(head_, at, LabelTie::kParted) > 0) return at;
    }
    return end;
  }

  std::optional<Piece> piece_at(std::size_t at, bool begins, bool is_value) const {
    Piece piece;
    piece.begin = at;
    if (const std::size_t reason = begins ? reason_label_at(form_, at) : 0;
        reason > 0 && !precedes_reason(at) && !is_answered(at) &&
        !(is_value && refusal_at(form_, at) > 0)) {
      piece.reason = true;
      piece.names_closed = refuses(form_.substr(at, reason));
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
      // 会　議　公開○: the blank tells that the last word is an option, and marked.
      const bool parted = head_.gap(at + label->about.size) && !head_.gap(end);
      const bool loose =
          label->loose && !cell && (parted || !(tie && option_follows(form_, end + *tie)));
      // 公開　非公開: options to choose from, with blanks.
      const bool choices = bare && label->joint > 0 && head_.gap(at + label->joint);
      if (tie && !choices && (begins || !bare) && (!label->weak || cell) && !loose) {
        piece.about = label->about;
        piece.label = true;
        piece.bare_words = bare && !label->suffixed;
        piece.refused = label->refused;
        piece.names_closed = label->choice || contains(form_.substr(at, label->size), "非");
        piece.value = end + *tie;
        if (label->shorter > 0) piece.glued = head_.printed(at + label->shorter, at + label->size);
        return piece;
      }
    }
    const auto subject = openness_subject_at(form_, at);
    if (!subject || !(begins || subject->minutes)) return std::nullopt;
    // 会議録|の取扱い, 会議|の開催形態
    static constexpr WordTable kHandled({"の取扱い", "の取り扱い", "の扱い", "の開催形態",
                                         "の開催方法", "の形態", "の形式", "の種別", "の区分",
                                         "開催形態", "取扱い", "形態", "種別", "区分"});
    const std::size_t size = subject->size + word_at(form_, at + subject->size, kHandled);
    const auto tie = tie_at(head_, at + size);
    if (!tie ||
        !(option_follows(form_, at + size + *tie) || refusal_at(form_, at + size + *tie) > 0))
      return std::nullopt;
    piece.about = *subject;
    piece.value = at + size + *tie;
    return piece;
  }

  /// "公開・非公開　非公開　理由：…": a label with its answer, and no question for the reason.
  bool is_answered(std::size_t at) const {
    const auto label = openness_label_at(form_, at);
    if (!label || label->weak) return false;
    const std::size_t end = at + label->size;
    // 会議の公開　非公開　理由：…: blanks around the answer, which is no part of the label.
    if (label->shorter > 0 && head_.gap(at + label->shorter) && head_.gap(end)) return true;
    const auto tie = tie_at(head_, end);
    if (!tie) return false;
    const bool why = form_.substr(at, label->size).find("理由") != std::string_view::npos;
    return why || (end + *tie < form_.size() && answers(form_, end + *tie));
  }

  /// "非公開 理由：…": the blank tells that the first word is an answer, and no part of the label.
  bool precedes_reason(std::size_t at) const {
    constexpr WordTable kAnswers({"一部非公開", "一部公開", "非公開", "不可"});
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
  static constexpr WordTable kWords({"開", "表", "閲", "聴", "掲", "取"});
  return contains_any(line, kWords);
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

bool heads_audience(std::string_view line) {
  if (line.size() > kLongestRow || !may_disclose(line)) return false;
  constexpr WordTable kOf({"会議の", "会議への", "審議会の", "委員会の"});
  constexpr WordTable kWords({"傍聴者", "傍聴人", "傍聴席", "傍聴"});
  constexpr WordTable kEnds({"の可否", "の許否", "の取扱い", "の扱い", "について"});
  const Head head(line);
  const std::string_view form = head.view();
  std::size_t at = row_words_begin(head);
  at += word_at(form, at, kOf);
  const std::size_t word = word_at(form, at, kWords);
  at += word;
  at += word_at(form, at, kEnds);
  while (const std::size_t closer = word_at(form, at, kClosers)) at += closer;
  return word > 0 && at >= form.size();
}

bool begins_with_openness(std::string_view line) { return option_follows(Head(line).view(), 0); }

}  // namespace gijiroku::indexer

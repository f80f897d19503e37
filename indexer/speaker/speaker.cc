// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/speaker/speaker.h"

#include <algorithm>
#include <array>

#include "core/script.h"
#include "core/word_at.h"
#include "indexer/line/sentence.h"
#include "indexer/speaker/answer_columns.h"
#include "indexer/speaker/form_evidence.h"
#include "indexer/speaker/label_sign.h"
#include "indexer/speaker/legend.h"

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kLongestTied = 60;        // bytes
constexpr std::size_t kTurnBytes = 240;         // of a line, in which a label ends
constexpr std::string_view kLostMember = "員";  // 委員 that lost its first character
constexpr std::string_view kAbout = "について";
constexpr std::size_t kLinesBelow = 4;     // a bullet, in which its sentence ends
constexpr std::size_t kAnonymous = 2;      // bullets that make minutes without speakers
constexpr std::size_t kMarkBytes = 60;     // of a line, in which a mark and a label end
constexpr std::size_t kLongCut = 90;       // bytes of a sentence that goes on below
constexpr std::size_t kShortestSaid = 30;  // bytes of a cut sentence behind a tied label
constexpr std::array<std::string_view, 4> kArrows{"→", "⇒", "←", "⇨"};  // before answers
constexpr std::size_t kSignTurns = 2;    // turns that make a sign the speakers'
constexpr std::size_t kMarkedTurns = 4;  // turns that make marks the rule

/// The mark itself, without the number of a record before it; circles of every size are one.
std::string_view sign_of(std::string_view mark) {
  while (!mark.empty() && mark.front() >= '0' && mark.front() <= '9') mark.remove_prefix(1);
  return with_one_circle(mark);
}

/// What follows an office in a signature: a name and nothing else, mostly spaced out.
bool is_signed(std::string_view text) {
  constexpr std::size_t kLongestName = 30;  // bytes
  const Head head(text);
  const std::string_view form = head.view();
  if (has_sentence(text) || form.empty() || form.size() > kLongestName) return false;
  const std::u32string chars = decode(form);
  if (std::any_of(chars.begin(), chars.end(), [](char32_t c) { return is_hiragana(c); }))
    return false;
  bool spaced = false;
  for (std::size_t i = 1; i < form.size(); ++i)
    spaced = spaced || (!is_continuation(form[i]) && head.gap(i));
  return spaced || is_name(form);
}

/// （議長〈尾形〉）, 尾形／議長：…: a label, even if it cannot be read.
bool begins_like_label(std::string_view form) {
  const std::size_t stop = std::min(form.find("、"), form.find("。"));
  return !opening_pair(form).empty() || form.substr(0, stop).find_first_of(":/") != form.npos;
}

bool is_question(std::string_view text) {
  return contains(text, "か。") || contains(text, "？") || contains(text, "ください") ||
         reads_like_speech(text);
}

}  // namespace

Speakers::Speakers(const std::vector<Line>& lines, const RoleTable& roles) : roles_(&roles) {
  turns_ = answer_turns(lines);
  const std::vector<LabelCandidate> best = choose(lines);
  for (auto& [begin, turn] : legend_turns(lines, roles)) {
    signs_.insert(turn.mark);
    turns_.emplace(begin, std::move(turn));
  }
  keep_marked_only();
  forms_ = uses_of_forms(best, [&](const LabelCandidate& each) {
    return turns_.contains(lines[each.line].source.begin);
  });
  add_tied(lines);
  add_bullets(lines);
  if (turns_.empty()) add_circles(lines);
  add_arrows(lines);
}

/// Returns the best candidate of each line that has one.
std::vector<LabelCandidate> Speakers::choose(const std::vector<Line>& lines) {
  std::vector<LabelCandidate> all = candidates(lines, *roles_);
  add_document_evidence(all, lines);
  std::map<std::string, std::pair<std::size_t, std::size_t>, std::less<>>
      signs;  // lines that a sign opens, turns among them
  std::vector<LabelCandidate> chosen;
  for (std::size_t i = 0; i < all.size();) {
    const std::size_t line = all[i].line;
    LabelCandidate* best = &all[i];
    for (++i; i < all.size() && all[i].line == line; ++i) {
      if (all[i].whole > best->whole) best = &all[i];
    }
    auto& [opened, turns] = signs[best->label.form.sign];
    ++opened;
    chosen.push_back(std::move(*best));
    const LabelCandidate& each = chosen.back();
    if (!each.said || each.whole < kEnough) continue;
    ++turns;
    labels_.insert(each.label.turn.key);
    turns_.emplace(lines[line].source.begin, each.label.turn);
  }
  for (const auto& [sign, found] : signs) {
    if (!sign.empty() && found.second >= kSignTurns && found.second * 5 >= found.first * 3)
      signs_.insert(sign);
  }
  return chosen;
}

void Speakers::keep_marked_only() {
  const auto is_marked = [this](const auto& entry) {
    const std::string_view sign = sign_of(entry.second.mark);
    return !sign.empty() && mark_size(Head(sign)) > 0;
  };
  const auto marked =
      static_cast<std::size_t>(std::count_if(turns_.begin(), turns_.end(), is_marked));
  marked_only_ = marked >= kMarkedTurns && (turns_.size() - marked) * 2 < marked;
  if (!marked_only_) return;
  // 議長（山本一郎君） without its mark is still the label that others have a mark before.
  std::set<std::string> persons;
  for (const auto& entry : turns_) {
    if (is_marked(entry) && !entry.second.name.empty()) persons.insert(entry.second.label);
  }
  std::erase_if(turns_, [&](const auto& entry) {
    const bool known = !entry.second.name.empty() && entry.second.label.ends_with("）") &&
                       persons.contains(entry.second.label);
    return !is_marked(entry) && !known;
  });
}

/// Turns whose labels are tied to the words behind them, or to the beginning of a cut sentence.
void Speakers::add_tied(const std::vector<Line>& lines) {
  bool finished = true;
  const std::size_t first = begin();
  for (const Line& line : lines) {
    const Head head(line.text, kTurnBytes);
    const std::size_t mark = mark_size(head);
    const bool marked = mark > 0 && signs_.contains(sign_of(head.view().substr(0, mark)));
    const bool may_open =
        marked || (!marked_only_ && line.source.begin > first && (finished || line.after_blank));
    if (may_open && !turns_.contains(line.source.begin)) {
      auto turn = tied_turn(head);
      if (!turn && marked && line.source.begin > first) turn = person_alone(head);
      if (!turn && marked) {
        turn = read_tied_turn(head, *roles_);
        if (turn && !has_sentence(turn->text) && turn->text.size() < kShortestSaid) turn.reset();
      }
      if (turn) turns_.emplace(line.source.begin, *std::move(turn));
    }
    finished = is_finished(line.text);
  }
}

/// Summaries note what was said as bullets, and name who spoke in some of them or in none.
void Speakers::add_bullets(const std::vector<Line>& lines) {
  const bool bullets_only = std::all_of(turns_.begin(), turns_.end(), [](const auto& entry) {
    return bullet_size(entry.second.mark) > 0 || word_at(entry.second.mark, 0, kArrows) > 0;
  });
  if (!bullets_only) return;
  std::map<std::size_t, Turn> bullets;
  std::size_t questions = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Head head(lines[i].text);
    const std::size_t bullet = bullet_size(head.view());
    // ・…について is a title.
    if (lines[i].text.ends_with(kAbout)) continue;
    if (bullet == 0 || turns_.contains(lines[i].source.begin)) continue;
    Turn turn;
    turn.mark = head.view().substr(0, bullet);
    turn.text = head.rest(bullet);
    std::string text(turn.text);
    for (std::size_t k = i + 1; k < std::min(lines.size(), i + kLinesBelow) && !is_finished(text);
         ++k)
      text += lines[k].text;
    if (!has_sentence(text)) continue;
    questions += is_question(text);
    take_label_behind(turn, *roles_);
    bullets.emplace(lines[i].source.begin, std::move(turn));
  }
  if (bullets.size() >= kAnonymous && questions * 3 >= bullets.size()) turns_.merge(bullets);
}

/// Records that leave out who spoke have the mark alone: ● 本日の議題は…
void Speakers::add_circles(const std::vector<Line>& lines) {
  constexpr std::array<std::string_view, 3> kCircles{"●", "○", "◎"};
  for (const std::string_view circle : kCircles) {
    std::map<std::size_t, Turn> said;
    std::size_t opened = 0, questions = 0;
    for (const Line& line : lines) {
      const Head head(line.text, kMarkBytes);
      const std::size_t mark = mark_size(head);
      if (mark == 0 || sign_of(head.view().substr(0, mark)) != circle) continue;
      ++opened;
      const std::string_view text = head.rest(mark);
      if (begins_like_label(head.view().substr(mark))) continue;
      if (!has_sentence(text) && text.size() < kLongCut) continue;
      questions += is_question(text);
      Turn turn;
      turn.mark = circle;
      turn.text = text;
      said.emplace(line.source.begin, std::move(turn));
    }
    const bool most = said.size() * 3 >= opened * 2 && questions * 3 >= said.size();
    if (said.size() > kAnonymous && most) return void(turns_ = std::move(said));
  }
}

/// "→ 来年度に行います。" below a speech without a name answers it, where several lines do.
void Speakers::add_arrows(const std::vector<Line>& lines) {
  constexpr std::array<std::string_view, 7> kResults{"可決", "承認", "了承", "決定",
                                                     "同意", "採択", "確認"};
  std::map<std::size_t, Turn> answers;
  bool asked = false;
  for (const Line& line : lines) {
    const auto above = turns_.find(line.source.begin);
    if (above != turns_.end())
      asked = bullet_size(above->second.mark) > 0 || above->second.label.empty();
    const std::size_t arrow = word_at(line.text, 0, kArrows);
    const std::string_view text = trim(line.text.substr(arrow));
    if (!asked || arrow == 0 || above != turns_.end() || !has_sentence(text) ||
        contains_any(text, kResults))
      continue;
    Turn turn;
    turn.mark = line.text.substr(0, arrow);
    turn.text = text;
    take_label_behind(turn, *roles_);
    answers.emplace(line.source.begin, std::move(turn));
  }
  if (answers.size() >= kAnonymous) turns_.merge(answers);
}

std::optional<Turn> Speakers::turn(const Line& line) const {
  const auto found = turns_.find(line.source.begin);
  return found == turns_.end() ? std::nullopt : std::optional(found->second);
}

bool Speakers::has_other_mark(const Head& head) const {
  const std::size_t mark = mark_size(head);
  return mark > 0 && !signs_.contains(sign_of(head.view().substr(0, mark)));
}

/// A known label tied to the words behind it (本部長他に…).
std::optional<Turn> Speakers::tied_turn(const Head& head) const {
  const std::string_view form = head.view();
  const std::size_t mark = mark_size(head);
  for (std::size_t end = std::min(form.size(), mark + kLongestTied); end > mark + 3; --end) {
    const auto label = labels_.find(form.substr(mark, end - mark));
    if (label == labels_.end()) continue;
    Turn turn = turn_of(head, {mark, end}, end);
    turn.mark = std::string(form.substr(0, mark));
    if (turn.text.empty() || is_signed(turn.text) || goes_on(turn.text) ||
        !opening_pair(form.substr(end)).empty())
      return std::nullopt;
    return turn;
  }
  return std::nullopt;
}

/// An office and a person behind the speakers' sign, whose sentence ends far below or on another
/// page.
std::optional<Turn> Speakers::person_alone(const Head& head) const {
  for (Label& label : read_labels(head, *roles_)) {
    if (label.who == Who::kOfficeAndPerson && label.form.end == Break::kLineEnd)
      return std::move(label.turn);
  }
  return std::nullopt;
}

Role Speakers::role(const Turn& turn) const {
  const Role role = roles_->classify(turn.title.empty() ? turn.key : turn.title);
  return role == Role::kUnknown && turn.key.ends_with(kLostMember) ? Role::kMember : role;
}

}  // namespace gijiroku::indexer

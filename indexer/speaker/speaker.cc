// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/speaker/speaker.h"

#include <algorithm>
#include <numeric>

#include "indexer/line/sentence.h"

namespace gijiroku::indexer {

struct Speakers::Count {
  std::string label;
  int turns = 0, said = 0, marked = 0, named = 0;
};

namespace {

constexpr std::size_t kLongestLabel = 60;       // bytes
constexpr std::size_t kTurnBytes = 240;         // of a line, in which a label ends
constexpr int kEvidence = 3;                    // turns that make an unknown word a label
constexpr std::string_view kLostMember = "員";  // 委員 that lost its first character
constexpr std::size_t kLinesBelow = 4;          // a label, in which its first sentence ends
constexpr int kAnonymous = 2;                   // bullets that make minutes without speakers
constexpr int kMarkEvidence = 4;                // known labels that make a mark the speakers'

bool has_hiragana(std::string_view form) {
  const std::u32string chars = decode(form);
  return std::any_of(chars.begin(), chars.end(),
                     [](char32_t c) { return c >= U'ぁ' && c <= U'ゖ'; });
}

/// Whether the words after a label read as said by someone.
bool is_said(const Turn& turn) {
  return turn.text.find("。") != turn.text.npos || is_finished(turn.text);
}

/// Whether the sentence that begins on line `i`, or below it where a label stands there `alone`,
/// ends in the lines below.
bool is_said_below(const std::vector<Line>& lines, std::size_t i, bool alone,
                   const RoleTable& roles) {
  for (std::size_t k = i + 1; k < std::min(lines.size(), i + 1 + kLinesBelow); ++k) {
    const Head head(lines[k].text, kTurnBytes);
    if ((lines[k].after_blank && !alone) || bullet_size(head.view()) > 0) return false;
    if (is_finished(lines[k].text) || lines[k].text.find("。") != std::string_view::npos)
      return true;
    const auto turn = read_turn(head, roles);
    if (turn && roles.classify(turn->key) != Role::kUnknown) return false;
  }
  return false;
}

/// The mark itself, without the number of a record before it; circles of every size are one.
std::string_view sign_of(std::string_view mark) {
  while (!mark.empty() && mark.front() >= '0' && mark.front() <= '9') mark.remove_prefix(1);
  return mark == "〇" || mark == "◯" ? "○" : mark;
}

}  // namespace

void Speakers::count(const std::vector<Line>& lines, std::size_t from,
                     std::map<std::string, Count>& seen) {
  std::map<std::string, std::pair<int, int>>
      marks;  // sign -> lines that it opens, labels among them
  for (std::size_t i = from; i < lines.size(); ++i) {
    const Head head(lines[i].text, kTurnBytes);
    auto turn = read_turn(head, *roles_);
    if (const std::size_t mark = mark_size(head)) {
      auto& [opened, known] = marks[std::string(sign_of(head.view().substr(0, mark)))];
      ++opened;
      const auto is_known = [&] {
        return turn && (!turn->name.empty() || roles_->classify(turn->key) != Role::kUnknown);
      };
      if (!is_known()) {
        if (auto tied = read_tied_turn(head, *roles_)) turn = tied;
      }
      known += is_known();
    }
    if (!turn || (i > from && !is_finished(lines[i - 1].text) && goes_on(turn->text))) continue;
    Count& entry = seen[turn->key];
    if (entry.turns++ == 0) entry.label = turn->label;
    entry.marked += turn->marked();
    entry.named += !turn->name.empty() && (turn->marked() || is_said(*turn));
    entry.said += is_said(*turn) || is_said_below(lines, i, turn->text.empty(), *roles_);
  }
  int marked_turns = 0;
  for (const auto& [sign, found] : marks) {
    if (found.second < kMarkEvidence || found.second * 5 < found.first * 4) continue;
    speaker_marks_.insert(sign);
    marked_turns += found.second;
  }
  const int bare_turns =
      std::accumulate(seen.begin(), seen.end(), 0, [&](int sum, const auto& entry) {
        const bool office = roles_->classify(entry.first) != Role::kUnknown;
        return sum + (office ? entry.second.said - entry.second.marked : 0);
      });
  marked_only_ = marked_turns >= kMarkEvidence && bare_turns * 3 < marked_turns;
}

Speakers::Speakers(const std::vector<Line>& lines, std::size_t from,
                   const std::vector<AttendeeGroup>& roster, const RoleTable& roles)
    : roles_(&roles) {
  std::map<std::string, Count> seen;
  count(lines, from, seen);
  for (const auto& entry : seen) {
    const std::string& key = entry.first;
    const Count& found = entry.second;
    const bool listed = std::any_of(roster.begin(), roster.end(), [&](const AttendeeGroup& group) {
      return literal_form(group.label).text == key;
    });
    const bool office = roles.classify(key) != Role::kUnknown;
    const bool known = listed || (office && (found.marked > 0 || !has_hiragana(key)));
    const bool repeated = found.turns >= kEvidence && found.said * 5 >= found.turns * 4 &&
                          (!has_hiragana(key) || office);
    const bool lost = key.ends_with(kLostMember) && found.marked == found.turns;
    if (((known || lost) && found.said > 0) || repeated || found.named > 0)
      labels_.emplace(key, found.label);
  }
  anonymous_ = bullets_speak(lines, from);
}

/// Summaries note what was said as bullets and leave out who spoke. Where labels stand at the
/// beginning of other lines, a bullet belongs to the speech above it.
bool Speakers::bullets_speak(const std::vector<Line>& lines, std::size_t from) const {
  int said = 0;
  for (std::size_t i = from; i < lines.size(); ++i) {
    const Head head(lines[i].text);
    const auto turn = read_turn(head, *roles_);
    const bool label = turn && labels_.contains(turn->key);
    if (bullet_size(head.view()) == 0) {
      if (label) return false;
    } else {
      said += !label && (is_finished(lines[i].text) || is_said_below(lines, i, false, *roles_));
    }
  }
  return said >= kAnonymous;
}

std::optional<Turn> Speakers::turn(const Head& head, bool finished) const {
  const std::size_t mark = mark_size(head);
  const bool speakers_mark =
      mark > 0 && speaker_marks_.contains(sign_of(head.view().substr(0, mark)));
  if (empty() && !speakers_mark) return std::nullopt;
  if (marked_only_ && mark == 0) return std::nullopt;
  if (auto turn = read_turn(head, *roles_)) {
    if (labels_.contains(turn->key) &&
        (turn->marked() || finished || (!turn->text.empty() && !goes_on(turn->text)))) {
      return turn;
    }
    if (speakers_mark && finished && is_said(*turn)) return turn;
  }
  if (const std::size_t bullet = bullet_size(head.view()); anonymous_ && bullet > 0) {
    Turn turn;
    turn.mark = head.view().substr(0, bullet);
    turn.text = head.rest(bullet);
    return turn;
  }
  if (!finished && mark == 0) return std::nullopt;
  if (auto turn = tied_turn(head, mark)) return turn;
  return speakers_mark ? read_tied_turn(head, *roles_) : std::nullopt;
}

bool Speakers::has_other_mark(const Head& head) const {
  const std::size_t mark = mark_size(head);
  return mark > 0 && !speaker_marks_.contains(sign_of(head.view().substr(0, mark)));
}

/// A label tied to the words behind it (本部長他に…).
std::optional<Turn> Speakers::tied_turn(const Head& head, std::size_t mark) const {
  const std::string_view form = head.view();
  for (std::size_t end = std::min(form.size(), mark + kLongestLabel); end > mark + 3; --end) {
    const auto label = labels_.find(form.substr(mark, end - mark));
    if (label == labels_.end()) continue;
    Turn turn = turn_of(head, {mark, end}, end);
    turn.mark = std::string(form.substr(0, mark));
    if (turn.text.empty() || goes_on(turn.text)) return std::nullopt;
    return turn;
  }
  return std::nullopt;
}

Role Speakers::role(const Turn& turn) const {
  const Role role = roles_->classify(turn.title.empty() ? turn.key : turn.title);
  return role == Role::kUnknown && turn.key.ends_with(kLostMember) ? Role::kMember : role;
}

}  // namespace gijiroku::indexer

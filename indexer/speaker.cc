#include "indexer/speaker.h"

#include <algorithm>
#include <array>

#include "indexer/agenda_heading.h"
#include "indexer/sentence.h"

namespace gijiroku {
namespace {

constexpr std::size_t kLongestLabel = 60;  // bytes
constexpr int kEvidence = 3;               // turns that make an unknown word a label
constexpr std::array<std::string_view, 5> kMarks{"○", "〇", "◯", "◎", "●"};
struct Brackets {
  std::string_view open, close;
};
constexpr std::array<Brackets, 6> kBrackets{
    {{"(", ")"}, {"【", "】"}, {"〔", "〕"}, {"<", ">"}, {"[", "]"}, {"《", "》"}}};
constexpr std::array<std::string_view, 8> kOffices{"課", "部", "係",   "局",
                                                   "室", "所", "担当", "班"};

bool is_hiragana(char32_t c) { return c >= U'ぁ' && c <= U'ゖ'; }

/// Letters of which a label may be made: no punctuation, no digit first.
bool is_label_word(std::string_view form) {
  if (form.empty() || form.size() > kLongestLabel) return false;
  if ((form.front() >= '0' && form.front() <= '9') || form.starts_with("・")) return false;
  int depth = 0;
  for (const char32_t c : decode(form)) {
    if (c == U'(') ++depth;
    if (c == U')') --depth;
    if (depth > 0) continue;
    const bool letter = c >= 0x3041 || (c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9') ||
                        c == U'々' || c == U'(' || c == U')' || c == U'〇';
    if (!letter || c >= 0xE000) return false;
  }
  return depth == 0;
}

bool has_hiragana(std::string_view form) {
  const std::u32string chars = decode(form);
  return std::any_of(chars.begin(), chars.end(), is_hiragana);
}

/// Where the first word ends: at a gap outside parentheses, or 0. Single characters set apart (本
/// 部 長) are one word where the role table knows it.
std::size_t word_end(const Head& head, const RoleTable& roles) {
  const std::string_view form = head.view();
  std::size_t best = 0, pieces = 0, previous = 0;
  int depth = 0;
  for (std::size_t at = 0; at < std::min(form.size(), kLongestLabel); ++at) {
    if (at > 0 && depth == 0 && head.gap(at)) {
      // Not "本部長 2 年…": a letter or number apart from the label is the beginning of what is
      // said.
      const bool ascii = static_cast<unsigned char>(form[at - 1]) < 0x80;
      const bool single = !ascii && count_code_points(form.substr(previous, at - previous)) == 1;
      const bool known = single && roles.classify(form.substr(0, at)) != Role::kUnknown;
      if (pieces == 0 || known) {
        best = at;
      } else if (!single) {
        break;
      }
      previous = at;
      if (++pieces > 5) break;
    }
    if (form[at] == '(') ++depth;
    if (form[at] == ')') --depth;
  }
  return best;
}

/// 課長(水野君): the person's name leaves the label; an office's name (事務局(総務課)) stays.
Turn with_name(Turn turn) {
  const std::size_t open = turn.key.find('(');
  if (open == std::string::npos || open == 0 || !turn.key.ends_with(')')) return turn;
  const std::string inner = turn.key.substr(open + 1, turn.key.size() - open - 2);
  const bool office = std::any_of(kOffices.begin(), kOffices.end(),
                                  [&](std::string_view word) { return inner.ends_with(word); });
  const std::size_t printed = std::min(turn.label.find('('), turn.label.find("（"));
  if (office || printed == std::string::npos) return turn;
  turn.name = turn.label.substr(printed);
  turn.name.erase(0, turn.name.starts_with('(') ? 1 : 3);
  turn.name.erase(turn.name.size() - (turn.name.ends_with(')') ? 1 : 3));
  turn.label.erase(printed);
  turn.key.erase(open);
  return turn;
}

Turn make_turn(const Head& head, Span label, std::size_t text) {
  Turn turn;
  turn.key = std::string(head.view().substr(label.begin, label.end - label.begin));
  turn.label = tidy(head.printed(label.begin, label.end));
  if (text < head.view().size() || !head.whole()) turn.text = head.rest(text);
  return with_name(std::move(turn));
}

std::size_t mark_size(std::string_view form) {
  for (const std::string_view mark : kMarks) {
    if (form.starts_with(mark)) return mark.size();
  }
  return 0;
}

/// "(委員)…", "【委員長】…".
std::optional<Turn> read_bracketed(const Head& head) {
  const std::string_view form = head.view();
  for (const Brackets& brackets : kBrackets) {
    if (!form.starts_with(brackets.open)) continue;
    const std::size_t close = form.find(brackets.close);
    if (close == form.npos) return std::nullopt;
    const Span label{brackets.open.size(), close};
    if (!is_label_word(form.substr(label.begin, label.end - label.begin))) return std::nullopt;
    return make_turn(head, label, close + brackets.close.size());
  }
  return std::nullopt;
}

/// Whether the words after a label read as said by someone.
bool is_said(const Turn& turn) {
  return turn.text.find("。") != turn.text.npos || is_finished(turn.text);
}

/// Words that open lines without being speakers.
bool is_heading_word(std::string_view key) {
  const auto keyword = agenda_keyword_at(key, 0);
  return (keyword && keyword->word.size() == key.size()) || key.starts_with("資料") ||
         key.ends_with("資料") || key.starts_with("令和") || key.starts_with("平成") ||
         key.ends_with("日時") || key.ends_with("場所");
}

}  // namespace

std::optional<Turn> read_turn(const Head& head, const RoleTable& roles) {
  const std::string_view form = head.view();
  const std::size_t mark = mark_size(form);
  if (mark == 0) {
    if (auto turn = read_bracketed(head)) {
      if (roles.classify(turn->key) == Role::kUnknown) return std::nullopt;
      turn->marked = true;
      return turn;
    }
  }
  const std::size_t colon = form.substr(0, kLongestLabel).find(':');
  std::size_t end = word_end(head, roles);
  if (colon != form.npos && (end == 0 || colon < end)) end = colon;
  if (end == 0 && head.whole() && form.size() <= kLongestLabel) end = form.size();
  if (end <= mark || !is_label_word(form.substr(mark, end - mark))) return std::nullopt;
  const bool has_colon = form.substr(end).starts_with(':');
  Turn turn = make_turn(head, {mark, end}, end + (has_colon ? 1 : 0));
  turn.marked = mark > 0 || has_colon;
  if (count_code_points(turn.key) < 2 || is_heading_word(turn.key)) return std::nullopt;
  return turn;
}

Speakers::Speakers(const std::vector<Line>& lines, std::size_t from,
                   const std::vector<AttendeeGroup>& roster, const RoleTable& roles)
    : roles_(&roles) {
  struct Seen {
    std::string label;
    int turns = 0, said = 0, marked = 0;
  };
  std::map<std::string, Seen, std::less<>> seen;
  for (std::size_t i = from; i < lines.size(); ++i) {
    const auto turn = read_turn(Head(lines[i].text), roles);
    if (!turn || (i > from && !is_finished(lines[i - 1].text) && goes_on(turn->text))) continue;
    Seen& count = seen[turn->key];
    if (count.turns++ == 0) count.label = turn->label;
    count.marked += turn->marked;
    const bool alone = turn->text.empty() && i + 1 < lines.size();
    count.said += alone ? is_finished(lines[i + 1].text) : is_said(*turn);
  }
  for (const auto& entry : seen) {
    const std::string& key = entry.first;
    const Seen& count = entry.second;
    const bool listed = std::any_of(roster.begin(), roster.end(), [&](const AttendeeGroup& group) {
      return literal_form(group.label).text == key;
    });
    const bool known = listed || (roles.classify(key) != Role::kUnknown &&
                                  (count.marked > 0 || !has_hiragana(key)));
    const bool repeated = count.turns >= kEvidence && count.said * 5 >= count.turns * 4 &&
                          (!has_hiragana(key) || roles.classify(key) != Role::kUnknown);
    if ((known && count.said > 0) || repeated) labels_.emplace(key, count.label);
  }
}

std::optional<Turn> Speakers::turn(const Head& head, bool finished) const {
  if (labels_.empty()) return std::nullopt;
  if (auto turn = read_turn(head, *roles_); turn && labels_.contains(turn->key)) {
    if (turn->marked || finished || (!turn->text.empty() && !goes_on(turn->text))) return turn;
  }
  const std::string_view form = head.view();
  const std::size_t mark = mark_size(form);
  if (!finished && mark == 0) return std::nullopt;
  for (std::size_t end = std::min(form.size(), kLongestLabel); end > mark + 3; --end) {
    const auto label = labels_.find(form.substr(mark, end - mark));
    if (label == labels_.end()) continue;
    Turn turn{label->first, tidy(head.printed(mark, end)), {}, head.rest(end), mark > 0};
    if (turn.text.empty() || goes_on(turn.text)) return std::nullopt;
    return turn;
  }
  return std::nullopt;
}

Role Speakers::role(const Turn& turn) const { return roles_->classify(turn.key); }

}  // namespace gijiroku

// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/speaker/label.h"

#include <algorithm>
#include <array>

#include "core/script.h"
#include "indexer/line/sentence.h"
#include "indexer/speaker/label_word.h"

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kLongestBare = 60;  // bytes of a label without a sign or bracket
constexpr std::size_t kLongestName = 30;  // bytes
constexpr std::size_t kMaxPieces = 5;     // characters set apart that make one word

// An opening bracket and the one that closes it.
constexpr std::array<std::string_view, 10> kBrackets{"()", "【】", "〔〕", "<>",   "〈〉",
                                                     "[]", "《》", "{}",   "「」", "『』"};

std::string_view opening(std::string_view pair) { return pair.substr(0, pair.size() / 2); }
std::string_view closing(std::string_view pair) { return pair.substr(pair.size() / 2); }

/// The pair whose opening bracket `form` begins with; empty if there is none.
std::string_view brackets_at(std::string_view form) {
  const auto pair = std::find_if(kBrackets.begin(), kBrackets.end(),
                                 [&](auto each) { return form.starts_with(opening(each)); });
  return pair == kBrackets.end() ? std::string_view() : *pair;
}

/// Reads the labels of one head.
class Reader {
 public:
  Reader(const Head& head, const RoleTable& roles)
      : head_(head), roles_(roles), form_(head.view()) {}

  std::vector<Label> read() {
    at_ = number_size();
    if (at_ < form_.size()) read_sign();
    if (at_ >= form_.size()) return {};
    if (const std::size_t number = gap_number_size()) return read_numbered(number);
    const std::string_view pair = brackets_at(form_.substr(at_));
    if (pair.empty()) read_open();
    if (!pair.empty()) read_bracketed(pair);
    return std::move(out_);
  }

 private:
  /// "12" before a sign, "7:" before anything: the number of a record.
  std::size_t number_size() const {
    std::size_t at = 0;
    while (at < form_.size() && is_digit(static_cast<unsigned char>(form_[at]))) ++at;
    if (at == 0 || at > 5 || at >= form_.size()) return 0;
    if (form_[at] == ':') return at + 1;
    if (!head_.gap(at)) return 0;
    return is_sign(code_point_at(form_, at).value) ? at : 0;
  }

  /// "12 " before an office, which has no other sign.
  std::size_t gap_number_size() const {
    std::size_t at = 0;
    while (at < form_.size() && is_digit(static_cast<unsigned char>(form_[at]))) ++at;
    const bool apart = at_ == 0 && at > 0 && at <= 5 && at < form_.size() && head_.gap(at);
    constexpr std::string_view kSeat = "番";
    return apart && !form_.substr(at).starts_with(kSeat) ? at : 0;
  }

  std::vector<Label> read_numbered(std::size_t number) {
    at_ = number;
    form_of_.sign = kNumber;
    read_open();
    std::erase_if(out_, [](const Label& label) { return label.who > Who::kOffice; });
    return std::move(out_);
  }

  void read_sign() {
    const auto first = code_point_at(form_, at_);
    constexpr std::u32string_view kOthers = U"・*-―—–─";
    if (!is_sign(first.value) && kOthers.find(first.value) == kOthers.npos) return;
    const std::size_t next = at_ + first.size;
    // ○○委員 is a name that was taken out.
    if (next >= form_.size() || code_point_at(form_, next).value == first.value) return;
    form_of_.sign = std::string(form_.substr(at_, first.size));
    if (form_of_.sign == "〇" || form_of_.sign == "◯") form_of_.sign = "○";
    at_ = next;
  }

  std::size_t longest() const { return form_of_.sign.empty() ? kLongestBare : kLongestSpeaker; }

  void read_bracketed(std::string_view pair) {
    const std::size_t open = at_ + opening(pair).size();
    const std::size_t close = form_.substr(0, open + kLongestSpeaker + 3).find(closing(pair), open);
    if (close == form_.npos) return;
    form_of_.bracket = opening(pair);
    // （議長（須藤君））: the bracket that closes is the outer one.
    std::size_t end = close;
    if (form_.substr(open, close - open).find(opening(pair)) != std::string_view::npos)
      end = std::min(form_.find(closing(pair), close + 1), form_.size());
    if (end >= form_.size()) end = close;
    const std::size_t past = end + closing(pair).size();
    const bool colon = form_.substr(past).starts_with(':');
    const Break stop = colon                  ? Break::kColon
                       : past == form_.size() ? Break::kLineEnd
                                              : Break::kBracket;
    add(open, end, past + (colon ? 1 : 0), stop, true);
  }

  /// A label without an opening bracket before it.
  void read_open() {
    const std::size_t limit = std::min(form_.size(), at_ + longest() + 1);
    std::vector<std::size_t> gaps;
    int depth = 0;
    bool closed = false;
    for (std::size_t at = at_; at < limit && !closed; ++at) {
      if (is_continuation(form_[at])) continue;
      if (at > at_ && depth == 0 && head_.gap(at)) gaps.push_back(at);
      if (form_[at] == '(') ++depth;
      if (form_[at] == ':' && depth == 0 && !is_clock(at)) {
        add(at_, at, at + 1, Break::kColon);
        break;
      }
      if (depth == 0 && (form_.substr(at).starts_with("。") || form_.substr(at).starts_with("、")))
        break;
      if (depth == 0 && at > at_ && form_.substr(at).starts_with("「")) {
        add(at_, at, at, Break::kBracket);
        break;
      }
      closed = depth == 0 && read_half_bracket(at);
      if (form_[at] == ')' && depth > 0 && --depth == 0) read_closed_person(at + 1);
    }
    read_gaps(gaps);
    read_tied();
    if (head_.whole() && form_.size() <= at_ + longest())
      add(at_, form_.size(), form_.size(), Break::kLineEnd);
  }

  /// "○計画官それでは…", "本部長他に…": the label ends where its office does. Without a sign the
  /// office must stand alone.
  void read_tied() {
    std::size_t end = form_of_.sign.empty() ? roles_.office_size(form_.substr(at_)) : 0;
    if (!form_.empty() && !form_of_.sign.empty()) {
      for (std::size_t to = at_ + 6; to < std::min(form_.size(), at_ + kLongestBare) && end == 0;
           ++to) {
        if (is_continuation(form_[to])) continue;
        const std::string_view key = form_.substr(at_, to - at_);
        const bool office = is_label_word(key) && roles_.classify(key) != Role::kUnknown;
        if (office && !goes_on(head_.rest(to))) end = to - at_;
      }
    }
    if (end == 0 || at_ + end >= form_.size() || head_.gap(at_ + end)) return;
    const std::string_view rest = form_.substr(at_ + end);
    if (goes_on(rest) || form_[at_ + end] == ':' || form_[at_ + end] == '(') return;
    if (rest.starts_with("、") || rest.starts_with("。") || rest.starts_with(")")) return;
    add(at_, at_ + end, at_ + end, Break::kTied);
  }

  /// The colon of 10:00.
  bool is_clock(std::size_t at) const {
    const auto digit = [this](std::size_t i) {
      return i < form_.size() && is_digit(static_cast<unsigned char>(form_[i]));
    };
    return at > 0 && digit(at - 1) && digit(at + 1);
  }

  /// "委員長佐々木克敏)": the bracket lost its other half.
  bool read_half_bracket(std::size_t at) {
    if (std::string_view(")>]}\xE3").find(form_[at]) == std::string_view::npos) return false;
    for (const std::string_view pair : kBrackets) {
      if (at == at_ || !form_.substr(at).starts_with(closing(pair))) continue;
      form_of_.bracket = ")";
      add(at_, at, at + closing(pair).size(), Break::kBracket);
      form_of_.bracket.clear();
      return true;
    }
    return false;
  }

  /// "町長(藤澤君)それでは": the bracket closes the label.
  void read_closed_person(std::size_t end) {
    if (end >= form_.size() || head_.gap(end) || form_[end] == ':') return;
    const std::string_view label = form_.substr(at_, end - at_);
    const bool office = roles_.classify(label.substr(0, label.find('('))) != Role::kUnknown;
    const bool opens = !brackets_at(form_.substr(end)).empty();
    if (office || opens || is_person_in_brackets(label)) add(at_, end, end, Break::kBracket);
  }

  /// The first word, the first two, and single characters set apart (本 部 長) as one.
  void read_gaps(const std::vector<std::size_t>& gaps) {
    std::size_t pieces = 0, previous = at_;
    bool single = true;
    for (std::size_t i = 0; i < gaps.size() && i < kMaxPieces; ++i) {
      const std::string_view piece = form_.substr(previous, gaps[i] - previous);
      single =
          single && count_code_points(piece) == 1 && static_cast<unsigned char>(piece[0]) >= 0x80;
      if (single || pieces < 2) add_words(gaps, i);
      if (!single) ++pieces;
      if (pieces >= 2) break;
      previous = gaps[i];
    }
    if (!gaps.empty() && head_.whole() && form_.size() <= at_ + longest() && pieces < 2)
      add_words(gaps, gaps.size());
  }

  /// The label of the words up to gap `i`, or up to the line's end.
  void add_words(const std::vector<std::size_t>& gaps, std::size_t i) {
    const std::size_t end = i < gaps.size() ? gaps[i] : form_.size();
    const std::string_view all = form_.substr(at_, end - at_);
    const Break stop = i < gaps.size() ? Break::kGap : Break::kLineEnd;
    if (i == 0) return add(at_, end, end, stop);
    // The last gap at which an office and a person part.
    for (std::size_t k = i; k-- > 0;) {
      const std::string_view first = form_.substr(at_, gaps[k] - at_),
                             second = form_.substr(gaps[k], end - gaps[k]);
      if (second.size() > kLongestName || !is_label_word(second) || !is_label_word(first)) continue;
      const bool office = roles_.classify(first) != Role::kUnknown;
      const bool behind =
          !office && first.size() <= kLongestName && roles_.classify(second) != Role::kUnknown;
      const bool name = office && (second.ends_with("君") || second.ends_with("氏"));
      if (!behind && !name) continue;
      add(at_, end, end, stop);
      if (!out_.empty() && name) set_person(out_.back().turn, gaps[k], end);
      return;
    }
    // 本 部 長 is one word, 委員 A is not.
    const bool letters = static_cast<unsigned char>(all.back()) < 0x80 && all.back() != ')';
    if (!letters && roles_.classify(all) != Role::kUnknown) add(at_, end, end, stop);
  }

  void set_person(Turn& turn, std::size_t from, std::size_t end) {
    turn.title = tidy(head_.printed(at_, from));
    turn.name = tidy(head_.printed(from, end));
    for (const std::string_view word : honorifics()) {
      if (turn.name.size() <= word.size() || !turn.name.ends_with(word)) continue;
      turn.name.resize(turn.name.size() - word.size());
      break;
    }
    out_.back().who = Who::kOfficeAndPerson;
  }

  void add(std::size_t from, std::size_t to, std::size_t text, Break stop, bool whole = false) {
    const std::string_view key = form_.substr(from, to - from);
    if (!is_label_word(key) || is_heading_word(key)) return;
    if (!whole && to - from > longest()) return;
    Label label;
    label.turn = turn_of(head_, {from, to}, text);
    label.turn.mark = std::string(form_.substr(0, from));
    if (label.turn.mark.empty() && stop == Break::kColon) label.turn.mark = ":";
    label.form = form_of_;
    label.form.end = stop;
    label.whole_bracket = whole;
    label.who = who_is(label.turn, roles_);
    if (label.who == Who::kWord && form_of_.sign.empty() && !whole && count_code_points(key) < 2)
      return;
    out_.push_back(std::move(label));
  }

  const Head& head_;
  const RoleTable& roles_;
  std::string_view form_;
  std::size_t at_ = 0;
  LabelForm form_of_;
  std::vector<Label> out_;
};

}  // namespace

std::vector<Label> read_labels(const Head& head, const RoleTable& roles) {
  return Reader(head, roles).read();
}

std::optional<Turn> read_turn(const Head& head, const RoleTable& roles) {
  std::vector<Label> labels = read_labels(head, roles);
  const auto best = std::min_element(labels.begin(), labels.end(),
                                     [](const auto& a, const auto& b) { return a.who < b.who; });
  if (best == labels.end()) return std::nullopt;
  const bool bracketed = best->form.sign.empty() && best->whole_bracket;
  if (bracketed && best->who > Who::kHonored) return std::nullopt;
  return best->turn;
}

std::optional<Turn> read_tied_turn(const Head& head, const RoleTable& roles) {
  const std::string_view form = head.view();
  const std::size_t mark = mark_size(head);
  if (mark == 0) return std::nullopt;
  for (std::size_t end = mark + 6; end <= std::min(form.size(), mark + kLongestBare); ++end) {
    if (end < form.size() && is_continuation(form[end])) continue;
    const std::string_view key = form.substr(mark, end - mark);
    if (!is_label_word(key)) continue;
    if (roles.classify(key) == Role::kUnknown || is_heading_word(key)) continue;
    Turn turn = turn_of(head, {mark, end}, end);
    if (turn.text.empty() || goes_on(turn.text)) continue;
    turn.mark = std::string(form.substr(0, mark));
    return turn;
  }
  return std::nullopt;
}

}  // namespace gijiroku::indexer

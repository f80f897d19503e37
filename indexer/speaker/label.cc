// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/speaker/label.h"

#include <algorithm>
#include <utility>

#include "core/script.h"
#include "indexer/line/sentence.h"
#include "indexer/speaker/label_sign.h"
#include "indexer/speaker/label_word.h"

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kLongestBare = 60;  // bytes of a label without a sign or bracket
constexpr std::size_t kLongestName = 30;  // bytes
constexpr std::size_t kMaxPieces = 5;     // characters set apart that make one word

/// Reads the labels of one head.
class Reader {
 public:
  Reader(const Head& head, const RoleTable& roles)
      : head_(head), roles_(roles), form_(head.view()) {}

  std::vector<Label> read() {
    at_ = number_ = record_number_size(head_);
    const LabelSign sign = sign_at(head_, at_);
    form_of_.sign = sign.sign.empty() && at_ > 0 ? std::string(kNumberSign) : sign.sign;
    at_ += sign.size;
    if (at_ >= form_.size()) return {};
    if (at_ == 0) number_ = bare_number_size(head_);
    if (at_ == 0 && number_ > 0) return read_numbered();
    const std::string_view pair = opening_pair(form_.substr(at_));
    pair.empty() ? read_open() : read_bracketed(pair);
    if (const std::size_t kind = speech_kind_size(head_, at_)) read_behind(kind);
    return std::move(out_);
  }

 private:
  std::vector<Label> read_numbered() {
    at_ = number_;
    form_of_.sign = kNumberSign;
    read_open();
    std::erase_if(out_, [](const Label& label) { return label.who > Who::kOffice; });
    return std::move(out_);
  }

  /// （質問）塩見委員, Ｑ　塩見委員: a label behind the kind of its speech, which names somebody.
  void read_behind(std::size_t kind) {
    at_ += kind;
    form_of_ = {std::string(kKindSign), "", Break::kGap};
    wide_ = 0;
    std::vector<Label> whole = std::exchange(out_, {});
    const std::string_view pair = opening_pair(form_.substr(at_));
    if (at_ < form_.size()) pair.empty() ? read_open() : read_bracketed(pair);
    std::erase_if(out_, [](const Label& label) { return label.who > Who::kHonored; });
    if (out_.empty()) out_ = std::move(whole);  // Ｑ　塩見委員 is no label Ｑ塩見委員
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
    const std::size_t tie = tie_size(form_, past);
    const Break stop = tie > 0                ? Break::kColon
                       : past == form_.size() ? Break::kLineEnd
                                              : Break::kBracket;
    const bool act = stop == Break::kLineEnd && !encloses_direction(form_of_.bracket);
    const std::size_t actor = act ? acting_office_size(form_.substr(open, end - open), roles_) : 0;
    if (actor > 0) add(open, open + actor, past, stop, true);
    end -= form_[end - 1] == ':' && end > open + 1 ? 1 : 0;  // **委員長：**
    if (actor > 0 || !add(open, end, past + tie, stop, true)) return;
    part_person(open, end, [this](std::size_t at) { return head_.gap(at); });
  }

  /// A label without an opening bracket before it.
  void read_open() {
    const std::size_t limit = std::min(form_.size(), at_ + longest() + 1);
    std::vector<std::size_t> gaps;
    int depth = 0;
    bool closed = false;
    for (std::size_t at = at_; at < limit && !closed; ++at) {
      if (is_continuation(form_[at])) continue;
      if (at > at_ && depth == 0 && head_.gap(at)) {
        gaps.push_back(at);
        if (wide_ == 0 && is_wide_gap(head_, at)) wide_ = at;
      }
      if (form_[at] == '(') ++depth;
      if (form_[at] == ':' && depth == 0 && !is_clock(form_, at)) {
        if (add(at_, at, at + 1, Break::kColon))
          part_person(at_, at, [this](std::size_t k) { return head_.gap(k); });
        break;
      }
      if (depth == 0 && at > at_ && form_[at] != ':' && read_tie(at)) break;
      if (form_[at] == '(' && depth == 1 && at > at_ && is_noted_act(form_.substr(at)) &&
          head_.whole())
        add(at_, at, at, Break::kBracket);
      if (seat_and_comma(form_.substr(at_)) == at - at_ + 3) continue;  // 22番、
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

  /// "会長／本日は": only an office or a person is before such a sign.
  bool read_tie(std::size_t at) {
    const std::size_t tie = form_[at] == '>' ? 0 : tie_size(form_, at);
    if (tie == 0 || !add(at_, at, at + tie, Break::kColon)) return false;
    part_person(at_, at, [this](std::size_t k) { return head_.gap(k); });
    if (out_.back().who <= Who::kHonored) return true;
    out_.pop_back();
    return false;
  }

  /// "○計画官それでは…", "本部長他に…": the label ends where its office does. Without a sign the
  /// office must stand alone.
  void read_tied() {
    std::size_t end = form_of_.sign.empty() ? roles_.office_size(form_.substr(at_)) : 0;
    for (std::size_t to = at_ + 6; !form_of_.sign.empty() && end == 0 && to < form_.size(); ++to) {
      if (to >= at_ + kLongestBare) break;
      if (is_continuation(form_[to])) continue;
      const std::string_view key = form_.substr(at_, to - at_);
      const bool office = is_label_word(key) && roles_.classify(key) != Role::kUnknown;
      if (office && !goes_on(head_.rest(to))) end = to - at_;
    }
    if (end == 0 || at_ + end >= form_.size() || head_.gap(at_ + end)) return;
    const std::string_view rest = form_.substr(at_ + end);
    if (goes_on(rest) || form_[at_ + end] == ':' || form_[at_ + end] == '(') return;
    if (rest.starts_with("、") || rest.starts_with("。") || rest.starts_with(")")) return;
    add(at_, at_ + end, at_ + end, Break::kTied);
  }

  /// "委員長佐々木克敏)": the bracket lost its other half.
  bool read_half_bracket(std::size_t at) {
    const std::string_view pair = closing_pair(form_.substr(at));
    if (at == at_ || pair.empty()) return false;
    const std::size_t end = at + closing(pair).size();
    const bool colon = form_.substr(end).starts_with(':');
    form_of_.bracket = ")";
    if (add(at_, at, colon ? end + 1 : end, colon ? Break::kColon : Break::kBracket))
      part_person(at_, at, [](std::size_t) { return true; });
    form_of_.bracket.clear();
    return true;
  }

  /// "町長(藤澤君)それでは": the bracket closes the label.
  void read_closed_person(std::size_t end) {
    if (end >= form_.size() || head_.gap(end) || form_[end] == ':') return;
    const std::string_view label = form_.substr(at_, end - at_);
    const bool office = roles_.classify(label.substr(0, label.find('('))) != Role::kUnknown;
    const bool opens = !opening_pair(form_.substr(end)).empty();
    if (office || opens || is_person_in_brackets(label)) add(at_, end, end, Break::kBracket);
  }

  /// Parts the office and the person of the label that was added last, where `may_part` allows it:
  /// "会長　三好保君：…", "委員長佐々木克敏)".
  template <typename MayPart>
  void part_person(std::size_t begin, std::size_t end, MayPart may_part) {
    if (out_.back().who == Who::kOfficeAndPerson) return;
    for (std::size_t at = begin + 3; at < end; ++at) {
      if (is_continuation(form_[at]) || !may_part(at) || end - at > kLongestName) continue;
      const std::string_view office = form_.substr(begin, at - begin);
      const bool known = is_seat(office) || roles_.classify(office) != Role::kUnknown;
      if (known && is_person(form_.substr(at, end - at)))
        return set_person(out_.back().turn, begin, at, end);
    }
  }

  /// The first word, the first two or three, and single characters set apart (本 部 長) as one.
  void read_gaps(const std::vector<std::size_t>& gaps) {
    if (read_wide_gap(gaps)) return;
    std::size_t pieces = 0, previous = at_;
    bool single = true;
    for (std::size_t i = 0; i < gaps.size() && i < kMaxPieces; ++i) {
      const std::string_view piece = form_.substr(previous, gaps[i] - previous);
      single =
          single && count_code_points(piece) == 1 && static_cast<unsigned char>(piece[0]) >= 0x80;
      if (single || pieces < 3) add_words(gaps, i, !single && pieces == 2);
      if (!single) ++pieces;
      if (pieces >= 3) break;
      previous = gaps[i];
    }
    if (!gaps.empty() && head_.whole() && form_.size() <= at_ + longest() && pieces < 3)
      add_words(gaps, gaps.size(), pieces == 2);
  }

  /// "○委員長 荒木<TAB>…": of several blanks, a wide one ends the label.
  bool read_wide_gap(const std::vector<std::size_t>& gaps) {
    const auto wide = std::find(gaps.begin(), gaps.end(), wide_);
    const auto i = static_cast<std::size_t>(wide - gaps.begin());
    if (wide == gaps.end() || i == 0) return false;
    bool spaced = true;  // 委 員 長
    for (std::size_t k = 0, from = at_; k <= i; from = gaps[k++])
      spaced = spaced && count_code_points(form_.substr(from, gaps[k] - from)) == 1;
    if (spaced || i > 2)
      return spaced && roles_.classify(form_.substr(at_, *wide - at_)) != Role::kUnknown &&
             add(at_, *wide, *wide, Break::kGap);
    const std::size_t before = out_.size();
    return add_words(gaps, i, i == 2, true), out_.size() > before;
  }

  /// The label of the words up to gap `i`, or up to the line's end. Of three words, two must be a
  /// person's name. `parted`: the gap is wide, so that any word next to an office is a name.
  void add_words(const std::vector<std::size_t>& gaps, std::size_t i, bool three,
                 bool parted = false) {
    const std::size_t end = i < gaps.size() ? gaps[i] : form_.size();
    const std::string_view all = form_.substr(at_, end - at_);
    const Break stop = i < gaps.size() ? Break::kGap : Break::kLineEnd;
    if (i == 0) return void(add(at_, end, end, stop));
    // The last gap at which an office and a person part.
    for (std::size_t k = i; k-- > 0;) {
      const std::string_view first = form_.substr(at_, gaps[k] - at_),
                             second = form_.substr(gaps[k], end - gaps[k]);
      if (second.size() > kLongestName || !is_label_word(second) || !is_label_word(first)) continue;
      const bool office = is_seat(first) || roles_.classify(first) != Role::kUnknown;
      const bool behind = !office && first.size() <= kLongestName &&
                          roles_.classify(second) != Role::kUnknown &&
                          (!three || parted || is_name(first));
      const bool known =
          office && (is_person(second) || (is_seat(first) && is_named_member(second)));
      const bool name = known || (office && stop == Break::kGap && (parted || may_be_name(second)));
      if (!behind && !name) continue;
      if (add(at_, end, end, stop) && name) {
        set_person(out_.back().turn, at_, gaps[k], end);
        out_.back().guessed = !known && !parted;
      }
      return;
    }
    if (three || parted) return;
    // 本 部 長 is one word, 委員 A is not.
    const bool letters = static_cast<unsigned char>(all.back()) < 0x80 && all.back() != ')';
    if (!letters && roles_.classify(all) != Role::kUnknown) add(at_, end, end, stop);
  }

  bool is_person(std::string_view form) const {
    return is_person_word(form, !form_of_.sign.empty());
  }

  void set_person(Turn& turn, std::size_t begin, std::size_t from, std::size_t end) {
    const bool comma = form_.substr(begin, from - begin).ends_with("、");  // which has three bytes
    turn.title = tidy(head_.printed(begin, comma ? from - 3 : from));
    turn.name = without_member(without_honorific(tidy(head_.printed(from, end))));
    out_.back().who = Who::kOfficeAndPerson;
  }

  /// Whether the label could be added.
  bool add(std::size_t from, std::size_t to, std::size_t text, Break stop, bool whole = false) {
    const std::string_view key = form_.substr(from, to - from);
    if (!is_label_word(key) || is_heading_word(key)) return false;
    if (!whole && to - from > longest()) return false;
    Label label;
    label.turn = turn_of(head_, {from, to}, text);
    label.turn.mark = std::string(form_.substr(0, from));
    if (label.turn.mark.empty() && stop == Break::kColon) label.turn.mark = ":";
    label.form = form_of_;
    label.form.end = stop;
    label.whole_bracket = whole;
    label.who = who_is(label.turn, roles_);
    const bool bare = form_of_.sign.empty() && !whole && number_ == 0;
    if (label.who == Who::kWord && bare && count_code_points(key) < 2) return false;
    out_.push_back(std::move(label));
    if (const std::size_t seat = seat_and_comma(key); seat > 0 && seat < key.size())
      set_person(out_.back().turn, from, from + seat, to);
    return true;
  }

  const Head& head_;
  const RoleTable& roles_;
  std::string_view form_;
  std::size_t at_ = 0, number_ = 0;
  std::size_t wide_ = 0;  // the first wide gap
  LabelForm form_of_;
  std::vector<Label> out_;
};

}  // namespace

std::vector<Label> read_labels(const Head& head, const RoleTable& roles) {
  return Reader(head, roles).read();
}

}  // namespace gijiroku::indexer

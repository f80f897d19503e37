// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/speaker/label.h"

#include <algorithm>
#include <array>

#include "core/script.h"
#include "core/word_at.h"
#include "indexer/line/agenda_heading.h"
#include "indexer/line/sentence.h"

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kLongest = 90;      // bytes of a label behind a sign or in brackets
constexpr std::size_t kLongestBare = 60;  // of another
constexpr std::size_t kLongestName = 30;
constexpr std::size_t kMaxPieces = 5;  // characters set apart that make one word

struct Brackets {
  std::string_view open, close;
};
constexpr std::array<Brackets, 7> kBrackets{
    {{"(", ")"}, {"【", "】"}, {"〔", "〕"}, {"<", ">"}, {"[", "]"}, {"《", "》"}, {"{", "}"}}};
constexpr std::array<std::string_view, 6> kHonorifics{"君", "氏", "さん", "様", "議員", "先生"};
constexpr std::array<std::string_view, 19> kUnits{
    "官", "監", "長",   "係",   "課",   "室",   "局",   "部",   "班", "担当",
    "者", "員", "補佐", "代理", "主任", "教授", "代表", "書記", "師"};

bool is_one_of(std::string_view word, const auto& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// Seat "12番", "十二番" at the beginning.
bool is_seat(std::string_view form) {
  constexpr std::array<std::string_view, 11> kDigits{"一", "二", "三", "四", "五", "六",
                                                     "七", "八", "九", "十", "〇"};
  std::size_t at = 0;
  for (std::size_t size = 1; size > 0 && at < form.size(); at += size)
    size = is_digit(static_cast<unsigned char>(form[at])) ? 1 : word_at(form, at, kDigits);
  constexpr std::string_view kSeat = "番";
  return at > 0 && form.substr(at).starts_with(kSeat);
}

/// Letters of which a label may be made: no punctuation outside brackets.
bool is_label_word(std::string_view form) {
  if (form.empty() || form.size() > kLongest || form.starts_with("・")) return false;
  if (is_digit(static_cast<unsigned char>(form.front())) && !is_seat(form)) return false;
  int depth = 0;
  for (const char32_t c : decode(form)) {
    depth += c == U'(' ? 1 : c == U')' ? -1 : 0;
    if (depth < 0) return false;
    if (depth > 0) continue;
    const bool letter = c >= 0x3041 || is_letter(c) || is_digit(c) || c == U'々' || c == U'(' ||
                        c == U')' || c == U'〇' || c == U'○' || c == U'●';
    if (!letter || c >= 0xE000) return false;
  }
  return depth == 0;
}

/// Words that open lines without being speakers.
bool is_heading_word(std::string_view key) {
  static constexpr std::array<std::string_view, 22> kBegin{
      "資料",   "令和", "平成", "昭和", "出席",   "欠席", "列席", "傍聴席",
      "午前",   "午後", "本日", "議事", "議案第", "日程", "別紙", "参考資料",
      "照会先", "日時", "場所", "招集", "開催",   "会場"};
  static constexpr std::array<std::string_view, 15> kEnd{
      "資料", "日時", "場所", "次第", "名簿", "日程", "番号",    "名称",
      "一覧", "開会", "閉会", "事項", "概要", "結果", "について"};
  const auto keyword = agenda_keyword_at(key, 0);
  return (keyword && keyword->word.size() == key.size()) || word_at(key, 0, kBegin) > 0 ||
         std::any_of(kEnd.begin(), kEnd.end(), [&](auto word) { return key.ends_with(word); });
}

bool is_person_in_brackets(std::string_view label) {
  constexpr std::array<std::string_view, 4> kPerson{"君)", "氏)", "議員)", "さん)"};
  return std::any_of(kPerson.begin(), kPerson.end(),
                     [&](std::string_view word) { return label.ends_with(word); });
}

Who who_is(const Turn& turn, const RoleTable& roles) {
  const std::string_view key = turn.key;
  if (is_seat(key)) return Who::kSeat;
  const auto ends = [&](std::string_view word) {
    return key.size() > word.size() && key.ends_with(word);
  };
  const bool office = roles.classify(turn.title.empty() ? key : turn.title) != Role::kUnknown;
  if (!turn.name.empty()) return office ? Who::kOfficeAndPerson : Who::kHonored;
  if (office) return Who::kOffice;
  if (std::any_of(kHonorifics.begin(), kHonorifics.end(), ends)) return Who::kHonored;
  const std::u32string chars = decode(key);
  if (chars.size() == 1)
    return is_letter(chars[0]) || chars[0] == U'甲' || chars[0] == U'乙' || chars[0] == U'丙' ||
                   chars[0] == U'丁'
               ? Who::kLetter
               : Who::kWord;
  return std::any_of(kUnits.begin(), kUnits.end(), ends) ? Who::kUnitLike : Who::kWord;
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
    const auto brackets = std::find_if(kBrackets.begin(), kBrackets.end(), [&](const Brackets& b) {
      return form_.substr(at_).starts_with(b.open);
    });
    if (brackets != kBrackets.end() && read_bracketed(*brackets)) return std::move(out_);
    if (brackets == kBrackets.end()) read_open();
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

  void read_sign() {
    const auto first = code_point_at(form_, at_);
    if (!is_sign(first.value) && first.value != U'・' && first.value != U'*') return;
    const std::size_t next = at_ + first.size;
    // ○○委員 is a name that was taken out.
    if (next >= form_.size() || code_point_at(form_, next).value == first.value) return;
    form_of_.sign = std::string(form_.substr(at_, first.size));
    if (form_of_.sign == "〇" || form_of_.sign == "◯") form_of_.sign = "○";
    at_ = next;
  }

  std::size_t longest() const { return form_of_.sign.empty() ? kLongestBare : kLongest; }

  bool read_bracketed(const Brackets& brackets) {
    const std::size_t open = at_ + brackets.open.size();
    const std::size_t close = form_.substr(0, open + kLongest + 3).find(brackets.close, open);
    if (close == form_.npos) return false;
    form_of_.bracket = brackets.open;
    // （議長（須藤君））: the bracket that closes is the outer one.
    std::size_t end = close;
    if (form_.substr(open, close - open).find(brackets.open) != std::string_view::npos)
      end = std::min(form_.find(brackets.close, close + 1), form_.size());
    if (end >= form_.size()) end = close;
    const std::size_t past = end + brackets.close.size();
    const bool colon = form_.substr(past).starts_with(':');
    const Break stop = colon                  ? Break::kColon
                       : past == form_.size() ? Break::kLineEnd
                                              : Break::kBracket;
    add(open, end, past + (colon ? 1 : 0), stop, true);
    return true;
  }

  /// A label without an opening bracket before it.
  void read_open() {
    const std::size_t limit = std::min(form_.size(), at_ + longest());
    std::vector<std::size_t> gaps;
    int depth = 0;
    bool closed = false;
    for (std::size_t at = at_; at < limit && !closed; ++at) {
      if (at > at_ && depth == 0 && head_.gap(at)) gaps.push_back(at);
      if (is_continuation(form_[at])) continue;
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
    if (head_.whole() && form_.size() <= limit)
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
    for (const Brackets& brackets : kBrackets) {
      if (at == at_ || !form_.substr(at).starts_with(brackets.close)) continue;
      form_of_.bracket = ")";
      add(at_, at, at + brackets.close.size(), Break::kBracket);
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
    const bool opens = is_one_of(form_.substr(end, 1), std::array{"[", "(", "<"}) ||
                       form_.substr(end).starts_with("〔") || form_.substr(end).starts_with("「");
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
    if (roles_.classify(all) != Role::kUnknown) add(at_, end, end, stop);
  }

  void set_person(Turn& turn, std::size_t from, std::size_t end) {
    turn.title = tidy(head_.printed(at_, from));
    turn.name = tidy(head_.printed(from, end));
    for (const std::string_view word : kHonorifics) {
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

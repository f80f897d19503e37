// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/speaker/evidence.h"

#include <algorithm>
#include <array>
#include <map>

#include "core/script.h"
#include "core/word_at.h"
#include "indexer/line/agenda_heading.h"
#include "indexer/line/sentence.h"
#include "indexer/line/stage_direction.h"
#include "indexer/speaker/label_sign.h"
#include "indexer/speaker/spoken.h"

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kHeadBytes = 240;
constexpr std::size_t kLinesBelow = 4;     // a label, in which its first sentence ends
constexpr std::size_t kBelowSigned = 8;    // the same below a sign or a bracket
constexpr double kWrapShare = .75;         // of a long line's length, at which a line may wrap
constexpr std::size_t kShortestWrap = 54;  // bytes

/// The weights, in the order of the enums of label.h.
constexpr std::array<double, 7> kOfWho{3.0, 2.5, 2.0, 1.5, .8, .6, -1.0};
constexpr std::array<double, 5> kOfBreak{.8, .4, .3, 0, -1.2};
constexpr double kCircle = 1.5, kSign = .8, kBullet = -.8;
constexpr double kWholeBracket = .8, kHalfBracket = .2;
constexpr double kSentence = 1.0, kSpoken = 1.0, kBelow = .8, kBelowAlone = 1.1, kSpokenBelow = 1.5,
                 kNothingSaid = -2.5, kNothingAtAll = -4;
constexpr double kHiraganaWord = -1.5, kHiraganaOffice = -.3;
constexpr double kGoesOn = -1.0, kGoesOnWithin = -3.0;
constexpr double kAction = -1.5;  // (説明)
constexpr double kActOf = .8;     // 開会（課長）
constexpr double kHasDigit = -1.5;
constexpr double kWithinSentence = -2.5, kWithinSentenceMarked = -.6;
constexpr double kFamilyName = 1.2;

std::size_t order(auto value) { return static_cast<std::size_t>(value); }

bool has_hiragana(std::string_view form) {
  const std::u32string chars = decode(form);
  return std::any_of(chars.begin(), chars.end(), [](char32_t c) { return is_hiragana(c); });
}

/// A digit before the last character: 6月定例会, and not 委員1.
bool has_digit_within(std::string_view form) {
  while (!form.empty() && is_digit(static_cast<unsigned char>(form.back()))) form.remove_suffix(1);
  return form.find_first_of("0123456789") != form.npos;
}

/// 開会（課長）: the label is the office in the brackets.
bool is_act_of_office(const Turn& turn) {
  return turn.name.empty() && !turn.title.empty() && turn.label == turn.title;
}

/// 1．欠席委員は次のとおりである。 is over a list, and no speech.
bool heads_list(std::string_view text) {
  static constexpr std::array<std::string_view, 4> kTold{"次のとおりである。", "次のとおりです。",
                                                         "次の通りである。", "次のとおり。"};
  return text.size() < kHeadBytes && ends_with_any(literal_text(text), kTold);
}

/// （説明）, 異議なし: all that a record tells of a speech.
bool is_told_shortly(std::string_view text) {
  constexpr std::size_t kLongest = 60;  // bytes
  constexpr std::array<std::string_view, 6> kAnswers{"異議なし", "異議ありません", "異議なしの声",
                                                     "意見なし", "質問なし",       "質疑なし"};
  if (text.size() > kLongest) return false;
  const std::string form = literal_text(text);
  return is_noted_act(form) || std::find(kAnswers.begin(), kAnswers.end(), form) != kAnswers.end();
}

bool opens_bullet(std::string_view text) { return text.starts_with("・") || text.starts_with("•"); }

/// Reads the lines of one document.
class CandidateReader {
 public:
  CandidateReader(const std::vector<Line>& lines, const RoleTable& roles)
      : lines_(lines), roles_(roles) {
    std::vector<std::size_t> sizes;
    for (const Line& line : lines) sizes.push_back(line.text.size());
    if (sizes.empty()) return;
    const auto ninth = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() * 9 / 10);
    std::nth_element(sizes.begin(), ninth, sizes.end());
    wraps_from_ = static_cast<std::size_t>(static_cast<double>(*ninth) * kWrapShare);
  }

  std::vector<LabelCandidate> read() {
    for (const Line& line : lines_)
      labels_.push_back(read_labels(Head(line.text, kHeadBytes), roles_));
    std::vector<LabelCandidate> out;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      for (const Label& label : labels_[i]) {
        LabelCandidate each{label, i, false, 0, 0, {}};
        weigh(each);
        out.push_back(std::move(each));
      }
    }
    return out;
  }

 private:
  void weigh(LabelCandidate& each) {
    const Label& label = each.label;
    const bool marked = !label.form.sign.empty() || !label.form.bracket.empty();
    const double who = kOfWho[order(label.who)];
    double sum = who + kOfBreak[order(label.form.end)] + weight_of_sign(label);
    if (!label.form.bracket.empty()) sum += label.whole_bracket ? kWholeBracket : kHalfBracket;
    const double look = sum - who, shaped = sum;
    if (label.who >= Who::kUnitLike) {
      if (has_hiragana(label.turn.key)) sum += kHiraganaWord;
      if (label.who == Who::kWord && is_family_name(label.turn.key)) sum += kFamilyName;
    } else if (is_act_of_office(label.turn)) {
      sum += kActOf;
    } else if (label.who == Who::kOffice && !marked && has_hiragana(label.turn.key)) {
      sum += kHiraganaOffice;
    }
    if (label.guessed) sum += kGuessedName;
    const bool tied = label.form.end == Break::kTied, open = follows_open_sentence(each.line);
    if (!label.turn.text.empty() && goes_on(label.turn.text))
      sum += tied || open ? kGoesOnWithin : kGoesOn;
    const bool surname = label.who == Who::kWord && is_family_name(label.turn.key);
    if (label.who >= Who::kUnitLike && !surname && !label.form.bracket.empty() &&
        label.turn.text.empty())
      sum += kAction;
    if (label.who >= Who::kOffice && has_digit_within(label.turn.key)) sum += kHasDigit;
    // A line that wraps leaves more words below it than an office.
    const bool lone = label.form.end == Break::kLineEnd && label.who <= Who::kOffice;
    if (is_within_sentence(each.line) || (tied && open))
      sum += marked || (lone && !open) ? kWithinSentenceMarked : kWithinSentence;
    const double speech = weight_of_speech(each);
    each.own = sum + speech;
    each.weights = {who, look, sum - shaped, speech, 0, 0, 0};
  }

  static double weight_of_sign(const Label& label) {
    if (label.form.sign.empty() || label.form.sign == kNumberSign) return 0;
    if (opens_bullet(label.form.sign)) return kBullet;
    constexpr std::array<std::string_view, 4> kCircles{"○", "◎", "●", "◉"};
    return std::find(kCircles.begin(), kCircles.end(), label.form.sign) != kCircles.end() ? kCircle
                                                                                          : kSign;
  }

  double weight_of_speech(LabelCandidate& each) const {
    const std::string_view text = each.label.turn.text;
    const LabelForm& form = each.label.form;
    each.said = true;
    const bool title = text.starts_with("「") && !contains(text, "。") && !is_spoken(text);
    if (has_sentence(text) && !title &&
        !(form.sign.empty() && form.bracket.empty() && is_call(text)))
      return kSentence + (is_spoken(text) ? kSpoken : 0);
    if (is_spoken(text)) return kSentence;
    if (each.label.who <= Who::kOffice && is_told_shortly(text)) return kSentence;
    if (const double below = weight_of_lines_below(each); below > 0) return below;
    each.said = false;
    return text.empty() ? kNothingAtAll : kNothingSaid;
  }

  /// Of the sentence that begins on the label's line, or below it if the label stands there alone,
  /// if it ends in the lines below; 0 if it does not.
  double weight_of_lines_below(const LabelCandidate& each) const {
    const bool alone = each.label.turn.text.empty();
    const std::string& sign = each.label.form.sign;
    const bool shaped = !sign.empty() || !each.label.form.bracket.empty();
    const bool wraps = lines_[each.line].text.size() >= std::min(wraps_from_, kShortestWrap);
    if ((!alone && !shaped && !wraps) || lists_names(each.label.turn.text) ||
        lists_units(each.label.turn.text))
      return 0;
    const std::size_t many = shaped ? kBelowSigned : kLinesBelow;
    const std::size_t below = each.line + 1 + (alone || wraps ? many : 1);
    for (std::size_t k = each.line + 1; k < std::min(lines_.size(), below); ++k) {
      const std::string_view text = lines_[k].text;
      const std::vector<Label>& labels = labels_[k];
      if (!sign.empty() && !labels.empty() && labels.front().form.sign == sign) return 0;
      if (heads_list(text) || (alone && lists_names(text))) return 0;
      if (begins_section(text)) return 0;
      if (alone && k == each.line + 1 && goes_on_below(text) && !opens_bullet(text)) return 0;
      const bool parted =
          lines_[k].after_blank || opens_bullet(text) || !opening_pair(text).empty();
      if (!alone && parted) return 0;
      const auto speaks = [](const Label& label) {
        const bool ended =
            label.form.end == Break::kColon || label.form.end == Break::kGap || label.whole_bracket;
        return label.who <= Who::kOffice && ended && has_sentence(label.turn.text);
      };
      const bool marked = !labels.empty() && !labels.front().form.sign.empty();
      const auto repeats = [&](const Label& label) {
        return label.who <= Who::kOffice && label.turn.key == each.label.turn.key;
      };
      if (alone && std::any_of(labels.begin(), labels.end(), repeats)) return 0;
      if ((alone || marked) && std::any_of(labels.begin(), labels.end(), speaks)) return 0;
      if (alone && k == each.line + 1 && each.label.who <= Who::kOffice && is_reported_act(text))
        return kBelow;
      if (alone && k == each.line + 1 && read_agenda_heading(Head(text, kHeadBytes))) return 0;
      if (has_sentence(text)) return !alone ? kBelow : is_spoken(text) ? kSpokenBelow : kBelowAlone;
      if (!labels.empty() && labels.front().who <= Who::kOffice) return 0;
    }
    return 0;
  }

  /// The line above, without the marks of pages, unless its sentence ended or a blank line follows.
  std::string_view open_line_above(std::size_t i) const {
    while (i > 0 && !lines_[i].after_blank && is_page_mark(Head(lines_[i - 1].text))) --i;
    if (i == 0 || lines_[i].after_blank || is_finished(lines_[i - 1].text)) return {};
    return lines_[i - 1].text;
  }

  /// Whether the line above ends as no heading does: 伺いましたのは.
  bool follows_open_sentence(std::size_t i) const {
    constexpr std::array<std::string_view, 4> kEnds{"ます", "です", "ました", "でした"};
    const std::string_view above = open_line_above(i);
    if (above.empty() || ends_with_any(above, kEnds)) return false;
    const char32_t last = code_point_at(above, boundary_before(above, above.size())).value;
    return is_hiragana(last) || last == U'、' || last == U',';
  }

  /// Whether the line above may end within a sentence: it is as long as lines that wrap.
  bool is_within_sentence(std::size_t i) const {
    const std::string_view above = open_line_above(i);
    return !above.empty() && above.size() >= wraps_from_;
  }

  bool is_family_name(const std::string& key) {
    auto known = names_.find(key);
    if (known == names_.end()) {
      known = names_.emplace(key, is_name(key)).first;
    }
    return known->second;
  }

  const std::vector<Line>& lines_;
  const RoleTable& roles_;
  std::size_t wraps_from_ = 0;
  std::vector<std::vector<Label>> labels_;  // of each line
  std::map<std::string, bool> names_;
};

}  // namespace

bool has_sentence(std::string_view text) { return contains(text, "。") || is_finished(text); }

std::vector<LabelCandidate> candidates(const std::vector<Line>& lines, const RoleTable& roles) {
  return CandidateReader(lines, roles).read();
}

}  // namespace gijiroku::indexer

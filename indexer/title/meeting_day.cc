// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/title/meeting_day.h"

#include <algorithm>
#include <array>

#include "core/script.h"
#include "core/word_at.h"
#include "indexer/line/clock.h"
#include "indexer/line/head.h"
#include "indexer/title/title_marks.h"

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kMostPieces = 4;     // sources that one day may be broken over
constexpr std::size_t kLongestPiece = 60;  // bytes of such a source

// Weights. A label for the day outweighs everything but a word that says whose day it is.
constexpr int kLabelled = 60, kOtherLabel = -30, kOtherDay = -90, kTitle = 30, kPlain = 10,
              kTime = 12, kWeekday = 8, kHeld = 14, kAlone = 8, kAgain = 4;

constexpr std::array<std::string_view, 18> kDayLabels{
    "日時",       "期日", "開催日", "開会日", "会議日",   "招集日",
    "招集年月日", "召集", "年月日", "審議日", "審査日",   "開催時間",
    "実施日",     "とき", "開会",   "日付",   "開催期間", "実施期間"};
constexpr std::array<std::string_view, 20> kOtherDays{
    "更新", "掲載", "公開日", "公表", "作成", "登録日", "発行", "印刷",   "ページ番号", "調製",
    "署名", "次回", "前回",   "告示", "公告", "諮問",   "任期", "閉会日", "締切",       "施行"};
constexpr std::array<std::string_view, 5> kNameLabels{"名称", "会議名", "件名", "場所", "会場"};
constexpr std::array<std::string_view, 9> kHeldWords{"開会", "開議",   "開催",     "招集", "閉会",
                                                     "散会", "会議を", "において", "再開"};

bool has_weekday(std::string_view form) {
  constexpr std::array<std::string_view, 8> kDays{"(月", "(火", "(水", "(木",
                                                  "(金", "(土", "(日", "曜日"};
  return contains_any(form, kDays);
}

constexpr std::array<std::string_view, 5> kEraNames{"令和", "平成", "昭和", "大正", "明治"};
constexpr std::string_view kDigits = "0123456789";

/// 令和元年 of the first era in `form`; empty if there is none with a year.
std::string year_in(std::string_view form) {
  constexpr std::string_view kYear = "年", kFirst = "元";
  for (const std::string_view era : kEraNames) {
    const std::size_t at = form.find(era);
    if (at == form.npos) continue;
    const std::size_t number = at + era.size();
    const bool first = form.substr(number).starts_with(kFirst);
    const std::size_t end = first ? number + kFirst.size()
                                  : std::min(form.find_first_not_of(kDigits, number), form.size());
    if (end > number && form.substr(end).starts_with(kYear))
      return std::string(form.substr(at, end + kYear.size() - at));
  }
  return {};
}

/// 11月19日 in `form`; empty if there is none.
std::string month_and_day_in(std::string_view form) {
  constexpr std::string_view kMonth = "月", kDay = "日";
  for (std::size_t at = form.find(kMonth); at != form.npos; at = form.find(kMonth, at + 1)) {
    std::size_t begin = at;
    while (begin > 0 && kDigits.find(form[begin - 1]) != kDigits.npos) --begin;
    const std::size_t end =
        std::min(form.find_first_not_of(kDigits, at + kMonth.size()), form.size());
    if (begin < at && end > at + kMonth.size() && form.substr(end).starts_with(kDay))
      return std::string(form.substr(begin, end + kDay.size() - begin));
  }
  return {};
}

struct Scored {
  Date day;
  int score = 0;
};

class Chooser {
 public:
  explicit Chooser(const std::vector<DaySource>& sources) : sources_(sources) {}

  std::optional<Date> choose() {
    for (std::size_t i = 0; i < sources_.size(); ++i) read(i);
    const auto best =
        std::max_element(days_.begin(), days_.end(),
                         [](const Scored& a, const Scored& b) { return a.score < b.score; });
    if (best != days_.end() && best->score > 0) return best->day;
    return days_.empty() ? day_of_titles() : std::nullopt;
  }

 private:
  void read(std::size_t i) {
    const DaySource& source = sources_[i];
    const Head head(source.text);
    const std::string_view read_text =
        std::string_view(source.text).substr(0, head.begin(head.view().size()));
    std::optional<Date> day = find_date(read_text);
    bool timed = !find_times(read_text).empty();
    std::string form(head.view());
    if (!day && source.text.size() <= kLongestPiece) {
      day = broken_day(i, form);
      timed = timed || !find_times(form).empty();
    }
    if (!day && !source.label.empty()) other_ = false;
    if (!day) {
      other_ = contains_any(form, kOtherDays) && form.size() <= kLongestPiece;
      return;
    }
    int score = source.title ? kTitle : kPlain;
    const bool labelled = contains_any(source.label, kDayLabels);
    if (labelled)
      score = kLabelled;
    else if (contains_any(source.label, kNameLabels) && (timed || has_weekday(form)))
      score = kPlain;  // the row below lost its label: 会議の名称　○○会議　平成27年4月28日(火)
    else if (!source.label.empty())
      score = kOtherLabel;
    if (contains_any(source.label, kOtherDays)) score = kOtherDay;
    // 更新日 on a line of its own names the day below, unless that has a time.
    if (source.label.empty() && (contains_any(form, kOtherDays) || (other_ && !timed)))
      score = kOtherDay;
    score += (timed ? kTime : 0) + (has_weekday(form) ? kWeekday : 0);
    score += contains_any(form, kHeldWords) ? kHeld : 0;
    const auto mark = title_mark_at(form, 0);
    const auto more = mark ? title_mark_at(form, mark->size) : std::nullopt;
    if (mark && mark->size + (more ? more->size : 0) >= form.size()) score += kAlone;
    add(*day, score);
    other_ = false;
  }

  /// 令和元年度 議会運営委員会 over 第11回委員会(11月19日): the titles have the year and the day.
  std::optional<Date> day_of_titles() const {
    std::string year;
    bool fiscal = false;
    for (const DaySource& source : sources_) {
      if (!source.title) continue;
      const std::string form = literal_text(source.text);
      if (year.empty()) {
        year = year_in(form);
        fiscal = contains(form, year + "度");
      }
      const std::string day = year.empty() ? year : month_and_day_in(form);
      auto found = day.empty() ? std::nullopt : find_date(year + day);
      constexpr std::chrono::month kApril{4};
      if (found && fiscal && found->month() < kApril) *found += std::chrono::years{1};
      if (found && found->ok()) return found;
    }
    return std::nullopt;
  }

  /// A day of which only the beginning is in source `i`: 平成25年 over 8月23日. `form` becomes all
  /// of it.
  std::optional<Date> broken_day(std::size_t i, std::string& form) const {
    const bool year = form.ends_with("年") && form.size() >= 9;
    if (!year && word_at(form, 0, kEraNames) == 0) return std::nullopt;
    std::string text(sources_[i].text);
    for (std::size_t k = i + 1; k < std::min(sources_.size(), i + kMostPieces + 1); ++k) {
      if (sources_[k].text.size() > kLongestPiece) return std::nullopt;
      text += sources_[k].text;
      if (auto day = find_date(text)) {
        form = literal_text(text);
        return day;
      }
    }
    return std::nullopt;
  }

  void add(Date day, int score) {
    for (Scored& each : days_) {
      if (each.day != day) continue;
      each.score = std::max(each.score, score) + (score > 0 ? kAgain : 0);
      return;
    }
    days_.push_back({day, score});
  }

  const std::vector<DaySource>& sources_;
  std::vector<Scored> days_;
  bool other_ = false;  // the source before only says that another day follows
};

}  // namespace

std::optional<Date> choose_day(const std::vector<DaySource>& sources) {
  return Chooser(sources).choose();
}

std::string place_below_day(const std::vector<Line>& lines) {
  constexpr std::size_t kLongest = 90;  // bytes
  static constexpr std::array<std::string_view, 17> kEnds{
      "室",   "ホール", "会館", "センター", "庁舎", "公民館", "の間", "階", "講堂",
      "議場", "役所",   "役場", "図書館",   "会場", "会議場", "学校", "館"};
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (!find_date(lines[i].text) || find_times(lines[i].text).empty()) continue;
    const Head head(lines[i + 1].text, kLongest);
    std::string_view form = head.view();
    while (!form.empty() && is_digit(static_cast<unsigned char>(form.back())))
      form.remove_suffix(1);
    if (form.ends_with(')')) form = form.substr(0, form.rfind('('));
    const bool place = head.whole() && word_at_end(form, kEnds) > 0 && !contains(form, "、") &&
                       !contains(form, "。") && form.find(':') == form.npos;
    constexpr std::array<std::string_view, 3> kLabels{"開催場所", "場所", "会場"};
    if (place) return std::string(head.rest(word_at(head.view(), 0, kLabels)));
  }
  return {};
}

}  // namespace gijiroku::indexer

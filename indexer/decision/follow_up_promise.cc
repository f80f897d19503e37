// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/decision/follow_up_promise.h"

#include <algorithm>
#include <array>

#include "core/word_at.h"
#include "indexer/decision/follow_up_intention.h"
#include "indexer/decision/follow_up_time.h"

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kClause = 180;     // bytes between when or who and what is promised
constexpr std::size_t kNear = 90;        // bytes between those who are told and it
constexpr std::size_t kCondition = 120;  // bytes between an if and it
constexpr std::size_t kPlain = 60;       // bytes of a sentence after a reply to a request
constexpr std::size_t kShort = 90;      // bytes of a sentence that only says what will be found out
constexpr std::size_t kTail = 96;       // bytes of a sentence after what is promised
constexpr std::size_t kAfterOwn = 120;  // bytes of a sentence from what the chair will do on
constexpr int kEnough = 5;              // points of a promise

/// Points of a work for itself, and for what may speak for a promise or against it.
struct Weights {
  WordClass work;
  int itself;
  int asked;      // somebody asked before
  int requested;  // and wanted something done
  int offered;    // させていただく
  int soon;       // 後ほど, 早急に
  int ours;       // for those who are there
  int found;      // after something else: 確認して報告します
  int missing;    // it is not at hand now
  int topic;      // それは確認します
  int policy;     // してまいります
  int presides;   // the chair says it
};
constexpr std::array<Weights, 5> kWeights{
    {{WordClass::kGive, 2, 1, 0, 0, 2, 2, 2, 2, 1, 0, 0},
     {WordClass::kExplain, 1, 1, 0, 0, 0, 1, 1, 3, 1, -1, -3},
     {WordClass::kMake, 1, 2, 2, 1, 2, 1, 0, 0, 1, -3, -1},
     {WordClass::kCheck, 2, 1, 0, 0, 2, 0, 0, 2, 2, -2, -2},
     {WordClass::kConsider, 2, 1, 2, 2, 1, 0, 0, 0, 0, -4, 0}}};
// The same for each work.
constexpr int kDated = 3, kAfter = 3, kAgain = 2, kAnew = 1, kNext = 1, kAgreed = 3, kOnly = 2,
              kOwn = 4;
constexpr int kStill = -4, kForOthers = -4, kAtOnce = -4, kIf = -4, kGoesOn = -1, kSaid = -2;

/// Where the words of the class that begin at `at` end.
std::size_t end_of(const FollowUpRows& words, WordClass type, std::size_t at) {
  std::size_t end = at;
  for (const FollowUpRow* row : words.all(type)) {
    if (words.form().substr(at).starts_with(row->words))
      end = std::max(end, at + row->words.size());
  }
  return end;
}

/// Whether what somebody else intends is told: …提供するということです.
bool is_hearsay(std::string_view rest) {
  constexpr std::array<std::string_view, 4> kEnds{"ということです", "ということでございます",
                                                  "とのことです", "とのことでございます"};
  return ends_with_any(rest, kEnds);
}

/// Whether who presides does the work himself, alone or with his deputy (正副で調整いたします), but
/// not 副委員長と相談しますが、…ません.
bool is_own(const FollowUpRows& words, std::size_t at) {
  constexpr std::array<std::string_view, 2> kBut{"けれども、", "ますが、"};
  constexpr std::array<std::string_view, 4> kAsks{"よろし", "宜し", "いかが", "ご異議"};
  constexpr std::array<std::string_view, 2> kReport{"まとめ", "取りまとめ"};  // of what was decided
  const std::string_view rest = words.form().substr(at);
  if (!words.before(WordClass::kOwn, at, kClause) || starts_with_any(rest, kReport)) return false;
  return rest.size() <= kAfterOwn && std::none_of(kBut.begin(), kBut.end(), [&](auto but) {
           const std::size_t end = rest.find(but);
           return end != rest.npos && !starts_with_any(rest.substr(end + but.size()), kAsks);
         });
}

/// Whether those who are at the meeting are told: 委員会に｜報告, but not 会議について or
/// 本委員会においても.
bool is_for_us(const FollowUpRows& words, std::size_t at) {
  constexpr std::array<std::string_view, 6> kAbout{"ついて", "つき", "関し", "係", "かか", "よ"};
  constexpr std::array<std::string_view, 2> kAt{"おいて", "おき"};
  constexpr std::array<std::string_view, 2> kThen{"した以", "ましたこと"};
  constexpr std::array<std::string_view, 3> kThis{"本", "当", "この"};
  constexpr std::array<std::string_view, 4> kBody{"委員会に", "審議会に", "部会に", "会議に"};
  const std::string_view before = words.form().substr(0, at);
  const auto& rows = words.all(WordClass::kOurs);
  return std::any_of(rows.begin(), rows.end(), [&](const FollowUpRow* row) {
    const std::size_t found = before.rfind(row->words);
    if (found == before.npos || at - found > kNear + row->words.size()) return false;
    const std::string_view rest = before.substr(found + row->words.size());
    const bool plenary = row->words.starts_with("会議") && before.substr(0, found).ends_with("本");
    const bool now = ends_with_any(before.substr(0, found), kThis) && !is_next(before) &&
                     std::find(kBody.begin(), kBody.end(), row->words) != kBody.end() &&
                     starts_with_any(rest, kAt);
    return !now && !plenary && !contains_any(rest, kThen) && !starts_with_any(rest, kAbout);
  });
}

/// What is intended at a place of a sentence, and the points for it.
class Intention {
 public:
  Intention(const FollowUpRows& words, const SaidBy& by, const Weights& weights, std::size_t at)
      : words_(words),
        by_(by),
        weights_(weights),
        at_(at),
        before_(words.form().substr(0, at)),
        presides_(by.chair || by.deputy),
        own_(presides_ && is_own(words, at)) {}

  int points() const { return weights_.itself + when() + who() + how() + against(); }

 private:
  bool is(WordClass type) const { return words_.before(type, at_, kClause); }
  bool work(WordClass type) const { return weights_.work == type; }
  /// Another day, or an event to come.
  bool dated() const {
    return is_later(words_, at_, kClause) || follows_event(words_, at_, kClause);
  }
  bool gives() const { return work(WordClass::kGive) || work(WordClass::kExplain); }
  bool missing() const { return weights_.missing > 0 && words_.has(WordClass::kMissing); }

  int when() const {
    const bool anew = gives() && (is_again(before_) || is(WordClass::kAnew));
    const int more = anew && work(WordClass::kExplain) ? 1 : 0;
    if (is_later(words_, at_, kClause)) return kDated + more;
    if (follows_event(words_, at_, kClause)) return gives() ? kAfter + more : 1;
    if (gives() && is_again(before_)) return kAgain;
    if (is(WordClass::kSoon)) return missing() ? std::max(weights_.soon, 1) : weights_.soon;
    if (gives() && (is_next(before_) || is(WordClass::kRegular))) return kNext;
    if (work(WordClass::kExplain) && anew) return is_for_us(words_, at_) ? kAgain : 0;
    if (!work(WordClass::kGive) || !is(WordClass::kAnew)) return 0;
    return is(WordClass::kThing) ? kAgain : kAnew;  // 資料を改めて配ります
  }

  int who() const {
    int out = !presides_                            ? 0
              : own_                                ? kOwn
              : dated() && !work(WordClass::kCheck) ? 0
                                                    : weights_.presides;
    if ((presides_ || !work(WordClass::kMake)) && is_for_us(words_, at_)) out += weights_.ours;
    if (presides_) return out;
    if (!work(WordClass::kConsider) && !work(WordClass::kCheck) &&
        is_for_public(words_, before_, work(WordClass::kExplain)))
      out += kForOthers;
    if (by_.agreed || agrees(words_)) out += kAgreed;
    if (!by_.asked) return out;
    out += weights_.asked;
    if (by_.requested && is_reply()) out += weights_.requested;
    return out;
  }

  /// 修正｜いたします, but not 意見を伺いながら、検討をしたい…, and 反映する only in a short
  /// sentence.
  bool is_reply() const {
    constexpr std::array<std::string_view, 3> kDoes{"します", "いたします", "させ"};
    constexpr std::string_view kPlainly = "する";
    const std::string_view form = words_.form();
    const std::string_view rest = form.substr(end_of(words_, weights_.work, at_));
    if (rest == kPlainly) return form.size() <= kShort;
    return rest.size() <= kPlain && starts_with_any(rest, kDoes) && !is_beside_other(before_);
  }

  int how() const {
    constexpr std::string_view kFuture = "今後", kSure = "確認";
    const std::string_view form = words_.form();
    int out = 0;
    if (is_offered(form, end_of(words_, weights_.work, at_))) out += weights_.offered;
    if (is(WordClass::kFound)) out += weights_.found;
    if (missing()) out += weights_.missing;
    if (names_question(before_) || (!work(WordClass::kGive) && is_looked_into(before_)))
      out += weights_.topic;
    if (work(WordClass::kCheck) && !presides_ && form.size() <= kShort &&
        !(words_.form().substr(at_).starts_with(kSure) && contains(form, kFuture)))
      out += kOnly;
    return out;
  }

  int against() const {
    constexpr std::string_view kGoing = "引き続き";
    constexpr std::array<std::string_view, 2> kNow{"では、", "それでは、"};
    const std::string_view rest = words_.form().substr(at_);
    int out = 0;
    if (!own_ && goes_on_for_ever(words_.form(), at_)) out += weights_.policy;
    if (work(WordClass::kConsider) && contains(before_, kGoing)) out += kStill;
    const bool later = dated() || is_again(before_) || work(WordClass::kConsider);
    const bool now = says_today(words_, before_) || (!presides_ && starts_with_any(before_, kNow));
    if ((!later && now) || follows_at_once(before_)) out += kAtOnce;
    if (may_never_come(words_, at_, kCondition)) out += kIf;
    if (!dated() && rest.size() > kTail) out += kGoesOn;
    if (!dated() && is_hearsay(rest)) out += kSaid;
    return out;
  }

  const FollowUpRows& words_;
  const SaidBy& by_;
  const Weights& weights_;
  const std::size_t at_;
  const std::string_view before_;
  const bool presides_;
  const bool own_;
};

/// The points of the likeliest promise among the works of one kind.
int most_points(const FollowUpRows& words, const SaidBy& by, const Weights& weights) {
  constexpr std::string_view kAbout = "について", kExplained = "説明を";
  const bool presides = by.chair || by.deputy;
  int out = 0;
  for (const std::size_t at : intended(words, weights.work)) {
    const std::string_view before = words.form().substr(0, at);
    if (presides && before.ends_with(kAbout)) continue;
    const bool explains = weights.work == WordClass::kGive && before.ends_with(kExplained);
    out = std::max(out, Intention(words, by, explains ? kWeights[1] : weights, at).points());
  }
  return out;
}

/// Whether a whole phrase promises, at the end of the sentence.
bool has_promise(const FollowUpRows& words) {
  const auto& rows = words.all(WordClass::kPromise);
  return std::any_of(rows.begin(), rows.end(), [&](const FollowUpRow* row) {
    const std::string_view form = words.form();
    return form.size() - form.rfind(row->words) - row->words.size() <= kTail;
  });
}

/// 後日示す: the style of summaries.
bool gives_later(const FollowUpRows& words) {
  const std::size_t end = words.form().size();
  return words.ends(words.form(), WordClass::kGives) && !is_for_public(words, words.form()) &&
         (is_later(words, end, kClause) || follows_event(words, end, kClause) ||
          words.before(WordClass::kSoon, end, kClause) ||
          words.before(WordClass::kFound, end, kClause));
}

}  // namespace

bool promises(const FollowUpRows& words, const SaidBy& by) {
  constexpr std::array<std::string_view, 2> kWait{"お待ち", "休憩を"};
  const std::string_view form = words.form();
  if (is_past(form) || is_under_way(form) || words.has(WordClass::kPolicy) ||
      is_running_order(form) || contains_any(form, kWait))
    return false;
  return gives_later(words) || has_promise(words) ||
         std::any_of(kWeights.begin(), kWeights.end(), [&](const Weights& weights) {
           return most_points(words, by, weights) >= kEnough;
         });
}

bool agrees(const FollowUpRows& words) {
  // わかりました may also say what became known: 原因がわかりました.
  constexpr std::array<std::string_view, 2> kKnown{"わかりました", "分かりました"};
  constexpr std::array<std::string_view, 3> kFirst{"はい", "、", "ええ"};
  const std::string_view form = words.form();
  return std::any_of(words.all(WordClass::kAgreed).begin(), words.all(WordClass::kAgreed).end(),
                     [&](const FollowUpRow* row) {
                       if (std::find(kKnown.begin(), kKnown.end(), row->words) == kKnown.end())
                         return true;
                       const std::string_view before = form.substr(0, form.find(row->words));
                       return before.empty() || ends_with_any(before, kFirst);
                     });
}

}  // namespace gijiroku::indexer

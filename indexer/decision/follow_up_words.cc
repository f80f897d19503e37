// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/decision/follow_up_words.h"

#include <algorithm>
#include <array>
#include <vector>

#include "core/script.h"
#include "core/utf8.h"
#include "core/word_at.h"
#include "indexer/decision/follow_up_intention.h"
#include "indexer/decision/follow_up_request.h"
#include "indexer/decision/follow_up_table.h"
#include "indexer/decision/follow_up_time.h"

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kShort = 120;        // bytes of a sentence of a summary
constexpr std::size_t kAfterReply = 60;    // bytes of a sentence after what will be done
constexpr std::size_t kAfterPromise = 96;  // bytes of a sentence after a phrase that promises
constexpr std::size_t kAfterOwn = 120;     // bytes of a sentence from what the chair will do on
constexpr std::size_t kAnswerSize = 300;   // bytes of a sentence that promises to find out
constexpr std::size_t kAnswerShort = 80;   // bytes of one that needs no other words
constexpr std::size_t kNear = 48;          // bytes between when and what is told then
constexpr std::size_t kClause = 180;       // bytes between when and what is promised for then

/// Whether what was asked for will be done, and not only considered for ever (検討してまいります)
/// or beside something else (意見を伺いながら、反映いたします).
bool is_reply(const FollowUpRows& words) {
  constexpr std::string_view kPlain = "する", kWhile = "ながら、";
  const std::string_view form = words.form();
  return std::any_of(words.all(WordClass::kReply).begin(), words.all(WordClass::kReply).end(),
                     [&](const FollowUpRow* rule) {
                       const std::size_t at = form.rfind(rule->words);
                       const std::size_t end = at + rule->words.size();
                       // ご意見も頂きながら、反映していく: a policy
                       const std::size_t meanwhile = form.rfind(kWhile, at);
                       if (meanwhile != form.npos && at - meanwhile <= kClause) return false;
                       if (rule->words.ends_with(kPlain))
                         return end == form.size() && end <= kShort;
                       return form.size() - end <= kAfterReply;
                     });
}

/// Whether it will be found out. Not within this meeting (調べますのでお待ちください), and not as a
/// rule (例えば、購入するときには調べます): the sentence is short, names what is asked as its
/// topic, or says that it is not known now.
bool is_answer(const FollowUpRows& words) {
  constexpr std::string_view kWait = "お待ち", kThat = "と";
  constexpr std::array<std::string_view, 29> kOpen{
      "ちょっと",   "もう一度", "再度",       "一度",       "詳細",      "正確",
      "詳し",       "手元",     "把握",       "持ち合わせ", "すぐ",      "わかりま",
      "申し訳",     "申しわけ", "すみません", "済みません", "恐縮",      "ついては",
      "つきまして", "関しては", "点は",       "件は",       "数は",      "ところは",
      "辺は",       "それは",   "そこは",     "これは",     "わからない"};
  const std::string_view form = words.form();
  if (form.size() > kAnswerSize || contains(form, kWait)) return false;
  if (form.size() > kAnswerShort && !contains_any(form, kOpen)) return false;
  return std::any_of(words.all(WordClass::kAnswer).begin(), words.all(WordClass::kAnswer).end(),
                     [&](const FollowUpRow* rule) {
                       const std::size_t at = form.rfind(rule->words);
                       const std::string_view rest = form.substr(at + rule->words.size());
                       return rest.size() <= kAfterReply && !rest.starts_with(kThat) &&
                              !says_today(words, form.substr(0, at));
                     });
}

/// Whether the sentence agrees to what was asked. わかりました may also say what became known
/// (原因がわかりました).
bool says_agreed(const FollowUpRows& words) {
  constexpr std::array<std::string_view, 2> kKnown{"わかりました", "分かりました"};
  constexpr std::array<std::string_view, 3> kFirst{"はい", "、", "ええ"};
  const std::string_view form = words.form();
  return std::any_of(words.all(WordClass::kAgreed).begin(), words.all(WordClass::kAgreed).end(),
                     [&](const FollowUpRow* row) {
                       if (std::find(kKnown.begin(), kKnown.end(), row->words) == kKnown.end())
                         return true;
                       const std::string_view before = form.substr(0, form.find(row->words));
                       return before.empty() ||
                              std::any_of(kFirst.begin(), kFirst.end(), [&](std::string_view word) {
                                return before.ends_with(word);
                              });
                     });
}

/// Where the words of the class that begin at `at` end.
std::size_t end_of(const FollowUpRows& words, WordClass type, std::size_t at) {
  std::size_t end = at;
  for (const FollowUpRow* row : words.all(type)) {
    if (words.form().substr(at).starts_with(row->words))
      end = std::max(end, at + row->words.size());
  }
  return end;
}

/// Whether words of the class are offered.
bool offers(const FollowUpRows& words, WordClass work) {
  const std::vector<std::size_t> places = intended(words, work);
  return std::any_of(places.begin(), places.end(), [&](std::size_t at) {
    if (work == WordClass::kCheck && !is_in_question(words.form().substr(0, at))) return false;
    return std::any_of(words.all(work).begin(), words.all(work).end(), [&](const FollowUpRow* row) {
      return words.form().substr(at).starts_with(row->words) &&
             is_offered(words.form(), at + row->words.size());
    });
  });
}

/// Whether those at the meeting will be told of what comes next: 今後も議会に｜ご報告いたします.
bool is_next(const FollowUpRows& words, std::size_t at) {
  constexpr std::array<std::string_view, 3> kNext{"また", "今後", "引き続き"};
  constexpr std::string_view kNow = "引き続きまして", kAlso = "また、";
  std::string_view before = words.form().substr(0, at);
  if (before.starts_with(kAlso)) before.remove_prefix(kAlso.size());
  const bool next = contains_any(before, kNext) || (goes_on_for_ever(words.form(), at) &&
                                                    words.before(WordClass::kOurs, at, kNear));
  return next && words.has(WordClass::kOurs) && !contains(before, kNow) &&
         !says_today(words, before) && words.form().size() - at <= kAfterPromise;
}

/// Whether `before` ends with また, which means another day right before what is told:
/// また｜ご報告, but not また、ご報告.
bool is_again(std::string_view before) {
  constexpr std::array<std::string_view, 4> kAgain{"また", "またご", "またお", "またその辺は"};
  return ends_with_any(before, kAgain);
}

/// Whether what is told follows at once, because it is known (決まりましたので、ご｜報告) or
/// somebody asked for it (…ので、改めて｜ご報告). Not if something is missing
/// (資料がございませんので、改めて).
bool follows_at_once(std::string_view before) {
  constexpr std::array<std::string_view, 4> kKnown{"ましたので", "ましたのでご", "ましたので、",
                                                   "ましたので、ご"};
  constexpr std::array<std::string_view, 3> kAnew{"ので、改めて", "ので、改めてご", "ので改めて"};
  constexpr std::array<std::string_view, 3> kMissing{"ません", "ない", "わから"};
  return ends_with_any(before, kKnown) ||
         (ends_with_any(before, kAnew) && !contains_any(before, kMissing));
}

/// Whether words of the class, with an intention, come after words of time.
bool promises_to(const FollowUpRows& words, WordClass work, const SaidBy& by) {
  const bool presides = by.chair || by.deputy;
  const bool agreed = (by.agreed || says_agreed(words)) && !presides;
  const std::vector<std::size_t> places = intended(words, work);
  return std::any_of(places.begin(), places.end(), [&](std::size_t at) {
    constexpr std::string_view kAbout = "について", kExplained = "説明を", kNextTime = "次回";
    const std::string_view before = words.form().substr(0, at);
    if (presides && before.ends_with(kAbout)) return false;
    if (is_for_public(words, before, work == WordClass::kExplain)) return false;
    const bool policy = goes_on_for_ever(words.form(), at);
    const bool later = is_later(words, at, work == WordClass::kMake ? 2 * kNear : kClause);
    const bool explains = work == WordClass::kExplain || before.ends_with(kExplained);
    if (explains) return later && !presides && !policy;
    if (work == WordClass::kGive && follows_at_once(before)) return false;
    if (work == WordClass::kGive && (later || is_next(words, at))) return true;
    if (policy) return false;
    if (presides && contains(before, kNextTime) &&
        is_offered(words.form(), end_of(words, work, at)))
      return true;
    const bool answering = by.asked && !presides && !says_today(words, before);
    if (agreed || (answering && later)) return true;
    if (!answering) return false;
    if (words.before(WordClass::kSoon, at, kClause)) return true;
    return work == WordClass::kGive &&
           (words.before(WordClass::kFound, at, kClause) || is_again(before));
  });
}

/// Whether who presides says at the end of the sentence what he will do himself, on another day:
/// 正副で調整いたします, but not 副委員長と相談しますが、…ません.
bool will_do_himself(const FollowUpRows& words) {
  constexpr std::array<std::string_view, 2> kBut{"けれども、", "ますが、"};
  constexpr std::array<std::string_view, 4> kAsks{"よろし", "宜し", "いかが", "ご異議"};
  const std::vector<std::size_t> places = intended(words, WordClass::kOwn);
  return std::any_of(places.begin(), places.end(), [&](std::size_t at) {
    const std::string_view rest = words.form().substr(at);
    const bool last = std::none_of(kBut.begin(), kBut.end(), [&](std::string_view but) {
      const std::size_t end = rest.find(but);
      return end != rest.npos && !starts_with_any(rest.substr(end + but.size()), kAsks);
    });
    return last && rest.size() <= kAfterOwn && !says_today(words, words.form());
  });
}

/// Whether a whole phrase promises, at the end of the sentence and not for later in the meeting:
/// 後ほどまたご説明しますが、….
bool has_promise(const FollowUpRows& words) {
  const auto& rows = words.all(WordClass::kPromise);
  return std::any_of(rows.begin(), rows.end(), [&](const FollowUpRow* row) {
    const std::string_view form = words.form();
    return form.size() - form.rfind(row->words) - row->words.size() <= kAfterPromise;
  });
}

bool promises(const FollowUpRows& words, const SaidBy& by) {
  if (is_past(words.form()) || is_under_way(words.form()) || words.has(WordClass::kPolicy))
    return false;
  if (is_running_order(words.form())) return false;
  for (const WordClass work : {WordClass::kGive, WordClass::kMake, WordClass::kExplain}) {
    if (promises_to(words, work, by)) return true;
  }
  const auto is = [&](WordClass when, std::size_t at) { return words.before(when, at, kClause); };
  const std::size_t end = words.form().size();
  if (words.ends(words.form(), WordClass::kGives) && !is_for_public(words, words.form()) &&
      (is_later(words, end, kClause) || is(WordClass::kSoon, end) || is(WordClass::kFound, end)))
    return true;
  const bool presides = by.chair || by.deputy;
  if (presides && will_do_himself(words)) return true;
  // Who presides considers a matter at a named time, not in general.
  if (offers(words, WordClass::kConsider) &&
      (presides ? is_later(words, words.form().rfind("させて"), kClause)
                : by.asked && !says_today(words, words.form())))
    return true;
  if (presides) return false;
  if (offers(words, WordClass::kCheck) && by.asked && !says_today(words, words.form())) return true;
  return has_promise(words) || (by.asked && is_answer(words)) || (by.requested && is_reply(words));
}

}  // namespace

std::optional<FollowUpKind> follow_up_in(const Sentence& sentence, const SaidBy& by) {
  const FollowUpRows words(sentence.form);
  if (by.may_request) {
    if (const auto request = request_in(words, by.chair)) return request;
  }
  // 後ほどお答えしますが、よろしいでしょうか
  // 次回の会議にお示ししたいと思いますが、よろしいでしょうか
  constexpr std::array<std::string_view, 3> kAgreeable{"よろしいでしょうか", "よろしいですか",
                                                       "よろしゅうござ"};
  const bool agreeable =
      contains_any(sentence.form, kAgreeable) && (!by.chair || words.has(WordClass::kLater));
  const bool asks = sentence.asks && !agreeable;
  if (by.may_promise && !asks && promises(words, by)) return FollowUpKind::kPromise;
  return std::nullopt;
}

bool agrees(const Sentence& sentence) { return says_agreed(FollowUpRows(sentence.form)); }

}  // namespace gijiroku::indexer

// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/decision/follow_up_words.h"

#include <algorithm>
#include <array>
#include <vector>

#include "core/script.h"
#include "core/utf8.h"
#include "core/word_at.h"
#include "indexer/decision/follow_up_intention.h"
#include "indexer/decision/follow_up_table.h"
#include "indexer/decision/follow_up_time.h"

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kAfterPlease = 150;  // bytes of a sentence after its request
constexpr std::size_t kShort = 120;        // bytes of a sentence of a summary
constexpr std::size_t kAfterReply = 60;    // bytes of a sentence after what will be done
constexpr std::size_t kAfterPromise = 96;  // bytes of a sentence after a phrase that promises
constexpr std::size_t kAnswerSize = 300;   // bytes of a sentence that promises to find out
constexpr std::size_t kAnswerShort = 80;   // bytes of one that needs no other words
constexpr std::size_t kNear = 48;          // bytes between when and what is told then
constexpr std::size_t kClause = 180;       // bytes between when and what is promised for then
constexpr std::size_t kParticle = 18;      // bytes between a thing and the end of its object
constexpr std::size_t kObject = 60;        // bytes between a thing and the request for it

/// Whether what was asked for will be done, and not only considered for ever (検討してまいります).
bool is_reply(const FollowUpRows& words) {
  constexpr std::string_view kPlain = "する";
  const std::string_view form = words.form();
  return std::any_of(words.all(WordClass::kReply).begin(), words.all(WordClass::kReply).end(),
                     [&](const FollowUpRow* rule) {
                       const std::size_t end = form.rfind(rule->words) + rule->words.size();
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
bool is_next(const FollowUpRows& words, std::string_view before) {
  constexpr std::array<std::string_view, 3> kNext{"また", "今後", "引き続き"};
  return words.has(WordClass::kOurs) && contains_any(before, kNext) && !says_today(words, before);
}

/// Whether words of the class, with an intention, come after words of time.
bool promises_to(const FollowUpRows& words, WordClass work, const SaidBy& by) {
  const bool presides = by.chair || by.deputy;
  const bool agreed = (by.agreed || says_agreed(words)) && !presides;
  const std::vector<std::size_t> places = intended(words, work);
  return std::any_of(places.begin(), places.end(), [&](std::size_t at) {
    constexpr std::string_view kAbout = "について";
    const std::string_view before = words.form().substr(0, at);
    if (presides && before.ends_with(kAbout)) return false;
    if (is_for_public(words, before, work == WordClass::kExplain)) return false;
    const bool policy = goes_on_for_ever(words.form(), at);
    const bool later = is_later(words, at, work == WordClass::kMake ? 2 * kNear : kClause);
    if (work == WordClass::kExplain) return later && !presides && !policy;
    if (work == WordClass::kGive && (later || is_next(words, before))) return true;
    if (policy) return false;
    const bool answering = by.asked && !presides && !says_today(words, before);
    if (agreed || (answering && later)) return true;
    if (!answering) return false;
    return words.before(WordClass::kSoon, at, kClause) ||
           (work == WordClass::kGive && words.before(WordClass::kFound, at, kClause));
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
  if (presides && !intended(words, WordClass::kOwn).empty()) return true;
  // Who presides considers a matter at a named time, not in general.
  if (offers(words, WordClass::kConsider) &&
      (presides ? is_later(words, words.form().rfind("させて"), kClause)
                : by.asked && !says_today(words, words.form())))
    return true;
  if (presides) return false;
  if (offers(words, WordClass::kCheck) && by.asked && !says_today(words, words.form())) return true;
  return has_promise(words) || (by.asked && is_answer(words)) || (by.requested && is_reply(words));
}

/// Whether `before`, the sentence up to its request, ends with a document or figures as its object.
bool asks_for_thing(const FollowUpRows& words, std::string_view before, std::string_view please) {
  constexpr std::string_view kComma = "、", kObjectMark = "をお願い";
  const auto thing_near = [&](std::size_t most) {
    return words.before(WordClass::kThing, before.size(), most) ||
           words.before(WordClass::kFigure, before.size(), most);
  };
  if (before.ends_with(kComma)) before.remove_suffix(kComma.size());
  if (please.starts_with(kObjectMark))
    return words.ends(before, WordClass::kThing) || words.ends(before, WordClass::kFigure);
  if (words.ends(before, WordClass::kLater) || words.ends(before, WordClass::kSoon))
    return thing_near(kObject);
  constexpr std::array<std::string_view, 4> kParticles{"を", "も", "ぜひ", "是非"};
  return thing_near(kParticle) && ends_with_any(before, kParticles);
}

/// `before`, the sentence up to お願い, without adverbs and a particle: 検討｜もぜひよろしく.
std::string_view object_of(std::string_view before) {
  constexpr std::array<std::string_view, 8> kAdverbs{"よろしく", "宜しく", "どうぞ", "ぜひ",
                                                     "ぜひとも", "是非",   "重ねて", "、"};
  constexpr std::array<std::string_view, 8> kParticles{"のほうを", "のほうも", "のほう", "のほど",
                                                       "を",       "も",       "は",     "だけ"};
  for (std::size_t size = 1; size > 0; before.remove_suffix(size))
    size = word_at_end(before, kAdverbs);
  before.remove_suffix(word_at_end(before, kParticles));
  return before;
}

/// 改めてお示しください asks again, for an answer at once.
bool is_again(std::string_view before) {
  return contains(before, "改めて") || contains(before, "あらためて");
}

/// Whether what somebody wants is called a wish of his: …していただきたい｜ということを要望します.
bool is_called_wish(std::string_view rest) {
  constexpr std::array<std::string_view, 3> kThat{"と", "なと", "なということ"};
  constexpr std::array<std::string_view, 4> kWish{"要望", "お願いをいた", "お願いして", "指摘"};
  return starts_with_any(rest, kThat) && contains_any(rest.substr(0, kNear), kWish);
}

/// Whether those who are at the meeting, or ぜひ, show that it is for later.
bool is_for_later(const FollowUpRows& words, std::string_view before) {
  constexpr std::array<std::string_view, 2> kLater{"ぜひ", "是非"};
  const std::string_view near = before.substr(before.size() - std::min(before.size(), kClause));
  return contains_any(near, kLater) || words.before(WordClass::kOurs, before.size(), kClause);
}

/// Whether the words at `at` ask for something that is left open.
bool asks_at(const FollowUpRows& words, const FollowUpRow& please, std::size_t at, bool chair) {
  constexpr std::string_view kWish = "お願い";
  const std::string_view before = words.form().substr(0, at);
  const bool timed = words.before(WordClass::kLater, at, kNear) ||
                     (words.before(WordClass::kSoon, at, kNear) && !is_again(before));
  if ((chair && !timed) || words.ends(before, WordClass::kIdiom)) return false;
  if (words.ends(before, WordClass::kDo) || words.ends(before, WordClass::kHand) ||
      asks_for_thing(words, before, please.words))
    return true;
  if (please.words.find(kWish) != std::string::npos &&
      (words.ends(object_of(before), WordClass::kDo) ||
       words.ends(object_of(before), WordClass::kHand)))
    return true;
  if (chair) return false;
  if (words.ends(before, WordClass::kTell))
    return timed || words.before(WordClass::kThing, at, kObject) || is_for_later(words, before);
  if (words.ends(before, WordClass::kNow)) return timed && !contains(words.form(), "なのか");
  return is_called_wish(words.form().substr(at + please.words.size()));
}

/// Whether somebody says that he wants something: 要望だけしておきます, 要望とさせていただきます.
bool states_demand(const FollowUpRows& words) {
  constexpr std::array<std::string_view, 10> kParticles{
      "だけ", "のみ", "まで", "という形", "ということ", "として", "を", "も", "と", "に"};
  constexpr std::array<std::string_view, 12> kCarried{
      "です",       "でございます", "します",   "したい", "しておき", "しておく",
      "いたします", "いたしておき", "申し上げ", "とどめ", "で終わ",   "いたしたい"};
  constexpr std::array<std::string_view, 3> kOffered{"させていただき", "させていただけ",
                                                     "させていただく"};
  constexpr std::array<std::string_view, 5> kOfOthers{"ご", "御", "という", "との", "質問と"};
  constexpr std::string_view kDone = "ました";
  const std::string_view form = words.form();
  return std::any_of(words.all(WordClass::kDemand).begin(), words.all(WordClass::kDemand).end(),
                     [&](const FollowUpRow* row) {
                       const std::size_t at = form.rfind(row->words);
                       if (ends_with_any(form.substr(0, at), kOfOthers)) return false;
                       std::string_view rest = form.substr(at + row->words.size());
                       for (std::size_t size = 1; size > 0; rest.remove_prefix(size))
                         size = word_at(rest, 0, kParticles);
                       const std::size_t offered = word_at(rest, 0, kOffered);
                       return starts_with_any(rest, kCarried) ||
                              (offered > 0 && !rest.substr(offered).starts_with(kDone));
                     });
}

bool is_retold(const FollowUpRows& words, std::string_view rest) {
  return std::any_of(words.all(WordClass::kRetold).begin(), words.all(WordClass::kRetold).end(),
                     [&](const FollowUpRow* each) { return rest.find(each->words) != rest.npos; });
}

/// Whether a whole phrase asks, and is not what the sentence is about: 資料要求につきましては.
bool has_request(const FollowUpRows& words) {
  constexpr std::array<std::string_view, 5> kTopic{"につ", "に対", "があ", "のあ", "に関"};
  const auto& rows = words.all(WordClass::kRequest);
  return std::any_of(rows.begin(), rows.end(), [&](const FollowUpRow* row) {
    const std::string_view form = words.form();
    const std::string_view rest = form.substr(form.rfind(row->words) + row->words.size());
    return !starts_with_any(rest, kTopic) && !is_retold(words, rest);
  });
}

/// Whether a document is the object of the request that follows `before`: 資料を｜お示し｜ください,
/// 一覧の｜提出｜をお願いします, but not 資料を｜修正して｜ください.
bool asks_for_document(const FollowUpRows& words, std::string_view before) {
  constexpr std::array<std::string_view, 3> kParticles{"を", "も", "の"};
  const bool handed = words.ends(before, WordClass::kHand) || words.ends(before, WordClass::kTell);
  return std::any_of(words.all(WordClass::kThing).begin(), words.all(WordClass::kThing).end(),
                     [&](const FollowUpRow* thing) {
                       const std::size_t at = before.rfind(thing->words);
                       if (at == before.npos) return false;
                       const std::string_view rest = before.substr(at + thing->words.size());
                       if (rest.size() <= kParticle && !handed &&
                           !words.ends(before, WordClass::kDo) &&
                           !words.ends(before, WordClass::kNow))
                         return true;
                       return handed && rest.size() <= kObject &&
                              contains_any(rest.substr(0, kParticle), kParticles);
                     });
}

std::optional<FollowUpKind> request_in(const FollowUpRows& words, const SaidBy& by) {
  constexpr std::array<std::string_view, 7> kClauseEnds{"と思い", "と思う", "と考え", "です",
                                                        "のです", "ので",   "し、"};
  constexpr std::string_view kDocuments = "資料";
  const std::string_view form = words.form();
  if (is_past(form) || is_under_way(form)) return std::nullopt;
  if (!by.chair && has_request(words)) {
    const bool document = std::ranges::any_of(
        words.all(WordClass::kRequest),
        [&](const FollowUpRow* row) { return row->words.starts_with(kDocuments); });
    return document ? FollowUpKind::kDocument : FollowUpKind::kRequest;
  }
  if (!by.chair && states_demand(words)) return FollowUpKind::kRequest;
  for (const FollowUpRow* const please : words.all(WordClass::kPlease)) {
    for (std::size_t at = form.find(please->words); at != form.npos;
         at = form.find(please->words, at + 1)) {
      const std::string_view rest = form.substr(at + please->words.size());
      const bool last = rest.size() <= kAfterPlease;
      if ((!last && !starts_with_any(rest, kClauseEnds)) ||
          is_retold(words, rest.substr(0, last ? rest.npos : kObject)) ||
          !asks_at(words, *please, at, by.chair))
        continue;
      return asks_for_document(words, form.substr(0, at)) ? FollowUpKind::kDocument
                                                          : FollowUpKind::kRequest;
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<FollowUpKind> follow_up_in(const Sentence& sentence, const SaidBy& by) {
  const FollowUpRows words(sentence.form);
  if (by.may_request) {
    if (const auto request = request_in(words, by)) return request;
  }
  // 後ほどお答えしますが、よろしいでしょうか
  constexpr std::array<std::string_view, 2> kAgreeable{"よろしいでしょうか", "よろしいですか"};
  const bool asks = sentence.asks && (by.chair || !contains_any(sentence.form, kAgreeable));
  if (by.may_promise && !asks && promises(words, by)) return FollowUpKind::kPromise;
  return std::nullopt;
}

bool agrees(const Sentence& sentence) { return says_agreed(FollowUpRows(sentence.form)); }

}  // namespace gijiroku::indexer

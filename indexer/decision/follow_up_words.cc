// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/decision/follow_up_words.h"

#include <algorithm>
#include <array>
#include <vector>

#include "indexer/decision/follow_up_table.h"

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kAfterPlease = 150;  // bytes of a sentence after its request
constexpr std::size_t kShort = 120;        // bytes of a sentence of a summary
constexpr std::size_t kAfterReply = 60;    // bytes of a sentence after what will be done
constexpr std::size_t kNear = 48;          // bytes between when and what is told then
constexpr std::size_t kClause = 180;       // bytes between when and what is promised for then
constexpr std::size_t kCondition = 18;     // bytes of an ending before と
constexpr std::size_t kParticle = 18;      // bytes between a thing and the end of its object
constexpr std::size_t kObject = 60;        // bytes between a thing and the request for it

bool is_past(std::string_view form) {
  constexpr std::array<std::string_view, 4> kEnds{"ました", "でした", "ましたが", "ておりました"};
  return std::any_of(kEnds.begin(), kEnds.end(),
                     [&](std::string_view end) { return form.ends_with(end); });
}

/// 調べますと, 確認いたしますと: what was found out.
bool is_condition(std::string_view rest) {
  constexpr std::array<std::string_view, 3> kEnds{"ますと", "みますと", "ましたところ"};
  return std::any_of(kEnds.begin(), kEnds.end(), [&](std::string_view end) {
    const std::size_t at = rest.find(end);
    return at != rest.npos && at <= kCondition;
  });
}

/// The places where words of the class begin of which somebody says that it will be done.
std::vector<std::size_t> intended(const FollowUpRows& words, WordClass type) {
  std::vector<std::size_t> out;
  const std::string_view form = words.form();
  for (const FollowUpRow* rule : words.all(type)) {
    for (std::size_t at = form.find(rule->words); at != form.npos;
         at = form.find(rule->words, at + 1)) {
      const std::string_view rest = form.substr(at + rule->words.size());
      if (words.ends(form.substr(0, at + rule->words.size()), WordClass::kIdiom)) continue;
      const bool ends =
          std::any_of(words.all(WordClass::kEnds).begin(), words.all(WordClass::kEnds).end(),
                      [&](const FollowUpRow* end) { return rest == end->words; });
      if (ends || (words.begins(rest, WordClass::kWill) && !is_condition(rest))) out.push_back(at);
    }
  }
  return out;
}

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

/// Whether it will be found out.
bool is_answer(const FollowUpRows& words) {
  return std::any_of(words.all(WordClass::kAnswer).begin(), words.all(WordClass::kAnswer).end(),
                     [&](const FollowUpRow* rule) {
                       const std::size_t at = words.form().rfind(rule->words);
                       return !words.form().substr(at + rule->words.size()).starts_with("と");
                     });
}

/// Whether the words at `at` are followed by …してまいります or する予定: a policy.
bool goes_on_for_ever(std::string_view form, std::size_t at) {
  constexpr std::array<std::string_view, 5> kPolicy{"てまいり", "て参り", "ていき", "て行き",
                                                    "る予定"};
  return std::any_of(kPolicy.begin(), kPolicy.end(),
                     [&](std::string_view word) { return form.find(word, at) != form.npos; });
}

/// Whether words of the class, with an intention, come after words of time.
bool promises_to(const FollowUpRows& words, WordClass work, const SaidBy& by) {
  const bool agreed = (by.agreed || words.has(WordClass::kAgreed)) && !by.chair;
  const bool answering = by.asked && !by.chair && !words.has(WordClass::kToday);
  const std::vector<std::size_t> places = intended(words, work);
  return std::any_of(places.begin(), places.end(), [&](std::size_t at) {
    constexpr std::string_view kAbout = "について";
    if (by.chair && words.form().substr(0, at).ends_with(kAbout)) return false;
    const bool policy = goes_on_for_ever(words.form(), at);
    const bool later =
        words.before(WordClass::kLater, at, work == WordClass::kMake ? 2 * kNear : kClause);
    if (work == WordClass::kExplain) return later && !by.chair;
    if (work == WordClass::kGive && later) return true;
    if (policy) return false;
    if (agreed || (answering && later)) return true;
    if (!answering) return false;
    return words.before(WordClass::kSoon, at, kClause) ||
           (work == WordClass::kGive && words.before(WordClass::kFound, at, kClause));
  });
}

bool promises(const FollowUpRows& words, const SaidBy& by) {
  if (is_past(words.form()) || words.has(WordClass::kPolicy)) return false;
  for (const WordClass work : {WordClass::kGive, WordClass::kMake, WordClass::kExplain}) {
    if (promises_to(words, work, by)) return true;
  }
  const auto is = [&](WordClass when, std::size_t at) { return words.before(when, at, kClause); };
  const std::size_t end = words.form().size();
  if (words.ends(words.form(), WordClass::kGives) &&
      (is(WordClass::kLater, end) || is(WordClass::kSoon, end) || is(WordClass::kFound, end)))
    return true;
  if (by.chair) return false;
  return words.has(WordClass::kPromise) || (by.asked && is_answer(words)) ||
         (by.requested && is_reply(words));
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
  return thing_near(kParticle) &&
         std::any_of(kParticles.begin(), kParticles.end(),
                     [&](std::string_view word) { return before.ends_with(word); });
}

/// 改めてお示しください asks again, for an answer at once.
bool is_again(std::string_view before) {
  return before.find("改めて") != before.npos || before.find("あらためて") != before.npos;
}

/// Whether the words at `at` ask for something that is left open.
bool asks_at(const FollowUpRows& words, const FollowUpRow& please, std::size_t at, bool chair) {
  const std::string_view before = words.form().substr(0, at);
  const bool timed = words.before(WordClass::kLater, at, kNear) ||
                     (words.before(WordClass::kSoon, at, kNear) && !is_again(before));
  if ((chair && !timed) || words.ends(before, WordClass::kIdiom)) return false;
  if (words.ends(before, WordClass::kDo) || asks_for_thing(words, before, please.words))
    return true;
  if (chair) return false;
  if (words.ends(before, WordClass::kTell))
    return timed || words.before(WordClass::kThing, at, kObject);
  return words.ends(before, WordClass::kNow) && timed && words.form().find("なのか") == before.npos;
}

bool requests(const FollowUpRows& words, const SaidBy& by) {
  const std::string_view form = words.form();
  if (is_past(form)) return false;
  if (!by.chair && words.has(WordClass::kRequest)) return !words.has(WordClass::kRetold);
  return std::any_of(
      words.all(WordClass::kPlease).begin(), words.all(WordClass::kPlease).end(),
      [&](const FollowUpRow* rule) {
        const std::size_t at = form.rfind(rule->words);
        const std::string_view rest = form.substr(at + rule->words.size());
        const bool retold = std::any_of(
            words.all(WordClass::kRetold).begin(), words.all(WordClass::kRetold).end(),
            [&](const FollowUpRow* each) { return rest.find(each->words) != rest.npos; });
        return rest.size() <= kAfterPlease && !retold && asks_at(words, *rule, at, by.chair);
      });
}

}  // namespace

std::optional<FollowUpKind> follow_up_in(const Sentence& sentence, const SaidBy& by) {
  const FollowUpRows words(sentence.form);
  if (by.may_request && requests(words, by)) return FollowUpKind::kRequest;
  if (by.may_promise && !sentence.asks && promises(words, by)) return FollowUpKind::kPromise;
  return std::nullopt;
}

bool agrees(const Sentence& sentence) {
  return FollowUpRows(sentence.form).has(WordClass::kAgreed);
}

}  // namespace gijiroku::indexer

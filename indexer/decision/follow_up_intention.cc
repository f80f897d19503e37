// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/decision/follow_up_intention.h"

#include <algorithm>
#include <array>

#include "core/script.h"
#include "core/utf8.h"
#include "core/word_at.h"
#include "indexer/decision/follow_up_time.h"

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kCondition = 18;   // bytes of an ending before と
constexpr std::size_t kAfterOffer = 96;  // bytes of a sentence after what is offered
constexpr std::size_t kTopic = 48;       // bytes between what is asked and its check
constexpr std::size_t kSpeaker = 48;     // bytes between who says what and how

/// `rest`, which follows a noun of work, without particles and adverbs: 確認｜は改めて｜いたします.
std::string_view after_particle(std::string_view rest) {
  constexpr std::array<std::string_view, 8> kParticles{"を",     "は",   "も",     "だけ",
                                                       "のほう", "また", "改めて", "一度"};
  for (std::size_t size = 1; size > 0; rest.remove_prefix(size))
    size = word_at(rest, 0, kParticles);
  return rest;
}

/// 調べますと, 確認いたしますと: what was found out.
bool is_condition(std::string_view rest) {
  constexpr std::array<std::string_view, 4> kEnds{"ますと", "みますと", "ましたところ", "ことによ"};
  return std::any_of(kEnds.begin(), kEnds.end(), [&](std::string_view end) {
    const std::size_t at = rest.find(end);
    return at != rest.npos && at <= kCondition;
  });
}

/// Whether what follows a work says that somebody had wished it (配布したいと思っていたのですが),
/// names its purpose (提供できるように), that others do it (提出することになっています), or how it
/// is arranged (配付させていただくと、このような形で考えております).
bool is_wish_or_purpose(std::string_view rest) {
  constexpr std::array<std::string_view, 7> kWished{
      "なっておりますが", "なっていますが",   "思っていた", "思っておりました",
      "考えていた",       "考えておりました", "ようなこと"};
  constexpr std::array<std::string_view, 4> kPurpose{"するように", "いたすように", "できるように",
                                                     "していただくように"};
  constexpr std::array<std::string_view, 6> kDone{"し", "いたし", "致し", "努め", "なり", "進め"};
  constexpr std::array<std::string_view, 2> kArranged{"このような形で", "という形"};
  constexpr std::array<std::string_view, 4> kDuty{"することになって", "することになりま",
                                                  "することとなって", "することとなりま"};
  for (const std::string_view purpose : kPurpose) {
    if (rest.starts_with(purpose)) return !starts_with_any(rest.substr(purpose.size()), kDone);
  }
  if (contains_any(rest, kArranged)) return true;
  return starts_with_any(after_particle(rest), kDuty) ||
         contains_any(rest.substr(0, rest.find("、")), kWished);
}

/// Whether the work says of a thing which one it is: 明日ご提案申し上げます補正予算,
/// 明日ご説明させていただきます、預かり保育, 次回、調査｜したい事項.
bool is_attributive(std::string_view rest) {
  constexpr std::string_view kEnd = "ます", kComma = "、", kWish = "したい";
  constexpr std::size_t kVerb = 36;  // bytes
  if (rest.starts_with(kWish) && is_kanji(code_point_at(rest, kWish.size()).value)) return true;
  const std::size_t at = rest.find(kEnd);
  if (at == rest.npos || at > kVerb || at + kEnd.size() == rest.size()) return false;
  const std::string_view next = rest.substr(at + kEnd.size());
  const char32_t c = code_point_at(next, 0).value;
  return next.starts_with(kComma) || is_kanji(c) || is_katakana(c);
}

/// Whether `rest` goes on after a humble word for giving (ご提示｜し、…
/// 次回の委員会でお配り｜し、…), or after one that is given the next time (次回、案を提示｜し、…).
bool goes_on(std::string_view before, const FollowUpRow& give, std::string_view rest) {
  constexpr std::string_view kNext = "次回";
  constexpr std::array<std::string_view, 3> kHumble{"ご", "お", "御"};
  constexpr std::array<std::string_view, 3> kEnds{"し、", "いたし、", "、"};
  constexpr std::array<std::string_view, 2> kHumbleEnds{"させていただき、",
                                                        "させていただきまして、"};
  if (give.type != WordClass::kGive) return false;
  const bool humble = starts_with_any(give.words, kHumble) || ends_with_any(before, kHumble);
  return starts_with_any(rest, kHumbleEnds) ||
         ((humble || contains(before, kNext)) && starts_with_any(rest, kEnds));
}

/// Whether one of `words` is right before a work of this meeting's question, and not まず or 今後.
bool has_near(std::string_view before, const auto& words) {
  constexpr std::array<std::string_view, 4> kOther{"まず", "今後", "ということは", "すみません"};
  const std::string_view near = before.substr(before.size() - std::min(before.size(), kTopic));
  return contains_any(near, words) && !contains_any(near, kOther);
}

/// The text without words at its end that only say that it is so: …というところでございます.
std::string_view without_copula(std::string_view form) {
  constexpr std::array<std::string_view, 11> kCopulas{
      "でございます", "でございまして", "です",       "ところ", "という",      "もの",
      "わけ",         "こと",           "と思います", "ますが", "ますけれども"};
  for (std::size_t size = 1; size > 0;) {
    size = word_at_end(form, kCopulas);
    form.remove_suffix(size);
  }
  return form;
}

}  // namespace

bool is_past(std::string_view form) {
  constexpr std::array<std::string_view, 4> kEnds{"ました", "でした", "ましたが", "ておりました"};
  constexpr std::string_view kDone = "た";  // 説明を行った｜ところでございます
  const std::string_view bare = without_copula(form);
  return ends_with_any(form, kEnds) || (bare.size() < form.size() && bare.ends_with(kDone));
}

bool is_under_way(std::string_view form) {
  constexpr std::array<std::string_view, 10> kGoesOn{
      "ている", "ておりま",   "ております",   "ています", "てい",
      "でいる", "でおります", "てございます", "てござい", "てきている"};
  constexpr std::array<std::string_view, 9> kThought{
      "考え", "思っ", "存じ", "予定し", "願っ", "願いし", "期待し", "予定となっ", "予定になっ"};
  form = without_copula(form);
  const std::size_t size = word_at_end(form, kGoesOn);
  form.remove_suffix(size);
  return size > 0 && word_at_end(form, kThought) == 0;
}

bool goes_on_for_ever(std::string_view form, std::size_t at) {
  constexpr std::array<std::string_view, 5> kPolicy{"てまいり", "て参り", "ていき", "て行き",
                                                    "る予定"};
  return std::any_of(kPolicy.begin(), kPolicy.end(),
                     [&](std::string_view word) { return form.find(word, at) != form.npos; });
}

bool is_running_order(std::string_view form) {
  constexpr std::array<std::string_view, 4> kSoon{"後ほど", "のちほど", "後刻", "この後"};
  constexpr std::array<std::string_view, 3> kWork{"答弁", "お答え", "説明"};
  constexpr std::string_view kFrom = "から";
  if (!contains_any(form, kSoon)) return false;
  for (std::size_t at = form.find(kFrom); at != form.npos; at = form.find(kFrom, at + 1)) {
    const char32_t c = code_point_before(form, at);
    const std::string_view rest = form.substr(at + kFrom.size());
    if ((is_kanji(c) || is_katakana(c)) && contains_any(rest.substr(0, kSpeaker), kWork))
      return true;
  }
  return false;
}

bool is_offered(std::string_view form, std::size_t end) {
  constexpr std::array<std::string_view, 2> kOffers{"させていただ", "させてくだ"};
  const std::string_view rest = after_particle(form.substr(end));
  return rest.size() <= kAfterOffer && starts_with_any(rest, kOffers);
}

bool is_for_public(const FollowUpRows& words, std::string_view before, bool anywhere) {
  constexpr std::array<std::string_view, 6> kParts{"まして、",       "ましたら、", "ついては、",
                                                   "つきましては、", "関しては、", "しましては、"};
  if (words.has(WordClass::kOurs)) return false;
  return std::any_of(words.all(WordClass::kPublic).begin(), words.all(WordClass::kPublic).end(),
                     [&](const FollowUpRow* row) {
                       const std::size_t at = before.rfind(row->words);
                       if (at == before.npos) return false;
                       const std::string_view between = before.substr(at + row->words.size());
                       return anywhere ||
                              (!parts_clauses(between) && !contains_any(between, kParts));
                     });
}

bool names_question(std::string_view before) {
  constexpr std::array<std::string_view, 13> kTopics{
      "それは",     "そこは", "これは", "内容は",   "額は", "ついては", "つきまして",
      "というのは", "詳細",   "数は",   "ところは", "点は", "件は"};
  return has_near(before, kTopics);
}

bool is_looked_into(std::string_view before) {
  constexpr std::array<std::string_view, 7> kMore{"ちょっと", "再度",     "改めて", "もう一度",
                                                  "もう1回",  "もう一回", "わから"};
  return has_near(before, kMore);
}

bool is_beside_other(std::string_view before) {
  constexpr std::string_view kWhile = "ながら、";
  constexpr std::size_t kNear = 180;  // bytes
  const std::size_t at = before.rfind(kWhile);
  return at != before.npos && before.size() - at <= kNear;
}

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
      const bool will = (words.begins(rest, WordClass::kWill) ||
                         words.begins(after_particle(rest), WordClass::kWill)) &&
                        !is_condition(rest) && !is_wish_or_purpose(rest) && !is_attributive(rest);
      if (ends || will || goes_on(form.substr(0, at), *rule, rest)) out.push_back(at);
    }
  }
  return out;
}

}  // namespace gijiroku::indexer

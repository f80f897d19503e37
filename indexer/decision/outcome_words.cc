// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/decision/outcome_words.h"

#include <algorithm>
#include <array>

#include "core/text.h"
#include "core/word_at.h"
#include "indexer/line/word_finder.h"

namespace gijiroku::indexer {
namespace {

using enum Outcome;

constexpr std::size_t kLongestNote = 120;  // bytes of a line that may be the noun alone

struct Noun {
  std::string_view word;
  Outcome outcome;
};
// A word comes before its own beginnings.
constexpr std::array<Noun, 45> kNouns{{{"修正可決", kAmended},
                                       {"原案可決", kPassed},
                                       {"可決", kPassed},
                                       {"議決", kPassed},
                                       {"否決", kRejected},
                                       {"不採択", kNotAdopted},
                                       {"採択", kAdopted},
                                       {"承認", kApproved},
                                       {"認定", kApproved},
                                       {"同意", kApproved},
                                       {"許可相当", kApproved},
                                       {"許可", kApproved},
                                       {"了承", kAcknowledged},
                                       {"継続審査", kContinued},
                                       {"継続審議", kContinued},
                                       {"継続協議", kContinued},
                                       {"継続調査", kContinued},
                                       {"継続検討", kContinued},
                                       {"継続", kContinued},
                                       {"引き続き審", kContinued},
                                       {"引き続き協議", kContinued},
                                       {"引き続き検討", kContinued},
                                       {"改めて審議", kContinued},
                                       {"改めて協議", kContinued},
                                       {"再審議", kContinued},
                                       {"再協議", kContinued},
                                       {"持ち越", kContinued},
                                       {"持越", kContinued},
                                       {"保留", kContinued},
                                       {"取り下げ", kWithdrawn},
                                       {"取下げ", kWithdrawn},
                                       {"お認め", kApproved},
                                       {"御認め", kApproved},
                                       {"ご承認", kApproved},
                                       {"聞きおく", kAcknowledged},
                                       {"聞き置く", kAcknowledged},
                                       {"聞きおき", kAcknowledged},
                                       {"聞き置き", kAcknowledged},
                                       {"認めること", kApproved},
                                       {"決定", kDecided},
                                       {"案どおり決", kDecided},
                                       {"案のとおり決", kDecided},
                                       {"案のとおりと", kDecided},
                                       {"答申", kDecided},
                                       {"一任", kDecided}}};
constexpr WordStarts kNounStarts = starts_of(kNouns);
// What carries a decision out.
constexpr std::array<std::string_view, 79> kCarried{
    "進め",   "いただけた", "させて",   "いただい", "いただき", "頂い",   "頂き",     "いたし",
    "致し",   "ました",     "ましょう", "ます",     "すべき",   "する",   "され",     "した",
    "し",     "れた",       "た",       "もの",     "もって",   "もち",   "こと",     "決定",
    "決しま", "決し",       "決する",   "決まり",   "決まった", "決めま", "決",       "なり",
    "なった", "なる",       "付する",   "付し",     "付す",     "行う",   "行い",     "旨",
    "いう",   "でござい",   "です",     "である",   "でき",     "認め",   "みなし",   "得られ",
    "得",     "確定",       "成立",     "閉会中",   "の審査",   "審査",   "審議",     "議",
    "査",     "協議",       "扱い",     "取り扱い", "取扱い",   "を",     "に",       "の",
    "と",     "は",         "も",       "で",       "が",       "、",     "全会一致", "て",
    "知事",   "県",         "農業会議", "送付",     "進達",     "意見",   "付"};
constexpr std::array<std::string_view, 8> kActs{"ま",   "する", "した",   "決",
                                                "です", "れた", "なった", "なる"};
// How a question goes on that puts a decision to the meeting.
constexpr std::array<std::string_view, 13> kPut{
    "御異議",           "ご異議",       "異議",     "よろしい",
    "宜しい",           "いかが",       "如何",     "たいと思いますが",
    "たいと存じますが", "たいのですが", "差し支え", "ということでよ",
    "いただけ"};

const Noun* noun_at(std::string_view form, std::size_t at) {
  if (!kNounStarts.may_begin(form.substr(at))) return nullptr;
  for (const Noun& noun : kNouns) {
    if (begins_with(form.substr(at), noun.word)) return &noun;
  }
  return nullptr;
}

/// 傍聴を許可します, 日程を決定しました: something else than the item.
bool is_object(std::string_view before) {
  constexpr std::array<std::string_view, 7> kObjects{"を", "不",     "未",    "再",
                                                     "非", "なしと", "発言は"};
  return word_at_end(before, kObjects) > 0;
}

/// Whether 決定 or 答申 at the end of a line can be a result, by what stands before it: 原案どおり,
/// 結果：. In 7．諮問・答申 and （市決定） it is part of a title.
bool may_end_in_decision(std::string_view before) {
  constexpr std::array<std::string_view, 20> kBefore{
      "は", "で", "に", "り",   "て",   ":",    "】",   ")",    "]",    "〕",
      "-",  "→",  "⇒",  "多数", "一致", "全員", "異議", "なし", "なく", "通り"};
  return before.empty() || word_at_end(before, kBefore) > 0;
}

}  // namespace

std::optional<StatedOutcome> stated_outcome(const Sentence& sentence, bool note) {
  const std::string_view form = sentence.form;
  if (!may_state_outcome(form)) return std::nullopt;
  for (std::size_t at = 0; at < form.size(); at += code_point_at(form, at).size) {
    const Noun* const noun = noun_at(form, at);
    if (!noun || is_object(form.substr(0, at))) continue;
    std::size_t end = at + noun->word.size();
    while (const std::size_t word = word_at(form, end, kCarried)) end += word;
    const std::string_view carried =
        form.substr(at + noun->word.size(), end - at - noun->word.size());
    std::string_view rest = form.substr(end);
    // 減税を来年度以降も|継続すること: what a petition asks for.
    if (form.substr(0, at).ends_with("も") && carried.starts_with("する")) continue;
    // 否決（賛成2名、反対5名）
    if (note && rest.starts_with('(') && rest.find(')') >= rest.size() - 1) rest = {};
    const bool amended =
        noun->outcome == kPassed &&
        contains_any(form.substr(0, at), std::array<std::string_view, 2>{"修正案の", "修正のと"});
    const Outcome outcome = amended ? kAmended : noun->outcome;
    if (sentence.asks || rest.ends_with("でしょう")) {
      if (word_at(rest, 0, kPut) > 0) return StatedOutcome{outcome, true};
      continue;
    }
    if (!rest.empty()) continue;
    const bool alone = note && carried.empty() && form.size() <= kLongestNote &&
                       (noun->outcome != kDecided || may_end_in_decision(form.substr(0, at)));
    const bool whole = noun->word.ends_with("決") || noun->word.ends_with("審");
    if (alone || contains_any(carried, kActs) || (whole && !carried.empty()))
      return StatedOutcome{outcome, false};
  }
  return std::nullopt;
}

bool may_state_outcome(std::string_view form) {
  static const WordFinder kFinder({"決",       "承認",   "認定",   "同意",       "許可",
                                   "了承",     "採択",   "継続",   "答申",       "持ち越",
                                   "持越",     "保留",   "取下",   "取り下",     "聞きお",
                                   "聞き置",   "お認め", "御認め", "認めること", "とおりと",
                                   "引き続き", "改めて", "再審議", "再協議",     "一任"});
  return kFinder.any(form);
}

bool consents(std::string_view form) {
  constexpr std::array<std::string_view, 4> kNo{"異議あり", "反対", "異議がある", "異議があり"};
  const auto says = [&](std::string_view word) { return contains(form, word); };
  return (says("異議なし") || says("異議ありません") || says("結構です") || says("うなず") ||
          form == "はい。" || form == "はい" || says("賛成") || says("異議なく")) &&
         std::none_of(kNo.begin(), kNo.end(),
                      [&](std::string_view word) { return says(word) && !says("異議ありません"); });
}

bool notes_consent(std::string_view form) {
  constexpr std::string_view kCalls = "呼ぶ者あり";
  return form.ends_with(kCalls) && consents(form);
}

/// Whether the question is about the meeting itself:
/// ３月６日まで休会といたしますが、ご異議ありませんか.
bool asks_for_recess(std::string_view form) {
  constexpr std::array<std::string_view, 6> kRecess{"休会", "散会",       "延会",
                                                    "休憩", "時間を延長", "時間の延長"};
  return contains_any(form, kRecess);
}

bool asks_for_patience(std::string_view before, std::string_view form) {
  constexpr std::array<std::string_view, 4> kPlease{"ご了承願います", "御了承願います",
                                                    "ご了承ください", "御了承ください"};
  constexpr std::array<std::string_view, 5> kAbout{"欠席", "出席でき", "遅れ", "退席", "変更"};
  return starts_with_any(form, kPlease) && contains_any(before, kAbout);
}

bool refers_back(std::string_view form) {
  constexpr std::array<std::string_view, 3> kSo{"さよう", "そのように", "左様"};
  return contains_any(form, kSo);
}

}  // namespace gijiroku::indexer

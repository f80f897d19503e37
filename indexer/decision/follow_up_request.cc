// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/decision/follow_up_request.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include "core/script.h"
#include "core/utf8.h"
#include "core/word_at.h"
#include "indexer/decision/follow_up_intention.h"
#include "indexer/decision/follow_up_time.h"

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kAfterPlease = 150;  // bytes of a sentence after its request
constexpr std::size_t kNear = 48;          // bytes between when and what is told then
constexpr std::size_t kClause = 180;       // bytes between when and what is promised for then
constexpr std::size_t kParticle = 18;      // bytes between a thing and the end of its object
constexpr std::size_t kObject = 60;        // bytes between a thing and the request for it

/// Whether `before`, the sentence up to its request, ends with a document or figures as its object.
bool asks_for_thing(const FollowUpRows& words, std::string_view before, std::string_view please) {
  constexpr std::string_view kComma = "、", kObjectMark = "をお願い", kSubject = "が";
  constexpr std::array<std::string_view, 2> kMay{"いただけ", "もらえ"};
  constexpr std::array<std::string_view, 2> kKind{"的なものを", "的なものも"};  // 金額的なものも
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
  return thing_near(kParticle) && !ends_with_any(before, kKind) &&
         (ends_with_any(before, kParticles) ||
          (before.ends_with(kSubject) && starts_with_any(please, kMay)));
}

/// `before`, the sentence up to お願い, without adverbs: 検討も｜ぜひよろしく.
std::string_view without_adverbs(std::string_view before) {
  constexpr std::array<std::string_view, 8> kAdverbs{"よろしく", "宜しく", "どうぞ", "ぜひ",
                                                     "ぜひとも", "是非",   "重ねて", "、"};
  for (std::size_t size = 1; size > 0; before.remove_suffix(size))
    size = word_at_end(before, kAdverbs);
  return before;
}

/// The same without a particle: 検討｜もぜひよろしく, ご報告｜等を.
std::string_view object_of(std::string_view before) {
  constexpr std::array<std::string_view, 8> kParticles{"のほうを", "のほうも", "のほう", "のほど",
                                                       "を",       "も",       "は",     "だけ"};
  constexpr std::array<std::string_view, 2> kSuch{"等", "など"};
  before = without_adverbs(before);
  before.remove_suffix(word_at_end(before, kParticles));
  before.remove_suffix(word_at_end(before, kSuch));
  return before;
}

/// Whether work is urged on others by お願い, whatever it is: 段差の解消を｜ぜひ,
/// 迷わないように｜ぜひ. What is said at once (説明をぜひ) is no work.
bool is_urged(std::string_view before) {
  constexpr std::size_t kLong = 60;  // bytes of a sentence that says what it is
  constexpr std::array<std::string_view, 3> kUrgent{"ぜひ", "ぜひとも", "是非"};
  constexpr std::array<std::string_view, 5> kObjectEnds{"を", "のほう", "のほうを", "のほど", "も"};
  constexpr std::array<std::string_view, 21> kSaid{
      "説明", "答弁", "回答", "質疑", "発言", "理解", "協力", "審議", "審査", "確認", "教示",
      "意見", "見解", "答え", "判断", "案内", "紹介", "指導", "指摘", "点",   "以上"};
  constexpr std::string_view kDone = "していただいて";  // 検討していただいて、よろしく
  const std::string_view bare = without_adverbs(before);
  if (bare.size() == before.size() || bare.empty()) return false;
  if (bare.ends_with(kDone)) return true;
  const std::string_view object = object_of(before);
  if (ends_with_any(object, kSaid)) return false;
  const char32_t last = code_point_before(object, object.size());
  if (ends_with_any(bare, kObjectEnds))
    return is_kanji(last) || is_katakana(last) || is_letter(last);
  const std::string_view adverbs = before.substr(bare.size());
  return bare.size() > kLong && contains_any(adverbs, kUrgent);
}

/// Whether an event to come is waited for: 結果が出次第, but not わかりましたら, asked at once.
bool is_after_event(const FollowUpRows& words, std::size_t at) {
  constexpr std::array<std::string_view, 2> kKnown{"わかりましたら", "分かりましたら"};
  return follows_event(words, at, kNear) && !contains_any(words.form().substr(0, at), kKnown);
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

/// Whether somebody wishes that others do something, whatever it is:
/// 歩道を広げて｜いただきたい｜と思います. ほしいと思います may be a wish about people who are not
/// there, so it needs ぜひ.
bool wishes_for_work(const FollowUpRows& words, std::string_view before, std::string_view please,
                     std::string_view rest) {
  constexpr std::array<std::string_view, 2> kDoing{"て", "で"};
  constexpr std::array<std::string_view, 2> kWish{"いただきた", "いただきますよう"};
  constexpr std::array<std::string_view, 5> kIf{"いただけれ", "いただけた", "いただけると",
                                                "もらえれ", "もらえた"};
  constexpr std::array<std::string_view, 2> kMay{"いただけないか", "もらえないか"};
  constexpr std::string_view kOn = "ていって", kDo = "ください";
  constexpr std::array<std::string_view, 2> kPlain{"ほしい", "もらいたい"};
  constexpr std::array<std::string_view, 2> kSaid{"のです", "んです"};
  constexpr std::array<std::string_view, 2> kThought{"と思", "なと思"};
  constexpr std::string_view kThat = "と";
  constexpr std::array<std::string_view, 8> kWell{"と思",     "と存", "なと",   "と要望",
                                                  "ありがた", "幸い", "いいな", "という"};
  constexpr std::array<std::string_view, 2> kUrgent{"ぜひ", "是非"};
  if (!ends_with_any(before, kDoing) || words.ends(before, WordClass::kHeed) ||
      words.ends(before, WordClass::kTell) || words.ends(before, WordClass::kNow))
    return false;
  if (starts_with_any(please, kWish) || starts_with_any(please, kMay)) return true;
  if (before.ends_with(kOn) && please.starts_with(kDo)) return true;
  if (starts_with_any(please, kIf)) return rest == kThat || starts_with_any(rest, kWell);
  if (!starts_with_any(please, kPlain)) return false;
  if (starts_with_any(rest, kSaid)) return true;
  if (please.starts_with(kPlain[1]) && (rest.empty() || starts_with_any(rest, kThought)))
    return true;
  const std::string_view near = before.substr(before.size() - std::min(before.size(), kClause));
  return contains_any(near, kUrgent);
}

/// Whether the words at `at` ask for something that is left open.
bool asks_at(const FollowUpRows& words, const FollowUpRow& please, std::size_t at, bool chair) {
  constexpr std::string_view kWish = "お願い", kObjectMark = "を", kOwn = "させて";
  // 後でお答えください means the same meeting, 後で教えてください another day.
  constexpr std::array<std::string_view, 4> kAnswered{"お答え", "答えて", "答弁して", "ご答弁"};
  const std::string_view before = words.form().substr(0, at);
  const bool later = words.before(WordClass::kLater, at, kNear) || is_after_event(words, at) ||
                     (chair && is_later(words, at, kClause));
  const bool timed = later || words.before(WordClass::kSoon, at, kNear);
  if (chair && (!timed || before.ends_with(kOwn))) return false;
  if (words.ends(before, WordClass::kIdiom)) return false;
  if (words.ends(before, WordClass::kDo) || words.ends(before, WordClass::kHand) ||
      asks_for_thing(words, before, please.words))
    return true;
  const bool wished = please.words.find(kWish) != std::string::npos;
  const std::string_view object = object_of(before);
  if ((wished || before.ends_with(kObjectMark)) &&
      (words.ends(object, WordClass::kDo) || words.ends(object, WordClass::kHand)))
    return true;
  if (chair) return later && words.ends(object, WordClass::kTell);
  const std::string_view rest = words.form().substr(at + please.words.size());
  if (is_called_wish(rest) || (wished && is_urged(before))) return true;
  if (words.ends(before, WordClass::kTell))
    return timed || words.before(WordClass::kThing, at, kObject) || is_for_later(words, before);
  if (words.ends(before, WordClass::kNow))
    return (ends_with_any(before, kAnswered) ? later : timed) && !contains(words.form(), "なのか");
  return wishes_for_work(words, before, words.form().substr(at), rest);
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
  constexpr std::array<std::string_view, 3> kOfOthers{"という", "との", "質問と"};
  constexpr std::array<std::string_view, 2> kHonorific{"ご", "御"};
  constexpr std::array<std::string_view, 2> kHumble{"いたします", "申し上げ"};
  constexpr std::string_view kDone = "まし";
  const std::string_view form = words.form();
  return std::any_of(words.all(WordClass::kDemand).begin(), words.all(WordClass::kDemand).end(),
                     [&](const FollowUpRow* row) {
                       const std::size_t at = form.rfind(row->words);
                       if (ends_with_any(form.substr(0, at), kOfOthers)) return false;
                       std::string_view rest = form.substr(at + row->words.size());
                       for (std::size_t size = 1; size > 0; rest.remove_prefix(size))
                         size = word_at(rest, 0, kParticles);
                       const std::size_t offered = word_at(rest, 0, kOffered);
                       // ご要望 is of others unless who speaks humbles himself.
                       const bool own = !ends_with_any(form.substr(0, at), kHonorific) ||
                                        starts_with_any(rest, kHumble);
                       return (own && starts_with_any(rest, kCarried)) ||
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

}  // namespace

std::optional<FollowUpKind> request_in(const FollowUpRows& words, bool chair) {
  constexpr std::array<std::string_view, 14> kClauseEnds{
      "と思い", "と思う", "なと思", "と考え",       "というふうに思", "というふうに考", "です",
      "のです", "ので",   "し、",   "ということと", "のと、",         "という要望",     "のが1点"};
  constexpr std::string_view kDocuments = "資料", kCalled = "いう";
  const std::string_view form = words.form();
  if (is_past(form) || is_under_way(form)) return std::nullopt;
  if (!chair && has_request(words)) {
    const bool document = std::ranges::any_of(
        words.all(WordClass::kRequest),
        [&](const FollowUpRow* row) { return row->words.starts_with(kDocuments); });
    return document ? FollowUpKind::kDocument : FollowUpKind::kRequest;
  }
  if (!chair && states_demand(words)) return FollowUpKind::kRequest;
  for (const FollowUpRow* const please : words.all(WordClass::kPlease)) {
    for (std::size_t at = form.find(please->words); at != form.npos;
         at = form.find(please->words, at + 1)) {
      const std::string_view rest = form.substr(at + please->words.size());
      const bool last = rest.size() <= kAfterPlease;
      // 出していただけると｜いうことなので: what others have said they do.
      if (rest.starts_with(kCalled) || (!last && !starts_with_any(rest, kClauseEnds)) ||
          is_retold(words, rest.substr(0, last ? rest.npos : kObject)) ||
          !asks_at(words, *please, at, chair))
        continue;
      return asks_for_document(words, form.substr(0, at)) ? FollowUpKind::kDocument
                                                          : FollowUpKind::kRequest;
    }
  }
  return std::nullopt;
}

}  // namespace gijiroku::indexer

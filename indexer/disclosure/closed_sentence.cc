// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/disclosure/closed_sentence.h"

#include <algorithm>
#include <array>
#include <optional>

#include "core/text.h"
#include "core/word_at.h"
#include "indexer/disclosure/openness_label.h"
#include "indexer/disclosure/refusal.h"

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kLongest = 600;  // bytes of a sentence that closes

// In every list, a word comes before its own beginnings.
constexpr std::array<std::string_view, 16> kClosed{"秘密会議",
                                                   "秘密会",
                                                   "秘密の会議",
                                                   "非公開",
                                                   "不公開",
                                                   "公開しないこと",
                                                   "公開をしない",
                                                   "公開しない",
                                                   "公開はいたしません",
                                                   "公開いたしません",
                                                   "公開しません",
                                                   "公開はしません",
                                                   "公開をいたしません",
                                                   "公開を停止",
                                                   "公開を中止",
                                                   "公開せず"};
// The words after one of these, up to the end of the sentence, must be among them.
constexpr std::array<std::string_view, 92> kActing{
    "させて",     "いたし", "致し",   "いただき",   "頂き",   "取り扱い", "取扱い", "取り扱う",
    "切り替え",   "切替え", "お願い", "でござい",   "ました", "ましょう", "まいり", "参り",
    "ます",       "願い",   "決定",   "決しました", "決し",   "決まり",   "決する", "決める",
    "決",         "進め",   "審議",   "審査",       "協議",   "議事",     "議題",   "案件",
    "議案",       "会議",   "会",     "部分",       "報告",   "入り",     "入ら",   "入る",
    "移り",       "移ら",   "移る",   "移行",       "なり",   "なる",     "行い",   "行う",
    "行っていき", "開催",   "開会",   "開議",       "開き",   "開く",     "始め",   "続け",
    "思い",       "思う",   "存じ",   "考え",       "諮り",   "扱い",     "扱わ",   "扱う",
    "実施",       "了承",   "いき",   "する",       "した",   "たい",     "せて",   "こと",
    "もの",       "よう",   "形",     "です",       "である", "では",     "て",     "し",
    "い",         "る",     "の",     "に",         "を",     "へ",       "で",     "と",
    "は",         "も",     "、",     "宣告"};
// What may follow the act: a reason, a request, a question.
constexpr std::array<std::string_view, 12> kThen{"ので", "から",         "ため、", "ことから",
                                                 "が、", "けれども",     "けど",   "次第",
                                                 "旨",   "ことについて", "ことに", "、"};
constexpr std::array<std::string_view, 10> kAsked{"異議", "よろしい", "宜しい", "いかが", "如何",
                                                  "賛成", "可とする", "諮り",   "了承",   "御承認"};
// Another day, another body, a condition, a rule.
constexpr std::array<std::string_view, 36> kNotNow{
    "次回",       "次の会議",   "次からの会議", "来年",     "来月",       "今後",
    "将来",       "前回",       "前々回",       "昨年",     "先日",       "過去",
    "従来",       "以前は",     "場合",         "ましたら", "たときは",   "ときには",
    "際には",     "必要に応じ", "予定",         "可能性",   "べき",       "他市",
    "他の自治体", "国の",       "もし",         "仮に",     "原則として", "基本的に",
    "例えば",     "かどうか",   "か否か",       "というの", "のか",       "とのこと"};
// Papers and particulars that are kept back without closing the meeting.
constexpr std::array<std::string_view, 24> kPapers{
    "資料は",   "資料を",   "資料については", "資料につきましては",
    "氏名は",   "氏名を",   "お名前は",       "名前は",
    "名前を",   "住所は",   "名簿は",         "名簿を",
    "点数は",   "数値は",   "データは",       "図面は",
    "発言者名", "個人名",   "映像は",         "写真は",
    "社名は",   "事業者名", "結果は",         "内訳は"};
constexpr std::array<std::string_view, 22> kFrom{
    "ここからは",   "ここから",   "ここより",   "これより", "これから", "ただいまから",
    "ただいまより", "ただ今から", "ただ今より", "只今から", "只今より", "以降",
    "以下",         "この後",     "このあと",   "これ以降", "今から",   "続いては",
    "引き続き",     "次からは",   "再び",       "残り"};
constexpr std::array<std::string_view, 4> kWishes{"思い", "存じ", "考え", "たい"};
constexpr std::array<std::string_view, 4> kNegations{"ないこと", "ません", "ない", "せず"};

constexpr std::array<std::string_view, 5> kAudience{"傍聴", "関係者以外", "委員以外", "一般の方",
                                                    "報道関係者"};
constexpr std::array<std::string_view, 6> kExits{"退場", "退室", "退席", "退出", "御退", "席を外"};
constexpr std::array<std::string_view, 30> kRequest{"していただきたい",
                                                    "していただき",
                                                    "いただきたい",
                                                    "いただき",
                                                    "頂き",
                                                    "お願い",
                                                    "をお願い",
                                                    "願い",
                                                    "求め",
                                                    "ください",
                                                    "下さい",
                                                    "くださる",
                                                    "いたし",
                                                    "致し",
                                                    "させ",
                                                    "します",
                                                    "ます",
                                                    "思い",
                                                    "存じ",
                                                    "よう",
                                                    "して",
                                                    "し",
                                                    "て",
                                                    "を",
                                                    "に",
                                                    "と",
                                                    "たく",
                                                    "たい",
                                                    "で",
                                                    "申し上げ"};

constexpr std::array<std::string_view, 9> kBackWords{
    "公開に",   "公開の会議に", "公開へ", "公開の審議に", "公開での審議に",
    "公開とし", "公開で",       "公開と", "公開の会議を"};
constexpr std::array<std::string_view, 10> kReturns{"戻",   "復",     "切り替え", "切替え", "移り",
                                                    "移行", "いたし", "し",       "行い",   "再開"};
constexpr std::array<std::string_view, 12> kEndings{"解き", "解く",   "解か", "解除",
                                                    "閉じ", "閉会",   "終わ", "終了",
                                                    "終え", "打ち切", "解い", "散会"};

/// Bytes of `form` from `at` that consist of `words`.
template <std::size_t N>
std::size_t run_of(std::string_view form, std::size_t at,
                   const std::array<std::string_view, N>& words) {
  std::size_t end = at;
  while (const std::size_t word = word_at(form, end, words)) end += word;
  return end - at;
}

/// Whether the words from `at` on say that somebody acts, to the end of the sentence.
bool acts(std::string_view form, std::size_t at, bool presides) {
  const std::size_t end = at + run_of(form, at, kActing);
  const std::string_view act = form.substr(at, end - at);
  const std::string_view rest = form.substr(end);
  if (act.empty()) return false;
  const bool verb = contains_any(act, std::array<std::string_view, 7>{"ます", "する", "し", "決",
                                                                      "行う", "入る", "です"}) ||
                    contains_any(act, std::array<std::string_view, 3>{"移る", "なる", "開く"});
  if (!verb) return false;
  // とした, 行いました: what was done earlier.
  const bool past = act.ends_with("した");
  const bool settled =
      contains_any(act, std::array<std::string_view, 4>{"決", "なり", "了承", "宣告"});
  if (past && !settled) return false;
  if (rest.empty()) return presides || !contains_any(act, kWishes);
  if (word_at(rest, 0, kThen) > 0 || act.ends_with("、")) return presides;
  return presides && contains_any(rest, kAsked);
}

std::optional<ClosedMark> closing_at(std::string_view form, std::size_t at, bool presides) {
  const std::size_t word = word_at(form, at, kClosed);
  if (word == 0) return std::nullopt;
  const std::size_t end = at + word;
  // 一部非公開 names no part.
  if (form.substr(0, at).ends_with("一部") || form.substr(0, at).ends_with("部分"))
    return std::nullopt;
  const std::size_t of = run_of(
      form, end,
      std::array<std::string_view, 12>{"の会議", "の審議", "の審査", "の議題", "の案件", "の議事",
                                       "の部分", "部分", "審議", "会議", "議題", "案件"});
  const std::string_view rest = form.substr(end + of);
  constexpr std::array<std::string_view, 5> kObjects{"を", "は", "が", "から", "については"};
  if (const std::size_t object = word_at(rest, 0, kObjects)) {
    std::string_view verb = rest.substr(object);
    constexpr std::array<std::string_view, 4> kAll{"すべて", "全て", "これで", "ここで"};
    while (const std::size_t all = word_at(verb, 0, kAll)) verb.remove_prefix(all);
    if (word_at(verb, 0, kEndings) > 0) {
      constexpr std::array<std::string_view, 10> kLater{
          "まで", "たら", "とき", "前に", "後に", "ない", "ません", "異議", "よろしい", "いかが"};
      return contains_any(verb, kLater) ? std::nullopt : std::optional(ClosedMark::kReopen);
    }
    constexpr std::array<std::string_view, 4> kOpens{"開", "宣告", "始め", "行"};
    if (word_at(verb, 0, kOpens) == 0) return std::nullopt;
  }
  // 秘密会としないことに決しました
  const std::string_view act = form.substr(end, 60);
  const bool negated = form.substr(at, word).find("公開し") == std::string_view::npos &&
                       contains_any(act, kNegations) &&
                       !contains_any(act, std::array<std::string_view, 2>{"異議", "差し支え"});
  if (negated)
    return contains_any(act, std::array<std::string_view, 1>{"決"})
               ? std::optional(ClosedMark::kReopen)
               : std::nullopt;
  const bool whole =
      form.substr(at, word).ends_with("ません") || form.substr(at, word).ends_with("停止");
  if (whole && end == form.size()) return ClosedMark::kFromHere;
  return acts(form, end, presides) ? std::optional(ClosedMark::kFromHere) : std::nullopt;
}

/// 傍聴人の退場を求めます, but not 傍聴人は退場を命じます nor 退室される方は.
bool sends_audience_out(std::string_view form) {
  if (!contains_any(form, kAudience)) return false;
  for (const std::string_view exit : kExits) {
    const std::size_t at = form.find(exit);
    if (at == form.npos) continue;
    std::size_t from = at + exit.size();
    constexpr std::array<std::string_view, 6> kRest{"場", "室", "席", "出", "して", "し"};
    from += word_at(form, from, kRest);
    const std::size_t end = from + run_of(form, from, kRequest);
    const std::string_view request = form.substr(from, end - from);
    constexpr std::array<std::string_view, 7> kAsks{"求め",     "願い", "ください", "下さい",
                                                    "いただき", "頂き", "くださる"};
    if (contains_any(request, kAsks)) return true;
  }
  return false;
}

/// 公開に戻します, これより公開といたします, 傍聴人の入場を許可します.
bool reopens(std::string_view form) {
  for (std::size_t at = form.find("公開"); at != form.npos; at = form.find("公開", at + 1)) {
    if (form.substr(0, at).ends_with("非") || form.substr(0, at).ends_with("不")) continue;
    const std::size_t word = word_at(form, at, kBackWords);
    if (word == 0 || word_at(form, at + word, kReturns) == 0) continue;
    constexpr std::array<std::string_view, 8> kBack{"戻さ", "戻し", "戻す", "戻り",
                                                    "戻る", "復帰", "復",   "再開"};
    const std::size_t back = word_at(form, at + word, kBack);
    if ((back > 0 || contains_any(form, kFrom)) && acts(form, at + word + back, true)) return true;
    if (back > 0 && at + word + back == form.size()) return true;
  }
  if (!contains(form, "傍聴")) return false;
  constexpr std::array<std::string_view, 7> kEnters{
      "入場を許可",     "入室を許可",       "再入場を",        "再入室を",
      "お入りください", "入室してください", "入場してください"};
  return contains_any(form, kEnters);
}

/// 会議を非公開とすること、…とすることが確認された: what a record says that the meeting settled.
bool records_closing(std::string_view form) {
  constexpr std::array<std::string_view, 4> kClosing{
      "会議を非公開とすること", "会議は非公開とすること", "審議を非公開とすること",
      "審議は非公開とすること"};
  constexpr std::array<std::string_view, 9> kSettled{"確認された", "確認した",   "決定された",
                                                     "決定した",   "決した",     "了承された",
                                                     "了承した",   "承認された", "承認した"};
  return contains_any(form, kClosing) && word_at_end(form, kSettled) > 0;
}

}  // namespace

bool may_close(std::string_view text) {
  constexpr std::array<std::string_view, 4> kWords{"公開", "秘密", "傍聴", "以外"};
  return contains_any(text, kWords);
}

bool closes_minutes(std::string_view form) {
  constexpr std::size_t kReason = 120;  // bytes between the minutes and the refusal
  constexpr WordTable kOf({"の公開・非公開", "の公開又は非公開", "の公開", "の公表", "の開示",
                           "の取扱い", "の取り扱い", "の扱い"});
  constexpr WordTable kAbout({"については", "につきましては", "に関しては", "は", "を"});
  constexpr WordTable kParts({"氏名", "名前", "発言者", "委員名", "個人名", "一部", "部分", "箇所",
                              "録音", "録画", "音声", "資料"});
  constexpr WordTable kOpen({"公開", "公表", "掲載"});
  if (form.size() > kLongest || contains_any(form, kNotNow) || contains_any(form, kParts))
    return false;
  for (std::size_t at = 0; at < form.size(); at += code_point_at(form, at).size) {
    const auto subject = openness_subject_at(form, at);
    if (!subject || !subject->minutes || subject->meeting) continue;
    std::size_t from = at + subject->size;
    from += word_at(form, from, kOf);
    const std::size_t about = word_at(form, from, kAbout);
    if (about == 0) continue;
    from += about;
    const std::size_t last = std::min(form.size(), from + kReason);
    for (std::size_t i = from; i < last; i += code_point_at(form, i).size) {
      const std::size_t refusal = refusal_at(form, i), end = i + refusal;
      if (refusal == 0) continue;
      const std::string_view rest = form.substr(end);
      return !contains_any(rest, kOpen) && !is_taken_back(form, end) &&
             (rest.empty() || acts(form, end, true));
    }
  }
  return false;
}

ClosedSentence read_closed_sentence(std::string_view form, bool presides) {
  ClosedSentence out;
  if (form.size() > kLongest || !may_close(form) || contains_any(form, kNotNow)) return out;
  const bool from = contains_any(form, kFrom);
  if (contains_any(form, kPapers) && !from) return out;
  const bool may = presides || from;
  for (std::size_t at = 0; at < form.size() && may; at += code_point_at(form, at).size) {
    if (const auto mark = closing_at(form, at, presides)) out.mark = *mark;
  }
  if (records_closing(form)) out.mark = ClosedMark::kFromHere;
  if (presides && sends_audience_out(form)) out.mark = ClosedMark::kFromHere;
  if (out.mark == ClosedMark::kNone && presides && reopens(form)) out.mark = ClosedMark::kReopen;
  if (out.mark == ClosedMark::kFromHere && !from) out.items = items_in(form);
  return out;
}

}  // namespace gijiroku::indexer

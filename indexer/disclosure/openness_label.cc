// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/disclosure/openness_label.h"

#include <algorithm>

#include "core/word_at.h"
#include "indexer/disclosure/denied_label.h"
#include "indexer/disclosure/openness_options.h"
#include "indexer/disclosure/openness_tokens.h"
#include "indexer/disclosure/refusal.h"

namespace gijiroku::indexer {
namespace {

// In every list, a word comes before its own beginnings.

// What met.
constexpr WordTable kMeetings({"本部会議", "作業部会", "専門部会", "分科会", "小委員会", "委員会",
                               "審議会",   "協議会",   "懇談会",   "懇話会", "審査会",   "調査会",
                               "検討会",   "研究会",   "評議会",   "理事会", "運営会議", "連絡会",
                               "部会",     "総会",     "会合",     "本会議", "会議",     "附属機関",
                               "付属機関", "議事",     "審議",     "協議",   "審査",     "会"});
// What is written about it, with a word before it (議事|録, 会議|の|記録) or alone.
constexpr WordTable kStems({"会議", "議事", "協議", "審議", "審査", "調査", "発言", "討議", "質疑",
                            "速記", "本会", "会"});
constexpr WordTable kRecords({"議事録", "会議録", "議事要旨", "記録", "要録", "摘録", "要旨",
                              "要点", "要約", "概要", "内容", "結果", "経過", "経緯", "次第書",
                              "録"});
constexpr WordTable kAlone({"議事録", "会議録", "速記録", "議事要旨", "記録"});
constexpr WordTable kPrefixes({"当該", "この", "今回の", "本日の", "今会議", "各", "本", "当",
                               "同"});
constexpr WordTable kJoints({"及び", "並びに", "ならびに", "および", "又は", "または", "と", "・",
                             "、", ",", "/", "(", "等の", "等"});

constexpr WordTable kSuffixes({"可能・不可能",   "可能又は不可能", "するか否か",
                               "するかどうか",   "するか",         "とするか否か",
                               "とするかどうか", "することの可否", "可・否",
                               "可/否",          "可、否",         "可又は否",
                               "可または否",     "適・不適",       "諾否",
                               "要否",           "当否",           "可能",
                               "有・無",         "取扱方針",       "方針",
                               "判断",           "決定事項",       "予定",
                               "条件",           "対応",           "措置",
                               "考え方",         "基準",           "可・不可",
                               "可不可",         "可又は不可",     "可または不可",
                               "許否",           "可否について",   "可否等",
                               "可否",           "適否",           "是非",
                               "別について",     "別等",           "別",
                               "区分",           "区別",           "状況",
                               "有無",           "状態",           "状況等",
                               "取り扱い",       "取扱い",         "取扱",
                               "扱い",           "方法",           "範囲",
                               "決定",           "種別",           "程度",
                               "判定",           "事項",           "性",
                               "形態",           "について"});
// 公開・非公開|及びその理由: a label that asks for both.
constexpr WordTable kAndWhy({"及び", "並びに", "および", "ならびに", "・", "と", "、"});
constexpr WordTable kWhy({"非公開の場合はその理由", "非公開の場合は、その理由",
                          "非公開とした場合の理由", "非公開の場合の理由", "非公開とする理由",
                          "非公開の理由", "その理由", "理由"});
// What brackets behind a label explain: 会議の公開（傍聴）, 議事録の公開・非公開（別）.
constexpr WordTable kGlosses({"傍聴人の人数", "傍聴者の数", "傍聴人の数", "傍聴者人数", "傍聴者数",
                              "傍聴人数", "傍聴の可否", "傍聴者", "傍聴人", "傍聴", "その理由",
                              "理由", "可否", "区分", "状況", "別"});
// 公開（可・不可）: choices in brackets behind a label.
constexpr WordTable kChoices({"可・不可", "可・否", "可/否", "可、否", "有・無", "有/無",
                              "する・しない", "要・否", "適・否"});
// 開催形式（公開・非公開）, 会議形式：非公開: what the options are of.
constexpr WordTable kForms({"会議の開催形式", "会議の形式", "会議の形態", "開催形式", "開催形態",
                            "開催方法", "開催区分", "会議形式", "会議形態", "会議区分", "取扱区分",
                            "情報の取扱い", "情報の取り扱い"});
constexpr std::string_view kOf = "の", kOthers = "等";

std::size_t skip(std::string_view form, std::size_t at, std::string_view word) {
  return form.substr(at).starts_with(word) ? word.size() : 0;
}

/// "会議の記録", "議事録", "委員会議事録": its length, or 0.
std::size_t record_at(std::string_view form, std::size_t at) {
  if (const std::size_t stem = word_at(form, at, kStems)) {
    std::size_t end = at + stem;
    end += skip(form, end, kOf);
    if (const std::size_t record = word_at(form, end, kRecords)) return end + record - at;
  }
  return word_at(form, at, kAlone);
}

/// Length of the words in brackets at byte `at`, with the brackets, if they are all that
/// `length_of` reads; 0 if they are not.
template <typename LengthOf>
std::size_t in_brackets(std::string_view form, std::size_t at, const LengthOf& length_of) {
  if (!form.substr(std::min(at, form.size())).starts_with('(')) return 0;
  const std::size_t words = length_of(at + 1);
  return words > 0 && form.substr(at + 1 + words).starts_with(')') ? words + 2 : 0;
}

/// (議事録) behind 会議録: its length, or 0.
std::size_t record_gloss_at(std::string_view form, std::size_t at) {
  return in_brackets(form, at, [&](std::size_t inner) { return record_at(form, inner); });
}

std::size_t suffix_at(std::string_view form, std::size_t at) {
  // 公開等の可否
  const std::size_t others = skip(form, at, kOthers);
  constexpr WordTable kOfs({"についての", "に関する", "に係る", kOf});
  const std::size_t of = others + word_at(form, at + others, kOfs);
  const std::size_t word = word_at(form, at + of, kSuffixes);
  const std::size_t end = word == 0 ? others : of + word;
  const std::size_t joint = word_at(form, at + end, kAndWhy);
  const std::size_t why = joint > 0 ? word_at(form, at + end + joint, kWhy) : 0;
  if (why == 0) return end;
  return end + joint + why;
}

/// (公開・非公開), (別), (傍聴者数) behind a label that ends at byte `at`: its length, or 0.
std::size_t label_gloss_at(std::string_view form, std::size_t at) {
  return in_brackets(form, at, [&](std::size_t inner) {
    const OpennessOptions options = openness_options_at(form, inner);
    const bool listed = options.count > 1 && options.open;
    return listed ? options.end - inner : word_at(form, inner, kGlosses);
  });
}

/// (可・不可) behind a label that ends at byte `at`: its length, or 0.
std::size_t choice_at(std::string_view form, std::size_t at) {
  return in_brackets(form, at, [&](std::size_t inner) { return word_at(form, inner, kChoices); });
}

constexpr std::size_t kAnswerRead = 60;  // bytes after a label that may refuse

/// 傍聴の可否, 傍聴者の受入れの可否; 傍聴者の受入れ before 不可 or the like.
std::size_t audience_at(std::string_view form, std::size_t at) {
  constexpr WordTable kAudience(
      {"一般傍聴人", "一般傍聴者", "一般傍聴", "傍聴人", "傍聴者", "傍聴"});
  constexpr WordTable kAdmitted({"の受付け", "の受け付け", "の受付",   "受付",       "席",
                                 "の対応",   "の許可",     "の受入れ", "の受け入れ", "の受入",
                                 "の入場",   "の承認",     "の取扱い", "の取り扱い", "受入れ",
                                 "受け入れ", "受入",       "許可",     "入場",       "の可能性"});
  constexpr WordTable kMeeting({"会議の", "会議"});
  const std::size_t begin = at + word_at(form, at, kMeeting);
  std::size_t end = begin + word_at(form, begin, kAudience);
  if (end == begin) return 0;
  std::size_t admitted = word_at(form, end, kAdmitted);
  // 傍聴|受け入れない
  const auto refused = [&](std::size_t from) {
    return short_refusal(form.substr(std::min(from, form.size()), kAnswerRead)) > 0;
  };
  if (refused(end) && !refused(end + admitted)) admitted = 0;
  end += admitted;
  std::size_t suffix = suffix_at(form, end);
  if (admitted > 0 && form.substr(end, suffix) == "可能") suffix = 0;  // 傍聴の取扱い|可能
  if (suffix > 0 || admitted > 0) return end + suffix + label_gloss_at(form, end + suffix) - at;
  std::size_t value = answer_begin(form, end);
  if (value > end) value += word_at(form, value, kAudience);  // 会議の傍聴|：|傍聴|できる
  const std::string_view rest = form.substr(value, kAnswerRead);
  const auto tokens = openness_tokens(rest).tokens;
  const bool chosen = std::any_of(tokens.begin(), tokens.end(), [](const OpennessToken& token) {
    return token.openness == Openness::kClosed;
  });
  const bool admitted_all = tokens.size() == 1 && rest == tokens[0].text &&
                            tokens[0].openness == Openness::kOpen && value > end;
  return chosen || admitted_all || short_refusal(rest) > 0 || refuses(rest) ? end - at : 0;
}

/// The label at byte `at` that only its answer or its options tell from other words.
std::optional<OpennessLabel> answered_label_at(std::string_view form, std::size_t at) {
  OpennessLabel out;
  if (const std::size_t denied = denied_label_at(form, at)) {
    out.about.minutes = out.suffixed = out.refused = true;
    out.size = denied;
    return out;
  }
  if (const std::size_t words = word_at(form, at, kForms)) {
    const std::size_t answer = answer_begin(form, at + words);
    const auto said =
        openness_tokens(form.substr(std::min(answer, form.size()), kAnswerRead)).tokens;
    if (!said.empty() && said[0].openness == Openness::kClosed) {
      out.about.meeting = out.suffixed = true;
      out.size = words;
      return out;
    }
    const std::size_t options = label_gloss_at(form, at + words);
    if (options > 0 && form.substr(at + words, options).find("公開") != form.npos) {
      out.about.meeting = out.suffixed = true;
      out.size = words + options;
      return out;
    }
  }
  if (const std::size_t audience = audience_at(form, at)) {
    out.about.meeting = true;
    out.size = audience;
    // 傍聴の状況：なし says that nobody came, 傍聴の受付：なし that nobody may.
    constexpr WordTable kAdmitting({"受付", "受け付け", "席", "許可", "受入", "受け入れ", "対応"});
    out.refused =
        contains_any(form.substr(at, audience), kAdmitting) && denies(form, at + audience);
    return out;
  }
  return std::nullopt;
}

}  // namespace

std::optional<OpennessSubject> openness_subject_at(std::string_view form, std::size_t at) {
  OpennessSubject out;
  std::size_t end = at + word_at(form, at, kPrefixes);
  bool joined = false;                   // 会議|及び|会議録: about both
  constexpr std::size_t kLongest = 240;  // bytes
  for (std::size_t from = end; from - at < kLongest;) {
    const std::size_t record = record_at(form, from);
    const std::size_t meeting = record > 0 ? 0 : word_at(form, from, kMeetings);
    if (record + meeting == 0) break;
    if (record > 0 && !joined) out.meeting = false;  // 委員会|会議録
    out.minutes = out.minutes || record > 0;
    out.meeting = out.meeting || (meeting > 0 && (!out.minutes || joined));
    end = from + record + meeting;
    if (record > 0) end += record_gloss_at(form, end);
    const std::size_t joint = word_at(form, end, kJoints);
    joined = joint > 0;
    from = end + (joint > 0 ? joint : skip(form, end, kOf));
  }
  if (!out.meeting && !out.minutes) return std::nullopt;
  out.size = end - at;
  return out;
}

std::optional<OpennessLabel> openness_label_at(std::string_view form, std::size_t at) {
  if (auto answered = answered_label_at(form, at)) return answered;
  OpennessLabel out;
  std::size_t from = at;
  bool object = false;  // 会議|を|公開|するか否か
  if (const auto subject = openness_subject_at(form, at)) {
    out.about = *subject;
    from += subject->size;
    constexpr WordTable kTies({"等の", "等", "(要旨)の", "(概要)の", "の", "を"});
    const std::size_t tie = word_at(form, from, kTies);
    object = form.substr(from, tie) == "を";
    from += tie;
  }
  constexpr std::string_view kInformation = "情報";  // 情報公開の区分
  const std::size_t information = from == at ? skip(form, at, kInformation) : 0;
  from += information;
  const OpennessOptions options = openness_options_at(form, from);
  if (options.count == 0 || !options.open) return std::nullopt;
  const std::size_t suffix = suffix_at(form, options.end);
  if ((information > 0 || object) && suffix == 0) return std::nullopt;
  const bool bare = from == at + information;
  out.suffixed = suffix > 0;
  out.loose = suffix == 0 && !bare && from == at + out.about.size;
  out.size = options.end + suffix - at;
  // 公開・非公開の別(会議録)
  if (bare && form.substr(at + out.size).starts_with('(')) {
    const auto inner = openness_subject_at(form, at + out.size + 1);
    if (inner && form.substr(at + out.size + 1 + inner->size).starts_with(')')) {
      out.about = *inner;
      out.size += inner->size + 2;
    }
  }
  const bool listed = !bare || options.count > 1 || suffix > 0;
  const std::size_t choice = choice_at(form, at + out.size);
  const std::size_t gloss = choice > 0 ? choice : listed ? label_gloss_at(form, at + out.size) : 0;
  out.size += gloss;
  out.choice = choice > 0;
  out.refused = denies(form, at + out.size);
  out.suffixed = out.suffixed || gloss > 0;
  out.loose = out.loose && gloss == 0;
  if (options.joined && suffix + gloss == 0 && options.count == 2 && !bare)
    out.shorter = options.first_end - at;
  if (options.joined && suffix + gloss == 0) out.joint = options.first_end - at;
  out.weak = bare && suffix + gloss == 0 && options.count == 1;
  return out;
}

}  // namespace gijiroku::indexer

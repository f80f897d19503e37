// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/decision/follow_up_time.h"

#include <algorithm>
#include <array>

#include "core/script.h"
#include "core/utf8.h"
#include "core/word_at.h"

namespace gijiroku::indexer {
namespace {

/// Whether words of time are a time to come. 月の委員会: of 9月の委員会, not of 先月の委員会.
/// までに: of a day or an event, not of 参考までに or 2030年までに.
bool is_to_come(std::string_view before, std::string_view time) {
  constexpr std::string_view kMonth = "月", kUntil = "までに";
  constexpr std::array<std::string_view, 5> kGone{"先", "前", "昨", "毎", "同"};
  constexpr std::array<std::string_view, 41> kDays{
      "日",   "月",     "年度", "末",       "旬",     "頃",   "ごろ", "くらい", "ぐらい",
      "中",   "内",     "回",   "会",       "議",     "週",   "間",   "前",     "それ",
      "始",   "始め",   "時",   "頭",       "春",     "夏",   "秋",   "冬",     "盆",
      "暮れ", "年明け", "期限", "採決",     "見直し", "策定", "改定", "改訂",   "完成",
      "決定", "終了",   "予算", "締め切り", "締切"};
  const auto ends = [&](auto list) {
    return std::any_of(list.begin(), list.end(),
                       [&](std::string_view word) { return before.ends_with(word); });
  };
  if (time.starts_with(kMonth)) return !ends(kGone);
  return time != kUntil || ends(kDays);
}

/// Whether the time belongs to the subject: 来月の催しについて, 来月行いますイベントについて,
/// 終わった段階での状況について.
bool is_of_subject(std::string_view between) {
  constexpr std::array<std::string_view, 4> kAbout{"について", "につきまして", "に関して",
                                                   "に関しまして"};
  constexpr std::array<std::string_view, 6> kParticles{"、", "で", "に", "は", "も", "から"};
  constexpr std::string_view kOf = "の", kAt = "での", kVerb = "ます";
  std::size_t about = between.npos;
  for (const std::string_view word : kAbout) about = std::min(about, between.find(word));
  if (about == between.npos) return false;
  const std::string_view subject = between.substr(0, about);
  if (subject.starts_with(kAt)) return true;
  return !contains_any(subject, kParticles) &&
         (subject.starts_with(kOf) || contains(subject, kVerb));
}

/// Whether it is news that is waited for: 新しい情報がござい｜ましたら.
bool brings_news(std::string_view what) {
  constexpr std::array<std::string_view, 8> kNews{"情報", "動き", "進展", "変化",
                                                  "結果", "連絡", "回答", "変更"};
  constexpr std::size_t kNear = 24;  // bytes
  return contains_any(what.substr(what.size() - std::min(what.size(), kNear)), kNews);
}

/// Whether the time only begins a longer noun: 今後の委員会｜運営.
bool names_part_of(std::string_view time, std::string_view rest) {
  constexpr std::string_view kBody = "会";
  return time.ends_with(kBody) && !rest.empty() && is_kanji(code_point_at(rest, 0).value);
}

/// These words mean a time only after a number: 3月上旬, 二週間以内.
bool needs_number(std::string_view words) {
  constexpr std::array<std::string_view, 14> kNumbered{
      "回定例", "月の", "月に入", "月上",     "月中", "月下",   "月議",
      "月定",   "月頃", "月ごろ", "月ぐらい", "週間", "日以内", "日まで"};
  return starts_with_any(words, kNumbered);
}

bool is_numeral(char32_t c) {
  constexpr std::u32string_view kNumerals = U"0123456789〇一二三四五六七八九十";
  return kNumerals.find(c) != kNumerals.npos;
}

std::size_t begin_of_number(std::string_view form, std::size_t at) {
  while (at > 0 && is_numeral(code_point_before(form, at))) at = boundary_before(form, at);
  return at;
}

std::string first_of(const FollowUpRows& rows, WordClass type) {
  const std::string_view form = rows.form();
  std::size_t first = form.npos;
  std::string_view out;
  for (const FollowUpRow* row : rows.all(type)) {
    for (std::size_t at = form.find(row->words); at != form.npos;
         at = form.find(row->words, at + 1)) {
      const std::size_t begin = begin_of_number(form, at);
      if (begin == at && needs_number(row->words)) continue;
      const std::string_view found = form.substr(begin, at - begin + row->words.size());
      if (begin < first || (begin == first && found.size() > out.size())) {
        first = begin;
        out = found;
      }
      break;
    }
  }
  return std::string(out);
}

}  // namespace

bool parts_clauses(std::string_view between) {
  constexpr std::array<std::string_view, 6> kParts{"ので",     "が、",   "ため、",
                                                   "ことで、", "ども、", "から、"};
  return contains_any(between, kParts);
}

bool says_today(const FollowUpRows& words, std::string_view text) {
  constexpr std::array<std::string_view, 8> kOfThing{"の",   "いただ", "頂",   "委員",
                                                     "ご意", "ご指",   "ご提", "申"};
  return std::any_of(words.all(WordClass::kToday).begin(), words.all(WordClass::kToday).end(),
                     [&](const FollowUpRow* row) {
                       for (std::size_t at = text.find(row->words); at != text.npos;
                            at = text.find(row->words, at + 1)) {
                         const std::string_view rest = text.substr(at + row->words.size());
                         if (!starts_with_any(rest, kOfThing) && !parts_clauses(rest)) return true;
                       }
                       return false;
                     });
}

bool is_later(const FollowUpRows& words, std::size_t at, std::size_t most) {
  const std::string_view before = words.form().substr(0, at);
  return std::any_of(words.all(WordClass::kLater).begin(), words.all(WordClass::kLater).end(),
                     [&](const FollowUpRow* row) {
                       const std::size_t time = before.rfind(row->words);
                       if (time == before.npos) return false;
                       const std::string_view between = before.substr(time + row->words.size());
                       constexpr std::string_view kReason = "ので", kAbout = "つい";
                       return between.size() <= most && !contains(between, kReason) &&
                              !between.starts_with(kAbout) && !names_part_of(row->words, between) &&
                              is_to_come(before.substr(0, time), row->words) &&
                              !is_of_subject(between) && !says_today(words, between);
                     });
}

bool follows_event(const FollowUpRows& words, std::size_t at, std::size_t most) {
  constexpr std::string_view kReason = "ので", kOnceOver = "次第", kIfSo = "ましたら";
  constexpr std::array<std::string_view, 8> kNever{"ござい", "あり",     "いただき", "おり",
                                                   "願い",   "ください", "思い",     "申し上げ"};
  constexpr std::array<std::string_view, 4> kOther{"次第に", "次第で", "次第と", "次第は"};
  const std::string_view before = words.form().substr(0, at);
  return std::any_of(words.all(WordClass::kEvent).begin(), words.all(WordClass::kEvent).end(),
                     [&](const FollowUpRow* row) {
                       const std::size_t event = before.rfind(row->words);
                       if (event == before.npos) return false;
                       const std::string_view rest = before.substr(event);
                       const std::string_view between = rest.substr(row->words.size());
                       const std::string_view what = before.substr(0, event);
                       if (row->words == kOnceOver && starts_with_any(rest, kOther)) return false;
                       if (row->words == kIfSo && ends_with_any(what, kNever) && !brings_news(what))
                         return false;
                       return between.size() <= most && !contains(between, kReason) &&
                              !is_of_subject(between) && !says_today(words, between);
                     });
}

bool is_again(std::string_view before) {
  constexpr std::array<std::string_view, 5> kBetween{"ご", "お", "改めて", "あらためて",
                                                     "その辺は"};
  constexpr std::string_view kWord = "また", kOnce = "また改めて";
  if (contains(before, kOnce)) return true;
  for (std::size_t size = 1; size > 0; before.remove_suffix(size))
    size = word_at_end(before, kBetween);
  return before.ends_with(kWord);
}

bool is_next(std::string_view before) {
  constexpr std::string_view kFuture = "今後", kOf = "の", kGoing = "引き続き", kNow = "まして";
  constexpr std::array<std::string_view, 2> kBody{"会で", "会に"};
  constexpr std::size_t kName = 45;  // bytes
  const std::size_t going = before.find(kGoing);
  if (going != before.npos && !before.substr(going + kGoing.size()).starts_with(kNow)) return true;
  const std::size_t future = before.rfind(kFuture);
  if (future == before.npos) return false;
  const std::string_view rest = before.substr(future + kFuture.size());
  return !rest.starts_with(kOf) || contains_any(rest.substr(0, kName), kBody);
}

bool follows_at_once(std::string_view before) {
  constexpr std::array<std::string_view, 4> kKnown{"ましたので", "ましたので、", "とのことで、",
                                                   "ということで、"};
  constexpr std::array<std::string_view, 2> kAfresh{"ので、改めて", "ので改めて"};
  constexpr std::array<std::string_view, 3> kHumble{"ご", "お", "御"};
  constexpr std::array<std::string_view, 3> kMissing{"ません", "ない", "わから"};
  before.remove_suffix(word_at_end(before, kHumble));
  return ends_with_any(before, kKnown) ||
         (ends_with_any(before, kAfresh) && !contains_any(before, kMissing));
}

bool may_never_come(const FollowUpRows& words, std::size_t at, std::size_t most) {
  constexpr std::array<std::string_view, 2> kParts{"ので", "ども、"};
  const std::string_view before = words.form().substr(0, at);
  return std::any_of(words.all(WordClass::kIf).begin(), words.all(WordClass::kIf).end(),
                     [&](const FollowUpRow* row) {
                       const std::size_t condition = before.rfind(row->words);
                       if (condition == before.npos) return false;
                       const std::string_view between =
                           before.substr(condition + row->words.size());
                       return between.size() <= most && !contains_any(between, kParts) &&
                              !brings_news(before.substr(0, condition));
                     });
}

std::string due_in(std::string_view form) {
  const FollowUpRows rows(form);
  const std::string due = first_of(rows, WordClass::kDue);
  return due.empty() ? first_of(rows, WordClass::kSomeday) : due;
}

}  // namespace gijiroku::indexer

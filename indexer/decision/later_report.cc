// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/decision/later_report.h"

#include <algorithm>
#include <array>

#include "core/word_at.h"
#include "indexer/decision/follow_up_table.h"
#include "indexer/decision/follow_up_time.h"
#include "indexer/line/sentences.h"

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kNear = 150;  // bytes between the words of time and what was asked

bool may_answer(const Node& node) {
  return node.kind == NodeKind::kUtterance &&
         (node.role == Role::kExecutive || node.role == Role::kSecretariat ||
          node.role == Role::kChair || node.role == Role::kUnknown);
}

/// Whether it refers to what was asked just now, or answered before.
bool is_of_today(std::string_view before, std::string_view rest) {
  constexpr std::array<std::string_view, 5> kNow{"今", "ただいま", "先ほど", "先程", "本日"};
  constexpr std::array<std::string_view, 3> kAnswered{"答えしたとおり", "答弁したとおり",
                                                      "申し上げたとおり"};
  const auto has = [](std::string_view text, const auto& words) {
    return contains_any(text, words);
  };
  return has(before, kNow) || has(rest, kAnswered);
}

/// 前回｜の委員会で佐藤委員から｜お尋ね
bool reports(std::string_view form) {
  const FollowUpRows rows(form);
  if (rows.has(WordClass::kKept)) return true;
  for (const FollowUpRow* row : rows.all(WordClass::kEarlier)) {
    const std::size_t at = form.find(row->words);
    const std::string_view rest = form.substr(at + row->words.size());
    const bool asked =
        std::any_of(rows.all(WordClass::kAsked).begin(), rows.all(WordClass::kAsked).end(),
                    [&](const FollowUpRow* each) {
                      const std::size_t asked_at = rest.find(each->words);
                      return asked_at <= kNear && !is_of_today(rest.substr(0, asked_at), rest);
                    });
    if (asked) return true;
  }
  return false;
}

/// The end of the last words of what was asked or left open.
std::size_t end_of_matter(std::string_view form) {
  const FollowUpRows rows(form);
  std::size_t out = 0;
  for (const WordClass type : {WordClass::kAsked, WordClass::kKept}) {
    for (const FollowUpRow* row : rows.all(type))
      out = std::max(out, form.rfind(row->words) + row->words.size());
  }
  return out;
}

}  // namespace

bool reports_on_earlier(std::string_view form) {
  return may_report(form) && reports(form) && due_in(form.substr(end_of_matter(form))).empty();
}

std::vector<Span> later_reports_in(const Node& speech) {
  std::vector<Span> out;
  // The words of earlier times have no other spelling in the literal form.
  if (!may_answer(speech) || !may_report(speech.text)) return out;
  for (const Sentence& sentence : sentences_of(speech.text)) {
    if (out.size() < kMaxReports && !sentence.asks && may_report(sentence.form) &&
        reports(sentence.form))
      out.push_back(sentence.text);
  }
  return out;
}

}  // namespace gijiroku::indexer

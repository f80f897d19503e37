// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/decision/later_report.h"

#include <algorithm>

#include "indexer/decision/follow_up_table.h"
#include "indexer/line/sentences.h"

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kNear = 150;  // bytes between the words of time and what was asked

bool may_answer(const Node& node) {
  return node.kind == NodeKind::kUtterance &&
         (node.role == Role::kExecutive || node.role == Role::kSecretariat ||
          node.role == Role::kChair || node.role == Role::kUnknown);
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
                    [&](const FollowUpRow* each) { return rest.find(each->words) <= kNear; });
    if (asked) return true;
  }
  return false;
}

}  // namespace

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

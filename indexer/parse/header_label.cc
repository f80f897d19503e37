// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/parse/header_label.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "core/error.h"
#include "core/table.h"
#include "core/word_at.h"
#include "embedded/header_labels_tsv.h"
#include "indexer/disclosure/openness_label.h"
#include "indexer/disclosure/openness_tokens.h"
#include "indexer/line/numbering.h"
#include "indexer/line/sentence.h"

namespace gijiroku::indexer {
namespace {

struct Labels {
  std::vector<std::string> rows, records;  // in the literal form
};

const Labels& labels() {
  static const Labels kLabels = [] {
    Labels out;
    for (const TableRow& row : table_rows(embedded::header_labels_tsv)) {
      const bool told =
          row.cells.size() == 2 && (row.cells[1] == "row" || row.cells[1] == "record");
      if (!told) {
        throw FormatError("header labels, line " + std::to_string(row.line) +
                          ": expected 'label TAB row' or 'label TAB record'");
      }
      auto& kind = row.cells[1] == "row" ? out.rows : out.records;
      kind.push_back(literal_form(row.cells[0]).text);
    }
    return out;
  }();
  return kLabels;
}

constexpr std::array<std::string_view, 4> kGroups{"公開の可否", "出席者", "出席", "欠席者"};

// Labels that are also how a sentence or a title begins, so that a value must not be glued to them.
constexpr std::array<std::string_view, 14> kAmbiguous{"名称", "議事", "議題",   "資料", "会議",
                                                      "案件", "議案", "次第",   "時間", "出席",
                                                      "欠席", "傍聴", "事務局", "件名"};

constexpr std::array<std::string_view, 5> kClosers{">", "】", "〕", "]", ":"};

bool tells_openness(std::string_view form) {
  form.remove_prefix(word_at(form, 0, kClosers));
  const std::size_t at = form.find("公開");
  return at != form.npos && at <= 12;
}

bool tells_time(std::string_view form) {
  static constexpr std::array<std::string_view, 6> kTimes{"午前", "午後", "令和",
                                                          "平成", "昭和", "正午"};
  form.remove_prefix(word_at(form, 0, kClosers));
  return word_at(form, 0, kTimes) > 0 || (!form.empty() && form[0] >= '0' && form[0] <= '9');
}

/// Some labels also open sentences and items; what stands behind them tells.
bool is_told_by_value(std::string_view label, std::string_view value) {
  if (label == "会議") return tells_openness(value);
  if (label == "開会" || label == "閉会") return tells_time(value);
  return true;
}

bool may_be_glued(std::string_view label, std::string_view value) {
  return !value.empty() && !goes_on(value) && !value.ends_with("ついて") &&
         !value.ends_with("。") &&
         std::find(kAmbiguous.begin(), kAmbiguous.end(), label) == kAmbiguous.end();
}

/// Length of the label about disclosure at byte `at`; 0 if there is none.
std::size_t openness_row_label_at(const Head& head, std::size_t at, LabelTie tie) {
  const std::string_view form = head.view();
  const auto label = openness_label_at(form, at);
  const std::size_t reason = label ? 0 : reason_label_at(form, at);
  if (!label && reason == 0) return 0;
  const auto ends = [&](std::size_t size) {
    const std::size_t end = at + size;
    const bool closed = word_at(form, end, kClosers) > 0;
    if (tie == LabelTie::kBracketed) return closed;
    const auto next = openness_tokens(form.substr(end, 60)).tokens;
    return closed || head.gap(end) || gloss_at(head, end) > 0 ||
           (label && !next.empty() && next[0].kind != OpennessToken::Kind::kBracket);
  };
  if (!label) return ends(reason) ? reason : 0;
  // 会議録の公開 非公開: the value is the last word of what could be a label.
  const bool value =
      label->shorter > 0 && at + label->size >= form.size() && head.gap(at + label->shorter);
  if (value) return label->shorter;
  return !label->weak && !label->loose && ends(label->size) ? label->size : 0;
}

}  // namespace

bool is_header_label(std::string_view form) {
  const auto openness = openness_label_at(form, 0);
  if (openness && !openness->weak && openness->size == form.size()) return true;
  if (reason_label_at(form, 0) == form.size() && !form.empty()) return true;
  return std::find(labels().rows.begin(), labels().rows.end(), form) != labels().rows.end();
}

bool heads_group(std::string_view form) {
  const auto openness = openness_label_at(form, 0);
  const bool bare = openness && !openness->about.meeting && !openness->about.minutes;
  if (bare && !openness->weak && openness->size == form.size()) return true;
  return std::find(kGroups.begin(), kGroups.end(), form) != kGroups.end();
}

std::size_t gloss_at(const Head& head, std::size_t at) {
  const std::string_view form = head.view();
  if (!form.substr(at).starts_with('(')) return 0;
  const std::size_t close = form.find(')', at);
  if (close == form.npos) return 0;
  const bool ends = head.gap(close + 1) || form.substr(close + 1).starts_with(':');
  return ends ? close + 1 - at : 0;
}

std::size_t header_label_at(const Head& head, std::size_t at, LabelTie tie) {
  std::size_t longest = 0;
  for (const std::string_view label : labels().rows) {
    const std::size_t end = at + label.size();
    if (label.size() <= longest || !head.view().substr(at).starts_with(label)) continue;
    const std::string_view value = head.view().substr(end);
    if (!is_told_by_value(label, value)) continue;
    const bool closed = word_at(value, 0, kClosers) > 0;
    const bool parted =
        tie == LabelTie::kBracketed ? closed : closed || head.gap(end) || gloss_at(head, end) > 0;
    if (parted || (tie == LabelTie::kGlued && may_be_glued(label, value))) longest = label.size();
  }
  return std::max(longest, openness_row_label_at(head, at, tie));
}

bool begins_record(const Head& head) {
  const std::string_view form = head.view();
  static constexpr std::array<std::string_view, 12> kMarks{"○",  "〇", "◎", "●",  "■",  "◆",
                                                           "・", "◇",  "<", "【", "〔", "["};
  std::size_t at = 0;
  if (const auto number = numbering_at(form, 0)) {
    at = number->end + (form.substr(number->end).starts_with('.') ? 1 : 0);
  } else {
    at = word_at(form, 0, kMarks);
  }
  const auto& records = labels().records;
  const auto record = std::find_if(records.begin(), records.end(), [&](std::string_view label) {
    return form.substr(at).starts_with(label) &&
           (gloss_at(head, at + label.size()) > 0 || form.size() <= at + label.size() + 3);
  });
  if (record == records.end()) return false;
  const std::size_t end = at + record->size();
  const std::string_view rest = form.substr(end + gloss_at(head, end));
  return head.whole() && (rest.empty() || word_at(rest, 0, kClosers) == rest.size());
}

}  // namespace gijiroku::indexer

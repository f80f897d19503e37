// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/parse/header_label.h"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "core/error.h"
#include "core/table.h"
#include "core/word_at.h"
#include "embedded/header_labels_tsv.h"
#include "indexer/agenda/list_label.h"
#include "indexer/disclosure/openness_label.h"
#include "indexer/disclosure/openness_tokens.h"
#include "indexer/disclosure/reason_label.h"
#include "indexer/line/numbering.h"
#include "indexer/line/sentence.h"
#include "indexer/roster/attendance_label.h"

namespace gijiroku::indexer {
namespace {

struct RowLabel {
  std::string form;     // in the literal form
  bool marked = false;  // a label only after a number or a sign
};

struct Labels {
  std::map<std::string, std::vector<RowLabel>, std::less<>> rows;  // by their first character
  std::vector<std::string> records;
};

std::string_view first_character(std::string_view form) {
  return form.substr(0, std::min<std::size_t>(form.size(), 3));  // bytes of a kanji or kana
}

const Labels& labels() {
  static const Labels kLabels = [] {
    Labels out;
    for (const TableRow& row : table_rows(embedded::header_labels_tsv)) {
      const std::string_view kind = row.cells.size() == 2 ? row.cells[1] : std::string_view();
      if (kind != "row" && kind != "marked" && kind != "record") {
        throw FormatError("header labels, line " + std::to_string(row.line) +
                          ": expected 'label TAB row', 'label TAB marked' or 'label TAB record'");
      }
      const std::string form = literal_text(row.cells[0]);
      if (kind == "record") {
        out.records.push_back(form);
      } else {
        out.rows[std::string(first_character(form))].push_back({form, kind == "marked"});
      }
    }
    return out;
  }();
  return kLabels;
}

/// The labels of rows that may begin `form`.
const std::vector<RowLabel>& labels_like(std::string_view form) {
  static const std::vector<RowLabel> kNone;
  const auto found = labels().rows.find(first_character(form));
  return found == labels().rows.end() ? kNone : found->second;
}

constexpr std::array<std::string_view, 4> kGroups{"公開の可否", "出席者", "出席", "欠席者"};

// Labels that are also how a sentence or a title begins, so that a value must not be glued to them.
constexpr std::array<std::string_view, 14> kAmbiguous{"名称", "議事", "議題",   "資料", "会議",
                                                      "案件", "議案", "次第",   "時間", "出席",
                                                      "欠席", "傍聴", "事務局", "件名"};

bool tells_openness(std::string_view form) {
  form.remove_prefix(word_at(form, 0, kLabelClosers));
  constexpr std::string_view kOpen = "公開";
  constexpr std::size_t kFarthest = 12;  // bytes
  return contains(form.substr(0, kFarthest + kOpen.size()), kOpen);
}

bool tells_time(std::string_view form) {
  static constexpr std::array<std::string_view, 6> kTimes{"午前", "午後", "令和",
                                                          "平成", "昭和", "正午"};
  form.remove_prefix(word_at(form, 0, kLabelClosers));
  return word_at(form, 0, kTimes) > 0 || (!form.empty() && form[0] >= '0' && form[0] <= '9');
}

/// Some labels also open sentences and items; what stands behind them tells.
bool is_told_by_value(std::string_view label, std::string_view value) {
  if (label == "会議") return tells_openness(value);
  if (label == "会議録" || label == "議事録") return value.empty() || tells_openness(value);
  static constexpr std::array<std::string_view, 7> kMoments{"開会", "閉会", "開議",    "散会",
                                                            "開始", "終了", "会議時間"};
  if (std::find(kMoments.begin(), kMoments.end(), label) != kMoments.end())
    return tells_time(value);
  return true;
}

bool may_be_glued(std::string_view label, std::string_view value) {
  // 議事録署名|委員の指名 is an item.
  constexpr std::array<std::string_view, 2> kNaming{"の指名", "の選任"};
  constexpr std::array<std::string_view, 4> kOffices{"会長", "部長", "課長", "室長"};
  const bool item = word_at_end(value.substr(0, value.find(' ')), kNaming) > 0;
  const bool tied = goes_on(value) && word_at(value, 0, kOffices) == 0;
  if (value.empty() || item || tied || value.ends_with("。")) return false;
  // 5 議題1 計画について, 5 議題(1) 計画について: the number is the item's.
  constexpr std::array<std::string_view, 3> kLists{"議題", "案件", "議事"};
  if (word_at(label, 0, kLists) == label.size()) return numbering_at(value, 0).has_value();
  return !value.ends_with("ついて") &&
         std::find(kAmbiguous.begin(), kAmbiguous.end(), label) == kAmbiguous.end();
}

/// Length of the label of a list of items, 付議された議案, at byte `at`; 0 if there is none. One
/// word also begins titles, and a list of reports is of its own kind.
std::size_t list_row_label_at(const Head& head, std::size_t at) {
  const ListWords words = list_words_at(head, at);
  return words.count > 1 && !head.view().substr(at).starts_with("報告") ? words.size : 0;
}

/// Length of the label about disclosure at byte `at`; 0 if there is none.
std::size_t openness_row_label_at(const Head& head, std::size_t at, LabelTie tie) {
  const std::string_view form = head.view();
  const auto label = openness_label_at(form, at);
  const std::size_t reason = label ? 0 : reason_label_at(form, at);
  if (!label && reason == 0) return 0;
  const auto ends = [&](std::size_t size) {
    const std::size_t end = at + size;
    const bool closed = word_at(form, end, kLabelClosers) > 0;
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

/// 会議の顛末, 審議の詳細, 発言の内容, 会議の経過及び結果等: [what was done] の [how it is told],
/// and more of them. Length in bytes, or 0.
std::size_t told_at(std::string_view form, std::size_t at) {
  constexpr std::array<std::string_view, 13> kDone{"質疑応答", "意見交換", "会議", "議事", "審議",
                                                   "審査",     "協議",     "討議", "質疑", "応答",
                                                   "発言",     "意見",     "主な"};
  constexpr std::array<std::string_view, 9> kTold{"経過", "経緯", "顛末", "概要",  "内容",
                                                  "要旨", "詳細", "要領", "てん末"};
  constexpr std::array<std::string_view, 8> kJoints{"及び", "並びに", "、", "・",
                                                    "の",   "と",     "等", "結果"};
  std::size_t end = at, done = 0, told = 0;
  for (;;) {
    const std::size_t word = word_at(form, end, kDone);
    const std::size_t noun = word > 0 ? 0 : word_at(form, end, kTold);
    const std::size_t joint = word + noun > 0 || end == at ? 0 : word_at(form, end, kJoints);
    if (word + noun + joint == 0) break;
    if (done == 0 && word == 0) return 0;
    if (told == 0 && form.substr(end).starts_with("結果")) return 0;
    done += word;
    told += noun;
    end += word + noun + joint;
  }
  return told > 0 ? end - at : 0;
}

constexpr std::array<std::string_view, 6> kWhen{"本日の",     "当日の",   "今回の",
                                                "本定例会の", "本定例会", "本委員会の"};
constexpr std::size_t kShortestAfterWhen = 12;  // bytes of a label

/// Length of "は、次のとおりである。" at byte `at` and to the end; 0 if something else stands
/// there.
std::size_t as_follows_at(std::string_view form, std::size_t at) {
  constexpr std::array<std::string_view, 2> kTopic{"は、", "は"};
  constexpr std::array<std::string_view, 4> kBelow{"次の", "下記の", "以下の", "左の"};
  constexpr std::array<std::string_view, 2> kAs{"とおり", "通り"};
  constexpr std::array<std::string_view, 5> kIs{"であります", "であった", "である", "です",
                                                "でした"};
  constexpr std::array<std::string_view, 2> kStops{"。", ":"};
  std::size_t end = at + word_at(form, at, kTopic);
  const std::size_t below = word_at(form, end, kBelow), as = word_at(form, end + below, kAs);
  if (end == at || below == 0 || as == 0) return 0;
  end += below + as;
  end += word_at(form, end, kIs);
  end += word_at(form, end, kStops);
  return end >= form.size() ? end - at : 0;
}

/// Whether a label in bytes [at, end) is parted from what follows it.
bool is_parted(const Head& head, std::size_t at, std::size_t end, LabelTie tie) {
  if (word_at(head.view(), end, kLabelClosers) > 0) return true;
  if (tie == LabelTie::kBracketed) return false;
  return (head.gap(end) && !begins_spread_office(head, at, end)) || gloss_at(head, end) > 0;
}

/// A label that says what it is of: 日時, not 本日の日時. Its length, or 0.
std::size_t named_label_at(const Head& head, std::size_t at, LabelTie tie, bool marked) {
  std::size_t longest = 0;
  if (at >= head.view().size()) return 0;
  for (const RowLabel& row : labels_like(head.view().substr(at))) {
    const std::string_view label = row.form;
    if (label.size() <= longest || !head.view().substr(at).starts_with(label)) continue;
    // 名称|等: more than the one that the label names.
    constexpr std::string_view kOthers = "等";
    const bool others = head.view().substr(at + label.size()).starts_with(kOthers);
    const std::size_t end = at + label.size() + (others ? kOthers.size() : 0);
    const std::string_view value = head.view().substr(end);
    const bool day = (label == "とき" || label == "日にち") && tells_time(value);
    if (row.marked && !marked && !day) continue;
    if (!is_told_by_value(label, value)) continue;
    const bool parted = is_parted(head, at, end, tie);
    if (parted || (tie == LabelTie::kGlued && !row.marked && may_be_glued(label, value)))
      longest = end - at;
  }
  const std::size_t listed = list_row_label_at(head, at);
  if (listed > longest) {
    const std::size_t end = at + listed;
    const std::string_view label = head.view().substr(at, listed), value = head.view().substr(end);
    if (is_parted(head, at, end, tie) || (tie == LabelTie::kGlued && may_be_glued(label, value)))
      longest = listed;
  }
  const std::size_t attended = attendance_label_at(head.view(), at);
  if (attended > longest && is_parted(head, at, at + attended, tie)) longest = attended;
  return std::max(longest, openness_row_label_at(head, at, tie));
}

}  // namespace

bool is_header_label(std::string_view form) {
  const auto openness = openness_label_at(form, 0);
  if (openness && !openness->weak && openness->size == form.size()) return true;
  if (reason_label_at(form, 0) == form.size() && !form.empty()) return true;
  if (!form.empty() && list_row_label_at(Head(form), 0) == form.size()) return true;
  const auto& like = labels_like(form);
  return std::any_of(like.begin(), like.end(),
                     [&](const RowLabel& row) { return !row.marked && row.form == form; });
}

bool heads_group(std::string_view form) {
  const auto openness = openness_label_at(form, 0);
  const bool bare = openness && !openness->about.meeting && !openness->about.minutes;
  if (bare && !openness->weak && openness->size == form.size()) return true;
  return std::find(kGroups.begin(), kGroups.end(), form) != kGroups.end();
}

std::size_t gloss_at(const Head& head, std::size_t at) {
  const std::string_view form = head.view();
  if (const std::size_t told = as_follows_at(form, at)) return told;
  if (!form.substr(at).starts_with('(')) return 0;
  constexpr std::size_t kLongest = 480;  // bytes
  const std::size_t size = form.substr(at, kLongest).find(')');
  if (size == form.npos) return 0;
  const std::size_t close = at + size;
  const bool ends = head.gap(close + 1) || form.substr(close + 1).starts_with(':');
  return ends ? close + 1 - at : 0;
}

std::size_t header_label_at(const Head& head, std::size_t at, LabelTie tie, bool marked) {
  if (const std::size_t named = named_label_at(head, at, tie, marked)) return named;
  const std::size_t when = word_at(head.view(), at, kWhen);
  const std::size_t label = when > 0 ? named_label_at(head, at + when, tie, marked) : 0;
  return label >= kShortestAfterWhen ? when + label : 0;
}

bool begins_record(const Head& head) {
  const std::string_view form = head.view();
  static constexpr std::array<std::string_view, 4> kOpeners{"<", "【", "〔", "["};
  std::size_t at = 0;
  if (const auto number = numbering_at(form, 0)) {
    at = number->end + (form.substr(number->end).starts_with('.') ? 1 : 0);
  } else {
    at = row_mark_at(form, 0);
    at += word_at(form, at, kOpeners);
  }
  const auto& records = labels().records;
  const auto record = std::find_if(records.begin(), records.end(), [&](std::string_view label) {
    return form.substr(at).starts_with(label) &&
           (gloss_at(head, at + label.size()) > 0 || form.size() <= at + label.size() + 3);
  });
  const std::size_t told = record == records.end() ? told_at(form, at) : record->size();
  if (told == 0) return false;
  const std::size_t end = at + told;
  const std::string_view rest = form.substr(end + gloss_at(head, end));
  return head.whole() && (rest.empty() || word_at(rest, 0, kLabelClosers) == rest.size());
}

bool titles_columns(const Head& head) {
  constexpr std::size_t kLongestColumns = 90;  // bytes
  constexpr std::array<std::string_view, 5> kWho{"発言者", "発言委員", "質問者", "氏名", "委員名"};
  constexpr std::array<std::string_view, 6> kWhat{"内容", "要旨", "事項", "概要", "発言", "経過"};
  const std::string_view form = head.view();
  const auto begins = [&](std::string_view word) { return form.starts_with(word); };
  const auto has = [&](std::string_view word) { return contains(form, word); };
  return head.whole() && form.size() < kLongestColumns && !is_finished(form) &&
         std::any_of(kWho.begin(), kWho.end(), begins) &&
         std::any_of(kWhat.begin(), kWhat.end(), has);
}

}  // namespace gijiroku::indexer

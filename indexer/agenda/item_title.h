// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/agenda/item_title.h — what the title of an agenda item says about its kind, and which
// titles are no items.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/meeting.h"
#include "indexer/line/agenda_heading.h"

namespace gijiroku::indexer {

/// The kind that the words of `title` state (諸般の報告, 報第5号 …, その他, 議案第3号 …), by the
/// rows of dict/agenda_titles.tsv; `otherwise` if no row fits. Total, thread-safe.
AgendaKind kind_of_title(std::string_view title, AgendaKind otherwise);

/// What a heading with this title does to the agenda.
enum class TitleClass {
  kItem,
  kOpening,        ///< 開会, 挨拶, 委員紹介: what follows precedes the items
  kClosing,        ///< 閉会, 次回日程: what follows belongs to the last item
  kSection,        ///< 議事, 議題, 協議事項: items follow
  kReportSection,  ///< 報告事項: items follow, and they are reports
  kRecord          ///< 会議の概要, 主な質疑: the label over what was said
};

/// By the rows of dict/agenda_titles.tsv. Numbers, brackets and a remark in parentheses
/// (議事（進行：会長）) do not count. Total, thread-safe.
TitleClass class_of_title(std::string_view title);

/// `title` in the literal form, without what varies between a programme, a heading and the words of
/// a chair: numbers and bill numbers before it, quotation marks, について or の件 after it. Total.
std::string title_core(std::string_view title);

/// `title` without a mark that its item goes on after a recess: （続き）, 【再開】. All of it if it
/// has none. Total.
std::string_view without_resumption(std::string_view title);

/// A title as other titles are compared with it.
class TitleForm {
 public:
  explicit TitleForm(std::string_view title);

  const std::string& core() const { return core_; }

  /// Whether both name one item: their cores are equal, one contains the other, or they share most
  /// of their character pairs and do not differ in their numbers. Linear.
  bool same(const TitleForm& other) const;

  /// Whether a sentence in the literal form contains the core, or most of its character pairs and
  /// all of its numbers.
  bool mentioned_in(std::string_view sentence) const;

 private:
  std::string core_;
  std::vector<std::uint64_t> pairs_;  // ascending, each once
};

inline bool names_same(std::string_view a, std::string_view b) {
  return TitleForm(a).same(TitleForm(b));
}

/// The class of a heading's title. 次回の開催日程について is an item if a number precedes it.
TitleClass class_of_heading(const AgendaHeading& heading);

}  // namespace gijiroku::indexer

// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/agenda/item_title.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "core/error.h"
#include "core/table.h"
#include "core/text.h"
#include "core/word_at.h"
#include "embedded/agenda_titles_tsv.h"
#include "indexer/line/agenda_heading.h"
#include "indexer/line/lines.h"
#include "indexer/line/numbering.h"

namespace gijiroku::indexer {
namespace {

enum class Where { kWhole, kBegin, kEnd, kAnywhere };

constexpr std::size_t kLongestLabel = 60;    // bytes of a title that heads items or a record
constexpr std::size_t kLongestTitle = 300;   // bytes
constexpr std::size_t kShortestCore = 12;    // bytes of a core that may be found inside another
constexpr std::size_t kShortestMention = 6;  // bytes of a core that a sentence may contain
constexpr std::size_t kShortestLoose = 24;   // bytes of a core that may differ a little
constexpr double kShared = 0.8;              // part of the character pairs that must agree

struct Row {
  std::string words;
  Where where;
  TitleClass type;
  AgendaKind kind;
};

Where where_of(std::string_view name, std::size_t line) {
  if (name == "whole") return Where::kWhole;
  if (name == "begin") return Where::kBegin;
  if (name == "end") return Where::kEnd;
  if (name == "anywhere") return Where::kAnywhere;
  throw FormatError("agenda titles, line " + std::to_string(line) +
                    ": expected whole, begin, end or anywhere");
}

std::optional<TitleClass> class_named(std::string_view name) {
  if (name == "opening") return TitleClass::kOpening;
  if (name == "closing") return TitleClass::kClosing;
  if (name == "section") return TitleClass::kSection;
  if (name == "report_section") return TitleClass::kReportSection;
  if (name == "record") return TitleClass::kRecord;
  return std::nullopt;
}

const std::vector<Row>& rows() {
  static const std::vector<Row> kRows = [] {
    std::vector<Row> out;
    for (const TableRow& row : table_rows(embedded::agenda_titles_tsv)) {
      const bool whole = row.cells.size() == 3;
      const auto kind = whole ? agenda_kind(row.cells[2]) : std::nullopt;
      const auto type = whole ? class_named(row.cells[2]) : std::nullopt;
      if (!kind && !type) {
        throw FormatError("agenda titles, line " + std::to_string(row.line) +
                          ": expected 'words TAB where TAB kind'");
      }
      out.push_back({literal_text(row.cells[0]), where_of(row.cells[1], row.line),
                     type.value_or(TitleClass::kItem), kind.value_or(AgendaKind::kNone)});
    }
    return out;
  }();
  return kRows;
}

bool fits(const Row& row, std::string_view form) {
  switch (row.where) {
    case Where::kWhole:
      return form.size() == row.words.size() && begins_with(form, row.words);
    case Where::kBegin:
      return begins_with(form, row.words);
    case Where::kEnd:
      return ends_in(form, row.words);
    case Where::kAnywhere:
      return contains(form, row.words);
  }
  return false;
}

/// A long title that begins like a label (審議結果の報告について) is an item's.
bool is_label(const Row& row, std::string_view form) {
  if (row.type == TitleClass::kItem || row.where != Where::kBegin) return true;
  return form.size() <= kLongestLabel && !form.ends_with("ついて") && !form.ends_with("の件") &&
         !form.ends_with("報告");
}

constexpr std::array<std::string_view, 10> kOpeners{"「", "『", "【", "〔", "[",
                                                    "<",  "《", "≪",  "\"", "“"};
constexpr std::array<std::string_view, 14> kClosers{"」", "』", "】", "〕", "]", ">",  "》",
                                                    "≫",  "\"", "”",  ":",  ".", "、", "。"};

template <std::size_t N>
bool cut_front(std::string& form, const std::array<std::string_view, N>& words) {
  const std::size_t size = word_at(form, 0, words);
  form.erase(0, size);
  return size > 0;
}

bool cut_mark(std::string& form) {
  const std::size_t size = form.starts_with('-') ? 1 : row_mark_at(form, 0);
  form.erase(0, size);
  return size > 0;
}

template <std::size_t N>
bool cut_back(std::string& form, const std::array<std::string_view, N>& words) {
  for (const std::string_view word : words) {
    if (!form.ends_with(word) || form.size() == word.size()) continue;
    form.resize(form.size() - word.size());
    return true;
  }
  return false;
}

/// "(進行:会長)" at the end.
void cut_remark(std::string& form) {
  if (!form.ends_with(')')) return;
  const std::size_t open = form.rfind('(');
  if (open != form.npos && open > 0) form.resize(open);
}

/// Without marks, brackets and a section's number around it.
std::string bare(std::string_view title) {
  std::string form = literal_text(title);
  cut_mark(form);
  cut_front(form, kOpeners);
  if (const auto heading = read_agenda_heading(Head(title))) {
    if (heading->keyword.empty() && !heading->title.empty())
      form = literal_text(heading->title);
    else if (heading->numbers.empty() && heading->title.empty())
      form = heading->keyword;
  }
  while (cut_back(form, kClosers)) {
  }
  return form;
}

/// The pairs of neighboring characters, ascending, each once.
std::vector<std::uint64_t> pairs_of(std::string_view form) {
  const std::u32string chars = decode(form);
  std::vector<std::uint64_t> out;
  for (std::size_t i = 0; i + 1 < chars.size(); ++i)
    out.push_back((std::uint64_t{chars[i]} << 32) | chars[i + 1]);
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

/// Whether `have` has most of `wanted`.
bool shares(const std::vector<std::uint64_t>& have, const std::vector<std::uint64_t>& wanted) {
  std::size_t found = 0, at = 0;
  for (const std::uint64_t pair : wanted) {
    while (at < have.size() && have[at] < pair) ++at;
    found += at < have.size() && have[at] == pair;
  }
  return static_cast<double>(found) >= kShared * static_cast<double>(wanted.size());
}

/// The numbers in `form`, in order.
std::vector<std::string_view> figures_of(std::string_view form) {
  constexpr std::string_view kDigits = "0123456789";
  std::vector<std::string_view> out;
  for (std::size_t at = form.find_first_of(kDigits); at != form.npos;) {
    const std::size_t end = std::min(form.find_first_not_of(kDigits, at), form.size());
    out.push_back(form.substr(at, end - at));
    at = form.find_first_of(kDigits, end);
  }
  return out;
}

/// Whether `all` has every number of `some`.
bool has_figures(std::string_view all, std::string_view some) {
  const auto have = figures_of(all), wanted = figures_of(some);
  return std::all_of(wanted.begin(), wanted.end(), [&](std::string_view figure) {
    return std::find(have.begin(), have.end(), figure) != have.end();
  });
}

/// 次回の開催日程について.
bool is_next_day(std::string_view form) {
  constexpr std::array<std::string_view, 4> kDays{"日程", "開催", "予定", "会議"};
  return form.starts_with("次回") && contains_any(form, kDays);
}

}  // namespace

AgendaKind kind_of_title(std::string_view title, AgendaKind otherwise) {
  const std::string form = literal_text(title);
  for (const Row& row : rows()) {
    if (!fits(row, form)) continue;
    if (row.type == TitleClass::kItem) return row.kind;
    // Numbered among the items, 次回の開催日程について is one of them, and nothing to decide.
    if (is_label(row, form) && (row.type == TitleClass::kOpening || is_next_day(form)))
      return AgendaKind::kOther;
  }
  // 報告25
  constexpr std::string_view kReported = "報告", kQuote = "「";
  const std::size_t begin = form.starts_with(kQuote) ? kQuote.size() : 0;
  const auto counted = std::string_view(form).substr(begin).starts_with(kReported)
                           ? numbering_at(form, begin + kReported.size())
                           : std::nullopt;
  if (counted) return AgendaKind::kReport;
  // 第3号報告
  const auto number = numbering_at(form, 0);
  const bool report = number && form.substr(0, number->end).ends_with("号") &&
                      form.substr(number->end).starts_with("報告");
  if (report) return AgendaKind::kReport;
  return is_next_day(form) ? AgendaKind::kOther : otherwise;
}

TitleClass class_of_title(std::string_view title) {
  if (title.size() > kLongestTitle) return TitleClass::kItem;
  std::string form = bare(title);
  const auto type = [&]() -> std::optional<TitleClass> {
    for (const Row& row : rows()) {
      if (fits(row, form) && is_label(row, form)) return row.type;
    }
    return std::nullopt;
  };
  if (const auto told = type()) return *told;
  cut_remark(form);
  return type().value_or(TitleClass::kItem);
}

std::string title_core(std::string_view title) {
  std::string form = literal_text(title.substr(0, boundary_at_or_before(title, kLongestTitle)));
  for (bool cut = true; cut;) {
    cut = cut_mark(form) || cut_front(form, kOpeners);
    const std::string printed = form;
    const auto heading = read_agenda_heading(Head(printed));
    if (!heading || heading->title.empty() || heading->title == printed) continue;
    form = literal_text(heading->title);
    cut = true;
  }
  static constexpr std::array<std::string_view, 12> kEnds{
      "について", "に関する件", "に関すること", "の件",   "に関して", "のこと",
      "」",       "』",         "(案)",         "(諮問)", "(報告)",   "(協議)"};
  while (cut_back(form, kEnds) || cut_back(form, kClosers)) {
  }
  return form;
}

std::string_view without_resumption(std::string_view title) {
  static constexpr std::array<std::string_view, 14> kMarks{
      "(続き)",   "(つづき)", "(続)",     "(再開)",   "(休憩後)", "(休憩後再開)", "(再開後)",
      "【続き】", "【再開】", "〔続き〕", "〔再開〕", "[続き]",   "[再開]",       "<再開>"};
  const Head head(title);
  if (!head.whole()) return title;
  const std::size_t mark = word_at_end(head.view(), kMarks);
  if (mark == 0 || mark == head.view().size()) return title;
  return trim(title.substr(0, head.begin(head.view().size() - mark)));
}

TitleForm::TitleForm(std::string_view title) : core_(title_core(title)), pairs_(pairs_of(core_)) {}

bool TitleForm::same(const TitleForm& other) const {
  if (core_.empty() || other.core_.empty()) return false;
  if (core_ == other.core_) return true;
  const bool shorter = core_.size() < other.core_.size();
  const std::string &less = shorter ? core_ : other.core_, &more = shorter ? other.core_ : core_;
  if (less.size() < kShortestCore) return false;
  if (more.find(less) != more.npos) return true;
  // 農地法第3条 is not 農地法第4条.
  return less.size() >= kShortestLoose && shares(pairs_, other.pairs_) &&
         shares(other.pairs_, pairs_) &&
         (has_figures(core_, other.core_) || has_figures(other.core_, core_));
}

bool TitleForm::mentioned_in(std::string_view sentence) const {
  if (core_.size() < kShortestMention) return false;
  if (sentence.find(core_) != sentence.npos) return true;
  return core_.size() >= kShortestLoose && shares(pairs_of(sentence), pairs_) &&
         has_figures(sentence, core_);
}

TitleClass class_of_heading(const AgendaHeading& heading) {
  const TitleClass type = class_of_title(heading.title);
  const bool day = type == TitleClass::kClosing && !heading.numbers.empty() &&
                   kind_of_title(heading.title, AgendaKind::kNone) == AgendaKind::kOther;
  return day ? TitleClass::kItem : type;
}

}  // namespace gijiroku::indexer

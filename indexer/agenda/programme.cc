// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/agenda/programme.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/script.h"
#include "core/word_at.h"
#include "indexer/agenda/item_title.h"
#include "indexer/agenda/list_label.h"
#include "indexer/line/head.h"
#include "indexer/line/numbering.h"
#include "indexer/line/stage_direction.h"

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kLongestTitle = 200;  // bytes
constexpr std::array<std::string_view, 4> kNumberClosers{".", ")", "、", ":"};

bool is_circled(std::string_view printed) {
  const std::u32string c = decode(printed);
  return c.size() == 1 && c[0] >= U'①' && c[0] <= U'⑳';
}

/// A title without the line of dashes, or the 〃 of the next row, after it.
std::string_view without_rule(std::string_view title) {
  constexpr std::string_view kDitto = "〃";
  if (title.ends_with(kDitto)) title = trim(title.substr(0, title.size() - kDitto.size()));
  constexpr std::array<std::string_view, 8> kStrokes{"─", "━", "―", "－", "-", "=", "…", "＝"};
  std::string_view rest = title;
  std::size_t cut = 0;
  for (bool more = true; more;) {
    more = false;
    for (const std::string_view stroke : kStrokes) {
      if (!rest.ends_with(stroke)) continue;
      rest.remove_suffix(stroke.size());
      ++cut;
      more = true;
    }
  }
  return cut > 2 ? trim(rest) : title;
}

/// "○薬価の収載について" over "○その他": each title without its bullet, up to the label of another
/// row or another bullet. All of `text` if it begins with none.
std::vector<std::string> parted_at_bullets(std::string_view text) {
  const std::size_t size = list_bullet(text, 0);
  if (size == 0) return {std::string(text)};
  const std::string_view bullet = text.substr(0, size);
  std::vector<std::string> titles;
  while (!text.empty()) {
    const std::string_view line = trim(text.substr(0, text.find('\n')));
    text.remove_prefix(std::min(text.find('\n'), text.size() - 1) + 1);
    if (line.starts_with(bullet)) {
      titles.emplace_back(trim(line.substr(size)));
    } else if (list_bullet(line, 0) > 0 || ends_list(Head(line), 0)) {
      break;
    } else if (!line.empty()) {
      (titles.back() += '\n') += line;
    }
  }
  return titles;
}

constexpr std::array<std::string_view, 2> kSlashes{"／", "/"};

/// A title without what strokes part from it and is no item: "その他／閉会".
std::string_view without_neighbors(std::string_view title) {
  for (std::size_t at = 0; at < title.size(); ++at) {
    const std::size_t stroke = word_at(title, at, kSlashes);
    if (stroke == 0) continue;
    const std::string_view next = title.substr(at + stroke);
    std::size_t end = 0;
    while (end < next.size() && word_at(next, end, kSlashes) == 0) ++end;
    if (class_of_title(trim(next.substr(0, end))) != TitleClass::kItem)
      return trim(title.substr(0, at));
  }
  return title;
}

/// "開会／計画の進捗について／閉会": the parts. All of `text` if fewer than three stand there.
std::vector<std::string> parted_at_strokes(std::string_view text) {
  constexpr std::size_t kFewest = 3;
  std::vector<std::string> parts(1);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t stroke = text.substr(at).starts_with(kSlashes[0]) ? kSlashes[0].size() : 0;
    if (stroke > 0)
      parts.emplace_back();
    else
      parts.back() += text[at];
    at += std::max<std::size_t>(stroke, 1);
  }
  return parts.size() < kFewest ? std::vector<std::string>{std::string(text)} : parts;
}

/// Walks once over the text and notes where items begin.
class ProgrammeReader {
 public:
  explicit ProgrammeReader(std::string_view text) : head_(text, text.size()), form_(head_.view()) {
    balanced_ =
        std::count(form_.begin(), form_.end(), '(') == std::count(form_.begin(), form_.end(), ')');
  }

  Programme read() {
    for (std::size_t at = 0; at < form_.size();) at = step(at);
    finish(form_.size());
    return std::move(programme_);
  }

 private:
  bool outside() const { return depth_ == 0; }

  std::size_t step(std::size_t at) {
    if ((outside() || !balanced_) && at != title_begin_) {
      if (const auto keyword = keyword_at(at)) {
        finish(at);
        kind_ = keyword->kind;
        add_keyword(keyword->word);
        title_begin_ = form_.npos;
        const std::size_t next = behind(*keyword, at);
        last_ = numbering_at(form_, next)->value -
                1;  // 議題1 …, 議題2 …: the word may stand before each item
        return next;
      }
    }
    if (heads_list(at)) {  // 2 議事(1)…(2)… 3 閉会
      title_begin_ = form_.npos;
      outer_ = std::exchange(last_, 0);
    }
    if (const auto number = item_at(at)) {
      finish(at);
      counts_plainly_ = form_[at] >= '0' && form_[at] <= '9';
      if (counts_plainly_) outer_ = 0;
      last_ = number->value;
      depth_ = 0;
      title_begin_ = number->end + word_at(form_, number->end, kNumberClosers);
      return title_begin_;
    }
    if (begins_detail(at)) {
      finish(at);
      return at + 1;
    }
    if (form_[at] == '(') ++depth_;
    if (form_[at] == ')') depth_ = std::max(0, depth_ - 1);
    return at + 1;
  }

  /// Whether (1) at byte `at` is the first of the items of 2 議事, which the list counts apart.
  bool heads_list(std::size_t at) const {
    const bool may = form_[at] == '(' && outside() && counts_plainly_ && title_begin_ != form_.npos;
    if (!may || at == title_begin_) return false;
    const auto number = numbering_at(form_, at);
    return number && number->value == 1 &&
           class_of_title(trim(head_.printed(title_begin_, at))) == TitleClass::kSection;
  }

  void add_keyword(std::string_view word) {
    auto& words = programme_.keywords;
    if (std::find(words.begin(), words.end(), word) == words.end()) words.emplace_back(word);
  }

  std::size_t behind(const AgendaKeyword& keyword, std::size_t at) const {
    const std::size_t next = at + keyword.word.size();
    return next < form_.size() && form_[next] == ':' ? next + 1 : next;
  }

  /// A keyword counts where a number follows it.
  std::optional<AgendaKeyword> keyword_at(std::size_t at) const {
    const auto keyword = agenda_keyword_at(form_, at);
    if (!keyword || (at > 0 && !head_.gap(at) && last_ > 0 && !balanced_)) return std::nullopt;
    const std::size_t next = behind(*keyword, at);
    const auto number = numbering_at(form_, next);
    if (!number || (at > 0 && !head_.gap(at) && number->value != 1)) return std::nullopt;
    const bool parted = head_.gap(next) || ends_number(number->end);
    if (!number->marked && !parted && !is_circled(head_.printed(next, number->end))) {
      return std::nullopt;
    }
    return keyword;
  }

  std::optional<Numbering> item_at(std::size_t at) const {
    const auto number = numbering_at(form_, at);
    const bool next = number && number->value == last_ + 1;
    const bool next_outer = number && outer_ > 0 && number->value == outer_ + 1 &&
                            form_[at] >= '0' && form_[at] <= '9' && head_.gap(at);
    if (!next && !next_outer) return std::nullopt;
    if (!outside() && (balanced_ || !head_.gap(at))) return std::nullopt;
    if (at > 0 && form_[at - 1] >= '0' && form_[at - 1] <= '9') return std::nullopt;
    const bool parted = at == 0 || head_.gap(at) || title_begin_ == form_.npos;
    if (form_[at] == '(') return number;
    if (number->marked)
      return parted && form_.substr(0, number->end).ends_with("号") ? number : std::nullopt;
    if (is_circled(head_.printed(at, number->end))) return number;
    const bool closed = ends_number(number->end);
    const bool glued = (at == 0 || head_.gap(at)) && !counts(number->end);  // １開会　２議事
    return parted && (closed || glued) ? number : std::nullopt;
  }

  /// A gap, or 1. 1) 1、 1:
  bool ends_number(std::size_t at) const {
    return head_.gap(at) || word_at(form_, at, kNumberClosers) > 0;
  }

  /// Whether what stands behind a number makes it a quantity or a date: 2名.
  bool counts(std::size_t at) const {
    constexpr std::array<std::string_view, 18> kCounters{"件", "点", "つ", "回", "月", "年",
                                                         "日", "時", "分", "名", "人", "期",
                                                         "号", "条", "項", "次", "階", "番"};
    const std::string_view rest = form_.substr(at);
    const std::u32string chars = decode(rest.substr(0, boundary_at_or_before(rest, 3)));
    const bool word = !chars.empty() && chars.front() >= 0x3041 && !is_hiragana(chars.front());
    return !word || word_at(form_, at, kCounters) > 0;
  }

  /// (1) on a line of its own below item 2: items of items are no part of its title.
  bool begins_detail(std::size_t at) const {
    const bool may = form_[at] == '(' && outside() && counts_plainly_ && title_begin_ != form_.npos;
    if (!may || at == title_begin_ || !head_.gap(at)) return false;
    const auto number = numbering_at(form_, at);
    return number && number->marked && number->value == 1;
  }

  void finish(std::size_t end) {
    if (title_begin_ == form_.npos || last_ == 0) return;
    const std::string_view title = without_neighbors(
        without_second_number(without_rule(trim(head_.printed(title_begin_, end))), last_));
    const bool other = literal_text(title) == "その他";
    programme_.items.push_back({other ? AgendaKind::kOther : kind_, last_, std::string(title)});
    title_begin_ = form_.npos;
  }

  Head head_;
  std::string_view form_;
  bool balanced_ = true;
  bool counts_plainly_ = false;  // its items are 1 and 2, not (1) and (2)
  int depth_ = 0, last_ = 0;
  int outer_ = 0;  // the number of the section whose items are read; 0 if none is open
  AgendaKind kind_ = AgendaKind::kProposal;
  std::size_t title_begin_ = std::string_view::npos;
  Programme programme_;
};

/// What stands between the labels of a front and is no title: 会議録, 第1日, その他3.閉会 …
bool is_furniture(std::string_view form) {
  static constexpr std::array<std::string_view, 9> kEnds{
      "記録", "会議録", "議事録", "議事要旨", "事務局", "日", "のとおり)", "同じ", "一覧"};
  static constexpr std::array<std::string_view, 6> kWithin{"3.閉会",   "4.閉会",   "会議の概要",
                                                           "配付資料", "配布資料", "開会午"};
  const bool within = contains_any(form, kWithin);
  return within || ends_with_any(form, kEnds);
}

/// How many titles are plausible, less those that are not.
int plausible(const Programme& programme) {
  int out = 0;
  for (const AnnouncedItem& item : programme.items) {
    const std::string form = literal_text(item.title);
    const bool good = form.size() <= kLongestTitle && !form.empty() && !ends_list(Head(form), 0) &&
                      class_of_title(form) == TitleClass::kItem && !is_furniture(form) &&
                      !contains(form, "○") && !contains(form, "。");
    out += good ? 1 : -2;
  }
  return out;
}

}  // namespace

Programme read_programme(std::string_view text) {
  Programme programme = ProgrammeReader(text).read();
  constexpr std::array<std::string_view, 2> kElsewhere{"のとおり", "の通り"};  // 別紙のとおり
  const std::string form = literal_text(text);
  if (programme.items.empty() && !form.empty() && word_at_end(form, kElsewhere) == 0) {
    std::vector<std::string> titles = parted_at_bullets(trim(text));
    if (titles.size() == 1) titles = parted_at_strokes(titles.front());
    for (const std::string& title : titles)
      programme.items.push_back({AgendaKind::kProposal, 0, std::string(trim(title))});
  }
  return programme;
}

Programme better_programme(Programme header, Programme scheduled) {
  const auto clean = [](Programme& programme) {
    std::erase_if(programme.items, [](const AnnouncedItem& item) {
      const std::string form = literal_text(item.title);
      return class_of_title(item.title) != TitleClass::kItem || tells_opening(form) ||
             is_furniture(form);
    });
  };
  clean(header);
  clean(scheduled);
  Programme& better = plausible(scheduled) > plausible(header) ? scheduled : header;
  Programme& other = &better == &header ? scheduled : header;
  better.keywords.insert(better.keywords.end(), other.keywords.begin(), other.keywords.end());
  return std::move(better);
}

}  // namespace gijiroku::indexer

// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/agenda/programme.h"

#include <algorithm>

#include "indexer/line/head.h"
#include "indexer/line/numbering.h"

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kShortestTitle =
    12;  // bytes that must agree before a beginning counts as the title

bool is_circled(std::string_view printed) {
  const std::u32string c = decode(printed);
  return c.size() == 1 && c[0] >= U'①' && c[0] <= U'⑳';
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
    if (const auto number = item_at(at)) {
      finish(at);
      last_ = number->value;
      depth_ = 0;
      title_begin_ = number->end;
      while (title_begin_ < form_.size() && form_[title_begin_] == '.') ++title_begin_;
      return title_begin_;
    }
    if (form_[at] == '(') ++depth_;
    if (form_[at] == ')') depth_ = std::max(0, depth_ - 1);
    return at + 1;
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
    const bool parted = head_.gap(next) || head_.gap(number->end);
    if (!number->marked && !parted && !is_circled(head_.printed(next, number->end))) {
      return std::nullopt;
    }
    return keyword;
  }

  std::optional<Numbering> item_at(std::size_t at) const {
    const auto number = numbering_at(form_, at);
    if (!number || number->value != last_ + 1) return std::nullopt;
    if (!outside() && (balanced_ || !head_.gap(at))) return std::nullopt;
    if (at > 0 && form_[at - 1] >= '0' && form_[at - 1] <= '9') return std::nullopt;
    const bool parted = at == 0 || head_.gap(at) || title_begin_ == form_.npos;
    if (form_[at] == '(') return number;
    if (number->marked)
      return parted && form_.substr(0, number->end).ends_with("号") ? number : std::nullopt;
    if (is_circled(head_.printed(at, number->end))) return number;
    const bool closed = head_.gap(number->end) || form_.substr(number->end).starts_with('.');
    return parted && closed ? number : std::nullopt;
  }

  void finish(std::size_t end) {
    if (title_begin_ == form_.npos || last_ == 0) return;
    const std::string_view title = trim(head_.printed(title_begin_, end));
    const bool other = literal_form(title).text == "その他";
    programme_.items.push_back({other ? AgendaKind::kOther : kind_, last_, std::string(title)});
    title_begin_ = form_.npos;
  }

  Head head_;
  std::string_view form_;
  bool balanced_ = true;
  int depth_ = 0, last_ = 0;
  AgendaKind kind_ = AgendaKind::kProposal;
  std::size_t title_begin_ = std::string_view::npos;
  Programme programme_;
};

}  // namespace

Programme read_programme(std::string_view text) {
  Programme programme = ProgrammeReader(text).read();
  if (programme.items.empty() && !trim(text).empty()) {
    programme.items.push_back({AgendaKind::kProposal, 0, std::string(trim(text))});
  }
  return programme;
}

bool same_title(std::string_view a, std::string_view b) {
  const std::string x = literal_form(a).text, y = literal_form(b).text;
  if (x == y) return true;
  if (std::min(x.size(), y.size()) < kShortestTitle) return false;
  return x.starts_with(y) || y.starts_with(x);
}

const AnnouncedItem* announced(const Programme& programme, const AgendaHeading& heading) {
  if (heading.numbers.empty()) return nullptr;
  const AnnouncedItem* same_kind = nullptr;
  for (const AnnouncedItem& item : programme.items) {
    if (item.number != heading.numbers.front()) continue;
    if (same_title(item.title, heading.title)) return &item;
    if (item.kind == heading.kind && !same_kind) same_kind = &item;
  }
  return same_kind;
}

}  // namespace gijiroku::indexer

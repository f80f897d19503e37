// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/match/words_together.h"

#include <algorithm>

#include "core/script.h"
#include "searchd/text/find_literal.h"
#include "searchd/text/stem.h"

namespace gijiroku::search {
namespace {

constexpr std::string_view kStop = "。";

/// A single kanji counts only as a word of its own: 車 in 車の, not in 自動車.
bool is_inside_word(std::string_view text, Span at) {
  return count_code_points(text.substr(at.begin, at.end - at.begin)) == 1 &&
         is_kanji(code_point_after(text, at.begin)) &&
         (is_kanji(code_point_before(text, at.begin)) || is_kanji(code_point_after(text, at.end)));
}

/// The places of one part in a text, from left to right.
class PartPlaces {
 public:
  /// Both outlive it.
  PartPlaces(const std::vector<std::string>& forms, std::string_view text)
      : forms_(forms), text_(text), read_(forms.size()) {}

  /// Moves to the first place at or after byte `from`. False: there is none.
  bool advance(std::size_t from) {
    std::size_t nearest = text_.npos;
    for (std::size_t i = 0; i < forms_.size(); ++i) {
      // A form is sought no farther than where it would be the nearest.
      if (read_[i].found ? read_[i].until < from : read_[i].until < nearest)
        read_[i] = next(forms_[i], std::max(from, read_[i].until), nearest);
      if (!read_[i].found || read_[i].until >= nearest) continue;
      nearest = read_[i].until;
      at_ = {nearest, nearest + forms_[i].size()};
    }
    return nearest != text_.npos;
  }

  Span at() const { return at_; }

 private:
  struct Read {
    std::size_t until = 0;  // the place of a form, or where it has none before
    bool found = false;
  };

  /// The first place of `form` from byte `from` on, and before `end`.
  Read next(std::string_view form, std::size_t from, std::size_t end) const {
    const std::string_view text =
        text_.substr(0, end < text_.size() ? end + form.size() - 1 : text_.size());
    for (std::size_t at = find_literal(text, form, from); at != text.npos;
         at = find_literal(text, form, at + 1)) {
      if (!is_inside_word(text_, {at, at + form.size()})) return {at, true};
    }
    return {end, false};
  }

  const std::vector<std::string>& forms_;
  std::string_view text_;
  std::vector<Read> read_;  // by form
  Span at_{};
};

}  // namespace

WordsTogether::WordsTogether(const Term& term, const std::vector<std::size_t>& nodes) {
  std::size_t next = 0;
  const auto nodes_of_next = [&] { return next < nodes.size() ? nodes[next++] : 0; };
  for (const Word& word : term.words) {
    std::vector<std::string> forms{std::string(stem(word.surface)), std::string(stem(word.base))};
    for (const std::string& other : word.others) forms.emplace_back(stem(other));
    add(std::move(forms), word.surface, nodes_of_next(), term);
  }
  for (const JoinedWord& joined : term.joined) {
    std::vector<std::string> forms;
    for (const Variant& spelling : joined.spellings) forms.push_back(spelling.literal);
    add(std::move(forms), joined.literal, nodes_of_next(), term);
  }
  std::stable_sort(parts_.begin(), parts_.end(),
                   [](const Part& a, const Part& b) { return a.span.begin < b.span.begin; });
  for (std::size_t i = 0; i < parts_.size(); ++i) {
    most_ += parts_[i].longest;
    if (i == 0) continue;
    most_ += parts_[i - 1].span.end >= parts_[i].span.begin ? kInCompound : kBetween;
  }
  std::stable_sort(parts_.begin(), parts_.end(),
                   [](const Part& a, const Part& b) { return a.nodes < b.nodes; });
}

void WordsTogether::add(std::vector<std::string> forms, std::string_view printed, std::size_t nodes,
                        const Term& term) {
  std::sort(forms.begin(), forms.end());
  forms.erase(std::unique(forms.begin(), forms.end()), forms.end());
  std::erase_if(forms, [](const std::string& form) { return form.empty(); });
  if (forms.empty()) return;
  Part part;
  const std::size_t at = std::min(term.literal.find(printed), term.literal.size());
  part.span = {at, std::min(at + printed.size(), term.literal.size())};
  for (const std::string& form : forms)
    part.longest = std::max(part.longest, count_code_points(form));
  part.forms = std::move(forms);
  part.nodes = nodes;
  parts_.push_back(std::move(part));
}

bool WordsTogether::occur_in(std::string_view text) const {
  std::vector<PartPlaces> places;
  std::size_t begin = 0;  // no stretch begins before it
  for (const Part& part : parts_) {
    PartPlaces own(part.forms, text);
    if (!own.advance(begin)) {
      // The text has the part only before any stretch, or not at all.
      if (begin > 0 && PartPlaces(part.forms, text).advance(0)) return false;
      continue;
    }
    const std::size_t end = own.at().end;
    if (end > 4 * most_) begin = std::max(begin, end - 4 * most_);
    places.push_back(std::move(own));
  }
  if (places.empty()) return true;
  // Each part has its first place from which a stretch can still begin. What lies between two
  // rounds is not read.
  while (true) {
    const auto [first, last] = std::minmax_element(
        places.begin(), places.end(),
        [](const PartPlaces& a, const PartPlaces& b) { return a.at().begin < b.at().begin; });
    const std::string_view stretch =
        text.substr(first->at().begin, last->at().end - first->at().begin);
    std::size_t from = first->at().begin + 1;
    // Code points are counted only if the bytes allow it: none takes more than four.
    if (stretch.size() > 4 * most_) {
      from = std::max(from, last->at().end - 4 * most_);
    } else if (const std::size_t stop = find_literal(stretch, kStop); stop != stretch.npos) {
      from += stop;
    } else if (count_code_points(stretch) <= most_) {
      return true;
    }
    for (PartPlaces& each : places) {
      if (each.at().begin < from && !each.advance(from)) return false;
    }
  }
}

}  // namespace gijiroku::search

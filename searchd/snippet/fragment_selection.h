// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/snippet/fragment_selection.h — chooses the highlights of a text that are shown together.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "searchd/query/query.h"
#include "searchd/snippet/highlights.h"

namespace gijiroku::search {

/// A stretch of a text from one highlight to another.
struct SelectedFragment {
  Span span;                   ///< bytes of the text
  double weight = 0;           ///< sum over the subjects in it that were not shown before
  std::vector<bool> subjects;  ///< for each subject: whether it is in it
};

/// The subjects of a text are the terms that occur in it, and the words highlighted for terms that
/// do not. A subject weighs more the longer it is and the fewer highlights it has. If a term occurs
/// as typed, only such highlights count for it; otherwise, if it occurs in other spellings, only
/// these.
class FragmentSelector {
 public:
  /// `highlights` are of `text`, by position.
  FragmentSelector(std::string_view text, const std::vector<Highlight>& highlights,
                   const Query& query);

  /// The stretch of at most `limit` characters with the greatest weight. A single highlight may be
  /// longer. Of equal stretches the one whose highlights are closest together wins, then the one
  /// with fewer highlights inside longer words, then the one with more highlights, then the first.
  ///
  /// Subjects in `shown` (SelectedFragment::subjects, or empty) weigh nothing. Nullopt if there is
  /// no other. O(highlights × highlights within `limit` characters of each other).
  std::optional<SelectedFragment> best(std::size_t limit, const std::vector<bool>& shown) const;

 private:
  struct PlacedHighlight {
    Span span;               // bytes
    std::size_t begin, end;  // characters
    std::size_t subject;
    bool free;  // not part of a longer word, as far as the script shows
  };
  struct Candidate;
  Candidate candidate(std::size_t first, std::size_t end, const std::vector<double>& weights) const;

  std::vector<PlacedHighlight> highlights_;
  std::vector<double> weights_;  // by subject
};

}  // namespace gijiroku::search

// searchd/snippet/fragment_selection.h — which highlights of a text to show together.
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
  double weight = 0;           ///< of the subjects in it that were not shown before
  std::vector<bool> subjects;  ///< those in it
};

/// The subjects of a text are the terms that stand in it and the words that stand for others. One
/// weighs more the longer it is and the fewer its highlights are. Of a term that stands as it was
/// typed only such highlights count, of one in other spellings only these.
class FragmentSelector {
 public:
  /// `highlights` are of `text`, by position.
  FragmentSelector(std::string_view text, const std::vector<Highlight>& highlights,
                   const Query& query);

  /// The weightiest stretch of at most `limit` characters, or of one highlight; of equal ones that
  /// whose highlights stand closest, then that whose highlights are no parts of longer words, then
  /// that with more highlights, then the first. What was `shown` (as SelectedFragment::subjects, or
  /// empty) weighs nothing; nullopt where nothing else is there. O(highlights within `limit`
  /// characters of each other).
  std::optional<SelectedFragment> best(std::size_t limit, const std::vector<bool>& shown) const;

 private:
  struct Place {
    Span span;               // bytes
    std::size_t begin, end;  // characters
    std::size_t subject;
    bool free;  // no part of a longer word, as far as the script tells
  };
  struct Candidate;
  Candidate candidate(std::size_t first, std::size_t end, const std::vector<double>& weights) const;

  std::vector<Place> places_;
  std::vector<double> weights_;  // of each subject
};

}  // namespace gijiroku::search

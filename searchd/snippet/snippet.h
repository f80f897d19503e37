// searchd/snippet/snippet.h — the part of a text that shows best why it was found.
#pragma once

#include <string_view>
#include <vector>

#include "searchd/model/fragment.h"
#include "searchd/snippet/highlights.h"

namespace gijiroku::search {

/// A text as it is shown, and where what is shown lies in it.
struct Snippet {
  Segments label;     ///< of a row: all of its label, marked; else empty
  Segments segments;  ///< "…" stands where text was left out
  std::vector<Fragment> fragments;
};

/// A node's text; of a row of a header its label besides, which is part of what is searched.
struct Wording {
  std::string_view text, label;
  TextInShard in_shard{};
  Span shown_first{};  ///< of the text: what is shown of it where there are no highlights
};

/// All of a text that is short; of another one or two fragments (snippet/fragment.h), about 120
/// characters together, that hold as many of the query's terms as can be, the rare and long ones
/// first and as close to each other as they stand; wording.shown_first where there are no
/// highlights. `tier` is how the text was found (snippet/highlights.h). Total.
Snippet snippet(const Wording& wording, const Query& query, const Tokenizer& tokenizer, Tier tier);

/// All of the text. Total.
Snippet whole_text(const Wording& wording, const Query& query, const Tokenizer& tokenizer,
                   Tier tier);

}  // namespace gijiroku::search

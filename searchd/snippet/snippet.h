// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/snippet/snippet.h — the part of a text that best shows why it matched.
#pragma once

#include <string_view>
#include <vector>

#include "searchd/model/fragment.h"
#include "searchd/snippet/highlights.h"

namespace gijiroku::search {

/// What is shown of a text, and where in the text that lies.
struct Snippet {
  Segments label;     ///< of a header row: its whole label, highlighted; otherwise empty
  Segments segments;  ///< contains "…" wherever text was omitted
  std::vector<Fragment> fragments;
};

/// A node's text. A header row also has a label, which is searched together with the text.
struct SnippetSource {
  std::string_view text, label;
  TextInShard in_shard{};
  Span default_fragment{};  ///< bytes of the text to show if nothing in it is highlighted
};

/// The whole text if it is short. Otherwise one or two fragments (snippet/fragment.h) of about 120
/// characters together.
///
/// They contain as many of the query's terms as possible, rare and long terms first, as close to
/// each other as they occur. Without highlights, wording.default_fragment is shown, or at least its
/// beginning. `tier` is how the text matched (snippet/highlights.h). Total.
Snippet snippet(const SnippetSource& wording, const Query& query, const Tokenizer& tokenizer,
                Tier tier);

/// The whole text. Total.
Snippet whole_text(const SnippetSource& wording, const Query& query, const Tokenizer& tokenizer,
                   Tier tier);

}  // namespace gijiroku::search

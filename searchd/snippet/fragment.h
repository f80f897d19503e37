// searchd/snippet/fragment.h — a stretch of a text that can be read by itself.
#pragma once

#include <cstddef>
#include <string_view>

#include "core/text.h"

namespace gijiroku::search {

/// A stretch of about `limit` characters (code points) around `core`, which lies in `text` and cuts
/// no character in two; longer only where the core is. It begins where a sentence does and ends
/// where one does (。！？, with the brackets that they close, or a newline), as far as the limit
/// allows; of a longer sentence it shows some of both sides, cut between phrases where there is
/// such a place, and never within what readers see as a character. Without whitespace at its ends.
/// Total.
Span fragment_around(std::string_view text, Span core, std::size_t limit);

}  // namespace gijiroku::search

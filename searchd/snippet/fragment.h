// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/snippet/fragment.h — a stretch of a text that can be read on its own.
#pragma once

#include <cstddef>
#include <string_view>

#include "core/text.h"

namespace gijiroku::search {

/// A stretch of about `limit` characters (code points) around `core`. Longer only if the core is.
///
/// `core` lies in `text` and cuts no character in two. The stretch begins and ends with whole
/// sentences as far as the limit allows. A sentence ends with 。, ！, ？ and the brackets that
/// close after it, or with a newline. Of a longer sentence the stretch shows a part on both sides
/// of the core, cut between phrases if there is such a place. It never cuts what readers see as one
/// character, and has no whitespace at its ends. Total.
Span fragment_around(std::string_view text, Span core, std::size_t limit);

}  // namespace gijiroku::search

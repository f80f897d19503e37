// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/line/subjects.h — what a promise, a request or a report is about. Total and
// thread-safe.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/text.h"

namespace gijiroku::indexer {

using Subjects = std::set<std::u32string>;

/// Any two or three kanji, katakana, Latin letters or digits in a row: what a text is about.
/// Without words that any promise or request has.
Subjects subjects_in(std::string_view text);

/// The longest such runs instead of their parts, in the literal form, each once.
std::vector<std::string> subject_runs(std::string_view text);

/// Where the words begin that name the subject of the sentence at `sentence`, in its paragraph:
/// 件数は 手元にございません。後日お示しします。
std::size_t begin_of_context(std::string_view text, Span sentence);

}  // namespace gijiroku::indexer

// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/line/sentence.h — what tells a finished sentence from one that a line's end cut, and
// speech from other text.
//
// All functions are total and thread-safe; those about sentences read only the ends of what they
// are given.
#pragma once

#include <string>
#include <string_view>

namespace gijiroku::indexer {

/// Whether `text` ends as a sentence ends: 。 or ? or !, closing brackets behind it aside.
bool is_finished(std::string_view text);

/// Whether `text` ends a sentence as spoken words do (…です。 …ますか。 …ください。).
bool reads_like_speech(std::string_view text);

/// Whether a line that begins with `rest` after a word goes on with that word's sentence (が決めた,
/// から, 会の) instead of answering.
bool goes_on(std::string_view rest);

/// Whether `text` is a row of names and no sentence: 小林委員、巻之内委員、松川みどり.
bool lists_names(std::string_view text);

/// Appends the next line of a wrapped text: with a space between two Latin letters or digits, with
/// nothing otherwise.
std::string join_wrapped(std::string text, std::string_view next);

/// `text` without the spaces that a typesetter left between Japanese characters: whitespace stays,
/// as one space, only where it stands between two ASCII characters.
std::string tidy(std::string_view text);

}  // namespace gijiroku::indexer

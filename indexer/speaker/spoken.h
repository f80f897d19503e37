// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/speaker/spoken.h — how words after a label look if somebody said them. All functions are
// total and thread-safe.
#pragma once

#include <string_view>

namespace gijiroku::indexer {

/// Whether the first words of `text` are such as people say and minutes do not list: です,
/// ください.
bool is_spoken(std::string_view text);

/// Whether `text` is the chair's call: 島　昌之議員。
bool is_call(std::string_view text);

/// Whether `text` goes on from the line above, which may be a label alone. Words that begin with
/// kanji do not (数字は, 会議の), although they could be the end of an office after a label.
bool goes_on_below(std::string_view text);

}  // namespace gijiroku::indexer

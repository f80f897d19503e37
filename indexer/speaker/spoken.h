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

/// 資料1に基づき説明: what a summary tells of a speech, without a stop.
bool is_reported_act(std::string_view text);

/// 危機管理課長　防災室長　他: words apart and without kana, which list offices and units.
bool lists_units(std::string_view text);

/// 1 開会, ４．議事: a number before the name of a part of the meeting, where no speech goes on.
bool begins_section(std::string_view text);

}  // namespace gijiroku::indexer

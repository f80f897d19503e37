// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/identity/masking.h — whether a correction blacks something out.
#pragma once

#include <string_view>

namespace gijiroku::indexer {

/// Whether `after` has more marks than `before` that stand for something hidden: ■■, ○○,
/// （個人情報）, 某. Both in the literal form. Total.
bool masks_more(std::string_view before, std::string_view after);

}  // namespace gijiroku::indexer

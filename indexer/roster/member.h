// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/roster/member.h — one member of a roster, without what stands about the name. All
// functions are total and thread-safe.
#pragma once

#include <string>
#include <string_view>

namespace gijiroku::indexer {

/// "健康増進課長ほか": without those whom nobody names; "西島の各評議員": without what all are.
std::string without_others(std::string_view member);

/// Whether `text` is no member: a rule, a remark in brackets (仮議席番号).
bool is_remark(std::string_view text);

/// A member without the sign of a list or of an office (◎ for the chair) before it.
std::string_view without_sign(std::string_view member);

}  // namespace gijiroku::indexer

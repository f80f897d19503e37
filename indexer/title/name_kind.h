// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/title/name_kind.h — what a name is by the word that it ends in: a body, or only a kind of
// meeting.
#pragma once

#include <cstddef>
#include <string_view>

namespace gijiroku::indexer {

/// How a name ends, the least telling first.
enum class NameKind {
  kNone,     ///< no word for a body: 令和3年度の予定
  kSitting,  ///< only the kind of meeting: 定例会, 会議
  kWeak,     ///< 会 after any word (世話人会), or a word for bodies alone (委員会)
  kBody      ///< a name that ends in a word for bodies: 総務委員会, 対策本部
};

/// The kind of `name`, which is in the literal form. Total, thread-safe.
NameKind kind_of_name(std::string_view name);

/// Length in bytes of 定例会, 会議 or the like at the end of `name`; 0 if there is none.
std::size_t sitting_tail(std::string_view name);

}  // namespace gijiroku::indexer

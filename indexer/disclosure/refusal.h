// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/disclosure/refusal.h — words that keep the public out, wherever they occur in a value:
// 非公開, 公開しない, 公開を行わない, 傍聴できない, 秘密会, 部外秘.
//
// A value that no grammar reads may still contain one of them. Then it must not publish anything.
#pragma once

#include <cstddef>
#include <string_view>

namespace gijiroku::indexer {

/// Length in bytes of the refusal at byte `at` of `form`, a text in the literal form; 0 if there is
/// none. Total, thread-safe.
std::size_t refusal_at(std::string_view form, std::size_t at);

/// Length in bytes of a refusal that needs its label to be understood (不可, 認めない, お断り) and
/// that `form` begins with; 0 if there is none. Total, thread-safe.
std::size_t short_refusal(std::string_view form);

/// Whether the words at byte `end` take back the refusal before them: 非公開|とすべき事項なし,
/// 非公開|ではない. Total, thread-safe.
bool is_taken_back(std::string_view form, std::size_t end);

/// Whether `form` contains a refusal that is not taken back. 一部非公開 is none. Total, linear,
/// thread-safe.
bool refuses(std::string_view form);

}  // namespace gijiroku::indexer

// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/disclosure/openness_rest.h — what may follow 公開 in a value: nothing that takes it back
// (傍聴者2名, ホームページに掲載), or what limits it to a part (ただし、議題2は非公開).
#pragma once

#include <string_view>

namespace gijiroku::indexer {

/// Whether the inside of brackets takes nothing back: 傍聴者2名, 全部, nothing. Total, thread-safe.
bool is_harmless(std::string_view inside);

/// `tail` without words that only say that it was so: により行った, とする. Total, thread-safe.
std::string_view without_said(std::string_view tail);

/// 公開。ただし、議題2は非公開, 議題1を除き公開: what limits 公開 names a part. Total, thread-safe.
bool limits_a_part(std::string_view choice);

}  // namespace gijiroku::indexer

// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/disclosure/denied_label.h — answers that keep the public out, and labels that count only
// because of such an answer: ホームページへの掲載：否, 情報公開：不可, 閲覧制限：有.
//
// All functions read texts in the literal form. Total, thread-safe.
#pragma once

#include <cstddef>
#include <string_view>

namespace gijiroku::indexer {

/// Where the answer to a label that ends at byte `at` begins: behind colons, dashes and the like.
std::size_t answer_begin(std::string_view form, std::size_t at);

/// Whether the answer to a label that ends at byte `at` is a refusal or 無.
bool denies(std::string_view form, std::size_t at);

/// Length in bytes of the label at byte `at` if its answer keeps the minutes from the public; 0 if
/// there is none.
std::size_t denied_label_at(std::string_view form, std::size_t at);

}  // namespace gijiroku::indexer

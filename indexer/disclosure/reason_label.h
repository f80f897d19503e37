// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/disclosure/reason_label.h — the labels of rows that say why something is not public.
#pragma once

#include <cstddef>
#include <string_view>

namespace gijiroku::indexer {

/// Whether `form` is a label that asks why something is not public: 非公開の理由. Length in bytes,
/// or 0. Total, thread-safe.
std::size_t reason_label_at(std::string_view form, std::size_t at);

}  // namespace gijiroku::indexer

// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/disclosure/doubt.h — lines before the first speech that may keep the public out, in words
// that no row is known by: 文書区分：非公開文書, 第3回会議（非公開）, 職員用.
#pragma once

#include <string_view>

namespace gijiroku::indexer {

/// Whether `line` is such a line. An item of the agenda is none, nor is a topic
/// (会議の非公開について). Total, thread-safe.
bool leaves_doubt(std::string_view line);

}  // namespace gijiroku::indexer

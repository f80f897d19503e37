// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/confine/reader_loop.h — the life of the starter and of its readers.
//
// The starter is this program, executed anew under the name kReaderName, so it has none of the
// indexer's memory. It confines itself, reads nothing of strangers, and forks a reader for each
// source that needs one. A reader gives up what it does not need, answers the questions about its
// source and ends with it. So it sees no other source, not even in its memory.
#pragma once

#include <functional>
#include <string>

#include "indexer/confine/message.h"

namespace gijiroku::indexer {

/// argv[0] of a starter.
inline constexpr const char* kReaderName = "gijiroku-reader";

/// The starter's socket, at which it receives those of its readers.
inline constexpr int kStarterSocket = 3;

/// Whether a process with these arguments is to be a starter.
bool is_reader(int argc, const char* const* argv);

/// Called with each question before it is answered.
using QuestionHook = std::function<void(Question, const std::string& bytes)>;

/// The life of a starter, called by main(). The process ends when the indexer does. `hook` is for
/// tests that plant a crash.
int run_reader(const QuestionHook& hook = {});

}  // namespace gijiroku::indexer

// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/publish/last_run_json.h — INDEX/RUN: when the last run ended, and how, for monitoring.
//
// Everybody may read it, so it has no counts or names: they could tell of restricted records.
#pragma once

#include <chrono>
#include <filesystem>
#include <string>

namespace gijiroku::indexer {

/// {"finished":"2020-12-14T01:02:03.456Z","status":0} and a line end. `status`: the exit status of
/// the run.
std::string last_run_json(std::chrono::system_clock::time_point finished, int status);

/// Replaces INDEX/RUN, with mode 0644, for a run that ends now. Does nothing if there is no folder
/// `index`. Returns false, with the cause on standard error, if the file cannot be written.
bool note_last_run(const std::filesystem::path& index, int status);

}  // namespace gijiroku::indexer

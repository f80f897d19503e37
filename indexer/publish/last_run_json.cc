// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/publish/last_run_json.h"

#include <iostream>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "core/date.h"
#include "core/escape.h"
#include "indexer/system/durable.h"

namespace gijiroku::indexer {
namespace {

constexpr auto kMode = std::filesystem::perms{0644};

}  // namespace

std::string last_run_json(std::chrono::system_clock::time_point finished, int status) {
  return nlohmann::ordered_json{{"finished", utc_time(finished)}, {"status", status}}.dump() + "\n";
}

bool note_last_run(const std::filesystem::path& index, int status) {
  try {
    if (std::filesystem::is_directory(index))
      replace_file(index / "RUN", last_run_json(std::chrono::system_clock::now(), status), kMode);
    return true;
  } catch (const std::runtime_error& e) {  // FileError, filesystem_error
    std::cerr << "gijiroku-index: " << escaped(e.what()) << "\n";
    return false;
  }
}

}  // namespace gijiroku::indexer

// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/state/state_check.h"

#include <sqlite3.h>

#include <memory>

namespace gijiroku::indexer {
namespace {

int first_line(void* out, int /*columns*/, char** values, char** /*names*/) {
  auto& line = *static_cast<std::string*>(out);
  if (line.empty() && values[0] != nullptr) line = values[0];
  return 0;
}

}  // namespace

std::string problem_of_state(const std::filesystem::path& file) {
  sqlite3* raw = nullptr;
  const int status = sqlite3_open_v2(file.c_str(), &raw, SQLITE_OPEN_READWRITE, nullptr);
  const std::unique_ptr<sqlite3, decltype(&sqlite3_close)> db(raw, sqlite3_close);
  std::string line;
  if (status != SQLITE_OK ||
      sqlite3_exec(db.get(), "PRAGMA integrity_check(1)", first_line, &line, nullptr) != SQLITE_OK)
    return sqlite3_errmsg(db.get());
  return line == "ok" ? std::string() : line;
}

}  // namespace gijiroku::indexer

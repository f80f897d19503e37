// SPDX-License-Identifier: GPL-3.0-or-later
// The members of State that store which sources could not be read.
#include "indexer/state/state.h"
#include "indexer/state/statement.h"

namespace gijiroku::indexer {

std::map<std::string, std::string> State::failures() const {
  std::map<std::string, std::string> out;
  for (Statement query(db_.get(), "SELECT path, message FROM failure"); query.step();)
    out[query.text(0)] = query.text(1);
  return out;
}

void State::put_failure(const std::string& path, const std::string& message) {
  Statement(db_.get(), "INSERT OR REPLACE INTO failure VALUES (?, ?)")
      .bind(path)
      .bind(message)
      .run();
}

void State::erase_failure(const std::string& path) {
  Statement(db_.get(), "DELETE FROM failure WHERE path = ?").bind(path).run();
}

}  // namespace gijiroku::indexer

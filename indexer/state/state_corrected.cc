// SPDX-License-Identifier: GPL-3.0-or-later
// The members of State that store which sources have changed.
#include "indexer/state/state.h"
#include "indexer/state/statement.h"

namespace gijiroku::indexer {

std::map<std::string, std::string> State::corrected() const {
  std::map<std::string, std::string> out;
  Statement query(db_.get(),
                  "SELECT doc, day FROM corrected JOIN meeting USING (doc) WHERE "
                  "corrected.open_digest = meeting.open_digest AND "
                  "corrected.restricted_digest = meeting.restricted_digest");
  while (query.step()) out[query.text(0)] = query.text(1);
  return out;
}

void State::note_corrected(const MeetingSummaryRow& row, const std::string& day) {
  Statement(db_.get(), "INSERT OR REPLACE INTO corrected VALUES (?, ?, ?, ?)")
      .bind(row.doc)
      .bind(day)
      .bind(row.open.digest)
      .bind(row.restricted.digest)
      .run();
}

}  // namespace gijiroku::indexer

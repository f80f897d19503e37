// SPDX-License-Identifier: GPL-3.0-or-later
// The members of State that store what is known about editions.
#include <algorithm>

#include "indexer/state/state.h"
#include "indexer/state/statement.h"

namespace gijiroku::indexer {

/// The sketch is stored in the byte order of this machine, which the state does not leave.
void State::put_edition(const Edition& edition) {
  const auto* bytes = reinterpret_cast<const char*>(edition.sketch.data());
  Statement(db_.get(), "INSERT OR REPLACE INTO edition VALUES (?, ?, ?, ?, ?, ?)")
      .bind(edition.doc)
      .bind(edition.body)
      .bind(edition.occasion)
      .bind(std::int64_t{edition.session})
      .bind(std::int64_t{edition.rank})
      .bind_blob(std::string(bytes, edition.sketch.size() * sizeof(edition.sketch[0])))
      .run();
}

std::vector<Edition> State::editions() const {
  std::vector<Edition> out;
  Statement query(db_.get(),
                  "SELECT edition.doc, body, occasion, session, rank, mtime_ns, sketch, "
                  "published, open_digest <> '', restricted_digest <> '' "
                  "FROM edition, meeting, source WHERE edition.doc = meeting.doc "
                  "AND meeting.source = source.id ORDER BY edition.doc");
  while (query.step()) {
    Edition edition{query.text(0),
                    query.text(1),
                    query.text(2),
                    static_cast<int>(query.integer(3)),
                    static_cast<int>(query.integer(4)),
                    query.integer(5),
                    {},
                    query.integer(7) != 0,
                    query.integer(8) != 0,
                    query.integer(9) != 0};
    const std::string bytes = query.text(6);
    edition.sketch.resize(bytes.size() / sizeof(edition.sketch[0]));
    std::copy_n(bytes.begin(), edition.sketch.size() * sizeof(edition.sketch[0]),
                reinterpret_cast<char*>(edition.sketch.data()));
    out.push_back(std::move(edition));
  }
  return out;
}

std::vector<Replacement> State::replacements() const {
  std::vector<Replacement> out;
  Statement query(db_.get(), "SELECT doc, later, held_back FROM replacement ORDER BY doc");
  while (query.step()) out.push_back({query.text(0), query.text(1), query.integer(2) != 0});
  return out;
}

void State::put_replacements(const std::vector<Replacement>& all) {
  if (all == replacements()) return;
  begin();
  Statement(db_.get(), "DELETE FROM replacement").run();
  for (const Replacement& each : all) {
    Statement(db_.get(), "INSERT INTO replacement VALUES (?, ?, ?)")
        .bind(each.doc)
        .bind(each.later)
        .bind(std::int64_t{each.held_back})
        .run();
  }
  commit();
}

}  // namespace gijiroku::indexer

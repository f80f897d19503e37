// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/state/edition.h — finds minutes of one meeting that were published more than once, as PDF
// and HTML, or as 速報版 and later as 確定版.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "core/meeting.h"

namespace gijiroku::indexer {

/// The data that decides whether two records are editions of the same minutes, and which is later.
struct Edition {
  std::string doc, body;
  std::string occasion;  ///< the day, and who may read it; empty: never another edition
  int session = 0;
  int rank = 0;               ///< higher is better: 確定版 > others > 速報版, then text > PDF
  std::int64_t mtime_ns = 0;  ///< of its source
  /// A MinHash sketch of all utterances: the smallest hashes of runs of eight characters,
  /// ascending.
  std::vector<std::uint64_t> sketch;
};

/// The edition data of `meeting`, without its mtime. If it has no date or no utterance, `occasion`
/// is empty.
Edition edition_of(const Meeting& meeting, bool published);

/// Maps each doc that is not the latest edition of its meeting to the doc of the latest one. Two
/// records are editions of one meeting if day, readers, body and session agree and most of their
/// utterances are the same word for word. An unknown body or session agrees with any. Short minutes
/// must be identical. Total.
std::map<std::string, std::string> superseded(std::vector<Edition> editions);

}  // namespace gijiroku::indexer

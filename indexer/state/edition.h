// indexer/state/edition.h — minutes of one meeting that were published more than once: as PDF and
// HTML, or as 速報版 and then 確定版.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "core/meeting.h"

namespace gijiroku::indexer {

/// What tells whether two records are editions of one meeting's minutes, and which is the later.
struct Edition {
  std::string doc, body;
  std::string occasion;  ///< the day, and who may read it; empty: the record stands alone
  int session = 0;
  int rank = 0;               ///< 確定版 before others before 速報版, text before PDF
  std::int64_t mtime_ns = 0;  ///< of its source
  /// The smallest hashes of the runs of eight characters that were said, ascending.
  std::vector<std::uint64_t> sketch;
};

/// `meeting` as an edition, without its mtime. Without a date or speech it stands alone.
Edition edition_of(const Meeting& meeting, bool published);

/// Each doc that is not the latest edition of its meeting, with the doc of the one that is. Two
/// records are editions of one meeting where day, body and session agree and most of what was said
/// is the same word for word; short minutes must be the same throughout. Total.
std::map<std::string, std::string> superseded(std::vector<Edition> editions);

}  // namespace gijiroku::indexer

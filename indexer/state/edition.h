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
  bool published = false;  ///< its source is below a --published path
  /// Which parts the record has. A notice without speech has one too, although its `occasion` is
  /// empty.
  bool open = false, restricted = false;
};

/// A record that is not indexed as it is, because of another edition of its meeting.
struct Replacement {
  std::string doc, later;
  /// `later` is restricted now, so `doc` is restricted as well. Otherwise `later` is indexed in its
  /// place.
  bool held_back = false;
  friend bool operator==(const Replacement&, const Replacement&) = default;
};

/// The edition data of `meeting`, without its mtime. If it has no date or no utterance, `occasion`
/// is empty.
Edition edition_of(const Meeting& meeting, bool published);

/// Maps each doc that is not the latest edition of its meeting to the doc of the latest one. Two
/// records are editions of one meeting if day, readers, body and session agree and most of their
/// utterances are the same word for word. An unknown body or session agrees with any. Short minutes
/// must be identical. Total.
std::map<std::string, std::string> superseded(std::vector<Edition> editions);

/// The editions that are not indexed as they are, sorted by doc: those of superseded(), and public
/// ones that are held back, so that an edition that was replaced does not become public again when
/// its later edition is withdrawn. An edition is held back if
/// - in the run before (`remembered`) it was replaced by a record that is restricted now, or
/// - a restricted record is an edition of the same meeting, and it was replaced or is of no later
///   stage (速報版, none named, 確定版) than that one,
/// - or it was held back before.
/// The operator's word ends that: a source below a --published path is never held back.
std::vector<Replacement> replacements(const std::vector<Edition>& editions,
                                      const std::vector<Replacement>& remembered);

}  // namespace gijiroku::indexer

// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/exchange/speaker_filter.h — the speakers of a shard whom a word means: a role, an office
// or a person.
#pragma once

#include <string>
#include <vector>

#include "searchd/match/filter_set.h"

namespace gijiroku::search {

/// The end of an office is enough (課長 means 環境課長, 委員長 not 副委員長), and of a person the
/// beginning of the name, as in a filter by name.
class SpeakerFilter {
 public:
  /// `wanted`: as typed; empty means everybody. `shard` must outlive it.
  SpeakerFilter(const std::string& wanted, const Shard& shard);

  bool admits(std::uint32_t node) const;

 private:
  const Columns& columns_;
  bool everybody_;
  std::vector<bool> roles_, labels_;  // by code
  FilterSet names_;
};

}  // namespace gijiroku::search

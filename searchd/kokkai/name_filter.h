// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/kokkai/name_filter.h — which names contain what a client asks for, in writing or in kana.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "searchd/index/vocabulary.h"

namespace gijiroku::search::kokkai {

/// Accepts a name that contains one of `wanted` (N0), or whose reading contains one that is written
/// in kana. An empty list accepts all names.
class NameFilter {
 public:
  /// `readings` has the readings of the names. Both must outlive the filter.
  NameFilter(const std::vector<std::string>& wanted, const WordList& readings);

  bool accepts(std::string_view name) const;

 private:
  const std::vector<std::string>& wanted_;
  std::vector<std::string> in_kana_;  // of each wanted name; empty if it is not all kana
  const WordList& readings_;
};

}  // namespace gijiroku::search::kokkai

// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/thread/title_key.h — what an agenda item is about, from its title and its bills, so that
// items can be compared across meetings and years. Total, linear, thread-safe.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gijiroku::search {

/// A title in N0 without what changes from one meeting to the next.
struct TitleKey {
  /// Without numbers of items and bills, years, notes on who deals with it (総務委員会所管分), and
  /// endings such as について and を求める請願: 品川区一般会計補正予算. May be empty.
  std::string core;
  std::vector<std::string> years;  ///< that the title names: 平成25, 2013
  std::vector<std::string>
      blocks;           ///< addresses that it names, without their end: 若葉3 for 若葉三丁目
  bool demand = false;  ///< a petition (請願, 陳情) or an opinion (意見書)
};
TitleKey title_key(std::string_view title);

/// Bills as kind and number in one order, each once: 議案53 for 議案第53号 and 第53号議案.
std::vector<std::string> bill_keys(const std::vector<std::string>& bills);

/// The ways in which texts print a bill: 議案第53号, 第53号議案.
std::vector<std::string> bill_forms(const std::string& bill);

/// The pairs of neighboring characters of a core, sorted, each once.
std::vector<std::uint64_t> title_grams(std::string_view core);

}  // namespace gijiroku::search

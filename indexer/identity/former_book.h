// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/identity/former_book.h — the former addresses that one audience may be told of, while
// they are brought up to date.
#pragma once

#include <map>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "indexer/state/state.h"

namespace gijiroku::indexer {

/// Every entry leads to an address that a record has, never to another former one.
class FormerBook {
 public:
  /// `day`: YYYY-MM-DD, on which records go. Throws IndexError, as save() does.
  FormerBook(State& state, bool staff, std::string day);

  bool is_public() const { return !staff_; }

  /// What had the address `was` has the address `now`.
  void move(const std::string& was, const std::string& now);
  /// What had the address `was` is gone.
  void remove(const std::string& was);
  /// The meeting is gone with all that is in it.
  void remove_meeting(const std::string& id);
  /// A record has this address now.
  void revive(const std::string& address);

  /// Writes what has changed into the state.
  void save();

 private:
  void put(FormerAddress entry);
  void redirect(const std::string& was, const FormerAddress& to);

  State& state_;
  const bool staff_;
  const std::string day_;
  std::unordered_map<std::string, FormerAddress> entries_;
  std::map<std::string, std::vector<std::string>> by_present_;  // former ones; may be out of date
  std::unordered_set<std::string> changed_;
};

}  // namespace gijiroku::indexer

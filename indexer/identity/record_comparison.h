// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/identity/record_comparison.h — two versions of a record: how much of what was said is the
// same, and which address became which.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "indexer/identity/record_addresses.h"

namespace gijiroku::indexer {

/// The share of the text of `was`, in bytes, whose utterances occur in `is` just so; 1 if `was` has
/// no text. Total.
double likeness(const RecordAddresses& was, const RecordAddresses& is);

/// Finds the record in which something was said.
class SaidIn {
 public:
  void add(const std::string& doc, const RecordAddresses& record);
  /// The doc of the record that has most of what was said in `was`, in bytes; empty if none has
  /// any. Of equals, the first in the order of the docs.
  std::string likest(const RecordAddresses& was) const;

 private:
  std::unordered_map<std::string, std::vector<std::string>> docs_;  // by text
};

/// An address of an utterance or an agenda item that nothing has any more.
struct AddressChange {
  std::string was, now;  ///< `now` is empty if it was removed
  bool masked = false;   ///< something was blacked out of its words (masking.h)
};

/// What became of the addresses of `was` that `is` does not have. Total.
std::vector<AddressChange> changes_between(const RecordAddresses& was, const RecordAddresses& is);

}  // namespace gijiroku::indexer

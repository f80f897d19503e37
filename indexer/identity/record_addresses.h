// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/identity/record_addresses.h — the addresses of a record's utterances and agenda items,
// with what is compared if the record is corrected.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/meeting.h"
#include "indexer/identity/alignment.h"
#include "indexer/identity/element_ids.h"

namespace gijiroku::indexer {

struct AddressedItem {
  std::string address;             ///< "0123456789abcdef-5b20c9e1"
  std::string content;             ///< kind, numbers and title; equal for equal items
  std::string title;               ///< in the literal form
  std::size_t begin = 0, end = 0;  ///< its utterances
};

/// What readers of one visibility see of a record.
struct RecordAddresses {
  std::string meeting;
  std::vector<std::string> utterances;  ///< addresses: "0123456789abcdef/u/3fa9c2d1b0"
  std::vector<Spoken> spoken;           ///< the same utterances
  std::vector<AddressedItem> items;
};

/// Who sees it: the public, or the staff, who see both parts.
enum class Audience { kPublic, kStaff };

/// How a record is divided between the two.
struct Division {
  bool published = false;  ///< its source is below a --published path
  bool held_back = false;  ///< all of it is restricted (publish/record_relations.h)
};

/// `id`: of the meeting. The restricted part follows the public one. nullopt if the audience does
/// not see any of it. Total.
std::optional<RecordAddresses> addresses_of(const Meeting& whole, const std::string& id,
                                            const Division& division, Audience audience);

/// The addresses of the same by number, as releases up to 0.5.0 gave them: utterances
/// ("0123456789abcdef/u/12") and items ("0123456789abcdef-3"). Total.
std::optional<RecordAddresses> numbered_addresses_of(const Meeting& whole, const std::string& id,
                                                     const Division& division, Audience audience);

/// The ids of the public part, which those of the restricted part leave free; empty if there is no
/// public part. Total.
ElementIds public_ids(const Meeting& whole, const Division& division);

}  // namespace gijiroku::indexer

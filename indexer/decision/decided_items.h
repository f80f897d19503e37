// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/decision/decided_items.h — which items a sentence decides: those of the bills or of the
// places in 議事日程 that it names, several at once (以上3件, 各議案, 議案第1号外2件), or the open
// one.
#pragma once

#include <cstddef>
#include <functional>
#include <string_view>
#include <vector>

#include "core/meeting.h"

namespace gijiroku::indexer {

class DecidedItems {
 public:
  /// The items' bills must be told already. `agenda` must outlive it.
  explicit DecidedItems(const std::vector<AgendaItem>& agenda) : agenda_(agenda) {}

  /// Remembers the items on which a sentence of the chair in item `open` calls for a vote.
  void call(std::string_view form, std::size_t open);

  /// The items, in order, that a sentence in the literal form decides. `open` is the item in which
  /// it is. `is_decided`: of an item that something has decided already, which 以上3件 does not
  /// mean. Empty if it names only bills that no item has, petitions in an
  /// item that is none, or members who are appointed in a bill. Total.
  std::vector<std::size_t> of(std::string_view form, std::size_t open,
                              const std::function<bool(std::size_t)>& is_decided) const;

 private:
  std::vector<std::size_t> named(std::string_view form, std::size_t open) const;
  std::vector<std::size_t> placed(const std::vector<int>& days, std::size_t open) const;

  const std::vector<AgendaItem>& agenda_;
  std::vector<std::size_t> called_;
};

/// Whether a text in the literal form may call for a vote.
bool calls_vote(std::string_view form);

/// Whether a sentence in the literal form puts something to the vote and so decides nothing yet:
/// 採択とすることに賛成の方は挙手願います.
bool calls_for_hands(std::string_view form);

/// A part of a sentence with a result of its own: 議案第1号は可決｜、議案第2号は否決されました.
struct ResultPart {
  std::string_view words;  ///< up to the result, without what links it to the next part
  std::size_t end = 0;     ///< the byte of the sentence at which the next part begins
};

/// The parts of `form` but the last. Only words that name bills and end in a result, before others
/// that name bills, are a part. Linear in the form and its commas.
std::vector<ResultPart> result_parts(std::string_view form,
                                     const std::function<bool(std::string_view)>& is_result);

}  // namespace gijiroku::indexer

// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/ledger/follow_up_book.h — all promises and requests of a generation, with the later place
// that keeps each, if rules find one.
//
// Everything in it comes from the shards of one generation, and so from records of one visibility.
#pragma once

#include "searchd/index/generation.h"
#include "searchd/ledger/follow_up_entry.h"

namespace gijiroku::search {

/// The book of `generation`, which is made by the first call. Thread-safe. Throws ShardDamage.
const FollowUpBook& book_of(const Generation& generation);

}  // namespace gijiroku::search

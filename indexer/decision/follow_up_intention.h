// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/decision/follow_up_intention.h — whether somebody says that a work will be done, and for
// those at the meeting. Total and thread-safe.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "indexer/decision/follow_up_table.h"

namespace gijiroku::indexer {

/// Whether the sentence tells what was done: …ました.
bool is_past(std::string_view form);

/// Whether the sentence tells what somebody does already: …しております. What is thought or planned
/// (…と考えております) does not count.
bool is_under_way(std::string_view form);

/// Whether the words at `at` are followed by …してまいります or する予定: a policy.
bool goes_on_for_ever(std::string_view form, std::size_t at);

/// Whether the sentence announces what others say later in the meeting:
/// 後ほど教育長から御答弁いたします.
bool is_running_order(std::string_view form);

/// Whether the work that ends at `end` is offered at the end of the sentence:
/// 検討｜させていただきたいと思います.
bool is_offered(std::string_view form, std::size_t end);

/// Whether the clause of a work, up to the work, names people who are not at the meeting as those
/// who receive it (市民の皆様にお知らせします), and nobody who is.
/// With `anywhere`, in the whole of the sentence up to the work.
bool is_for_public(const FollowUpRows& words, std::string_view before, bool anywhere = false);

/// Whether the words right before a work name what was asked: それは｜確認.
bool names_question(std::string_view before);

/// Whether they say that it is looked into once more: ちょっと｜確認.
bool is_looked_into(std::string_view before);

/// Whether the work is done beside something else: 意見を伺いながら、｜反映いたします, a policy.
bool is_beside_other(std::string_view before);

/// The places where words of the class begin of which somebody says that it will be done.
std::vector<std::size_t> intended(const FollowUpRows& words, WordClass type);

}  // namespace gijiroku::indexer

// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/route/former_reply.h — the reply to an address that no record has.
#pragma once

#include <string>
#include <string_view>

#include "searchd/route/call.h"

namespace gijiroku::search {

/// What former_reply() makes of a name by default.
std::string same_name(std::string name);

/// 301 if a record that had `address` (core/former_addresses.h) has another one now: `folder` and
/// what `name_of` makes of that one. 410 if it is known to be gone, which the public is not told.
/// Otherwise 404.
Reply former_reply(const Call& call, std::string_view folder, const std::string& address,
                   std::string (*name_of)(std::string) = same_name);

}  // namespace gijiroku::search

// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/text/office.h — what minutes print after a surname: 委員, 議員, 部長, さん.
#pragma once

#include <string_view>

namespace gijiroku::search {

/// Whether all of `text` (N0) is an office or a form of address. Total.
bool is_office(std::string_view text);

}  // namespace gijiroku::search

// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/query/field_value.h — the values of a field as people write them.
#pragma once

#include <optional>
#include <string>

#include "core/schema.h"

namespace gijiroku::search {

/// The value as the index has it (議案 is "proposal", 理事者 "executive", 令和2年度 "2020").
/// Returns nullopt if the field cannot have it. Total.
std::optional<std::string> canonical_value(Field field, const std::string& value);

}  // namespace gijiroku::search

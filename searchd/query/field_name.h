// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/query/field_name.h — the names before the colon of a field term: 役職, speaker, 日付.
#pragma once

#include <optional>
#include <string_view>

#include "core/schema.h"

namespace gijiroku::search {

/// What a field term asks for.
enum class FieldUse {
  kFilter,    ///< a value of `field`
  kDays,      ///< the day of the meeting
  kTitled,    ///< words of the meeting's title or of its body's name
  kAttended,  ///< a person or an office among those present
};

struct FieldName {
  std::string_view name;  ///< in Japanese, or as in URLs
  FieldUse use;
  Field field;  ///< of kFilter
};

/// The field that people call `name`; nullopt if there is none. Total.
std::optional<FieldName> field_named(std::string_view name);

}  // namespace gijiroku::search

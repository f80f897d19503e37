// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/query/field_term.h — pieces of a query that ask for something other than text:
// 役職:委員長, 年度:令和2年度, 日付:2019-04..2021-03, 会議:総務, 出席:総務部長.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "searchd/model/criteria.h"
#include "searchd/query/days.h"

namespace gijiroku::search {

/// Of the members after `printed` exactly one is set.
struct FieldTerm {
  std::string printed;           ///< as typed
  std::optional<Filter> filter;  ///< a field's value
  std::optional<Days> days;      ///< the meeting's day
  std::string titled;            ///< N0 that the meeting's title or a name of its body must contain
  std::string attended;          ///< N0 that a person or office among those present must contain
};

/// The field term that `piece` is. Returns nullopt if it names no field, or no value that the field
/// can have. Fields are named in Japanese or as in URLs; a value may be quoted. Total.
std::optional<FieldTerm> field_term(std::string_view piece, Date today);

/// Whether `piece` begins with the name of a field and a colon, even if it is not a field term.
/// Total.
bool starts_with_field_name(std::string_view piece);

/// `criteria` with the field terms of its text turned into filters or days, and its text without
/// them. Field terms stay in the text if they are excluded, an alternative or in a group, and so do
/// 会議: and 出席:. Total.
Criteria with_field_terms(Criteria criteria, Date today);

}  // namespace gijiroku::search

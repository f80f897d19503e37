// searchd/query/field_term.h — 役職:委員長, 年度:令和2年度, 日付:2019-04..2021-03, 会議:総務,
// 出席:総務部長: what a piece of a query asks of a record besides its text.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "searchd/model/criteria.h"
#include "searchd/query/days.h"

namespace gijiroku::search {

/// One of these is set.
struct FieldTerm {
  std::string printed;           ///< as typed
  std::optional<Filter> filter;  ///< a field's value
  std::optional<Days> days;      ///< the meeting's day
  std::string titled;            ///< N0 that the meeting's title or its body's name holds
  std::string attended;          ///< N0 that a person or an office among those present holds
};

/// The field term that `piece` is; nullopt where it names no field, or no value that the field
/// can have. Fields are named in Japanese or as in URLs; a value may be quoted. Total.
std::optional<FieldTerm> field_term(std::string_view piece, Date today);

/// Whether `piece` begins with a field's name and a colon, be it a field term or not. Total.
bool names_field(std::string_view piece);

/// The criteria with the field terms of its text made filters, where they stand by themselves (not
/// left out, no alternative, in no group), and the text without them. Total.
Criteria with_field_terms(Criteria criteria, Date today);

}  // namespace gijiroku::search

// searchd/field_terms.h — 役職:委員長, 年度:令和2年度 and 日付:2019-04..2021-03 within what
// somebody typed.
#pragma once

#include "searchd/criteria.h"

namespace gijiroku {

/// The criteria with the field terms of its text made filters, and the text without them. A field
/// is named as on the page or in URLs; a piece that names none, whose value the field cannot have,
/// or that is quoted, left out or an alternative stays text. Total.
Criteria with_field_terms(Criteria criteria);

}  // namespace gijiroku

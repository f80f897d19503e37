// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/view/search_notes.h — the notes of a page of results on the search itself: how the query
// was interpreted, which other spellings were searched, how the hits match, and other searches to
// try.
#pragma once

#include "searchd/engine/answer.h"
#include "searchd/view/html.h"

namespace gijiroku::search {

/// Data for the section `told` of web/search.mustache. Total.
Html search_notes_html(const Criteria& criteria, const Answer& answer);

}  // namespace gijiroku::search

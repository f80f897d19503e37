// searchd/view_told.h — what a page of results says of the search itself: how it was read, what
// was searched besides, how the hits match, and what else could be asked.
#pragma once

#include "searchd/engine/answer.h"
#include "searchd/view/html.h"

namespace gijiroku::search {

/// Data for the head of web/search.mustache. Total.
Html search_notes_html(const Criteria& criteria, const Answer& answer);

}  // namespace gijiroku::search

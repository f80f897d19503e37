// searchd/view/search.h — the page of results: what was found, where, and how to narrow it.
#pragma once

#include <string>

#include "searchd/engine/answer.h"
#include "searchd/model/criteria.h"
#include "searchd/model/scope.h"

namespace gijiroku::search {

/// Total.
std::string view_search(const Criteria& criteria, const Answer& answer, Scope scope);

}  // namespace gijiroku::search

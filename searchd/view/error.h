// searchd/view/error.h — pages for what cannot be shown. None repeats anything of the request but
// the faults' own words. Total.
#pragma once

#include <string>
#include <vector>

#include "searchd/model/scope.h"
#include "searchd/request/request.h"

namespace gijiroku::search {

/// What is wrong with the request and how to mend it.
std::string view_faults(const std::vector<Fault>& faults, Scope scope);

/// The same bytes for whatever is not there, restricted or never was.
std::string view_missing(Scope scope);

/// Something failed on our side; `request` finds it in the log.
std::string view_failure(const std::string& request, Scope scope);

}  // namespace gijiroku::search

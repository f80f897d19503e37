// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/view/error.h — pages for requests that cannot be answered.
//
// They repeat nothing of the request except what its faults contain. Total.
#pragma once

#include <string>
#include <vector>

#include "searchd/model/site_settings.h"
#include "searchd/request/request.h"

namespace gijiroku::search {

/// A bad request: what is wrong with it, and how to correct it. `typed` are the parameters of a
/// search: the page keeps its text in the search box, and a day that cannot be read in a form with
/// both days and all other parameters. Empty for all other pages.
std::string view_faults(const std::vector<Fault>& faults, const SiteSettings& site,
                        const Parameters& typed = {});

/// A request that cannot be answered now. `message` says why and what to do, in Japanese.
std::string view_unavailable(const std::string& message, const SiteSettings& site);

/// A missing record or address. Returns the same bytes whether the record is restricted or never
/// existed.
std::string view_missing(const SiteSettings& site);

/// A record that went on `day`.
std::string view_gone(const std::string& day, const SiteSettings& site);

/// A record that is at `path` now, below the base path.
std::string view_moved(const std::string& path, const SiteSettings& site);

/// A request to the staff service without its secret.
std::string view_forbidden(const SiteSettings& site);

/// Nothing can be shown, because records were withdrawn and the next generation cannot be opened
/// yet.
std::string view_withheld(const SiteSettings& site);

/// A failure inside the server. `request` is the id under which the log has its cause.
std::string view_failure(const std::string& request, const SiteSettings& site);

}  // namespace gijiroku::search

// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/crawler/linked_data_json.h — what a page is about, for search engines: JSON-LD in the
// words of schema.org.
#pragma once

#include <string>

#include "core/meeting.h"
#include "searchd/model/site_settings.h"

namespace gijiroku::search {

/// The minutes of `meeting`: a document about an event. `name` is the title of the page, `path` its
/// path. The text has no "<", so that it can stand in a script element. Total.
std::string linked_data_of(const Meeting& meeting, const std::string& name, const std::string& path,
                           const SiteSettings& site);

}  // namespace gijiroku::search

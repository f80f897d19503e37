// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/request/site_path.h — paths of the site's pages, percent-encoded, and addresses of the
// sources. Total.
//
// Paths are without the site's base path: templates and answers put it before them.
#pragma once

#include <string>

#include "searchd/model/site_settings.h"
#include "searchd/request/request.h"

namespace gijiroku::search {

/// The page of a meeting: "/meetings/0123456789abcdef?q=…&at=u3fa9c2d1b0#u3fa9c2d1b0". `at` leads
/// to the part of a long meeting that has the node. An empty text omits `q`, an empty anchor `at`
/// and the fragment.
std::string meeting_path(const std::string& id, const std::string& text, const std::string& anchor);

/// A part of a long meeting, from 1; 0: all parts on one page (`whole`).
std::string part_path(const std::string& id, const std::string& text, std::size_t part);

/// The page of an agenda item: "/items/0123456789abcdef-5b20c9e1?q=…". An empty text omits `q`.
std::string item_path(const std::string& id, const std::string& text);

/// The page of one utterance: "/meetings/0123456789abcdef/u/3fa9c2d1b0". `anchor` is its anchor.
std::string utterance_path(const std::string& id, const std::string& anchor);

/// The short address of a node: of an utterance its page, of another its place on the meeting's
/// page, whose script leads to the part that has it.
std::string record_path(const std::string& id, const std::string& anchor);

/// The page that cites a record: "/cite/0123456789abcdef-u3fa9c2d1b0".
std::string citation_path(const std::string& id);

/// The page of results: "/search?q=…&role=chair&page=2".
std::string search_path(const Criteria& criteria);

/// All results as a table: "/api/v1/search?q=…&format=csv".
std::string table_path(const Criteria& criteria, TableFormat format);

/// The list of meetings: "/meetings?body=…&year=2020". Defaults are omitted.
std::string browse_path(const Browse& browse);

/// The address of the source `doc` by the longest beginning in SiteSettings::originals; empty if
/// there is none. The rest of the name is appended, with its "/".
std::string original_url(const SiteSettings& site, const std::string& doc);

}  // namespace gijiroku::search

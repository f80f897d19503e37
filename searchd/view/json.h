// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/view/json.h — answers as the JSON of /api/v1 (docs/http-api.md).
//
// Total: bytes that are not UTF-8 become U+FFFD.
#pragma once

#include <string>
#include <vector>

#include "searchd/engine/answer.h"
#include "searchd/model/criteria.h"
#include "searchd/model/site_settings.h"
#include "searchd/request/request.h"
#include "searchd/suggest/suggestions.h"

namespace gijiroku::search {

/// The answer to a search: counts, advice, hits and facets. The base path of `site` precedes each
/// address in an answer.
/// `fields`: the keys of hits that it has (request/hit_fields.h); empty: all.
std::string search_json(const Criteria& criteria, const Answer& answer, const SiteSettings& site,
                        const std::vector<std::string>& fields = {});
/// A meeting with all its nodes.
std::string meeting_json(const ShownMeeting& shown, const SiteSettings& site);
/// One page of the list of meetings, as view_meetings() shows it, with facets of bodies and years.
std::string meetings_json(const Browse& browse, const MeetingList& list,
                          const std::string& generation, const SiteSettings& site);

/// {"query","suggestions":[{"text","display","kind","reading","count"}],"generation"}
std::string suggestions_json(const std::string& typed, const std::vector<Suggestion>& suggestions,
                             const std::string& generation);

/// {"error":{"code","message","details":[{"code","parameter","message"}]}}
std::string error_json(const std::string& code, const std::string& message,
                       const std::vector<Fault>& details);

}  // namespace gijiroku::search

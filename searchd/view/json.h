// searchd/view/json.h — answers as the JSON of /api/v1 (docs/api). Total; text that is no UTF-8 is
// repaired.
#pragma once

#include <string>
#include <vector>

#include "searchd/engine/answer.h"
#include "searchd/model/criteria.h"
#include "searchd/request/request.h"
#include "searchd/suggest/suggestions.h"

namespace gijiroku::search {

std::string search_json(const Criteria& criteria, const Answer& answer);
std::string meeting_json(const ShownMeeting& shown);
std::string meetings_json(const Browse& browse, const MeetingList& list,
                          const std::string& generation);

/// {"query","suggestions":[{"text","display","kind","reading","count"}],"generation"}
std::string suggestions_json(const std::string& typed, const std::vector<Suggestion>& suggestions,
                             const std::string& generation);

/// {"error":{"code","message","details":[{"code","parameter","message"}]}}
std::string error_json(const std::string& code, const std::string& message,
                       const std::vector<Fault>& details);

/// {"status":"ok","scope","records","generation"}
std::string health_json(const std::string& scope, std::size_t records,
                        const std::string& generation);

}  // namespace gijiroku::search

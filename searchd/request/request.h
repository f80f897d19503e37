// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/request/request.h — parses the parameters of a request into Criteria, or reports all
// their faults at once.
//
// Pages and the API use the same names: q, the fields of the schema, tier, unit, fuzzy,
// excluded_variants, from, until, sort, page and size. Fields may be repeated and accept codes and
// Japanese names. An empty value counts as absent, because forms send empty fields.
#pragma once

#include <optional>
#include <string>

#include "searchd/model/criteria.h"
#include "searchd/model/table_format.h"
#include "searchd/request/fault.h"
#include "searchd/request/limits.h"
#include "searchd/request/target.h"

namespace gijiroku::search {

/// Whether a field has a parameter of its own: every field with filter terms, except the meeting
/// and the day, which has `from` and `until`.
constexpr bool is_filter(const FieldSpec& field) {
  return !field.prefix.empty() && field.field != Field::kDate && field.field != Field::kMeeting;
}

/// The criteria of a search. Field terms in q become filters (query/field_term.h). Throws
/// BadRequest.
Criteria read_criteria(const Parameters& parameters, UnknownParameters unknown);

/// The format in which all hits are saved, which it takes out of `parameters`; nullopt for a page
/// of hits (json, or no format). Throws BadRequest.
std::optional<TableFormat> take_table_format(Parameters& parameters);

/// The inverse of read_criteria(), for links and hidden fields: parameters that it reads as
/// `criteria`. Defaults are omitted, except an empty q. Total.
Parameters parameters_of(const Criteria& criteria);

/// A request for the list of meetings.
struct Browse {
  std::string body, year;  ///< only meetings of these; empty: any
  std::size_t page = 1;    ///< of kMeetingsPerPage meetings
};

/// Throws BadRequest.
Browse read_browse(const Parameters& parameters, UnknownParameters unknown);

/// A request for suggestions.
struct SuggestionRequest {
  std::string text;   ///< what has been typed so far
  std::size_t limit;  ///< how many suggestions to return
};

/// Whether suggestions are for the search box of a browser (format=opensearch), which it takes out
/// of `parameters`. Throws BadRequest.
bool take_opensearch(Parameters& parameters);

/// Throws BadRequest.
SuggestionRequest read_suggestion_request(const Parameters& parameters, UnknownParameters unknown);

/// A request for a meeting. As JSON a meeting is always whole: `anchor`, `part` and `whole` are for
/// its page.
struct MeetingRequest {
  std::string text;      ///< its matches are highlighted; empty: none
  std::string anchor{};  ///< the part with this node is asked for; empty: none is named
  std::size_t part = 0;  ///< the number of a part of a long meeting, from 1; 0: none is named
  bool whole = false;    ///< all parts on one page
};

/// Throws BadRequest.
MeetingRequest read_meeting_request(const Parameters& parameters, UnknownParameters unknown);

/// The query whose matches an agenda item highlights: q, or empty. Throws BadRequest.
std::string read_highlighted_query(const Parameters& parameters, UnknownParameters unknown);

/// Whether `text` has the form of a meeting's id: 16 lower-case hex digits.
bool is_meeting_id(std::string_view text);

}  // namespace gijiroku::search

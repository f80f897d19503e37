// searchd/request/request.h — the parameters of a request understood as Criteria, or everything
// that is wrong with them at once.
//
// The same names serve pages and the API: q, the fields of the schema (repeatable; codes or
// Japanese names), from, until, sort, page, size. An empty value counts as absent, because forms
// send empty fields.
#pragma once

#include <string>
#include <vector>

#include "searchd/model/criteria.h"
#include "searchd/request/fault.h"
#include "searchd/request/limits.h"
#include "searchd/request/target.h"

namespace gijiroku::search {

/// Field terms within q are filters too (query/field_term.h). Throws BadRequest.
Criteria read_criteria(const Parameters& parameters, Unknown unknown);

/// The shortest parameters that read_criteria reads as `criteria`, for links and hidden fields.
/// Total.
Parameters parameters_of(const Criteria& criteria);

/// What the list of meetings is narrowed to (empty: any), and the page of it.
struct Browse {
  std::string body, year;
  std::size_t page = 1;
};

/// Throws BadRequest.
Browse read_browse(const Parameters& parameters, Unknown unknown);

/// What somebody has typed so far, and how many suggestions are wanted.
struct Typing {
  std::string text;
  std::size_t limit;
};

/// Throws BadRequest.
Typing read_typing(const Parameters& parameters, Unknown unknown);

/// The text whose matches a meeting's page marks: q, or empty. Throws BadRequest.
std::string read_marked_text(const Parameters& parameters, Unknown unknown);

/// A meeting's id is 16 lower-case hex digits.
bool is_meeting_id(std::string_view text);

}  // namespace gijiroku::search

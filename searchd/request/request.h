// searchd/request/request.h — the parameters of a request understood as Criteria, or everything
// that is wrong with them at once.
//
// The same names serve pages and the API: q, the fields of the schema (repeatable; codes or
// Japanese names), from, until, sort, page, size. An empty value counts as absent, because forms
// send empty fields.
#pragma once

#include <stdexcept>
#include <string>
#include <vector>

#include "searchd/model/criteria.h"
#include "searchd/request/target.h"

namespace gijiroku {

/// What is wrong with a parameter.
struct Fault {
  std::string code;       ///< stable, for programs
  std::string parameter;  ///< empty: the request as a whole
  std::string message;    ///< Japanese, for people: what to do
  friend bool operator==(const Fault&, const Fault&) = default;
};

struct BadRequest : std::runtime_error {
  explicit BadRequest(std::vector<Fault> found)
      : std::runtime_error("bad request"), faults(std::move(found)) {}
  std::vector<Fault> faults;  ///< not empty
};

/// Limits that keep any one request cheap (docs/api): bytes of q, its blank-separated terms, hits
/// passed over, hits a page.
inline constexpr std::size_t kMaxTextBytes = 1024, kMaxTerms = 32, kMaxOffset = 1000, kMaxSize = 50;
inline constexpr std::size_t kDefaultSize = 10;
/// Terms of a search for text that is nearly so, which looks at many texts for each.
inline constexpr std::size_t kMaxVagueTerms = 4;

/// What to do with a parameter that nothing knows: a page passes over it and says so, the API
/// refuses it, because a misspelt filter must not silently widen a result.
enum class Unknown { kIgnored, kRefused };

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
inline constexpr std::size_t kMeetingsAPage = 100;

/// Throws BadRequest.
Browse read_browse(const Parameters& parameters, Unknown unknown);

/// What somebody has typed so far, and how many suggestions are wanted.
struct Typing {
  std::string text;
  std::size_t limit;
};
inline constexpr std::size_t kDefaultSuggestions = 8, kMaxSuggestions = 20;

/// Throws BadRequest.
Typing read_typing(const Parameters& parameters, Unknown unknown);

/// The text whose matches a meeting's page marks: q, or empty. Throws BadRequest.
std::string read_marked_text(const Parameters& parameters, Unknown unknown);

/// A meeting's id is 16 lower-case hex digits.
bool is_meeting_id(std::string_view text);

}  // namespace gijiroku

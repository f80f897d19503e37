// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/route/reply.h — a reply of the site, and the replies to requests that it does not answer.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "searchd/model/body_stream.h"
#include "searchd/model/site_settings.h"
#include "searchd/request/fault.h"
#include "searchd/request/target.h"

namespace gijiroku::search {

/// A reply without its HTTP headers.
struct Reply {
  int status = 200;
  std::string_view type;  ///< media type
  std::string body;
  std::string_view route{};   ///< for the log: "search", "api_meeting", "missing", …
  std::size_t results = 0;    ///< for the log: number of hits, meetings, nodes or suggestions
  std::string_view reason{};  ///< of status 503, for the metrics: the code of the error
  /// The text of a search that succeeded, with the first page of its hits; empty otherwise. For the
  /// metrics and the log of queries.
  std::string searched{};
  bool found = false;  ///< something contains all of `searched`, and not only some of its words
  std::shared_ptr<BodyStream> stream{};  ///< if set, it is the body
  std::string_view file{};     ///< if set, the name in ASCII under which a browser saves the body
  bool lasting = false;        ///< its address never shows anything else, so caches may keep it
  bool for_all_sites = false;  ///< scripts of other sites may read it
  bool degraded = false;       ///< something is missing, so caches must not store it
  std::string location{};      ///< of status 301: an encoded path
};

/// `reply` with its number of results. It is degraded if records of `missing_years` are missing.
Reply with_results(Reply reply, std::size_t results, const std::vector<std::string>& missing_years);

inline constexpr std::string_view kHtmlType = "text/html; charset=utf-8";
inline constexpr std::string_view kJsonType = "application/json; charset=utf-8";

/// How a refusal is written: as JSON, as a page of the site, or as the Diet's API writes it.
struct RefusalForm {
  bool json;
  const SiteSettings& site;
  const std::string* diet_query = nullptr;  ///< set for the Diet's API, which has its own form
  /// Of a page that searches, as they were typed, so that its refusal keeps them.
  const Parameters* typed = nullptr;
};

/// 400: `faults` name what is wrong.
Reply bad_request(const RefusalForm& form, const std::vector<Fault>& faults);
/// 403: the request lacks the secret of a staff service.
Reply forbidden(const RefusalForm& form);
/// 404: the same bytes for every missing address, so that nobody learns which records are
/// restricted.
Reply missing(const RefusalForm& form);
/// 410: the record went on `day`. Only the staff are told.
Reply gone(const RefusalForm& form, const std::string& day);
/// 301: `path` is below the base path.
Reply moved(const RefusalForm& form, const std::string& path);
/// 503: the same request may succeed later. `message` says why, in Japanese. `code` must exist as
/// long as the reply.
Reply unavailable(const RefusalForm& form, std::string_view code, const std::string& message);
/// 503 while records are withheld (WithheldError).
Reply withheld(const RefusalForm& form);
/// 500: its text contains the id `request` and nothing else about the failure.
Reply failed(const RefusalForm& form, const std::string& request);

}  // namespace gijiroku::search

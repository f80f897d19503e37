// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/request/request.h"

#include <algorithm>
#include <string>

#include "core/text.h"
#include "searchd/http/compression.h"
#include "searchd/http/request_head.h"
#include "searchd/kokkai/conditions.h"
#include "searchd/request/count_request.h"
#include "searchd/request/line_request.h"
#include "searchd/request/parameter_reader.h"
#include "tests/fuzz/target.h"

using namespace gijiroku;
using namespace gijiroku::search;
using namespace gijiroku::fuzz;

namespace {

/// Runs `read`. It may refuse the request, but with reasons.
template <typename Read>
void may_refuse(const Read& read) {
  try {
    read();
  } catch (const BadRequest& refused) {
    check(!refused.faults.empty());
    for (const Fault& fault : refused.faults) check(!fault.code.empty() && !fault.message.empty());
  }
}

void check_criteria(const Parameters& parameters, UnknownParameters unknown) {
  const Criteria criteria = read_criteria(parameters, unknown);
  check(criteria.limit >= 1 && criteria.limit <= kMaxSize && criteria.offset <= kMaxOffset);
  check(unknown == UnknownParameters::kIgnored || criteria.ignored_parameters.empty());
  check(count_terms(criteria.text) <= kMaxTerms);
  for (const Filter& filter : criteria.filters) {
    check(!filter.values.empty());
    for (const std::string& value : filter.values) check(is_utf8(value) && !value.empty());
  }
  // A link reads as the search that it was made from, unless field terms in q gave it more values
  // than a link may have. The order of filters may differ.
  may_refuse([&] {
    Parameters link = parameters_of(criteria);
    check(parse_parameters(query_string(link), UnknownParameters::kRefused) == link);
    Parameters again = parameters_of(read_criteria(link, UnknownParameters::kRefused));
    std::sort(link.begin(), link.end());
    std::sort(again.begin(), again.end());
    check(again == link);
  });
}

/// The path of a request reads as the request that it was made from, unless its text is too long
/// with other parameters.
void check_count_request(const Parameters& parameters, UnknownParameters unknown) {
  const CountRequest request = read_count_request(parameters, unknown);
  check(request.compared.has_value() == !request.compared_text.empty());
  may_refuse([&] {
    const CountRequest again =
        read_count_request(count_parameters(request), UnknownParameters::kRefused);
    check(again.period == request.period && again.by == request.by && again.rate == request.rate);
    check(again.asked.text == request.asked.text && again.compared_text == request.compared_text);
    check(again.criteria.text == request.criteria.text);
  });
}

void check_line_request(const Parameters& parameters, UnknownParameters unknown) {
  const LineRequest request = read_line_request(parameters, unknown);
  check(request.criteria.limit >= 1 && request.criteria.limit <= kMaxLines);
  check(request.criteria.offset % request.criteria.limit == 0);
  check(line_path(request).starts_with("/kwic?"));
}

}  // namespace

/// The bytes are the head of a request. It is refused, or its target is a path whose parameters
/// are read as criteria or refused with reasons, by the Diet's rules too.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const RequestHead head = parse_head(bytes_of(data, size));
  if (head.refusal != 0) {
    check(head.refusal >= 400);
    return 0;
  }
  check(head.method == "GET" || head.method == "HEAD");
  check(head.target.starts_with('/') && head.target.size() <= kMaxTargetBytes);
  check(head.target.find_first_of(" \r\n") == std::string::npos);
  const Target target = split_target(head.target);
  for (const auto unknown : {UnknownParameters::kIgnored, UnknownParameters::kRefused}) {
    may_refuse([&] {
      const Parameters parameters = parse_parameters(target.query, unknown);
      may_refuse([&] { check_criteria(parameters, unknown); });
      may_refuse([&] { check_count_request(parameters, unknown); });
      may_refuse([&] { check_line_request(parameters, unknown); });
      may_refuse([&] { read_browse(parameters, unknown); });
      may_refuse([&] { read_suggestion_request(parameters, unknown); });
      may_refuse([&] { read_highlighted_query(parameters, unknown); });
      may_refuse([&] { read_meeting_request(parameters, unknown); });
    });
  }
  for (const auto endpoint : {kokkai::Endpoint::kSpeech, kokkai::Endpoint::kMeeting}) {
    const kokkai::Request request = kokkai::read_request(target.query, endpoint);
    const auto* const read = std::get_if<kokkai::Conditions>(&request.content);
    check(!read || (read->start >= 1 && read->maximum >= 1 && read->maximum <= 100));
    if (const auto* refusal = std::get_if<kokkai::Refusal>(&request.content))
      check(is_utf8(kokkai::written(*refusal, request.packing)));
  }
  accepts_gzip(bytes_of(data, size));
  return 0;
}

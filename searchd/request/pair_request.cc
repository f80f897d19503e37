// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/request/pair_request.h"

#include <algorithm>

#include "embedded/strings.h"
#include "searchd/exchange/pair_terms.h"
#include "searchd/request/parameter_reader.h"

namespace gijiroku::search {
namespace {

constexpr const char *kAsker = "asker", *kAnswerer = "answerer";

std::string speaker(ParameterReader& reader, const char* name) {
  std::string out = reader.one(name).value_or("");
  if (out.size() > kMaxTextBytes) {
    reader.fault("too_long", name, strings::fault_long_speaker(name));
  }
  return out;
}

Parameters pair_parameters(const PairRequest& request) {
  Criteria criteria = request.criteria;
  criteria.unit = Unit::kUtterance;
  criteria.fits.clear();
  Parameters out = parameters_of(criteria);
  if (!request.asker.empty()) out.emplace_back(kAsker, request.asker);
  if (!request.answerer.empty()) out.emplace_back(kAnswerer, request.answerer);
  return out;
}

}  // namespace

PairRequest read_pair_request(const Parameters& parameters, UnknownParameters unknown) {
  ParameterReader reader(parameters, UnknownParameters::kIgnored);
  PairRequest out;
  out.asker = speaker(reader, kAsker);
  out.answerer = speaker(reader, kAnswerer);
  reader.finish();
  Parameters rest = parameters;
  std::erase_if(rest,
                [](const auto& each) { return each.first == kAsker || each.first == kAnswerer; });
  const auto typed = std::ranges::find(rest, "q", &Parameters::value_type::first);
  if (typed != rest.end() && typed->second.size() <= kMaxTextBytes) {
    PairTerms terms = pair_terms(typed->second);
    if (!terms.asker.empty()) out.asker = std::move(terms.asker);
    if (!terms.answerer.empty()) out.answerer = std::move(terms.answerer);
    typed->second = std::move(terms.rest);
  }
  out.criteria = read_criteria(rest, unknown);
  out.criteria.unit = Unit::kUtterance;
  out.criteria.fits.clear();
  return out;
}

bool asks_for_pairs(const Parameters& parameters) {
  const auto typed = std::ranges::find(parameters, "q", &Parameters::value_type::first);
  if (typed == parameters.end() || typed->second.size() > kMaxTextBytes) return false;
  const PairTerms terms = pair_terms(typed->second);
  return !terms.asker.empty() || !terms.answerer.empty();
}

std::string typed_text(const PairRequest& request) {
  return to_query_text(PairTerms{request.asker, request.answerer, request.criteria.text});
}

std::string pairs_path(const PairRequest& request) {
  return "/pairs?" + query_string(pair_parameters(request));
}

std::string pairs_path(const Criteria& criteria) {
  PairRequest request{criteria, "", ""};
  request.criteria.offset = 0;
  return pairs_path(request);
}

std::string pair_table_path(const PairRequest& request, TableFormat format) {
  PairRequest all = request;
  all.criteria.offset = 0;
  Parameters parameters = pair_parameters(all);
  parameters.emplace_back("format", named(format).code);
  return "/api/v1/pairs?" + query_string(parameters);
}

}  // namespace gijiroku::search

// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/report/pair_json.h"

#include <nlohmann/json.hpp>

#include "searchd/json/hit_json.h"
#include "searchd/json/text_json.h"
#include "searchd/model/processor_time.h"

namespace gijiroku::search {

std::string pairs_json(const PairRequest& request, const PairPage& page, const SiteSettings& site) {
  using Json = nlohmann::ordered_json;
  const Criteria& criteria = request.criteria;
  Json out;
  out["query"] = criteria.text;
  out["asker"] = optional_text(request.asker);
  out["answerer"] = optional_text(request.answerer);
  out["total"] = page.total;
  out["page"] = criteria.offset / criteria.limit + 1;
  out["size"] = criteria.limit;
  out["pairs"] = Json::array();
  for (const AnsweredQuestion& each : page.pairs) {
    Json one{{"question", hit_json(each.question, criteria.text)}, {"answers", Json::array()}};
    for (const Hit& answer : each.answers)
      one["answers"].push_back(hit_json(answer, criteria.text));
    one["further_answers"] = each.further_answers;
    out["pairs"].push_back(std::move(one));
  }
  out["asked_whom"] = Json::array();
  for (const AskedWhom& each : page.asked_whom) {
    spend_processor_time();
    out["asked_whom"].push_back(
        {{"asker", each.asker}, {"answerer", each.answerer}, {"count", each.count}});
  }
  out["degraded"] =
      page.missing_years.empty() ? Json() : Json{{"missing_years", page.missing_years}};
  out["generation"] = page.generation;
  return json_text(std::move(out), site);
}

}  // namespace gijiroku::search

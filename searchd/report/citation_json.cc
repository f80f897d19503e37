// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/report/citation_json.h"

#include <nlohmann/json.hpp>

#include "searchd/json/text_json.h"

namespace gijiroku::search {

std::string citation_json(const CitedRecord& record, const SiteSettings& site) {
  const Citation citation = cite(record, site);
  // Addresses are complete, so none gets the site's base path again.
  return json_text(nlohmann::ordered_json{{"id", record.id},
                                          {"text", citation.text},
                                          {"url", citation.url},
                                          {"ris", citation.ris},
                                          {"bibtex", citation.bibtex}});
}

}  // namespace gijiroku::search

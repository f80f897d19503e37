// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/report/citation_json.h — a citation as JSON: {"id","text","url","ris","bibtex"}.
#pragma once

#include <string>

#include "searchd/report/citation.h"

namespace gijiroku::search {

std::string citation_json(const CitedRecord& record, const SiteSettings& site);

}  // namespace gijiroku::search

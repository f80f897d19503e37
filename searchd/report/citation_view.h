// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/report/citation_view.h — the page 「引用・リンク」, and the same as JSON.
#pragma once

#include <string>

#include "searchd/report/citation.h"

namespace gijiroku::search {

std::string view_citation(const CitedRecord& record, const SiteSettings& site);

}  // namespace gijiroku::search

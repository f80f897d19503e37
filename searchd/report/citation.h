// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/report/citation.h — how an utterance or an agenda item is cited: in a Japanese text, in
// RIS and in BibTeX.
#pragma once

#include <string>

#include "searchd/model/hit.h"
#include "searchd/model/site_settings.h"

namespace gijiroku::search {

/// A record to cite.
struct CitedRecord {
  std::string id;     ///< of the utterance (Hit::id) or the agenda item (ItemRef::id)
  Hit hit;            ///< without a snippet; of an item its first node
  bool item = false;  ///< the whole item is cited
};

/// A citation in its forms. Each is UTF-8.
struct Citation {
  std::string text;  ///< one line: 会議名、開催日、発言者、発言番号、アドレス、原資料
  std::string ris;     ///< lines end with CR LF; ends with "ER  - "
  std::string bibtex;  ///< one entry, which BibTeX and biblatex read
  std::string url;     ///< complete if the site states its public address
};

/// What the record does not state is omitted. Total.
Citation cite(const CitedRecord& record, const SiteSettings& site);

}  // namespace gijiroku::search

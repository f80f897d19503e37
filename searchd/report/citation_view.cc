// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/report/citation_view.h"

#include "embedded/cite_mustache.h"
#include "embedded/strings.h"
#include "searchd/request/site_path.h"
#include "searchd/view/asset.h"
#include "searchd/view/html.h"

namespace gijiroku::search {
namespace {

Html form_html(const char* id, std::string_view name, const std::string& text,
               const std::string& url) {
  Html out("id", std::string(id));
  out["form"] = std::string(name);
  out["text"] = text;
  out["file_url"] = optional_html(url);
  return out;
}

}  // namespace

std::string view_citation(const CitedRecord& record, const SiteSettings& site) {
  const Citation citation = cite(record, site);
  const Hit& hit = record.hit;
  const std::string api = "/api/v1/cite/" + percent_encode(record.id);
  Html data("meeting", name_of(hit.meeting));
  data["record_url"] = record_path(hit.meeting.id, hit.anchor);
  data["openness"] = disclosure_html(hit.meeting, site.scope);
  data["copy_script"] = asset_file(Asset::kCopy).path;
  data["local"] = site.public_url.empty();
  data["forms"] = kainjow::mustache::list{
      form_html("cite-text", strings::cite_text, citation.text, ""),
      form_html("cite-url", strings::cite_url, citation.url, ""),
      form_html("cite-ris", "RIS", citation.ris, api + "?format=ris"),
      form_html("cite-bibtex", "BibTeX", citation.bibtex, api + "?format=bibtex")};
  return render({site,
                 std::string(strings::cite_link),
                 embedded::cite_mustache,
                 std::move(data),
                 "",
                 {},
                 true});
}

}  // namespace gijiroku::search

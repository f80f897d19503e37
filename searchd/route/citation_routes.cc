// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/route/citation_routes.h"

#include <optional>

#include "embedded/strings.h"
#include "searchd/report/citation_json.h"
#include "searchd/report/citation_view.h"
#include "searchd/request/parameter_reader.h"
#include "searchd/request/request.h"
#include "searchd/route/former_reply.h"

namespace gijiroku::search {
namespace {

std::optional<CitedRecord> find(const Call& call) {
  const std::string& id = call.ids[0];
  const std::size_t dash = id.find('-');
  if (dash == std::string::npos || !is_meeting_id(id.substr(0, dash))) return std::nullopt;
  std::optional<Searcher::Record> found;
  call.pool.with_searcher([&](const Searcher& searcher) { found = searcher.record(id); });
  if (!found) return std::nullopt;
  return CitedRecord{id, std::move(found->hit), found->is_item};
}

constexpr std::string_view kUtterance = "-u", kUtteranceFolder = "/u/";

/// The address of a record (core/former_addresses.h) from its id, and the way back.
std::string address_of(std::string id) {
  const std::size_t at = id.find(kUtterance);
  return at == std::string::npos ? id : id.replace(at, kUtterance.size(), kUtteranceFolder);
}
std::string id_of(std::string address) {
  const std::size_t at = address.find(kUtteranceFolder);
  return at == std::string::npos ? address
                                 : address.replace(at, kUtteranceFolder.size(), kUtterance);
}

/// A text to be saved as a file.
Reply file(std::string_view type, std::string_view name, std::string body) {
  Reply out{200, type, std::move(body)};
  out.file = name;
  return out;
}

}  // namespace

Reply citation_page(const Call& call) {
  const auto record = find(call);
  if (!record) return former_reply(call, "/cite/", address_of(call.ids[0]), id_of);
  return {200, kHtmlType, view_citation(*record, call.site), {}, 1};
}

Reply api_citation(const Call& call) {
  ParameterReader reader(call.parameters, UnknownParameters::kRefused);
  const std::string format = reader.one("format").value_or("json");
  if (format != "json" && format != "text" && format != "ris" && format != "bibtex") {
    reader.fault("unknown_value", "format", strings::fault_citation_format);
  }
  reader.finish();
  const auto record = find(call);
  if (!record) return former_reply(call, "/api/v1/cite/", address_of(call.ids[0]), id_of);
  if (format == "json") return {200, kJsonType, citation_json(*record, call.site), {}, 1};
  Citation citation = cite(*record, call.site);
  if (format == "ris")
    return file("application/x-research-info-systems", "gijiroku.ris", std::move(citation.ris));
  if (format == "bibtex")
    return file("application/x-bibtex; charset=utf-8", "gijiroku.bib", std::move(citation.bibtex));
  return {200, "text/plain; charset=utf-8", citation.text + "\n", {}, 1};
}

}  // namespace gijiroku::search

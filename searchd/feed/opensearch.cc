// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/feed/opensearch.h"

#include "core/utf8.h"
#include "core/xml_escape.h"
#include "embedded/strings.h"

namespace gijiroku::search {
namespace {

constexpr std::size_t kMaxShortName = 16;  // characters, by the specification

std::string short_name(const std::string& name) {
  std::string out;
  std::size_t characters = 0;
  for (const char32_t c : decode(name)) {
    if (++characters > kMaxShortName) break;
    append_utf8(out, c);
  }
  return out;
}

}  // namespace

std::string opensearch_description(const SiteSettings& site) {
  const std::string root = xml_escape(site.address(""));
  const auto address = [&](std::string_view type, std::string_view rest) {
    return "<Url type=\"" + std::string(type) + "\" method=\"get\" template=\"" + root +
           std::string(rest) + "\"/>\n";
  };
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
         "<OpenSearchDescription xmlns=\"http://a9.com/-/spec/opensearch/1.1/\">\n"
         "<ShortName>" +
         xml_escape(short_name(site.name)) + "</ShortName>\n<Description>" +
         xml_escape(strings::opensearch_description(site.name)) + "</Description>\n<Language>" +
         std::string(strings::language) +
         "</Language>\n<InputEncoding>UTF-8</InputEncoding>\n"
         "<OutputEncoding>UTF-8</OutputEncoding>\n"
         "<Image width=\"16\" height=\"16\" type=\"image/svg+xml\">" +
         root + "/icon.svg</Image>\n" + address("text/html", "/search?q={searchTerms}") +
         address("application/atom+xml", "/search.atom?q={searchTerms}&amp;page={startPage?}") +
         address("application/x-suggestions+json",
                 "/api/v1/suggest?q={searchTerms}&amp;format=opensearch") +
         "</OpenSearchDescription>\n";
}

}  // namespace gijiroku::search

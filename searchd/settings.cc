// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/settings.h"

#include "core/config_file.h"

namespace gijiroku::search {
namespace {

constexpr std::size_t kMaxLinks = 20, kMaxSeconds = 60, kMaxConnections = 1024;
constexpr std::string_view kPathCharacters =
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/";

/// A link to any other scheme, as javascript:, would run in the readers' browsers.
bool is_web_address(const std::string& url) {
  return url.starts_with("https://") || url.starts_with("http://");
}

void read_web_address(ConfigFile& file, const std::string& key, std::string& into) {
  file.read(key, into);
  if (!into.empty() && !is_web_address(into)) file.refuse(key, "は https:// か http:// で始めます");
}

void read_scope(ConfigFile& file, Scope& into) {
  std::string name;
  file.read("scope", name);
  if (name.empty()) return;
  if (name != "public" && name != "staff") file.refuse("scope", "は \"public\" か \"staff\" です");
  into = name == "staff" ? Scope::kStaff : Scope::kPublic;
}

void read_base_path(ConfigFile& file, std::string& into) {
  file.read("base_path", into);
  if (into.empty() || into == "/") {
    into.clear();
    return;
  }
  if (into.ends_with('/')) into.pop_back();
  if (!into.starts_with('/') || into.find("//") != std::string::npos ||
      into.find_first_not_of(kPathCharacters) != std::string::npos)
    file.refuse("base_path", "は / で始まる英数字の道筋です。例: \"/gijiroku\"");
}

void read_links(ConfigFile& file, std::vector<SiteLink>& into) {
  for (std::size_t i = 0; i < kMaxLinks; ++i) {
    const std::string key = "site.links." + std::to_string(i);
    SiteLink link;
    file.read(key + ".name", link.name);
    read_web_address(file, key + ".url", link.url);
    if (link.name.empty() && link.url.empty()) return;
    if (link.name.empty() || link.url.empty())
      file.refuse(key + (link.url.empty() ? ".name" : ".url"), "には name と url の両方を書きます");
    into.push_back(link);
  }
}

void read_site(ConfigFile& file, SiteSettings& site) {
  read_scope(file, site.scope);
  read_base_path(file, site.base_path);
  read_web_address(file, "public_url", site.public_url);
  while (site.public_url.ends_with('/')) site.public_url.pop_back();
  file.read("site.name", site.name);
  file.read("site.operator", site.operator_name);
  file.read("site.indexed", site.indexed);
  read_links(file, site.links);
  site.originals = file.texts("originals");
  for (const auto& [name, url] : site.originals) {
    if (!is_web_address(url)) file.refuse("originals." + name, "は https:// か http:// で始めます");
  }
}

}  // namespace

Settings read_settings(const std::string& path) {
  Settings out;
  if (path.empty()) return out;
  ConfigFile file(path);
  file.read("index", out.index);
  file.read("variants", out.variants);
  file.read("token_file", out.token_file);
  file.read("listen", out.listen);
  file.read("metrics_listen", out.metrics_listen);
  file.read("query_log", out.query_log);
  file.read("trust_loopback", out.trust_loopback);
  file.read("limits.processor_seconds", 1, kMaxSeconds, out.processor_seconds);
  file.read("limits.connections", 1, kMaxConnections, out.connections);
  read_site(file, out.site);
  file.refuse_unknown();
  return out;
}

}  // namespace gijiroku::search

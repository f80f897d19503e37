// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/model/site_settings.h — what the operator states about the site: its scope, address, name
// and links.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "searchd/model/scope.h"

namespace gijiroku::search {

struct SiteLink {
  std::string name, url;
};

struct SiteSettings {
  Scope scope = Scope::kPublic;
  std::string name = "議事録検索";
  std::string operator_name{};    ///< who runs the site; empty: not shown
  std::vector<SiteLink> links{};  ///< at the foot of every page
  std::string base_path{};        ///< what precedes every path: "/gijiroku"; empty: nothing
  std::string public_url{};       ///< scheme and host of the public site; empty: unknown
  bool indexed = true;            ///< search engines may index the public site
  /// Where the sources are on the web: the beginning of a record's name (Meeting::doc), and the
  /// beginning of its address.
  std::vector<std::pair<std::string, std::string>> originals{};

  /// The whole address of a path; from the root of the host if `public_url` is unknown.
  std::string address(std::string_view path) const {
    return std::string(public_url).append(base_path).append(path);
  }
};

}  // namespace gijiroku::search

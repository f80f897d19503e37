// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/settings.h — what the operator of gijiroku-searchd may set, in a file or on the command
// line.
#pragma once

#include <cstddef>
#include <string>

#include "searchd/http/server.h"
#include "searchd/http/site.h"
#include "searchd/model/site_settings.h"

namespace gijiroku::search {

struct Settings {
  std::string index;
  std::string variants;    ///< table of further spellings; empty: none
  std::string token_file;  ///< of the secret of a staff service; empty: none
  std::string listen = "127.0.0.1:8080";
  std::string metrics_listen;  ///< address for the metrics; empty: none
  std::string query_log;       ///< folder for the log of queries; empty: none
  bool trust_loopback = false;
  std::size_t processor_seconds = kProcessorTime.count();  ///< of one request
  std::size_t connections = Server::kConnections;          ///< served at a time
  SiteSettings site;
};

/// The settings in the TOML file `path`; defaults if `path` is empty. Throws FileError or
/// FormatError, which name the file and the line, for a file that cannot be read, an unknown
/// setting or an invalid value.
Settings read_settings(const std::string& path);

}  // namespace gijiroku::search

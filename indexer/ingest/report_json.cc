// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/ingest/report_json.h"

#include <nlohmann/json.hpp>

namespace gijiroku::indexer {
namespace {

std::string line_of(const std::string& path, const Diagnostic& diagnostic,
                    bool still_public = false) {
  nlohmann::ordered_json out;
  out["source"] = path;
  out["severity"] = diagnostic.severity == Severity::kError ? "error" : "warning";
  out["code"] = diagnostic.code;
  if (diagnostic.line > 0) out["line"] = diagnostic.line;
  if (still_public) out["still_public"] = true;
  out["message"] = diagnostic.message;
  // File names are any bytes, and messages may quote them: invalid UTF-8 must not throw.
  return out.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

}  // namespace

std::string report_json(const std::vector<Failure>& failures,
                        const std::vector<SourceDiagnostics>& diagnostics) {
  std::string out;
  for (const Failure& failure : failures) {
    out += line_of(failure.path, {Severity::kError, "failed", 0, failure.message},
                   failure.still_public);
  }
  for (const SourceDiagnostics& source : diagnostics) {
    for (const Diagnostic& diagnostic : source.diagnostics) out += line_of(source.path, diagnostic);
  }
  return out;
}

}  // namespace gijiroku::indexer

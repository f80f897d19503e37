// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/ingest/report_json.h"

#include <nlohmann/json.hpp>

#include "core/escape.h"

namespace gijiroku::indexer {
namespace {

std::string line_of(const std::string& path, const Diagnostic& diagnostic,
                    bool still_public = false) {
  nlohmann::ordered_json out;
  out["source"] = escaped(path);
  out["severity"] = diagnostic.severity == Severity::kError ? "error" : "warning";
  out["code"] = diagnostic.code;
  if (diagnostic.line > 0) out["line"] = diagnostic.line;
  if (still_public) out["still_public"] = true;
  out["message"] = escaped(diagnostic.message);  // it may quote the name of a file
  return out.dump() + "\n";
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

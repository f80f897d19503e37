// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/ingest/parse_json.h — the parse of one file, as JSON (the golden form), as TEI or as
// an explanation of its lines.
#pragma once

#include <string>

namespace gijiroku::indexer {

/// The meeting in the file as a JSON object whose last member is "diagnostics". A file with several
/// meetings yields an array of such objects. JSON Lines always yield an array; only its first
/// object has the diagnostics. Throws FileError or FormatError.
/// `unsandboxed` as for ReaderStarter.
std::string parse_json(const std::string& path, bool unsandboxed);

/// The same meetings as TEI (core/meeting_tei.h). Throws FileError or FormatError.
std::string parse_tei(const std::string& path, bool unsandboxed);

/// How each line of the file was read and why (see ingest/explanation.h). Throws FileError or
/// FormatError.
std::string explain(const std::string& path, bool unsandboxed);

}  // namespace gijiroku::indexer

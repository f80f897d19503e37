// indexer/ingest/parse_json.h — what one source says, as JSON (the golden form) and line by line
// for people.
#pragma once

#include <string>

namespace gijiroku::indexer {

/// The meeting in the file with a last member "diagnostics"; of JSON Lines an array of such
/// objects, the diagnostics in the first. Throws FileError or FormatError.
std::string parse_json(const std::string& path);

/// How each line of the file was read and why, for people (see ingest/explanation.h). Throws
/// FileError or FormatError.
std::string explain(const std::string& path);

}  // namespace gijiroku::indexer

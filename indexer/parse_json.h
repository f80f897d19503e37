// indexer/parse_json.h — the golden form: what a source says, as JSON for people and tests.
#pragma once

#include <string>

namespace gijiroku {

/// The meeting in the file with a last member "diagnostics"; of JSON Lines an array of such
/// objects, the diagnostics in the first. Throws FileError or FormatError.
std::string parse_json(const std::string& path);

}  // namespace gijiroku

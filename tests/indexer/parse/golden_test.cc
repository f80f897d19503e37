#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "core/meeting_json.h"
#include "indexer/parse/parse.h"

using namespace gijiroku;
using namespace gijiroku::indexer;

namespace {

std::string content(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

std::vector<std::filesystem::path> golden_texts() {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(SOURCE_DIR "/tests/golden")) {
    if (entry.path().extension() == ".txt") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

/// The meeting with what the parser was not sure of.
std::string golden_form(const Parsed& parsed) {
  nlohmann::ordered_json form = to_json(parsed.meeting);
  for (const Diagnostic& d : parsed.diagnostics) {
    form["diagnostics"].push_back({{"code", d.code}, {"line", d.line}, {"message", d.message}});
  }
  return form.dump(1) + "\n";
}

}  // namespace

// ACCEPT=1 rewrites the expected files; `git diff` is then the review.
TEST_CASE("each golden document parses as agreed") {
  const auto paths = golden_texts();
  REQUIRE_FALSE(paths.empty());
  for (const auto& path : paths) {
    const std::string doc = path.filename().string();
    const std::string parsed = golden_form(parse_minutes(repair(content(path)), doc, role_table()));
    auto expected = path;
    expected.replace_extension(".json");
    if (std::getenv("ACCEPT") != nullptr) std::ofstream(expected, std::ios::binary) << parsed;
    CAPTURE(doc);
    CHECK(parsed == content(expected));
  }
}

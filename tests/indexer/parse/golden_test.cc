// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>

#include "core/meeting_json.h"
#include "indexer/parse/parse.h"
#include "tests/support/golden_minutes.h"

using namespace gijiroku;
using namespace gijiroku::indexer;
using namespace gijiroku::testing;

namespace {

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
  const auto documents = golden_minutes();
  REQUIRE_FALSE(documents.empty());
  for (const GoldenMinutes& document : documents) {
    const std::string parsed =
        golden_form(parse_minutes(document.text, document.name(), role_table()));
    auto expected = document.path;
    expected.replace_extension(".json");
    if (std::getenv("ACCEPT") != nullptr) std::ofstream(expected, std::ios::binary) << parsed;
    CAPTURE(document.name());
    CHECK(parsed == file_text(expected));
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
// The tests, or a starter of readers for them: these are this program too.
#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>

#include "indexer/confine/reader_loop.h"
#include "tests/support/planted_crash.h"

int main(int argc, char** argv) {
  if (gijiroku::indexer::is_reader(argc, argv))
    return gijiroku::indexer::run_reader(gijiroku::testing::crash_if_planted);
  return Catch::Session().run(argc, argv);
}

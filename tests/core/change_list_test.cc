// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/change_list.h"

#include <catch2/catch.hpp>

using namespace gijiroku;

namespace {

const std::vector<Change> kChanges{
    {*parse_iso_date("2026-11-29"), ChangeKind::kAdded, "0123456789abcdef"},
    {*parse_iso_date("2026-11-28"), ChangeKind::kCorrected, "fedcba9876543210"},
    {*parse_iso_date("2026-11-01"), ChangeKind::kWithdrawn, "00000000000000ff"}};

}  // namespace

TEST_CASE("changes come back from their text") {
  CHECK(changes_of(change_text(kChanges)) == kChanges);
  CHECK(changes_of(change_text({})).empty());
}

TEST_CASE("a damaged list of changes counts as empty") {
  const std::string text = change_text(kChanges);
  for (std::size_t i = 0; i < text.size(); ++i) {
    std::string other = text;
    other[i] = static_cast<char>(other[i] ^ 1);
    CHECK(changes_of(other).empty());
    CHECK(changes_of(text.substr(0, i)).empty());
  }
}

TEST_CASE("the day is that of Japan") {
  using namespace std::chrono;
  CHECK(iso(day_in_japan(sys_days(year{2026} / 11 / 29) + hours(14))) == "2026-11-29");
  CHECK(iso(day_in_japan(sys_days(year{2026} / 11 / 29) + hours(15))) == "2026-11-30");
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/escape.h"

#include <catch2/catch.hpp>

#include "core/utf8.h"

using namespace gijiroku;

TEST_CASE("a name is printed as one line that shows its bytes") {
  struct Row {
    std::string name, printed;
  };
  const auto row = GENERATE(
      Row{"令和2年/第1回.txt", "令和2年/第1回.txt"}, Row{"a\nb\tc\rd", "a\\nb\\tc\\rd"},
      Row{"\x1b[31mred\x07", "\\x1b[31mred\\x07"}, Row{std::string("a\0b", 3), "a\\x00b"},
      Row{"a\x7f", "a\\x7f"}, Row{"\x83\x65.txt", "\\x83e.txt"}, Row{"\xe3\x81", "\\xe3\\x81"},
      Row{"a\xef\xbf\xbd"
          "b",
          "a\xef\xbf\xbd"
          "b"},
      Row{"\u202etxt.exe", "\\u{202e}txt.exe"}, Row{"a\u0085b\u2028", "a\\u{85}b\\u{2028}"},
      Row{"..\\a", "..\\a"});
  CAPTURE(row.name);
  CHECK(escaped(row.name) == row.printed);
  CHECK(is_utf8(escaped(row.name)));
}

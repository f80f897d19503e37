// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/xml_escape.h"

#include <catch2/catch.hpp>

#include "core/utf8.h"

using gijiroku::xml_escape;

TEST_CASE("text in XML has no markup and no character that XML cannot contain") {
  CHECK(xml_escape("a<b>&\"c\"") == "a&lt;b&gt;&amp;&quot;c&quot;");
  CHECK(xml_escape("予算\r\n\t") == "予算\r\n\t");
  CHECK(xml_escape(std::string("\x01\x1E\0", 3)) == "\uFFFD\uFFFD\uFFFD");
  CHECK(xml_escape("\uFFFE𠮷") == "\uFFFD𠮷");
  CHECK(gijiroku::is_utf8(xml_escape("\xFF\xE3")));
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/toml.h"

#include <catch2/catch.hpp>

#include "core/error.h"

using namespace gijiroku;

TEST_CASE("values of tables and arrays have one key each, and their lines") {
  const TomlValues values = parse_toml(
      "name = \"高台町\"\n[site]\nlinks = [{name = \"町\", url = \"https://a\"}, {name = \"県\"}]\n"
      "[originals]\n\"2020/\" = \"x\"\na.pdf = \"y\"\n");
  CHECK(*values.at("name").text() == "高台町");
  CHECK(values.at("name").line == 1);
  CHECK(*values.at("site.links.0.url").text() == "https://a");
  CHECK(*values.at("site.links.1.name").text() == "県");
  CHECK(values.at("site.links.1.name").line == 3);
  CHECK(*values.at("originals.2020/").text() == "x");
  CHECK(*values.at("originals.a.pdf").text() == "y");
  CHECK(values.size() == 6);
}

TEST_CASE("every kind of value is read, others are kept as such") {
  const TomlValues values = parse_toml(
      "a = 7\nb = true\nc = [\"x\", \"y\"]\nd = 2020-12-14\ne = 13:30:05\nf = 1.5\ng = [1]\nh = "
      "[]\n");
  CHECK(std::get<std::int64_t>(values.at("a").value) == 7);
  CHECK(std::get<bool>(values.at("b").value));
  CHECK(std::get<std::vector<std::string>>(values.at("c").value) ==
        std::vector<std::string>{"x", "y"});
  CHECK(std::get<Date>(values.at("d").value) == std::chrono::year{2020} / 12 / 14);
  CHECK(std::get<TomlTime>(values.at("e").value).minutes == 13 * 60 + 30);
  CHECK(std::holds_alternative<TomlOther>(values.at("f").value));
  CHECK(std::holds_alternative<TomlOther>(values.at("g").value));
  CHECK(std::get<std::vector<std::string>>(values.at("h").value).empty());
}

TEST_CASE("what is not TOML is refused with its line") {
  const auto toml = GENERATE(as<std::string>(), "\na = ", "\na = 1\na = 2", "\n[x", "\nあ = 1");
  CHECK_THROWS_WITH(parse_toml(toml), Catch::Contains("行目"));
  CHECK_THROWS_AS(parse_toml(toml), FormatError);
}

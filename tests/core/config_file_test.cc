// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config_file.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "core/error.h"

using namespace gijiroku;

namespace {

/// A file of settings that is removed at the end.
class Written {
 public:
  explicit Written(const std::string& toml)
      : path_(std::filesystem::temp_directory_path() /
              ("gijiroku-config-" + std::to_string(reinterpret_cast<std::uintptr_t>(this)))) {
    std::ofstream(path_) << toml;
  }
  ~Written() { std::filesystem::remove(path_); }
  std::string path() const { return path_.string(); }

 private:
  std::filesystem::path path_;
};

}  // namespace

TEST_CASE("settings that a file does not have keep their values") {
  const Written written("index = \"/srv/a\"\njobs = 3\nflag = true\nlist = [\"x\"]\n");
  ConfigFile file(written.path());
  std::string index = "before", other = "kept";
  std::size_t jobs = 0;
  bool flag = false;
  std::vector<std::string> list;
  file.read("index", index);
  file.read("other", other);
  file.read("jobs", 0, 8, jobs);
  file.read("flag", flag);
  file.read("list", list);
  CHECK(index == "/srv/a");
  CHECK(other == "kept");
  CHECK(jobs == 3);
  CHECK(flag);
  CHECK(list == std::vector<std::string>{"x"});
  CHECK_NOTHROW(file.refuse_unknown());
}

TEST_CASE("an unknown setting is an error with its line and what is known") {
  const Written written("index = \"a\"\n\n[site]\nnmae = \"b\"\n");
  ConfigFile file(written.path());
  std::string into;
  file.read("index", into);
  file.read("site.name", into);
  CHECK_THROWS_WITH(file.refuse_unknown(), Catch::Contains(written.path() + " 4 行目: site.nmae") &&
                                               Catch::Contains("index、site.name"));
}

TEST_CASE("a value of another kind is an error with its line") {
  const Written written("text = 1\nflag = \"x\"\nlist = \"x\"\nnumber = 9\n");
  ConfigFile file(written.path());
  std::string text;
  bool flag = false;
  std::vector<std::string> list;
  std::size_t number = 0;
  CHECK_THROWS_WITH(file.read("text", text), Catch::Contains("1 行目: text"));
  CHECK_THROWS_WITH(file.read("flag", flag), Catch::Contains("2 行目: flag"));
  CHECK_THROWS_WITH(file.read("list", list), Catch::Contains("3 行目: list"));
  CHECK_THROWS_WITH(file.read("number", 1, 8, number), Catch::Contains("4 行目: number"));
}

TEST_CASE("a file that is absent or no TOML is named") {
  CHECK_THROWS_AS(ConfigFile("/nowhere/a.toml"), FileError);
  const Written written("x = \n");
  CHECK_THROWS_WITH(ConfigFile(written.path()), Catch::Contains(written.path()));
}

TEST_CASE("the command line names the file of settings in two ways") {
  const auto named = [](std::vector<const char*> arguments) {
    arguments.insert(arguments.begin(), "program");
    return config_argument(static_cast<int>(arguments.size()), arguments.data());
  };
  CHECK(named({"--config", "a.toml", "x"}) == "a.toml");
  CHECK(named({"x", "--config=b.toml"}) == "b.toml");
  CHECK(named({"--config"}).empty());
  CHECK(named({"--configure=c", "x"}).empty());
}

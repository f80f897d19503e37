// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/system/process.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <chrono>
#include <csignal>

#include "core/error.h"
#include "tests/support/temporary_folder.h"

using namespace gijiroku;
using namespace gijiroku::indexer;
using namespace std::chrono_literals;

namespace {

ProcessResult shell(const std::string& script, std::string_view input = "",
                    const ProcessLimits& limits = {}) {
  return run_process({"sh", "-c", script}, input, limits);
}

ProcessLimits limited(auto&& change) {
  ProcessLimits limits;
  change(limits);
  return limits;
}

}  // namespace

TEST_CASE("a program gets its input and gives its output, whatever the bytes and however many") {
  std::string bytes(3'000'000, '\0');
  for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<char>(i * 7);
  const ProcessResult result = run_process({"cat"}, bytes, {});
  CHECK(result.succeeded());
  CHECK(result.output == bytes);
}

TEST_CASE("words reach the program as they are: there is no shell between") {
  CHECK(run_process({"printf", "%s|", "a b", "$HOME", "会議録;x"}, "", {}).output ==
        "a b|$HOME|会議録;x|");
}

TEST_CASE("status, signal and the last line of the errors are told") {
  const ProcessResult failed = shell("echo 一 >&2; echo 二 >&2; echo >&2; exit 3");
  CHECK(failed.exit_status == 3);
  CHECK(failed.last_error == "二");
  CHECK_FALSE(failed.succeeded());
  const ProcessResult killed = shell("kill -TERM $$");
  CHECK(killed.signal == SIGTERM);
  CHECK(killed.exit_status == -1);
  CHECK_FALSE(killed.timed_out);
}

TEST_CASE("input that is not read is no fault") {
  CHECK(run_process({"true"}, std::string(1'000'000, 'x'), {}).succeeded());
}

TEST_CASE("a program sees no environment but PATH and LANG, and no files but its streams") {
  ::setenv("GIJIROKU_SECRET", "1", 1);
  const int leaked = ::open("/dev/null", O_RDONLY);  // without O_CLOEXEC
  const std::string variables = run_process({"env"}, "", {}).output;
  // Not by ls, because /proc is out of its sight.
  const std::string files =
      shell("for i in 0 1 2 3 4 5 6 7 8 9; do (: >&$i) 2>/dev/null && printf \"$i \"; done").output;
  ::close(leaked);
  ::unsetenv("GIJIROKU_SECRET");
  CHECK(std::count(variables.begin(), variables.end(), '\n') == 2);
  CHECK_THAT(variables, Catch::Contains("LANG=C.UTF-8\n") && Catch::Contains("PATH="));
  CHECK(files == "0 1 2 ");
}

TEST_CASE("a limit ends the program and all that it started") {
  const auto begun = std::chrono::steady_clock::now();
  SECTION("wall clock") {
    const auto limits = limited([](ProcessLimits& l) { l.wall = 300ms; });
    CHECK(shell("sleep 30", "", limits).timed_out);
    CHECK(shell("sleep 30 & sleep 30", "", limits).timed_out);
    CHECK(shell("exec >&- 2>&-; sleep 30", "", limits).timed_out);
  }
  SECTION("CPU time") {
    const auto limits = limited([](ProcessLimits& l) { l.cpu = 1s; });
    CHECK(shell("while :; do :; done", "", limits).timed_out);
  }
  SECTION("output") {
    const auto limits = limited([](ProcessLimits& l) { l.output = 100'000; });
    const ProcessResult result = shell("yes", "", limits);
    CHECK(result.output_limit);
    CHECK(result.output.size() == 100'000);
    CHECK_FALSE(result.timed_out);
  }
  CHECK(std::chrono::steady_clock::now() - begun < 20s);
}

TEST_CASE("exactly the output that is allowed is no fault") {
  const auto limits = limited([](ProcessLimits& l) { l.output = 5; });
  CHECK(shell("printf 12345", "", limits).succeeded());
  CHECK(shell("printf 123456", "", limits).output_limit);
}

TEST_CASE("memory and files are limited") {
  const auto limits = limited([](ProcessLimits& l) { l.memory = 64 << 20; });
  CHECK_FALSE(run_process({"dd", "if=/dev/zero", "of=/dev/null", "bs=200M", "count=1"}, "", limits)
                  .succeeded());
  const testing::TemporaryFolder folder;
  CHECK_FALSE(shell("echo x > " + folder / "file").succeeded());
}

TEST_CASE("a program that is missing or cannot be executed is a FileError") {
  const testing::TemporaryFolder folder;
  CHECK(is_installed("sh"));
  CHECK_FALSE(is_installed("gijiroku-no-such-program"));
  CHECK_FALSE(is_installed(""));
  CHECK_THROWS_AS(run_process({"gijiroku-no-such-program"}, "", {}), FileError);
  CHECK_THROWS_AS(run_process({folder.write("text", "not a program")}, "", {}), FileError);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/confine/reader_starter.h"

#include <catch2/catch.hpp>
#include <iostream>
#include <map>

#include "core/error.h"
#include "indexer/confine/source_reader.h"
#include "indexer/format/transcript_json.h"
#include "indexer/system/call_filter.h"
#include "indexer/system/sanitizer.h"
#include "tests/support/planted_crash.h"
#include "tests/support/town.h"
#include "tests/support/zip_file.h"

using namespace gijiroku;
using namespace gijiroku::indexer;
using namespace gijiroku::testing;
using Catch::Matchers::Contains;

namespace {

constexpr const char* kLost = "読み取り用の子プロセスが途中で止まりました";
constexpr const char* kTooSlow = "読み取りが時間の上限を超えました";

std::string page(const std::string& text) { return "<html><p>" + text + "</p></html>"; }

std::string minutes_page(const std::string& text) {
  return "<html><p>会議名　みどり野市環境審議会</p><p>日時　令和5年6月1日</p><p>○会長　開会します。"
         "</p><p>○委員　" +
         text + "</p></html>";
}

ReaderLimits small() {
  return {std::chrono::milliseconds(1500), std::chrono::seconds(20), std::uint64_t{1} << 28};
}

}  // namespace

TEST_CASE("a reader that crashes, ends, hangs or takes all memory is a failure, and is replaced") {
  struct Row {
    const char *planted, *message;
  };
  const Row row =
      GENERATE(Row{kCrash, kLost}, Row{kSilence, kLost}, Row{kSpin, kTooSlow}, Row{kMemory, kLost});
  if (kSanitized && row.planted == kMemory) return;  // no limit of memory there
  CAPTURE(row.planted);
  ReaderStarter starter(false, small());
  SourceReader reader(starter);
  CHECK_THROWS_WITH(reader.html(page(row.planted)), Contains(row.message));
  CHECK_THAT(reader.html(page("委員の発言")).text, Contains("委員の発言"));
}

TEST_CASE("a reader knows the dictionary of names although it opens no file") {
  const std::string text =
      R"([{"speaker": "議長", "speech": "○議長（青木）　開会します。"},)"
      R"( {"speaker": "委員", "speech": "○大学教授小林七子（小林）　はい。"}])";
  ReaderStarter starter;
  const auto transcripts = SourceReader(starter).json(text);
  REQUIRE(transcripts);
  CHECK(to_wire(*transcripts) == to_wire(read_json_transcripts(text)));
}

TEST_CASE("a source that has lost three readers gets no other") {
  ReaderStarter starter(false, small());
  SourceReader reader(starter);
  for (int i = 0; i < 3; ++i) CHECK_THROWS_WITH(reader.html(page(kCrash)), Contains(kLost));
  CHECK_THROWS_WITH(reader.html(page("x")), Contains("何度も止まった"));
  CHECK_THAT(SourceReader(starter).html(page("次の文書")).text, Contains("次の文書"));
}

TEST_CASE("a reader that fails costs its file alone, whatever its format") {
  const Town town;
  const std::string crash = minutes_page(kCrash);
  const std::map<std::string, std::string> hostile{
      {"a.html", crash},
      {"b.xml", "<?xml version=\"1.0\"?><a>" + std::string(kCrash) + "</a>"},
      {"c.json", "[{\"speech\": \"" + std::string(kCrash) + "\"}]"},
      {"d.jsonl", R"({"doc":"d","seq":1,"text":")" + std::string(kCrash) + "\"}\n"},
      {"e.zip", zip_of({{"planted: crash.txt", "x"}})}};
  for (const auto& [name, bytes] : hostile) town.folder.write("minutes/" + name, bytes);
  town.folder.write("minutes/good.html", minutes_page("賛成します。"));
  town.folder.write("minutes/corrected.html", minutes_page("反対します。"));
  town.folder.write("minutes/corrected.html.meta.toml", "place = \"" + std::string(kCrash) + "\"");

  const RunSummary summary = town.run();

  CHECK(summary.read == 1);
  CHECK(summary.failed == hostile.size() + 1);
  for (const auto& [name, bytes] : hostile)
    CHECK_THAT(town.summary(), Contains(name + "\n  失敗: " + kLost));
  CHECK_THAT(town.summary(), Contains("corrected.html\n  失敗: " + std::string(kLost)));
  CHECK(town.found("賛成します", search::Scope::kStaff) == 1);
}

TEST_CASE("a bad member of a zip costs no other") {
  const Town town("a.zip", zip_of({{"bad.html", minutes_page(kCrash)},
                                   {"good.html", minutes_page("賛成します。")}}));
  CHECK(town.found("賛成します", search::Scope::kStaff) == 1);
  CHECK_THAT(town.report(), Contains("bad.html") && Contains(kLost));
}

TEST_CASE("a reader reaches neither the state nor the network") {
  if (!has_call_filter()) {
    std::cout << "skipped: readers, this kernel offers no seccomp\n";
    return;
  }
  const Town town("first.html", minutes_page("最初の会議です。"));
  town.folder.write("minutes/open.html", minutes_page(kOpen + town.index() + "/state/state.db;"));
  town.folder.write("minutes/source.html", minutes_page(kOpen + town.sources() + "/first.html;"));
  town.folder.write("minutes/socket.html", minutes_page(kSocket));
  town.folder.write("minutes/good.html", minutes_page("賛成します。"));

  const RunSummary summary = town.run();

  CHECK(summary.read == 1);
  CHECK_THAT(town.summary(), Contains("open.html\n  失敗: planted: not opened"));
  CHECK_THAT(town.summary(), Contains("source.html\n  失敗: planted: not opened"));
  CHECK_THAT(town.summary(), Contains("socket.html\n  失敗: planted: no socket"));
}

TEST_CASE("an answer may not be larger than expected") {
  ReaderStarter starter;
  ReaderProcess reader = starter.start();
  CHECK_THROWS_AS(reader.ask(Question::kHtml, page("長い発言"), 4), FormatError);
  CHECK_FALSE(reader.alive());
}

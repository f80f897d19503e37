// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/format/extract_json.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <sstream>
#include <utility>

namespace gijiroku::indexer {
namespace {

struct Read {
  std::vector<std::string> texts;
  std::vector<Diagnostic> diagnostics;
};

Read read(const std::string& lines, std::size_t jobs = 2) {
  Read out;
  std::istringstream in(lines);
  out.diagnostics = read_json_lines(in, role_table(), jobs, [&](const Meeting& meeting) {
    for (const Node& node : meeting.agenda[0].nodes) out.texts.push_back(node.text);
  });
  return out;
}

std::string record(int seq, const std::string& text) {
  return R"({"doc":"d","seq":)" + std::to_string(seq) + R"(,"text":")" + text + "\"}";
}

}  // namespace

TEST_CASE("lines are told by their number, in order, whatever thread read them") {
  std::string lines = "\xEF\xBB\xBF";
  std::vector<std::string> texts;
  std::vector<std::size_t> bad;
  for (int i = 1; i <= 30'000; ++i) {
    if (i % 1000 == 0) {
      bad.push_back(static_cast<std::size_t>(i));
      lines += i % 2000 == 0 ? "{\n" : record(1, "again") + "\n";
    } else if (i % 7 == 0) {
      lines += "\n";
    } else {
      texts.push_back("text " + std::to_string(i));
      lines += record(i, texts.back()) + "\n";
    }
  }
  const Read all = read(lines);
  CHECK(all.texts == texts);
  REQUIRE(all.diagnostics.size() == bad.size());
  for (std::size_t i = 0; i < bad.size(); ++i) CHECK(all.diagnostics[i].line == bad[i]);
  CHECK(read(lines, 1).diagnostics == all.diagnostics);
}

TEST_CASE("nothing behind a NUL is dropped without a word") {
  const Read all = read(record(1, "first") + std::string(1, '\0') + record(2, "lost") + "\n" +
                        record(3, "third"));
  CHECK(all.texts == std::vector<std::string>{"third"});
  REQUIRE(all.diagnostics.size() == 1);
  CHECK(all.diagnostics[0].severity == Severity::kError);
  CHECK(all.diagnostics[0].line == 1);
}

TEST_CASE("a broken line is told in a few words") {
  const Read all = read("{\"doc\":\"" + std::string(1'000'000, 'a'));
  REQUIRE(all.diagnostics.size() == 1);
  CHECK(all.diagnostics[0].message.size() < 1000);
}

TEST_CASE("a record is public only if it is clear that it may be") {
  struct Row {
    const char* more;
    Openness openness;
    bool warned;
  };
  const auto row = GENERATE(
      Row{"", Openness::kUnstated, false}, Row{R"(,"disclosure":null)", Openness::kUnstated, false},
      Row{R"(,"disclosure":" ")", Openness::kUnstated, false},
      Row{R"(,"disclosure":"公開")", Openness::kOpen, false},
      Row{R"(,"disclosure":"一部非公開")", Openness::kPartly, false},
      Row{R"(,"disclosure":"closed")", Openness::kClosed, false},
      Row{R"(,"disclosure":"非公開とする")", Openness::kClosed, true},
      Row{R"(,"disclosure":"unstated")", Openness::kClosed, true},
      Row{R"(,"disclosure":false)", Openness::kClosed, true},
      Row{R"(,"disclosure":0)", Openness::kClosed, true},
      Row{R"(,"disclosure":["公開"])", Openness::kClosed, true},
      Row{R"(,"disclosure":"非公開","disclosure":"公開")", Openness::kClosed, true},
      Row{R"(,"disclosure":"公開","text":"t")", Openness::kClosed, true},
      Row{R"(,"Disclosure":"非公開")", Openness::kClosed, true},
      Row{R"(,"Disclosure":"公開","disclosure":"公開")", Openness::kClosed, true},
      Row{R"(,"disclosure ":"非公開")", Openness::kClosed, true},
      Row{R"(,"ｄｉｓｃｌｏｓｕｒｅ":"非公開")", Openness::kClosed, true},
      Row{R"(,"dislosure":"非公開")", Openness::kClosed, true},
      Row{R"(,"discolsure":"非公開")", Openness::kClosed, true},
      Row{R"(,"公開の可否":"非公開")", Openness::kClosed, true},
      Row{R"(,"公 開":"不可")", Openness::kClosed, true},
      Row{R"(,"is_public":false)", Openness::kClosed, true},
      Row{R"(,"備考":"非公開","url":"x","place":"庁議室")", Openness::kUnstated, false});
  CAPTURE(row.more);
  std::string line = record(1, "t");
  line.insert(line.size() - 1, row.more);
  std::vector<Meeting> meetings;
  std::istringstream in(line);
  const auto diagnostics = read_json_lines(
      in, role_table(), 1, [&](Meeting meeting) { meetings.push_back(std::move(meeting)); });
  REQUIRE(meetings.size() == 1);
  CHECK(meetings[0].agenda[0].nodes[0].disclosure == row.openness);
  const bool warned = std::any_of(diagnostics.begin(), diagnostics.end(), [](const Diagnostic& d) {
    return d.code == "disclosure-unclear" && d.line == 1;
  });
  CHECK(warned == row.warned);
}

}  // namespace gijiroku::indexer

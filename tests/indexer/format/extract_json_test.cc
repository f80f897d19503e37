// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/format/extract_json.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <functional>
#include <sstream>
#include <utility>

#include "core/error.h"
#include "indexer/confine/record_reader.h"
#include "tests/support/readers.h"

namespace gijiroku::indexer {
namespace {

struct Read {
  std::vector<std::string> texts;
  std::vector<Diagnostic> diagnostics;
};

/// Read in confined readers.
Read read(const std::string& lines, std::size_t jobs = 2) {
  Read out;
  std::istringstream in(lines);
  RecordReader records(testing::reader_starter(), jobs);
  out.diagnostics = read_json_lines(in, std::ref(records), [&](const Meeting& meeting) {
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
  const auto diagnostics = read_json_lines(in, testing::read_lines_here, [&](Meeting meeting) {
    meetings.push_back(std::move(meeting));
  });
  REQUIRE(meetings.size() == 1);
  CHECK(meetings[0].agenda[0].nodes[0].disclosure == row.openness);
  const bool warned = std::any_of(diagnostics.begin(), diagnostics.end(), [](const Diagnostic& d) {
    return d.code == "disclosure-unclear" && d.line == 1;
  });
  CHECK(warned == row.warned);
}

TEST_CASE("what the receiver of a meeting throws is not taken for a fault of a line") {
  std::istringstream in(record(1, "first") + "\n" + R"({"doc":"e","seq":1,"text":"second"})" +
                        "\n" + R"({"doc":"e","seq":2,"text":"third"})");
  std::size_t calls = 0;
  const auto refuse = [&](const Meeting& meeting) {
    ++calls;
    throw FormatError("refused " + meeting.doc);
  };
  CHECK_THROWS_WITH(read_json_lines(in, testing::read_lines_here, refuse), "refused d");
  CHECK(calls == 1);
}

TEST_CASE("a line beyond a limit is one named error, and the others are read") {
  const auto repeated = [](std::size_t n, const std::string& text) {
    std::string out;
    for (std::size_t i = 0; i < n; ++i) out += text;
    return out;
  };
  const auto with = [](const std::string& more) {
    return R"({"doc":"d","seq":2,"text":"lost","more":)" + more + "}";
  };
  const std::string lost = GENERATE_COPY(
      record(2, std::string(kMaxRecordBytes, 'a')), std::string(kMaxRecordBytes + 1, ' '),
      with(repeated(100'000, "[")), with(repeated(17, "[") + repeated(17, "]")),
      with("[" + repeated(100'000, "1,") + "1]"), with(repeated(100'000, "{\"a\":")));
  const Read all = read(record(1, "first") + "\n" + lost + "\n" + record(3, "third") + "\n");
  CHECK(all.texts == std::vector<std::string>{"first", "third"});
  REQUIRE(all.diagnostics.size() == 1);
  CHECK(all.diagnostics[0].severity == Severity::kError);
  CHECK(all.diagnostics[0].line == 2);
  CHECK(all.diagnostics[0].message.size() < 1000);
}

TEST_CASE("a file with errors without end is refused, and strange fields are named up to a limit") {
  std::string bad, strange;
  for (int i = 0; i <= 100'000; ++i) bad += "{\n";
  CHECK_THROWS_WITH(read(bad),
                    Catch::Contains("100000 行を超えました") && Catch::Contains("100001 行目"));
  for (int i = 0; i < 2000; ++i) strange += ",\"x" + std::to_string(i) + "\":1";
  const Read all = read(R"({"doc":"d","seq":1,"text":"a")" + strange + "}\n" + record(2, "b"));
  CHECK(all.texts == std::vector<std::string>{"a", "b"});
  CHECK(all.diagnostics.size() == 1000);
}

TEST_CASE("a value that a message quotes is cut") {
  const std::string lengthy(900'000, 'x');
  const Read all = read(R"({"doc":"d","seq":1,"text":"a","date":")" + lengthy +
                        R"(","disclosure":")" + lengthy + R"(",")" + lengthy + "\":1}");
  CHECK(all.texts == std::vector<std::string>{"a"});
  REQUIRE(all.diagnostics.size() == 3);
  for (const Diagnostic& each : all.diagnostics) CHECK(each.message.size() < 1500);
}

TEST_CASE("records of a meeting that come later are appended to it") {
  std::istringstream in(R"({"doc":"d","seq":1,"meeting":"m","text":"closed","disclosure":"非公開"})"
                        "\n"
                        R"({"doc":"e","seq":1,"text":"other"})"
                        "\n"
                        R"({"doc":"d","seq":2,"meeting":"m","text":"open"})");
  std::vector<Meeting> parts;
  read_json_lines(in, testing::read_lines_here,
                  [&](Meeting meeting) { parts.push_back(std::move(meeting)); });
  REQUIRE(parts.size() == 3);
  CHECK(parts[0].header.at(0).disclosure == Openness::kClosed);
  append_records(parts[0], parts[2]);
  REQUIRE(parts[0].agenda.at(0).nodes.size() == 2);
  CHECK(parts[0].agenda[0].nodes[1].text == "open");
  CHECK(parts[0].header[0].disclosure == Openness::kUnstated);
}

}  // namespace gijiroku::indexer

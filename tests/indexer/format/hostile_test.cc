// SPDX-License-Identifier: GPL-3.0-or-later
// Files made to do harm: each fails by name, and costs no other file.
#include <catch2/catch.hpp>
#include <map>

#include "indexer/format/archive.h"
#include "tests/support/pdf_file.h"
#include "tests/support/town.h"
#include "tests/support/zip_file.h"

using namespace gijiroku;
using namespace gijiroku::indexer;
using namespace gijiroku::testing;
using Catch::Contains;

namespace {

std::string minutes_of(int day) {
  return "会議名　みどり野市環境審議会\n日時　令和5年6月" + std::to_string(day) +
         "日 午後2時\n\n議題1　報告\n○会長　それでは始めます。\n○委員　賛成します。\n";
}

/// A Word document behind a password: a compound file whose directory names the package.
std::string locked_word() {
  std::string out("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
  out.resize(1024);
  for (const char c : std::string_view("EncryptedPackage")) out += {c, '\0'};
  out.resize(4096);
  return out;
}

}  // namespace

TEST_CASE("a file made to do harm fails by name and costs no other") {
  const Town town;
  const std::string pdf = PdfFile().page({{72, 90, "会議録"}}).bytes();
  const std::string spaces(Archive::kGrowthExemptBytes + 10, ' ');
  const std::map<std::string, std::string> hostile{
      {"bomb.zip", zip_of({{"a.txt", spaces}})},
      {"bomb.docx", zip_of({{"word/document.xml", spaces}})},
      {"cut.pdf", pdf.substr(0, pdf.size() / 2)},
      {"locked.pdf", PdfFile().page({{72, 90, "会議録"}}).locked().bytes()},
      {"locked.docx", locked_word()},
      {"line.txt", std::string(200'000'000, 'a')},
      {"nul.txt", std::string(5000, '\0')}};
  for (const auto& [name, bytes] : hostile) town.folder.write("minutes/" + name, bytes);
  for (int day = 1; day <= 3; ++day)
    town.folder.write("minutes/good" + std::to_string(day) + ".txt", minutes_of(day));

  const RunSummary summary = town.run();

  CHECK(summary.read == 3);
  CHECK(summary.failed == hostile.size());
  for (const auto& [name, bytes] : hostile)
    CHECK_THAT(town.summary(), Contains(name + "\n  失敗: "));
}

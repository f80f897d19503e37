// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/state/blob.h"

#include <zstd.h>

#include <catch2/catch.hpp>

#include "core/error.h"

using namespace gijiroku;
using namespace gijiroku::indexer;

TEST_CASE("a parse comes back from the state as it was") {
  const MeetingParts parts{R"({"id":"é"})", "区民\n𠮷野家\xF4\x8F\xBF\xBF a\uFFFF"};
  const MeetingParts back = decompress(compress(parts));
  CHECK(back.json == parts.json);
  CHECK(back.texts == parts.texts);
  CHECK(decompress(compress({"{}", ""})).texts.empty());
}

TEST_CASE("a parse that an earlier version kept is JSON with its texts") {
  const std::string json = R"({"id":"a"})";
  std::string blob(ZSTD_compressBound(json.size()), '\0');
  blob.resize(ZSTD_compress(blob.data(), blob.size(), json.data(), json.size(), 1));
  CHECK(decompress(blob).json == json);
  CHECK(decompress(blob).texts.empty());
}

TEST_CASE("a damaged parse is told") {
  const std::string blob = compress({"{}", "区民の安全"});
  CHECK_THROWS_AS(decompress(""), IndexError);
  CHECK_THROWS_AS(decompress("not zstd"), IndexError);
  CHECK_THROWS_AS(decompress(blob.substr(0, blob.size() / 2)), IndexError);
}

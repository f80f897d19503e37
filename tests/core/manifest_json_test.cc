// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/manifest_json.h"

#include <catch2/catch.hpp>

#include "core/schema.h"

using namespace gijiroku;

TEST_CASE("a stub states the epoch it was published in") {
  CHECK(epoch_of_stub(stub_of_shards({}, 0)) == 0);
  CHECK(epoch_of_stub(stub_of_shards({"shards/2020-a", "shards/2021-b"}, 7)) == 7);
  CHECK(shards_of_stub(stub_of_shards({"shards/2020-a"}, 7)) ==
        std::vector<std::string>{"shards/2020-a"});
}

TEST_CASE("a stub cut short at any line, or something else, is none") {
  const std::string stub = stub_of_shards({"shards/2020-a", "shards/2021-b"}, 7);
  const std::size_t title = stub.find('\n') + 1;
  for (std::size_t end = title + 1; end < stub.size(); ++end) {
    CAPTURE(end);
    if (stub[end - 1] == '\n') CHECK(epoch_of_stub(stub.substr(0, end)) == std::nullopt);
  }
  const std::string other = GENERATE(std::string(), std::string("\n"), std::string("garbage"),
                                     std::string("# a comment\n"), std::string(64, '\0'),
                                     std::string("# epoch x, 0 shards\n"),
                                     std::string("auto shards/a/xapian\nshards/b\n"));
  CAPTURE(other);
  CHECK(epoch_of_stub(other) == std::nullopt);
}

TEST_CASE("a stub or a manifest in which any bit has flipped is none") {
  const std::string stub = stub_of_shards({"shards/2020-a", "shards/2021-b"}, 7, 2);
  const std::string manifest = to_json_text(
      {kSchemaVersion, "print", "2020", 3, {{"literal", 12, "ab"}}, {{"議事録.txt", "cd", 2}}});
  REQUIRE(epoch_of_stub(stub) == 7);
  REQUIRE(mended_of_stub(stub) == 2);
  REQUIRE(manifest_from_json(manifest).meetings.at(0).doc == "議事録.txt");
  const auto flipped = [](std::string text, std::size_t bit) {
    text[bit / 8] = static_cast<char>(text[bit / 8] ^ (1 << bit % 8));
    return text;
  };
  for (std::size_t bit = 0; bit < stub.size() * 8; ++bit) {
    CAPTURE(bit);
    if (epoch_of_stub(flipped(stub, bit))) FAIL("a bit of the stub");
  }
  for (std::size_t bit = 0; bit < manifest.size() * 8; ++bit) {
    CAPTURE(bit);
    if (manifest_if_valid(flipped(manifest, bit))) FAIL("a bit of the manifest");
  }
}

TEST_CASE("a manifest seals everything but the digest of Xapian's version file") {
  const auto manifest = [](const std::string& of_version, const std::string& of_words) {
    return to_json_text({kSchemaVersion,
                         "print",
                         "2020",
                         3,
                         {{"words", 12, of_words}, {"xapian/iamglass", 28, of_version}},
                         {{"議事録.txt", "cd", 2}}});
  };
  const auto seal = [](const std::string& text) { return text.substr(text.rfind("\"sha256\"")); };
  const std::string text = manifest("ab", "cd");
  CHECK(seal(text) == seal(manifest("ef", "cd")));
  CHECK(seal(text) != seal(manifest("ab", "ef")));
  CHECK(manifest_from_json(text).files.at(1).sha256 == "ab");
  for (std::size_t at = 0; at < text.size(); ++at) {
    std::string changed = text;
    changed[at] = static_cast<char>(changed[at] ^ 1);
    const auto read = manifest_if_valid(changed);
    CAPTURE(at);
    if (read && read->files.at(1).sha256.size() == 2 && read->files.at(1).sha256 != "ab") continue;
    if (read) FAIL("a bit of the rest");
  }
}

TEST_CASE("stubs and manifests of earlier versions have no seal") {
  const std::string title =
      "# The published generation: one shard a line. Replaced as a whole, never edited.\n";
  CHECK(epoch_of_stub(title + "# epoch 2, 1 shards\nauto shards/a/xapian\n") == 2);
  CHECK(epoch_of_stub(title) == 0);
  const std::string rest =
      R"(, "fingerprint": "", "year": "", "nodes": 0, "files": [], "meetings": []})";
  CHECK(manifest_if_valid("{\"schema\": 6" + rest));
  CHECK_FALSE(manifest_if_valid("{\"schema\": 8" + rest));
}

TEST_CASE("a stub written by hand needs no epoch") {
  CHECK(epoch_of_stub("auto shards/a/xapian\n# shards/b\nremote 127.0.0.1:7000\n") == 0);
}

TEST_CASE("an epoch is a decimal number and nothing else") {
  CHECK(epoch_from_text("12\n") == 12);
  CHECK(epoch_from_text("0") == 0);
  for (const char* text : {"", "\n", "x", "-1\n", "1 2\n", "1\n\n", "99999999999999999999\n"}) {
    CAPTURE(text);
    CHECK(epoch_from_text(text) == std::nullopt);
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/index/word_file.h"

#include "core/error.h"
#include "core/grams.h"

namespace gijiroku::search {
namespace {

// Bytes of a u32, seven bits each.
constexpr std::size_t kMaxVarintBytes = 5;

/// Takes the parts of records off a section. Throws IndexError if one reaches beyond its end.
class Cursor {
 public:
  Cursor(std::string_view section, const std::filesystem::path& path)
      : rest_(section), path_(path) {}

  bool at_end() const { return rest_.empty(); }

  std::uint32_t number() {
    const std::string_view head = rest_.substr(0, kMaxVarintBytes);
    std::size_t size = 0;
    while (size < head.size() && (head[size] & '\x80') != 0) ++size;
    if (size == head.size()) fail();
    // read_varint trusts its input, so the end of the number was found first.
    const auto* at = reinterpret_cast<const unsigned char*>(rest_.data());
    const std::uint32_t value = read_varint(at);
    rest_.remove_prefix(size + 1);
    return value;
  }

  std::string_view text() {
    const std::size_t size = number();
    if (size > rest_.size()) fail();
    const std::string_view out = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return out;
  }

 private:
  [[noreturn]] void fail() const { throw IndexError(path_.string() + " is damaged: index again"); }

  std::string_view rest_;
  const std::filesystem::path& path_;
};

}  // namespace

WordFile::WordFile(const std::filesystem::path& path)
    : path_(path), file_(path, kWordsMagic, static_cast<std::uint32_t>(WordKind::kCount)) {}

std::vector<WordRecord> WordFile::records(WordKind kind) const {
  std::vector<WordRecord> out;
  Cursor cursor(file_.bytes(static_cast<std::uint32_t>(kind)), path_);
  while (!cursor.at_end()) {
    const std::string_view text = cursor.text(), reading = cursor.text();
    out.push_back({text, reading, cursor.number()});
  }
  return out;
}

}  // namespace gijiroku::search

// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/index/word_file.h"

#include "core/grams.h"

namespace gijiroku::search {
namespace {

/// Takes the parts of records off a section. Throws ShardDamage if one reaches beyond its end.
class Cursor {
 public:
  Cursor(const ShardFile& file, std::uint32_t section) : rest_(file.bytes(section)), file_(file) {}

  bool at_end() const { return rest_.empty(); }

  std::uint32_t number() {
    const auto* const begin = reinterpret_cast<const unsigned char*>(rest_.data());
    const auto* at = begin;
    const auto value = read_varint(at, begin + rest_.size());
    if (!value) file_.fail();
    rest_.remove_prefix(static_cast<std::size_t>(at - begin));
    return *value;
  }

  std::string_view text() {
    const std::size_t size = number();
    if (size > rest_.size()) file_.fail();
    const std::string_view out = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return out;
  }

 private:
  std::string_view rest_;
  const ShardFile& file_;
};

}  // namespace

WordFile::WordFile(const std::filesystem::path& path)
    : file_(path, kWordsMagic, static_cast<std::uint32_t>(WordKind::kCount),
            ShardFile::Access::kCopied) {}

std::vector<WordRecord> WordFile::records(WordKind kind) const {
  std::vector<WordRecord> out;
  Cursor cursor(file_, static_cast<std::uint32_t>(kind));
  while (!cursor.at_end()) {
    const std::string_view text = cursor.text(), reading = cursor.text();
    out.push_back({text, reading, cursor.number()});
  }
  return out;
}

}  // namespace gijiroku::search

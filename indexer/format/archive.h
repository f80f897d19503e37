// indexer/format/archive.h — the members of a zip, inflated within limits.
//
// A zip's own tables are not believed: sizes are counted while inflating, and names are only names
// — nothing is ever written to a file system.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct zip;

namespace gijiroku::indexer {

class Archive {
 public:
  static constexpr std::size_t kMostMembers = 20'000;
  static constexpr std::size_t kMemberBytes = std::size_t{256} << 20;
  static constexpr std::size_t kTotalBytes = std::size_t{1} << 30;
  /// Documents shrink to a tenth and seldom to a fiftieth; what grows more, and beyond kSmall, is
  /// made to do harm.
  static constexpr std::size_t kMostGrowth = 100, kSmall = std::size_t{1} << 18;

  /// `bytes` must outlive the archive. Throws FormatError where it is no zip, is cut short or holds
  /// too many members.
  explicit Archive(std::string_view bytes);
  ~Archive();
  Archive(Archive&&) noexcept;

  /// Names in the order of the zip, as UTF-8; folders end with '/'.
  const std::vector<std::string>& names() const { return names_; }

  bool has(std::string_view name) const;

  /// The content of a member. Throws FormatError where there is none, it is encrypted or damaged,
  /// or it or all that was read so far grows beyond the limits.
  std::string read(std::string_view name);

 private:
  struct Close {
    void operator()(zip* archive) const;
  };
  std::unique_ptr<zip, Close> zip_;
  std::vector<std::string> names_;
  std::size_t total_ = 0;
};

/// Whether a member's name could be a file below its archive: not absolute, no "..", no backslash.
bool is_safe_name(std::string_view name);

}  // namespace gijiroku::indexer

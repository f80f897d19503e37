// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/format/archive.h — the members of a zip, inflated within limits.
//
// The tables in a zip are not trusted: sizes are counted while inflating. Nothing is ever written
// to a file system under the name of a member.
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
  static constexpr std::size_t kMaxMembers = 20'000;
  static constexpr std::size_t kMaxMemberBytes = std::size_t{256} << 20;
  static constexpr std::size_t kMaxTotalBytes = std::size_t{1} << 30;
  /// A member may not grow by more than this factor, unless it is smaller than kGrowthExemptBytes
  /// bytes. Documents shrink to a tenth, rarely to a fiftieth; anything else is probably an attack.
  static constexpr std::size_t kMaxGrowth = 100, kGrowthExemptBytes = std::size_t{1} << 18;

  /// `bytes` must outlive the archive. Throws FormatError if it is not a zip, is cut short or has
  /// too many members.
  explicit Archive(std::string_view bytes);
  ~Archive();
  Archive(Archive&&) noexcept;

  /// Names of the members in the order of the zip, as UTF-8. Names of folders end with '/'. A name
  /// in no known encoding has its bytes escaped, with backslashes, so it is not a safe name.
  const std::vector<std::string>& names() const { return names_; }

  bool has(std::string_view name) const;

  /// The content of a member. Throws FormatError if there is no such member, if it is encrypted or
  /// damaged, or if it or the sum of all reads exceeds the limits.
  std::string read(std::string_view name);

 private:
  struct Close {
    void operator()(zip* archive) const;
  };
  std::unique_ptr<zip, Close> zip_;
  std::vector<std::string> names_;
  std::size_t total_ = 0;
};

/// Whether the name of a member is that of a file below the archive: not absolute, no "..", no
/// backslash.
bool is_safe_name(std::string_view name);

}  // namespace gijiroku::indexer

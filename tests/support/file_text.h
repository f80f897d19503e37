// SPDX-License-Identifier: GPL-3.0-or-later
// tests/support/file_text.h — the content of a file.
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace gijiroku::testing {

/// All bytes of the file; empty if it cannot be read.
inline std::string file_text(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace gijiroku::testing

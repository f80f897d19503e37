// SPDX-License-Identifier: GPL-3.0-or-later
// tests/support/golden_minutes.h — the minutes of tests/golden.
#pragma once

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "core/utf8.h"
#include "tests/support/file_text.h"

namespace gijiroku::testing {

struct GoldenMinutes {
  std::filesystem::path path;
  std::string text;  ///< valid UTF-8

  std::string name() const { return path.filename().string(); }
};

/// Each .txt file, sorted by name.
inline std::vector<GoldenMinutes> golden_minutes() {
  std::vector<GoldenMinutes> out;
  for (const auto& entry : std::filesystem::directory_iterator(SOURCE_DIR "/tests/golden")) {
    if (entry.path().extension() == ".txt")
      out.push_back({entry.path(), repair(file_text(entry.path()))});
  }
  std::sort(out.begin(), out.end(),
            [](const GoldenMinutes& a, const GoldenMinutes& b) { return a.path < b.path; });
  return out;
}

}  // namespace gijiroku::testing

// SPDX-License-Identifier: GPL-3.0-or-later
// Runs a fuzz target on every file below the given folders, and on beginnings of each file.

#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include "indexer/confine/reader_loop.h"
#include "tests/fuzz/target.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

int main(int argc, char** argv) {
  if (gijiroku::indexer::is_reader(argc, argv)) return gijiroku::indexer::run_reader();
  constexpr std::size_t kCuts = 16;
  std::size_t files = 0;
  for (int i = 1; i < argc; ++i) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(argv[i])) {
      if (!entry.is_regular_file()) continue;
      std::ifstream in(entry.path(), std::ios::binary);
      const std::string bytes(std::istreambuf_iterator<char>(in), {});
      for (std::size_t cut = 0; cut <= kCuts; ++cut) {
        const std::string part = bytes.substr(0, bytes.size() * cut / kCuts);
        LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(part.data()), part.size());
      }
      ++files;
    }
  }
  std::cout << "replayed " << files << " files\n";
  return files > 0 ? 0 : 1;
}

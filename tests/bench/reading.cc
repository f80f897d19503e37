// SPDX-License-Identifier: GPL-3.0-or-later
// Measures how fast minutes are read without indexing. `reading FOLDER [SECONDS]` prints MB/s of
// one core for each text file (*.txt) of the folder, and for all of them.

#include <chrono>
#include <filesystem>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <iterator>
#include <string>

#include "indexer/confine/reader_loop.h"
#include "tests/support/readers.h"

using namespace gijiroku;
using namespace gijiroku::indexer;

namespace {

using Clock = std::chrono::steady_clock;

double seconds_of(const std::string& bytes, double least) {
  const auto start = Clock::now();
  double taken = 0;
  int rounds = 0;
  while (taken < least) {
    testing::read_minutes(bytes, "doc");
    taken = std::chrono::duration<double>(Clock::now() - start).count();
    ++rounds;
  }
  return taken / rounds;
}

}  // namespace

int main(int argc, char** argv) {
  if (is_reader(argc, argv)) return run_reader();
  if (argc < 2) return 2;
  const double least = argc > 2 ? std::stod(argv[2]) : 0.5;
  double bytes_read = 0, seconds = 0;
  for (const auto& entry : std::filesystem::directory_iterator(argv[1])) {
    if (entry.path().extension() != ".txt") continue;
    std::ifstream in(entry.path(), std::ios::binary);
    const std::string bytes(std::istreambuf_iterator<char>(in), {});
    const double taken = seconds_of(bytes, least);
    bytes_read += static_cast<double>(bytes.size());
    seconds += taken;
    std::cout << std::fixed << std::setprecision(1) << std::setw(8)
              << static_cast<double>(bytes.size()) / taken / 1e6 << " MB/s  "
              << entry.path().filename().string() << "\n";
  }
  std::cout << std::fixed << std::setprecision(1) << std::setw(8) << bytes_read / seconds / 1e6
            << " MB/s  all\n";
}

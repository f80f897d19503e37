// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/decode/extract_text.h"
#include "tests/fuzz/target.h"

using namespace gijiroku;
using namespace gijiroku::indexer;
using namespace gijiroku::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  return run([&] {
    SourceText source;
    source.text = extract_text(bytes_of(data, size)).text;
    return std::vector{source};
  });
}

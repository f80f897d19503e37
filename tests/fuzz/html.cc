// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/decode/extract_text.h"
#include "indexer/format/extract_html.h"
#include "tests/fuzz/target.h"

using namespace gijiroku;
using namespace gijiroku::indexer;
using namespace gijiroku::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  return run([&] {
    SourceText source;
    source.text = extract_html(extract_text(bytes_of(data, size)).text).text;
    return std::vector{source};
  });
}

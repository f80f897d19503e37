// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/docx/extract_docx.h"
#include "indexer/format/archive.h"
#include "tests/fuzz/target.h"

using namespace gijiroku;
using namespace gijiroku::indexer;
using namespace gijiroku::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  return run([&] {
    Archive archive(bytes_of(data, size));
    SourceText source;
    source.text = extract_docx(archive).text;
    return std::vector{source};
  });
}

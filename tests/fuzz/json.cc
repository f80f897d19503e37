// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/decode/extract_text.h"
#include "indexer/format/transcript_json.h"
#include "tests/fuzz/target.h"

using namespace gijiroku;
using namespace gijiroku::indexer;
using namespace gijiroku::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  return run([&] { return read_json_transcripts(extract_text(bytes_of(data, size)).text); });
}

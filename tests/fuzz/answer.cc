// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/confine/message.h"
#include "indexer/confine/toml_wire.h"
#include "tests/fuzz/target.h"

using namespace gijiroku;
using namespace gijiroku::indexer;
using namespace gijiroku::fuzz;

namespace {

/// What was read from an answer is read again in the same way: texts need no repair any more.
template <typename Read>
void check_stable(std::string_view wire, const Read& read) {
  const std::string once = to_wire(read(wire));
  check(to_wire(read(once)) == once);
}

void check_answer(char kind, std::string_view wire) {
  switch (kind) {
    case 'h':
      return check_stable(wire, text_of);
    case 's':
      for (const SourceText& source : source_texts_of(wire)) check_parse(source);
      return check_stable(wire, source_texts_of);
    case 'r': {
      const std::size_t lines = wire.empty() ? 0 : static_cast<unsigned char>(wire[0]);
      return check_stable(wire, [&](std::string_view one) { return json_lines_of(one, lines); });
    }
    case 't':
      return check_stable(wire, toml_values_of);
    case 'a':
      return check_stable(wire, archive_content_of);
    default:
      lines_of(wire);
  }
}

}  // namespace

/// Whatever a reader answers, it is a FormatError or a value that is safe to use. The first byte
/// chooses the question.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes = bytes_of(data, size);
  if (bytes.empty()) return 0;
  try {
    check_answer(bytes[0], bytes.substr(1));
  } catch (const FormatError&) {
  }
  return 0;
}

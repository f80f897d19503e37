// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/error.h"
#include "indexer/confine/toml_values.h"
#include "indexer/correction/header_override.h"
#include "tests/fuzz/target.h"

using namespace gijiroku;
using namespace gijiroku::indexer;
using namespace gijiroku::fuzz;

/// A refused override changes nothing, and an accepted one leaves a meeting that JSON preserves.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Parsed kParsed =
      parse_minutes("会議名\t第3回若葉市環境審議会\n日時\t令和4年5月9日\n\n会長　始めます。\n",
                    "doc", role_table());
  std::vector<Parsed> all{kParsed};
  try {
    override_header(toml_values(bytes_of(data, size)), all);
    check(meeting_from_json(to_json_text(all[0].meeting)) == all[0].meeting);
  } catch (const FormatError&) {
    check(all[0].meeting == kParsed.meeting);
  }
  return 0;
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include <set>
#include <sstream>

#include "core/utf8.h"
#include "indexer/format/extract_json.h"
#include "tests/fuzz/target.h"
#include "tests/support/readers.h"

using namespace gijiroku;
using namespace gijiroku::indexer;
using namespace gijiroku::fuzz;

/// Every line becomes one record, or one error, or is blank. No record has the doc and seq of
/// another, and JSON preserves each meeting.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(bytes_of(data, size));
  std::istringstream in(bytes);
  std::set<std::pair<std::string, int>> seen;
  const auto diagnostics =
      read_json_lines(in, testing::read_lines_here, [&](const Meeting& meeting) {
        check(!meeting.doc.empty() && meeting.agenda.size() == 1 &&
              !meeting.agenda[0].nodes.empty());
        for (const Node& node : meeting.agenda[0].nodes) {
          check(seen.emplace(meeting.doc, node.seq).second);
          check(is_utf8(node.text) && is_utf8(node.label) && is_utf8(node.name));
        }
        check(meeting_from_json(to_json_text(meeting)) == meeting);
      });
  std::size_t errors = 0, lines = 0;  // lines that are not blank
  for (const Diagnostic& each : diagnostics) errors += each.severity == Severity::kError;
  std::istringstream again(bytes);
  bool first = true;
  for (std::string line; std::getline(again, line); first = false) {
    if (first && line.starts_with("\xEF\xBB\xBF")) line.erase(0, 3);
    lines += !trim(line).empty();
  }
  check(errors + seen.size() == lines);
  return 0;
}

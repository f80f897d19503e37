// SPDX-License-Identifier: GPL-3.0-or-later
// tests/support/record_lines.h — utterances as records of the import format (docs/index-format.md).
#pragma once

#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace gijiroku::testing {

struct Record {
  std::string text, role = "委員", speaker = "", meeting = "総務委員会", date = "2021-06-01",
                    doc = "d";
};

/// JSON Lines. The records of a doc are numbered from 1 in their order.
inline std::string record_lines(const std::vector<Record>& records) {
  std::map<std::string, int> seqs;
  std::string out;
  for (const Record& each : records) {
    const nlohmann::json record{{"doc", each.doc},         {"seq", ++seqs[each.doc]},
                                {"date", each.date},       {"meeting", each.meeting},
                                {"speaker", each.speaker}, {"role", each.role},
                                {"text", each.text}};
    out += record.dump() + "\n";
  }
  return out;
}

/// Utterances of one meeting.
inline std::vector<Record> records_saying(const std::vector<std::string>& texts) {
  std::vector<Record> out;
  for (const std::string& text : texts) out.push_back({text});
  return out;
}

}  // namespace gijiroku::testing

// indexer/publish/record_joins.h — what the records of an index tell about each other: editions of
// one meeting, and bodies under their present names. Applied when a generation is built, so that a
// new file or a new name changes no other record's parse.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "indexer/state/body_names.h"
#include "indexer/state/state.h"

namespace gijiroku::indexer {

class RecordJoins {
 public:
  RecordJoins() = default;
  RecordJoins(std::vector<Edition> editions, BodyNames bodies);

  /// The doc of the later edition that stands for `doc`; empty where none does.
  std::string stands_for(const std::string& doc) const;

  /// The rows of the records that are to be indexed; digests tell what apply() adds.
  std::vector<MeetingSummaryRow> applied(const std::vector<MeetingSummaryRow>& rows) const;

  /// Tells the meeting its body's present name and its other editions.
  void apply(Meeting& meeting) const;

  /// A diagnostic for each source whose record another edition stands for, merged in.
  std::vector<SourceDiagnostics> told(std::vector<SourceDiagnostics> diagnostics,
                                      const State& state) const;

 private:
  BodyNames bodies_;
  std::map<std::string, std::string> later_;  // doc -> the edition that stands for it
  std::map<std::string, std::vector<std::string>> earlier_;  // the other way, in order
};

}  // namespace gijiroku::indexer

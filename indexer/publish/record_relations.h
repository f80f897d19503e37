// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/publish/record_relations.h — relations between the records of an index: editions of the
// same minutes, and bodies with their present names. They are applied when a generation is built.
// So a new file or a new name never changes the stored parse of another record.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "indexer/state/body_names.h"
#include "indexer/state/state.h"

namespace gijiroku::indexer {

class RecordRelations {
 public:
  RecordRelations() = default;
  /// `remembered`: what replacements() gave in the run before.
  RecordRelations(std::vector<Edition> editions, BodyNames bodies,
                  const std::vector<Replacement>& remembered = {});

  const std::vector<Replacement>& replacements() const { return replacements_; }

  /// Whether all of a record is restricted, whatever its source says: its later edition was
  /// withdrawn.
  bool is_held_back(const std::string& doc) const { return held_back_.contains(doc); }

  /// The doc of the latest edition, which is indexed in place of `doc`; empty if `doc` itself is
  /// indexed.
  std::string replacement_of(const std::string& doc) const;

  /// Maps each doc that is not indexed to that edition.
  const std::map<std::string, std::string>& later_editions() const { return later_; }

  /// The rows of the records to index, without earlier editions. If apply() would add something to
  /// a record, its digests are changed accordingly.
  std::vector<MeetingSummaryRow> rows_to_index(const std::vector<MeetingSummaryRow>& rows) const;

  /// Sets the present name of the meeting's body and the list of its earlier editions.
  void apply(Meeting& meeting) const;

  /// `diagnostics`, sorted by path, with one more for each record that a later edition replaces or
  /// holds back.
  /// Throws IndexError.
  std::vector<SourceDiagnostics> with_edition_warnings(std::vector<SourceDiagnostics> diagnostics,
                                                       const State& state) const;

 private:
  BodyNames bodies_;
  std::vector<Replacement> replacements_;
  std::set<std::string> held_back_;
  std::map<std::string, std::string> later_;  // doc → the edition that is indexed for it
  std::map<std::string, std::vector<std::string>> earlier_;  // that edition → docs, sorted
};

}  // namespace gijiroku::indexer

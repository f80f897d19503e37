// SPDX-License-Identifier: GPL-3.0-or-later
// tests/support/town.h — a folder of minutes and the index that a run makes of it.
#pragma once

#include <string>
#include <vector>

#include "indexer/run.h"
#include "searchd/engine/searcher_pool.h"
#include "tests/support/record_lines.h"
#include "tests/support/temporary_folder.h"

namespace gijiroku::testing {

/// The minutes lie below folder/minutes, the index is folder/index.
struct Town {
  TemporaryFolder folder;
  indexer::RunOptions options;  ///< of the next run

  Town() {
    options.index = folder / "index";
    options.inputs = {folder / "minutes"};
    options.report = folder / "report.jsonl";
    options.summary = folder / "summary.txt";
  }
  /// With the index of one file.
  Town(const std::string& name, const std::string& content) : Town() {
    folder.write("minutes/" + name, content);
    run();
  }
  explicit Town(const std::vector<Record>& records) : Town("a.jsonl", record_lines(records)) {}

  indexer::RunSummary run() const { return indexer::run_indexer(options); }
  std::string index() const { return options.index; }
  std::string sources() const { return folder / "minutes"; }
  std::string report() const { return folder.read("report.jsonl"); }
  std::string summary() const { return folder.read("summary.txt"); }

  search::Answer answer(const search::Criteria& criteria) const {
    return search::SearcherPool(index(), search::Scope::kPublic).borrow()->search(criteria);
  }
  search::Answer answer(const std::string& text, std::vector<search::Fit> fits = {}) const {
    search::Criteria criteria;
    criteria.text = text;
    criteria.fits = std::move(fits);
    return answer(criteria);
  }
  /// The id of the meeting that the record `doc` is; empty if the index has no such record.
  std::string id_of(const std::string& doc, search::Scope scope = search::Scope::kPublic) const {
    search::SearcherPool pool(index(), scope);
    for (const auto& each : pool.borrow()->meetings("", "").meetings) {
      if (each.meeting.doc == doc) return each.meeting.id;
    }
    return "";
  }
  /// Utterances that contain `text`.
  std::size_t found(const std::string& text, search::Scope scope = search::Scope::kPublic) const {
    return search::SearcherPool(index(), scope).borrow()->rank("\"" + text + "\"", 1000).size();
  }
};

/// With the index of one meeting.
struct TownSaying : Town {
  explicit TownSaying(const std::vector<std::string>& texts) : Town(records_saying(texts)) {}
};

}  // namespace gijiroku::testing

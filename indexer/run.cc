// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/run.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <iomanip>
#include <iostream>
#include <sstream>

#include "core/change_list.h"
#include "core/error.h"
#include "core/escape.h"
#include "core/file.h"
#include "core/message.h"
#include "indexer/confine/reader_starter.h"
#include "indexer/identity/address_changes.h"
#include "indexer/identity/id_table.h"
#include "indexer/identity/meeting_ids.h"
#include "indexer/ingest/ingest.h"
#include "indexer/ingest/report_json.h"
#include "indexer/ingest/source.h"
#include "indexer/ingest/source_summary.h"
#include "indexer/integrity/lost_state.h"
#include "indexer/integrity/run_lock.h"
#include "indexer/publish/publish.h"
#include "indexer/system/confinement.h"
#include "indexer/system/durable.h"
#include "indexer/system/parallel.h"

namespace gijiroku::indexer {
namespace {

namespace fs = std::filesystem;

fs::path make_state_folder(const fs::path& index) {
  fs::path folder = index / "state";
  std::error_code error;
  const bool is_new = !fs::exists(index);
  fs::create_directories(folder, error);
  // The public service runs under another user and must reach INDEX/public whatever the umask.
  if (!error && is_new) fs::permissions(index, fs::perms{0755}, error);
  if (error) throw FileError("cannot make " + folder.string() + ": " + error.message());
  // The state contains the parses of restricted records.
  fs::permissions(folder, fs::perms::owner_all);
  return folder;
}

/// Adds what is known of other docs.
void add_missing(std::vector<Replacement>& known, const std::vector<Replacement>& others) {
  for (const Replacement& other : others) {
    if (std::none_of(known.begin(), known.end(),
                     [&](const Replacement& each) { return each.doc == other.doc; }))
      known.push_back(other);
  }
}

std::string one_decimal(double number) {
  std::ostringstream out;
  out << std::fixed << std::setprecision(1) << number;
  return out.str();
}

std::string line_of(const Failure& failure, bool before) {
  const std::string path = escaped(failure.path), why = escaped(failure.message);
  if (before) {
    return failure.still_public ? message("run.failed_before_public", {path, why})
                                : message("run.failed_before", {path, why});
  }
  return failure.still_public ? message("run.failed_public", {path, why})
                              : message("run.failed", {path, why});
}

void print_failures(const IngestResult& ingested) {
  for (const Failure& failure : ingested.failures) std::cerr << line_of(failure, false) << "\n";
  for (const Failure& failure : ingested.earlier_failures)
    std::cerr << line_of(failure, true) << "\n";
  for (const Failure& each : ingested.withdrawn)
    std::cerr << message("run.withdrawn", {escaped(each.path), escaped(each.message)}) << "\n";
  if (ingested.kept > 0) std::cerr << message("run.kept", {std::to_string(ingested.kept)}) << "\n";
  if (ingested.removal_refused) std::cerr << message("run.removal_refused") << "\n";
}

void print_no_confinement(bool unsandboxed) {
  std::cerr << (unsandboxed ? message("run.unconfined") : message("run.not_confined")) << "\n";
}

/// A source is named in each run as long as a part of it is missing from the index.
void print_partial_failures(const std::vector<SourceDiagnostics>& sources) {
  for (const SourceDiagnostics& source : sources) {
    const auto first =
        std::find_if(source.diagnostics.begin(), source.diagnostics.end(),
                     [](const Diagnostic& each) { return each.severity == Severity::kError; });
    if (first == source.diagnostics.end()) continue;
    const std::string why = escaped(first->message);
    std::cerr << message(
                     "run.partly_failed",
                     {escaped(source.path), std::to_string(count_errors(source.diagnostics)),
                      first->line == 0 ? why
                                       : message("run.line", {std::to_string(first->line), why})})
              << "\n";
  }
}

std::vector<AddressedRecord> addressed_records(const std::vector<MeetingSummaryRow>& records,
                                               const RecordRelations& joins) {
  std::vector<AddressedRecord> out;
  for (const MeetingSummaryRow& row : records)
    out.push_back({row.doc, row.id, row.open.digest, row.restricted.digest, false,
                   joins.is_held_back(row.doc)});
  return out;
}

FormerIds ids_of(const std::vector<AddressedRecord>& records) {
  FormerIds out;
  for (const AddressedRecord& each : records) out[each.doc] = each.meeting;
  return out;
}

void count(const IngestResult& ingested, const std::vector<SourceDiagnostics>& diagnostics,
           RunSummary& summary) {
  for (const SourceDiagnostics& source : diagnostics) {
    const std::size_t errors = count_errors(source.diagnostics);
    summary.lost_records += errors;
    summary.warnings += source.diagnostics.size() - errors;
  }
  summary.read = ingested.read;
  summary.unchanged = ingested.unchanged;
  summary.left = ingested.left.size();
  summary.failed = ingested.failures.size();
  summary.failed_before = ingested.earlier_failures.size();
  summary.removed = ingested.removed;
  summary.bytes_read = ingested.bytes_read;
  summary.removal_refused = ingested.removal_refused;
}

}  // namespace

RunSummary run_indexer(const RunOptions& options) {
  const auto start = std::chrono::steady_clock::now();
  const fs::path index = fs::absolute(options.index);
  const fs::path state_folder = make_state_folder(index);
  const RunLock lock(index);
  const fs::path state_file = state_folder / "state.db";
  const std::size_t jobs = worker_count(options.jobs);

  RunSummary summary;
  const BodyNames bodies = body_names_of_file(options.bodies);
  const StateSeal seal(state_file);
  const bool remakes_state = is_remaking_state(index, seal);
  seal.remove();
  State state(state_file);
  if (!options.ids.empty()) import_ids(state, options.ids);
  // Of editions it must be known what they replaced before this run changes them.
  const RecordRelations before(state.editions(), bodies, state.replacements());
  const Sources sources = find_sources(options.inputs, options.published);
  ReaderStarter starter(options.unsandboxed, options.reading);
  if (!confinement_offered()) print_no_confinement(options.unsandboxed);
  const IngestResult ingested =
      ingest(state, sources, {jobs, options.allow_removal, options.retry_failed}, starter);
  print_failures(ingested);
  std::vector<Replacement> remembered = before.replacements();
  if (remakes_state) add_missing(remembered, held_back_without_state(index, state.editions()));
  const RecordRelations joins(state.editions(), bodies, remembered);
  state.put_replacements(joins.replacements());
  const auto records = with_ids(joins.rows_to_index(state.meetings()), state);
  const FormerIds former = ids_of(state.addressed());
  remember_addresses(state, addressed_records(records, joins), joins.later_editions(),
                     iso(day_in_japan(std::chrono::system_clock::now())));
  seal.write();
  // Workers open the state file again: a State belongs to one thread.
  summary.mended = publish({index, jobs, options.allow_removal, options.for_remote,
                            options.tombstones, remakes_state, options.shard_bytes},
                           records, former, joins, state_file) +
                   (remakes_state ? 1 : 0);
  end_remaking(index);
  if (!options.ids.empty()) export_ids(state, options.ids);

  const auto diagnostics = joins.with_edition_warnings(state.diagnostics(), state);
  print_partial_failures(diagnostics);
  std::vector<Failure> failures = ingested.failures;
  failures.insert(failures.end(), ingested.earlier_failures.begin(),
                  ingested.earlier_failures.end());
  if (!options.report.empty()) write_output(options.report, report_json(failures, diagnostics));
  if (!options.summary.empty())
    write_output(options.summary, source_summaries(state, failures, diagnostics));
  count(ingested, diagnostics, summary);
  summary.ledger = ledger_of(state, sources, ingested);
  // Earlier editions are in the state but not in the index.
  for (const MeetingSummaryRow& row : records) summary.utterances += row.utterances;
  summary.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  return summary;
}

bool is_complete(const RunSummary& summary) {
  return summary.failed == 0 && summary.failed_before == 0 && summary.lost_records == 0 &&
         !summary.removal_refused;
}

std::string run_message(const RunSummary& summary) {
  constexpr double kMegabyte = 1e6;
  const double megabytes = static_cast<double>(summary.bytes_read) / kMegabyte;
  const Ledger& ledger = summary.ledger;
  const auto number = [](std::size_t count) { return std::to_string(count); };
  const auto part = [](MessageKey key, std::size_t count) {
    return count == 0 ? std::string() : message(key, {std::to_string(count)});
  };
  const auto line = [&](MessageKey key, std::size_t count) {
    return count == 0 ? std::string() : part(key, count) + "\n";
  };
  std::string out = message("run.files", {number(ledger.files), number(summary.read),
                                          number(summary.unchanged), number(summary.failed)});
  out += part("run.left", summary.left) + "\n";
  out += message("run.indexed", {number(ledger.indexed), number(ledger.present)});
  out += part("run.earlier", ledger.earlier) + part("run.missing", ledger.missing) +
         part("run.outside", ledger.outside) + "\n";
  out += message("run.removed", {number(summary.removed)});
  if (summary.read > 0) {  // else there is nothing that could have been doubtful
    out += message("run.warnings", {number(summary.warnings)});
  }
  out += message("run.speed",
                 {number(summary.utterances), one_decimal(megabytes), one_decimal(summary.seconds),
                  one_decimal(megabytes / summary.seconds)}) +
         "\n";
  return out + line("run.failed_outside", summary.failed_before) +
         line("run.mended", summary.mended) + line("run.lost", summary.lost_records);
}

}  // namespace gijiroku::indexer

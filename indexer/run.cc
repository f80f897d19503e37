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

void print_failures(const IngestResult& ingested) {
  for (const Failure& failure : ingested.failures) {
    std::cerr << (failure.still_public ? "失敗（公開中）: " : "失敗: ") << escaped(failure.path)
              << ": " << escaped(failure.message) << "\n";
  }
  for (const Failure& failure : ingested.earlier_failures) {
    std::cerr << "失敗（以前の実行" << (failure.still_public ? "、公開中" : "")
              << "）: " << escaped(failure.path) << ": " << escaped(failure.message) << "\n";
  }
  for (const Failure& each : ingested.withdrawn)
    std::cerr << "取り下げ: " << escaped(each.path) << ": " << escaped(each.message) << "\n";
  if (ingested.kept > 0) {
    std::cerr
        << "警告: 見当たらない記録 " << ingested.kept
        << " 件を、読めない行のあるファイルのものなので索引から消さずに残しました（公開中のものは"
           "公開のままです）。--report で一覧を出せます\n";
  }
  if (ingested.removal_refused) {
    std::cerr << "警告: 見当たらない記録が全体の 1 割を超えるため、索引から消さずに残しました"
                 "（公開中のものは公開のままです）。"
                 "意図した削除なら --allow-removal を付けてください\n";
  }
}

void print_no_confinement(bool unsandboxed) {
  std::cerr
      << "警告: この環境では、ファイルを読む子プロセスを隔離できません（seccomp も Landlock も"
         "使えません）。"
      << (unsandboxed ? "--unsandboxed のため、LibreOffice と OCR も隔離せずに使います\n"
                      : "DOC・ODT・RTF と文字情報のない PDF は読みません\n");
}

/// A source is named in each run as long as a part of it is missing from the index.
void print_partial_failures(const std::vector<SourceDiagnostics>& sources) {
  for (const SourceDiagnostics& source : sources) {
    const auto first =
        std::find_if(source.diagnostics.begin(), source.diagnostics.end(),
                     [](const Diagnostic& each) { return each.severity == Severity::kError; });
    if (first == source.diagnostics.end()) continue;
    std::cerr << "一部失敗: " << escaped(source.path) << ": " << count_errors(source.diagnostics)
              << " か所を取り込めませんでした（";
    if (first->line > 0) std::cerr << first->line << " 行目 ";
    std::cerr << escaped(first->message) << "）\n";
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
  std::ostringstream out;
  const Ledger& ledger = summary.ledger;
  const auto part = [](const char* name, std::size_t count) {
    return count == 0 ? std::string() : "・" + (name + (" " + std::to_string(count))) + " 件";
  };
  out << std::fixed << std::setprecision(1) << "入力のファイル " << ledger.files << " 件: 読み込み "
      << summary.read << " 件・変更なし " << summary.unchanged << " 件・失敗 " << summary.failed
      << " 件" << part("変わったが読まなかったもの", summary.left) << "\n索引にあるファイル "
      << ledger.indexed << " 件: 今の内容 " << ledger.present << " 件"
      << part("失敗などで前の版のまま", ledger.earlier)
      << part("見当たらないが残したもの", ledger.missing)
      << part("今回の入力にないもの", ledger.outside) << "\n削除 " << summary.removed
      << " 件・警告 " << summary.warnings << " 件・発言 " << summary.utterances << " 件・"
      << megabytes << " MB を " << summary.seconds << " 秒（" << megabytes / summary.seconds
      << " MB/s）\n";
  if (summary.failed_before > 0) {
    out << "以前の実行で失敗したまま、今回の入力にないファイルが " << summary.failed_before
        << " 件あります\n";
  }
  if (summary.mended > 0)
    out << "壊れていた " << summary.mended << " か所（上の「破損」）を直しました\n";
  if (summary.lost_records > 0) {
    out << "取り込めなかったところが " << summary.lost_records
        << " か所あります。--report で一覧を出せます。原因を除いたあと --retry-failed "
           "で読み直せます\n";
  }
  return out.str();
}

}  // namespace gijiroku::indexer

// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/main.cc — the command gijiroku-index: reads minutes and publishes an index of them.
// See docs/architecture.md.
#include <CLI/CLI.hpp>
#include <iostream>

#include "core/escape.h"
#include "core/output.h"
#include "indexer/ingest/parse_json.h"
#include "indexer/run.h"

namespace indexer = gijiroku::indexer;

namespace {

constexpr const char* kVersion = "gijiroku-index " GIJIROKU_VERSION "\nLicense: GPL-3.0-or-later.";
// Exit statuses. A scheduler can distinguish a run in which single files failed from a run that did
// not happen. --help and --version count as done; CLI11 reports them as exceptions.
constexpr int kDone = 0, kSomeFailed = 1, kCouldNotRun = 2;

int run(int argc, char** argv) {
  CLI::App app{
      "議事録を読み、検索用の索引を作ります。 Reads minutes and publishes an index of them."};
  app.set_version_flag("--version", kVersion);
  indexer::RunOptions options;
  std::string parse, explain;
  auto* index = app.add_option("--index", options.index,
                               "索引のフォルダー（なければ作る） / folder of the index");
  auto* inputs = app.add_option("INPUT", options.inputs,
                                "議事録のファイルかフォルダー / files or folders of minutes");
  app.add_option(
         "--published", options.published,
         "公開版として扱うパス: この下の一部非公開・記載なしを公開する（非公開は公開しない） / "
         "paths that hold published editions")
      ->allow_extra_args(false);
  app.add_option("--bodies", options.bodies,
                 "改称した会議体の表（旧名 TAB 現在の名） / table of renamed bodies");
  app.add_option("--jobs", options.jobs, "並列数（既定: コア数） / workers, one a core by default");
  app.add_option("--report", options.report,
                 "読み取りの疑問点を JSON Lines で書くファイル / diagnostics as JSON Lines");
  app.add_option("--summary", options.summary,
                 "ファイルごとの読み取り結果と疑問点を書くファイル / what was read of each file");
  app.add_flag("--allow-removal", options.allow_removal,
               "記録の 1 割を超える削除を認める / allow removing more than a tenth of the records");
  app.add_flag("--for-remote", options.for_remote,
               "他の機械からも検索できる形で索引を作る / shards that other machines can search");
  app.add_option("--parse", parse,
                 "このファイルの読み取り結果を JSON で表示し、索引には触れない / print the parse "
                 "of one file")
      ->excludes(index)
      ->excludes(inputs);
  app.add_option("--explain", explain,
                 "このファイルの各行をどう読んだかと理由を表示する / print how each line was read")
      ->excludes(index)
      ->excludes(inputs);
  app.footer("終了コード: 0 すべて完了、1 一部の入力が失敗、2 実行できず、または出力を書ききれず");
  try {
    app.parse(argc, argv);
    if (!parse.empty()) {
      std::cout << indexer::parse_json(parse);
      return kDone;
    }
    if (!explain.empty()) {
      std::cout << indexer::explain(explain);
      return kDone;
    }
    if (options.index.empty() || options.inputs.empty()) {
      throw CLI::RequiredError("--index DIR と INPUT（または --parse FILE）");
    }
    const indexer::RunSummary summary = indexer::run_indexer(options);
    std::cerr << indexer::run_message(summary);
    return summary.failed > 0 || summary.lost_records > 0 || summary.removal_refused ? kSomeFailed
                                                                                     : kDone;
  } catch (const CLI::ParseError& e) {
    return app.exit(e) == 0 ? kDone : kCouldNotRun;
  } catch (const std::exception& e) {
    std::cerr << "gijiroku-index: " << gijiroku::escaped(e.what()) << "\n";
    return kCouldNotRun;
  }
}

}  // namespace

int main(int argc, char** argv) {
  gijiroku::prepare_output();
  const int status = run(argc, argv);
  return gijiroku::output_arrived("gijiroku-index") ? status : kCouldNotRun;
}

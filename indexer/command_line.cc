// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/command_line.h"

#include <CLI/CLI.hpp>

namespace gijiroku::indexer {
namespace {

/// What is remembered and told of former addresses.
void add_address_options(CLI::App& app, CommandLine& line) {
  app.add_option(
      "--ids", line.run.ids,
      "以前のアドレスの表: 新しく作る索引はこれを読み、実行の終わりに書き出す / table of "
      "former addresses, read by a new index and written by each run");
  app.add_flag(
      "--tombstones", line.run.tombstones,
      "取り下げた記録の以前のアドレスと日を、一般の利用者にも知らせる（410） / tell the public "
      "which former addresses are gone");
}

}  // namespace

std::string missing_setting(const CommandLine& line) {
  const bool no_index = line.run.index.empty();
  if (!line.config.empty())
    return line.config + ": " +
           (no_index ? "index に索引のフォルダーを" : "inputs に会議録のフォルダーを") +
           "書いてください";
  return std::string(no_index ? "--index に索引のフォルダーを"
                              : "INPUT に会議録のファイルかフォルダーを") +
         "指定してください（使い方: gijiroku-index --help）";
}

void add_options(CLI::App& app, CommandLine& line) {
  app.add_option("--config", line.config,
                 "設定のファイル（TOML）。コマンドラインの指定が優先 / file of settings");
  auto* index = app.add_option("--index", line.run.index,
                               "索引のフォルダー（なければ作る） / folder of the index");
  auto* inputs = app.add_option("INPUT", line.run.inputs,
                                "会議録のファイルかフォルダー / files or folders of minutes");
  app.add_option(
         "--published", line.run.published,
         "公開版として扱うパス: この下の一部非公開・記載なしを公開する（非公開は公開しない） / "
         "paths that hold published editions")
      ->allow_extra_args(false);
  app.add_option("--bodies", line.run.bodies,
                 "改称した会議体の表（旧名 TAB 現在の名） / table of renamed bodies");
  app.add_option("--jobs", line.run.jobs,
                 "並列数（既定: コア数） / workers, one a core by default");
  app.add_option("--report", line.run.report,
                 "読み取りの疑問点を JSON Lines で書くファイル / diagnostics as JSON Lines");
  app.add_option("--summary", line.run.summary,
                 "ファイルごとの読み取り結果と疑問点を書くファイル / what was read of each file");
  add_address_options(app, line);
  app.add_flag("--allow-removal", line.run.allow_removal,
               "記録の 1 割を超える削除を認める / allow removing more than a tenth of the records");
  app.add_flag("--retry-failed", line.run.retry_failed,
               "以前の実行で失敗したファイルだけを、変わっていなくても読み直す / read only sources "
               "that failed before");
  app.add_flag("--for-remote", line.run.for_remote,
               "他の機械からも検索できる形で索引を作る / shards that other machines can search");
  app.add_flag("--unsandboxed", line.run.unsandboxed,
               "隔離できない環境でも DOC・ODT・RTF と OCR を読む / LibreOffice and OCR unconfined");
  auto* one_parse = app.add_option(
      "--parse", line.parse,
      "このファイルの読み取り結果を JSON で表示し、索引には触れない / print the parse "
      "of one file");
  app.add_option_function<std::string>(
         "--format", [&line](const std::string& name) { line.parse_as_tei = name == "tei"; },
         "--parse の形式: json（既定）か tei（TEI、ParlaMint の形） / json or tei")
      ->check(CLI::IsMember({"json", "tei"}))
      ->needs(one_parse);
  auto* one_explain =
      app.add_option("--explain", line.explain,
                     "このファイルをどの書式から読んだか、各行をどう読んだかと理由を表示する\n"
                     "print the forms that were chosen and how each line was read");
  auto* verify = app.add_option(
      "--verify", line.verify,
      "索引のすべてのファイルが書き込んだときのままか調べる（壊れたところは次の実行が作り直す） / "
      "check every file of these indexes");
  auto* roll_back = app.add_option("--rollback", line.roll_back,
                                   "この索引を、最後に記録を加える前の世代に戻す / publish the "
                                   "generation before the last additions again");
  auto* forget = app.add_option("--forget-previous", line.forget_previous,
                                "この索引から、--rollback で戻せる前の世代を消す / delete the "
                                "generation that --rollback returns to");
  // Each is a command of its own.
  for (CLI::Option* alone : {one_parse, one_explain, verify, roll_back, forget}) {
    alone->excludes(index)->excludes(inputs);
    for (CLI::Option* other : {one_parse, one_explain, verify, roll_back, forget})
      if (other != alone) alone->excludes(other);
  }
}

}  // namespace gijiroku::indexer

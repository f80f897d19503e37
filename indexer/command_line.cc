// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/command_line.h"

namespace gijiroku::indexer {

void declare_options(CLI::App& app, CommandLine& out) {
  app.add_option("--config", out.config,
                 "設定のファイル（TOML）。コマンドラインの指定が優先 / file of settings");
  auto* index = app.add_option("--index", out.run.index,
                               "索引のフォルダー（なければ作る） / folder of the index");
  auto* inputs = app.add_option("INPUT", out.run.inputs,
                                "議事録のファイルかフォルダー / files or folders of minutes");
  app.add_option(
         "--published", out.run.published,
         "公開版として扱うパス: この下の一部非公開・記載なしを公開する（非公開は公開しない） / "
         "paths that hold published editions")
      ->allow_extra_args(false);
  app.add_option("--bodies", out.run.bodies,
                 "改称した会議体の表（旧名 TAB 現在の名） / table of renamed bodies");
  app.add_option("--jobs", out.run.jobs, "並列数（既定: コア数） / workers, one a core by default");
  app.add_option("--report", out.run.report,
                 "読み取りの疑問点を JSON Lines で書くファイル / diagnostics as JSON Lines");
  app.add_option("--summary", out.run.summary,
                 "ファイルごとの読み取り結果と疑問点を書くファイル / what was read of each file");
  app.add_flag("--allow-removal", out.run.allow_removal,
               "記録の 1 割を超える削除を認める / allow removing more than a tenth of the records");
  app.add_flag("--for-remote", out.run.for_remote,
               "他の機械からも検索できる形で索引を作る / shards that other machines can search");
  app.add_flag("--unsandboxed", out.run.unsandboxed,
               "隔離できない環境でも DOC・ODT・RTF と OCR を読む / LibreOffice and OCR unconfined");
  app.add_option("--parse", out.parse,
                 "このファイルの読み取り結果を JSON で表示し、索引には触れない / print the parse "
                 "of one file")
      ->excludes(index)
      ->excludes(inputs);
  app.add_option("--explain", out.explain,
                 "このファイルの各行をどう読んだかと理由を表示する / print how each line was read")
      ->excludes(index)
      ->excludes(inputs);
  app.footer("終了コード: 0 すべて完了、1 一部の入力が失敗、2 実行できず、または出力を書ききれず");
}

}  // namespace gijiroku::indexer

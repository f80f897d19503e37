// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/search_command_line.h"

namespace gijiroku::search {

SearchCommand search_command_of(CLI::App& app, int argc, char** argv) {
  SearchCommand out;
  app.add_option("--index", out.index, "索引のフォルダー / folder of the index")->required();
  app.add_option(
      "--variants", out.variants,
      "書き方・言いかえを足す表（dict/variants.tsv と同じ形式） / rows of further spellings");
  app.add_option("--scope", out.scope, "public（公開、既定）か staff（職員用） / public or staff")
      ->transform(CLI::CheckedTransformer(
          std::map<std::string, Scope>{{"public", Scope::kPublic}, {"staff", Scope::kStaff}}));
  auto* query = app.add_option("QUERY", out.words,
                               "検索語。空白は AND、OR、-除外、\"…\" はそのとおり、役職:委員長 "
                               "などで絞り込み。- なら標準入力から一行に一つ / words, OR, -word, "
                               "\"as is\", field:value; -: one a line from standard input");
  auto* file = app.add_option("--queries", out.queries,
                              "qid TAB 検索語 の行からなるファイル。qid TAB doc#seq TAB … "
                              "を返す（発言のみ） / file of queries")
                   ->excludes(query);
  auto* count = app.add_option("--top", out.top, "返す件数（1〜100000、既定 10） / hits a query")
                    ->check(CLI::Range(1, 100000));
  auto* table =
      app.add_option("--format", out.format, "表で返す: csv、excel、tsv、jsonl / hits as a table")
          ->check(CLI::IsMember({"csv", "excel", "tsv", "jsonl"}))
          ->excludes(file);
  app.add_flag("--all", out.all, "--format の表にすべての結果を入れる / all hits")
      ->needs(table)
      ->excludes(count);
  app.add_option("--offset", out.criteria.offset,
                 "先頭からこの件数を飛ばす（0〜100000） / hits passed over before the first")
      ->check(CLI::Range(0, 100000))
      ->excludes(table);
  app.add_flag("--fuzzy", out.criteria.fuzzy,
               "1文字違いの語（書き間違い・読み取り間違い）も探す / text that differs by one "
               "character too")
      ->excludes(file);
  app.add_flag("--latency", out.latency,
               "--queries の各検索（上位10件・総数・ファセット・抜粋）の所要時間 p50 p95 p99 "
               "平均を ms で表示 / latencies in ms")
      ->needs(file);
  app.footer("終了コード: 0 完了、2 実行できず、または出力を書ききれず");
  app.parse(argc, argv);
  return out;
}

}  // namespace gijiroku::search

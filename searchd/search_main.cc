// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/search_main.cc — gijiroku-search: one query, or rankings or latencies of a file of them.
#include <CLI/CLI.hpp>
#include <iostream>

#include "core/escape.h"
#include "core/output.h"
#include "searchd/batch.h"
#include "searchd/engine/searcher_pool.h"
#include "searchd/view/messages.h"

namespace search = gijiroku::search;

namespace {

constexpr const char* kVersion =
    "gijiroku-search " GIJIROKU_VERSION
    "\nLicense: GPL-3.0-or-later."
    "\nWith data from UniDic (BSD-3-Clause) and SudachiDict (Apache-2.0): see NOTICE.";
constexpr int kDone = 0, kCouldNotRun = 2;

int run(int argc, char** argv) {
  CLI::App app{"議事録の索引を検索します。 Searches an index of minutes."};
  app.set_version_flag("--version", kVersion);
  std::string index, queries, variants;
  search::Criteria criteria;
  search::Scope scope = search::Scope::kPublic;
  std::size_t top = 10;
  bool latency = false;
  app.add_option("--index", index, "索引のフォルダー / folder of the index")->required();
  app.add_option(
      "--variants", variants,
      "書き方・言いかえを足す表（dict/variants.tsv と同じ形式） / rows of further spellings");
  app.add_option("--scope", scope, "public（公開、既定）か staff（職員用） / public or staff")
      ->transform(CLI::CheckedTransformer(std::map<std::string, search::Scope>{
          {"public", search::Scope::kPublic}, {"staff", search::Scope::kStaff}}));
  auto* query = app.add_option("QUERY", criteria.text,
                               "検索語。空白は AND、OR、-除外、\"…\" はそのとおり、役職:委員長 "
                               "などで絞り込み / words, OR, -word, \"as is\", field:value");
  auto* file = app.add_option("--queries", queries,
                              "qid TAB 検索語 の行からなるファイル。qid TAB doc#seq TAB … "
                              "を返す（発言のみ） / file of queries")
                   ->excludes(query);
  app.add_option("--top", top, "--queries で返す件数（1〜100000） / ids a query")
      ->check(CLI::Range(1, 100000))
      ->needs(file);
  app.add_option("--offset", criteria.offset,
                 "先頭からこの件数を飛ばす（0〜100000） / hits passed over before the first")
      ->check(CLI::Range(0, 100000));
  app.add_flag("--fuzzy", criteria.fuzzy,
               "一文字ちがいの書きまちがい・読み取りまちがいも探す / text that differs by one "
               "character too")
      ->excludes(file);
  app.add_flag("--latency", latency,
               "--queries の各検索（上位10件・総数・ファセット・抜粋）の所要時間 p50 p95 p99 "
               "平均を ms で表示 / latencies in ms")
      ->needs(file);
  app.footer("終了コード: 0 完了、2 実行できず、または出力を書ききれず");
  try {
    app.parse(argc, argv);
    search::SearcherPool pool(index, scope, search::read_variant_table(variants));
    if (queries.empty()) {
      std::cout << search::answer_text(pool, criteria);
      return kDone;
    }
    const auto searcher = pool.borrow();
    std::cerr << search::missing_records_message(searcher->missing_years());
    const auto batch = search::read_queries(queries);
    if (latency) {
      std::cout << search::measure(*searcher.operator->(), batch, criteria.offset);
    } else {
      search::rank_all(*searcher.operator->(), batch, top, std::cout);
    }
    return kDone;
  } catch (const CLI::ParseError& e) {
    return app.exit(e) == 0 ? kDone : kCouldNotRun;
  } catch (const std::exception& e) {
    std::cerr << "gijiroku-search: " << gijiroku::escaped(e.what()) << "\n";
    return kCouldNotRun;
  }
}

}  // namespace

int main(int argc, char** argv) {
  gijiroku::prepare_output();
  const int status = run(argc, argv);
  return gijiroku::output_arrived("gijiroku-search") ? status : kCouldNotRun;
}

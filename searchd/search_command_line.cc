// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/search_command_line.h"

#include "core/message.h"

namespace gijiroku::search {

SearchCommand search_command_of(CLI::App& app, int argc, char** argv) {
  SearchCommand out;
  app.add_option("--index", out.index, message("option.index"))->required();
  app.add_option("--variants", out.variants, message("option.variants"));
  app.add_option("--scope", out.scope, message("option.scope"))
      ->transform(CLI::CheckedTransformer(
          std::map<std::string, Scope>{{"public", Scope::kPublic}, {"staff", Scope::kStaff}}));
  auto* query = app.add_option("QUERY", out.words, message("search.query"));
  auto* file = app.add_option("--queries", out.queries, message("search.queries"))->excludes(query);
  auto* count =
      app.add_option("--top", out.top, message("search.top"))->check(CLI::Range(1, 100000));
  auto* table = app.add_option("--format", out.format, message("search.format"))
                    ->check(CLI::IsMember({"csv", "excel", "tsv", "jsonl"}))
                    ->excludes(file);
  app.add_flag("--all", out.all, message("search.all"))->needs(table)->excludes(count);
  app.add_option("--offset", out.criteria.offset, message("search.offset"))
      ->check(CLI::Range(0, 100000))
      ->excludes(table);
  app.add_flag("--fuzzy", out.criteria.fuzzy, message("search.fuzzy"))->excludes(file);
  app.add_flag("--latency", out.latency, message("search.latency"))->needs(file);
  app.footer(message("exit.reading"));
  app.parse(argc, argv);
  return out;
}

}  // namespace gijiroku::search

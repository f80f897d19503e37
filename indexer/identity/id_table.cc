// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/identity/id_table.h"

#include <array>
#include <optional>
#include <string>

#include "core/error.h"
#include "core/file.h"
#include "core/seal.h"
#include "indexer/system/durable.h"

namespace gijiroku::indexer {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMaxBytes = std::size_t{1} << 30;
constexpr std::array<std::string_view, 2> kReaders{"public ", "staff "};

/// The lines that begin with `reader`, without it; nullopt if they are no former addresses.
std::optional<std::vector<FormerAddress>> addresses_for(std::string_view reader,
                                                        std::string_view lines) {
  std::string own;
  for (std::size_t at = 0; at < lines.size();) {
    const std::size_t end = std::min(lines.find('\n', at), lines.size() - 1) + 1;
    const std::string_view line = lines.substr(at, end - at);
    if (line.starts_with(reader)) own += line.substr(reader.size());
    at = end;
  }
  return former_addresses(sealed(std::move(own)));
}

}  // namespace

void import_ids(State& state, const fs::path& file) {
  const auto text = read_file_if_present(file, kMaxBytes);
  const bool has_some = !state.addressed().empty() || !state.former_addresses(false).empty() ||
                        !state.former_addresses(true).empty();
  if (!text || has_some) return;
  const auto lines = unsealed(*text);
  std::array<std::optional<std::vector<FormerAddress>>, 2> found;
  for (std::size_t i = 0; lines && i < found.size(); ++i)
    found[i] = addresses_for(kReaders[i], *lines);
  if (!found[0] || !found[1]) {
    throw FormatError(file.string() +
                      " は --ids で書き出した表ではないか、壊れています。写しから戻すか、"
                      "表なしで始めるなら、ファイルを取り除いてください");
  }
  state.begin();
  for (std::size_t i = 0; i < found.size(); ++i) {
    for (const FormerAddress& each : *found[i]) state.put_former_address(i == 1, each);
  }
  state.commit();
}

void export_ids(const State& state, const fs::path& file) {
  std::string out;
  for (std::size_t i = 0; i < kReaders.size(); ++i) {
    const std::string table = to_text(state.former_addresses(i == 1));
    const std::string_view lines = *unsealed(table);
    for (std::size_t at = 0; at < lines.size();) {
      const std::size_t end = lines.find('\n', at) + 1;
      out.append(kReaders[i]).append(lines.substr(at, end - at));
      at = end;
    }
  }
  replace_file(file, sealed(std::move(out)), fs::perms{0600});
}

}  // namespace gijiroku::indexer

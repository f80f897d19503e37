// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/integrity/stub_check.h"

#include <filesystem>

#include "core/change_list.h"
#include "core/file.h"
#include "core/former_addresses.h"
#include "core/seal.h"

namespace gijiroku::indexer {

namespace fs = std::filesystem;

std::vector<Damage> damage_of_stubs(const SideFolder& side) {
  std::vector<Damage> out;
  if (side.is_new()) return out;
  const fs::path current = side.path() / kCurrent, previous = side.path() / kPrevious,
                 epoch = side.path() / kEpochFile;
  const std::string former = side.stub(kFormerFile.data());
  if (!former.empty() && !former_addresses(former))
    out.push_back({side.path() / kFormerFile, kChanged});
  const auto stated = epoch_of_stub(side.stub(kCurrent));
  if (!fs::exists(current))
    out.push_back({current, kMissing});
  else if (!stated)
    out.push_back({current, kChanged});
  if (fs::exists(previous) && !epoch_of_stub(side.stub(kPrevious)))
    out.push_back({previous, kChanged});
  const auto text = side.epoch_text();
  const auto number = text ? epoch_from_text(*text) : 0;
  if (!number)
    out.push_back({epoch, "番号ではありません"});
  else if (stated && !text && *stated > 0)
    out.push_back({epoch, kMissing});
  else if (text && !text->ends_with('\n'))
    out.push_back({epoch, kChanged});
  else if (stated && *stated != *number)
    out.push_back({epoch,
                   "取り下げの番号が CURRENT と違います（壊れたか、前の実行が途中で"
                   "終わっています）"});
  const fs::path changes = side.path() / kChangesFile;
  // An index of an earlier version has none.
  if (const auto list = read_file_if_present(changes, kMaxChangesBytes); list && !unsealed(*list))
    out.push_back({changes, kChanged});
  return out;
}

}  // namespace gijiroku::indexer

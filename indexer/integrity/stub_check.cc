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
    out.push_back({side.path() / kFormerFile, message(kChanged)});
  const auto stated = epoch_of_stub(side.stub(kCurrent));
  if (!fs::exists(current))
    out.push_back({current, message(kMissing)});
  else if (!stated)
    out.push_back({current, message(kChanged)});
  if (fs::exists(previous) && !epoch_of_stub(side.stub(kPrevious)))
    out.push_back({previous, message(kChanged)});
  const auto text = side.epoch_text();
  const auto number = text ? epoch_from_text(*text) : 0;
  if (!number)
    out.push_back({epoch, message("damage.no_number")});
  else if (stated && !text && *stated > 0)
    out.push_back({epoch, message(kMissing)});
  else if (text && !text->ends_with('\n'))
    out.push_back({epoch, message(kChanged)});
  else if (stated && *stated != *number)
    out.push_back({epoch, message("damage.other_epoch")});
  const fs::path changes = side.path() / kChangesFile;
  // An index of an earlier version has none.
  if (const auto list = read_file_if_present(changes, kMaxChangesBytes); list && !unsealed(*list))
    out.push_back({changes, message(kChanged)});
  return out;
}

}  // namespace gijiroku::indexer

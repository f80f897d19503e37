// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/publish/former_file.h"

#include "core/file.h"

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kMeetingDigits = 16;

}  // namespace

bool write_former(const SideFolder& side, const State& state, const std::set<std::string>& meetings,
                  bool tombstones) {
  const bool staff = side.visibility() == Visibility::kRestricted;
  std::vector<FormerAddress> told = state.former_addresses(staff);
  std::erase_if(told, [&](const FormerAddress& each) {
    return each.present.empty() ? !staff && !tombstones
                                : !meetings.contains(each.present.substr(0, kMeetingDigits));
  });
  const std::string text = to_text(told), before = side.stub(kFormerFile.data());
  if (text == before || (told.empty() && before.empty())) return false;
  side.write(kFormerFile, text);
  return true;
}

}  // namespace gijiroku::indexer

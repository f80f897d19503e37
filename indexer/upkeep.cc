// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/upkeep.h"

#include <filesystem>
#include <iostream>

#include "core/escape.h"
#include "core/message.h"
#include "indexer/integrity/index_check.h"
#include "indexer/publish/roll_back.h"
#include "indexer/system/parallel.h"

namespace gijiroku::indexer {
namespace {

std::filesystem::path absolute(const std::string& index) {
  return std::filesystem::absolute(index).lexically_normal();
}

}  // namespace

bool verify_indexes(const std::vector<std::string>& indexes, std::size_t jobs) {
  bool whole = true;
  for (const std::string& index : indexes) {
    const auto damage = damage_of_index(absolute(index), worker_count(jobs));
    for (const Damage& each : damage)
      std::cout << message("damage.named", {escaped(each.file.string()), escaped(each.problem)})
                << "\n";
    if (damage.empty()) {
      std::cout << message("verify.whole", {escaped(index)}) << "\n";
      continue;
    }
    whole = false;
    std::cout << message("verify.damaged", {escaped(index), std::to_string(damage.size())}) << "\n";
  }
  return whole;
}

void roll_back_index(const std::string& index) {
  constexpr std::size_t kMaxNamed = 20;
  const RollBack done = roll_back(absolute(index));
  for (const std::string& side : done.sides)
    std::cout << message("rollback.done", {escaped(side)}) << "\n";
  std::cout << message("rollback.removed", {std::to_string(done.removed.size())}) << "\n";
  for (std::size_t i = 0; i < done.removed.size() && i < kMaxNamed; ++i)
    std::cout << "  " << escaped(done.removed[i]) << "\n";
  if (done.removed.size() > kMaxNamed) std::cout << "  …\n";
  std::cout << message("rollback.advice") << "\n";
}

void forget_previous_of_index(const std::string& index) {
  const bool any = forget_previous(absolute(index));
  std::cout << message(any ? MessageKey("forget.done") : MessageKey("forget.none")) << "\n";
}

}  // namespace gijiroku::indexer

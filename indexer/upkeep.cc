// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/upkeep.h"

#include <filesystem>
#include <iostream>

#include "core/escape.h"
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
      std::cout << "破損: " << escaped(each.file.string()) << ": " << escaped(each.problem) << "\n";
    if (damage.empty()) {
      std::cout << escaped(index) << ": 壊れたファイルはありません\n";
      continue;
    }
    whole = false;
    std::cout << escaped(index) << ": " << damage.size()
              << " か所が壊れています。いつもの入力で gijiroku-index --index " << escaped(index)
              << " INPUT を実行すると、壊れたところを作り直します\n";
  }
  return whole;
}

void roll_back_index(const std::string& index) {
  constexpr std::size_t kMaxNamed = 20;
  const RollBack done = roll_back(absolute(index));
  for (const std::string& side : done.sides)
    std::cout << escaped(side) << " を前の世代に戻しました\n";
  std::cout << "検索できなくなった記録 " << done.removed.size() << " 件\n";
  for (std::size_t i = 0; i < done.removed.size() && i < kMaxNamed; ++i)
    std::cout << "  " << escaped(done.removed[i]) << "\n";
  if (done.removed.size() > kMaxNamed) std::cout << "  …\n";
  std::cout << "次に gijiroku-index を実行すると、また公開されます。その前に入力を直してください\n";
}

void forget_previous_of_index(const std::string& index) {
  std::cout << (forget_previous(absolute(index))
                    ? "前の世代を消しました。--rollback では戻せません\n"
                    : "前の世代はありません\n");
}

}  // namespace gijiroku::indexer

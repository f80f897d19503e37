// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/integrity/state_seal.h"

#include <sstream>

#include "core/digest.h"
#include "core/file.h"
#include "core/seal.h"
#include "indexer/integrity/shard_check.h"
#include "indexer/system/durable.h"

namespace gijiroku::indexer {

namespace fs = std::filesystem;

StateSeal::StateSeal(fs::path state_file)
    : state_file_(std::move(state_file)), file_(state_file_.string() + ".sha256") {
  const std::string text = read_file_if_readable(file_);
  std::istringstream line{std::string(unsealed(text).value_or(""))};
  line >> stamp_ >> digest_;
}

StateCondition StateSeal::condition(bool thorough) const {
  if (!fs::exists(state_file_)) return StateCondition::kNone;
  if (digest_.empty()) return StateCondition::kUnsealed;
  if (!thorough && stamp_ == file_stamp(state_file_)) return StateCondition::kWhole;
  return sha256_file(state_file_.string()) == digest_ ? StateCondition::kWhole
                                                      : StateCondition::kDamaged;
}

void StateSeal::doubt() const { write("?", digest_); }

void StateSeal::remove() const {
  if (fs::remove(file_)) sync_path(file_.parent_path());
}

void StateSeal::write() const {
  const std::string stamp = file_stamp(state_file_);
  write(stamp, stamp == stamp_ ? digest_ : sha256_file(state_file_.string()));
}

void StateSeal::write(const std::string& stamp, const std::string& digest) const {
  replace_file(file_, sealed(stamp + " " + digest + "\n"));
}

}  // namespace gijiroku::indexer

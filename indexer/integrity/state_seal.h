// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/integrity/state_seal.h — the digest of the state's file between runs, so that any changed
// bit of it is found.
//
// INDEX/state/state.db.sha256: "STAMP SHA256" in one line, sealed (core/seal.h). A run removes it
// before it changes the state and writes it when it has changed all it will. So it is missing if,
// and only if, a run was interrupted, or if the file itself was lost.
#pragma once

#include <filesystem>
#include <string>

namespace gijiroku::indexer {

enum class StateCondition {
  kNone,      ///< there is no state
  kWhole,     ///< it is what the last run wrote
  kUnsealed,  ///< whether it is cannot be known: there is no seal, or it is damaged
  kDamaged    ///< it is something else
};

class StateSeal {
 public:
  explicit StateSeal(std::filesystem::path state_file);

  const std::filesystem::path& state_file() const { return state_file_; }
  const std::filesystem::path& file() const { return file_; }

  /// If not `thorough`, a state of the same size, times and inode as before is whole: that costs
  /// one stat. Otherwise the file is read. Throws FileError if it may not be read.
  StateCondition condition(bool thorough) const;

  /// Has the next run read the whole state. Throws FileError.
  void doubt() const;
  /// Before the state is changed. Throws FileError.
  void remove() const;
  /// When the state has been changed and is durable. Reads it, unless it is still as it was when
  /// this object was made. Throws FileError.
  void write() const;

 private:
  void write(const std::string& stamp, const std::string& digest) const;

  std::filesystem::path state_file_, file_;
  std::string stamp_, digest_;  // of the seal; empty if there is none
};

}  // namespace gijiroku::indexer

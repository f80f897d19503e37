// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/confine/answers.h — reads strangers' bytes in a reader process, one question at a time.
#pragma once

#include <memory>
#include <string>

#include "indexer/confine/message.h"
#include "indexer/format/archive.h"

namespace gijiroku::indexer {

/// The questions of one source. The archive of one question is that of those that follow.
class Answers {
 public:
  /// The answer, in the form of message.h. Throws FormatError if the bytes cannot be read.
  std::string answer(Question question, std::string bytes);

 private:
  std::string open_archive(std::string bytes);
  Archive& archive();

  std::string archive_bytes_;
  std::unique_ptr<Archive> archive_;
};

}  // namespace gijiroku::indexer

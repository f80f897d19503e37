// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/disclosure/openness_value.h — what a row about disclosure says: 公開, 非公開 or
// 一部非公開, as a word, in boxes or with a mark.
#pragma once

#include <string>
#include <string_view>

#include "core/meeting.h"

namespace gijiroku::indexer {

struct OpennessRow {
  Openness openness = Openness::kUnstated;
  bool names_closed = false;  ///< 非公開 is among its words, whether it is chosen or not
  bool plain = false;         ///< it consists of options, marks and brackets, and of nothing else
  std::string reason;         ///< after その理由, without stray spaces
};

/// Reads the value of a row. It is one of:
/// - Options with marks: □公開 ■非公開, 公開☑ 非公開□, （○）公開 （ ）非公開, ○公開・非公開.
/// Exactly
///   one of them must be marked. A ring is a mark only if the others have none.
/// - One option: 公開, 非公開, 一部非公開, 公開しない, 可, 否, ○, ×. Only words about the audience
///   (傍聴者2名), 全部, とする or the question for その理由 may follow 公開.
/// - A text that names 非公開 alone: 個人情報を扱うため非公開.
/// - 公開 with a limit that names a part: 公開(ただし、議題2は非公開), 議題1を除き公開. It is
/// kPartly. Everything else is kUnstated: no mark, two, an unknown sign, 公開(ただし条例による).
/// Total, thread-safe.
OpennessRow read_openness(std::string_view value);

}  // namespace gijiroku::indexer

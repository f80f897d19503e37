// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/parse/disclosure.h — what the rows under 公開の可否 say, read so that doubt never
// publishes anything.
#pragma once

#include <string>
#include <string_view>

#include "core/meeting.h"

namespace gijiroku::indexer {

struct OpennessRow {
  Openness openness = Openness::kUnstated;
  std::string reason;  ///< behind その理由, without stray spaces
};

/// Reads the value of a row: boxes (□公開 ■非公開 □一部非公開), exactly one of them marked by a
/// mark this file knows; or the plain word 公開, 非公開, 一部非公開 (一部公開 is the same). Behind
/// 公開 only brackets about the audience (傍聴者2名), brackets that say 全部, or the question for
/// その理由 may follow. Everything else is kUnstated: no mark, two, a sign that is neither a box
/// nor a mark, 公開(ただし一部を除く). Total, thread-safe.
OpennessRow read_openness(std::string_view value);

}  // namespace gijiroku::indexer

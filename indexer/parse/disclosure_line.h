// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/parse/disclosure_line.h — the labels about disclosure in one line, with their values.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "indexer/disclosure/openness_label.h"

namespace gijiroku::indexer {

/// One label of a line and what follows it, up to the next label of any kind.
struct DisclosurePiece {
  OpennessSubject about;
  bool reason = false;  ///< it asks for the reason: 非公開の理由
  bool label = false;   ///< not only a subject: 会議録の公開, not 会議録
  bool names_closed = false;  ///< the label itself names it: 会議の公開・非公開, 非公開の理由
  bool refused = false;     ///< its answer refuses, whatever the answer means elsewhere: 無, 有
  bool bare_words = false;  ///< 公開・非公開 alone, which may also be a value
  bool at_start = false;    ///< the line begins with it, marks and numbers aside
  std::string_view text;    ///< the value as printed; may be empty
  std::string_view glued;  ///< 非公開 of a lone 会議録の公開非公開, which may be the value
};

/// All labels of `line`. A subject alone (会議録) is a label only if an option follows it. Reads
/// the first 4,096 bytes. Total, thread-safe.
std::vector<DisclosurePiece> disclosure_pieces(std::string_view line);

/// The label that a short line begins with, if it is the only one. Total, thread-safe; quick for
/// lines without one.
std::optional<DisclosurePiece> disclosure_row(std::string_view line);

/// Whether the line is 傍聴, 傍聴者 or 傍聴人 alone, so that the next line may refuse an audience.
/// Total, thread-safe.
bool heads_audience(std::string_view line);

/// Whether the line begins with an option (公開, 一部非公開), with or without a sign before it.
bool begins_with_openness(std::string_view line);

}  // namespace gijiroku::indexer

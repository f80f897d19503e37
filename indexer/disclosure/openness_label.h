// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/disclosure/openness_label.h — the labels of rows about disclosure:
// 会議録の公開・非公開の別, 会議の公開の可否, 傍聴の可否, 公開・非公開.
//
// A label is [what is disclosed] [の] options [の別, の可否, 区分 …]. The parts are word lists, so
// that any combination of them is known.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace gijiroku::indexer {

/// What a label or a subject is about. Neither: a bare label (公開・非公開の別).
struct OpennessSubject {
  bool meeting = false;  ///< 会議, 審議会, 傍聴
  bool minutes = false;  ///< 会議録, 議事要旨, 会議の記録
  std::size_t size = 0;  ///< bytes of the literal form
};

struct OpennessLabel {
  OpennessSubject about;
  std::size_t size = 0;  ///< bytes of the literal form
  std::size_t shorter = 0;  ///< 会議の公開 of 会議の公開非公開, whose end may be the value; else 0
  std::size_t joint = 0;  ///< where the second option begins if nothing is before it; else 0
  bool weak = false;      ///< only 公開: a label only before a colon or in a cell
  bool suffixed = false;  ///< with の別, の可否 or the like, so that it cannot be a value
  bool choice = false;    ///< it ends in a choice that a ring may answer: 公開（可・不可）
  bool refused =
      false;  ///< what follows it refuses in words of its own: 公表の有無：無, 閲覧制限：有
  bool loose = false;  ///< 会議録公開: may also be a subject (会議録) and its value (公開)
};

/// The label at byte `at` of `form`, a text in the literal form. Total, thread-safe.
std::optional<OpennessLabel> openness_label_at(std::string_view form, std::size_t at);

/// The subject alone at byte `at`: 会議録 of "会議録 □公開 ■非公開". Total, thread-safe.
std::optional<OpennessSubject> openness_subject_at(std::string_view form, std::size_t at);

}  // namespace gijiroku::indexer

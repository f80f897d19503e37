// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/disclosure/openness_options.h — the options that a label about disclosure lists:
// 公開・非公開, 公開又は非公開, 公開(非公開), 公開非公開.
#pragma once

#include <cstddef>
#include <string_view>

namespace gijiroku::indexer {

struct OpennessOptions {
  std::size_t end = 0, first_end = 0;  ///< of the last option and of the first, in bytes
  bool open = false;                   ///< 公開 is among them
  bool joined = false;                 ///< without a word between two of them
  int count = 0;
};

/// The options from byte `at` of `form` on, a text in the literal form. An option that comes again
/// is the value, not one of them. Total, thread-safe.
OpennessOptions openness_options_at(std::string_view form, std::size_t at);

}  // namespace gijiroku::indexer

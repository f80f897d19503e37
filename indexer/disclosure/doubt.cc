// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/disclosure/doubt.h"

#include <array>

#include "core/word_at.h"
#include "indexer/disclosure/openness_tokens.h"
#include "indexer/disclosure/refusal.h"
#include "indexer/line/agenda_heading.h"
#include "indexer/line/head.h"
#include "indexer/line/numbering.h"

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kLongestLine = 120;  // bytes; longer ones are prose
constexpr std::array<std::string_view, 8> kGuarded{"職員用", "職員限り", "内部用", "庁内用",
                                                   "機密",   "守秘義務", "口外",   "他言無用"};
constexpr std::array<std::string_view, 8> kTopics{"資料", "について", "に関する", "に係る",
                                                  "の件", "(案)",     "規程",     "条例"};
constexpr std::array<std::string_view, 3> kAudience{"傍聴", "取材", "入場"};
constexpr std::array<std::string_view, 4> kSecret{":秘", "】秘", ")秘", "]秘"};

}  // namespace

bool leaves_doubt(std::string_view line) {
  if (line.size() > kLongestLine) return false;
  const Head head(line);
  const std::string_view form = head.view();
  if (contains_any(form, kTopics) || contains_any(form, kAudience)) return false;
  if (!refuses(form) && !contains_any(form, kGuarded) && !ends_with_any(form, kSecret))
    return false;
  const std::string_view words = form.substr(row_words_begin(head));
  const bool options = !openness_tokens(words).tokens.empty();
  return options || !read_agenda_heading(head);
}

}  // namespace gijiroku::indexer

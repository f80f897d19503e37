// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/disclosure/doubt.h"

#include <array>

#include "core/word_at.h"
#include "indexer/disclosure/openness_tokens.h"
#include "indexer/disclosure/refusal.h"
#include "indexer/disclosure/stamp.h"
#include "indexer/line/agenda_heading.h"
#include "indexer/line/head.h"
#include "indexer/line/numbering.h"

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kLongestLine = 120;  // bytes; longer ones are prose
constexpr WordTable kGuarded({"職員用", "職員限り", "内部用", "庁内用", "機密", "守秘義務", "口外",
                              "他言無用"});
// What must not be done with the paper at hand, whatever it is called.
constexpr WordTable kKept({"取扱いに注意", "取扱いには注意", "取扱いにご注意", "取扱いには十分",
                           "取り扱いに注意", "取り扱いには注意", "取り扱いにご注意",
                           "取り扱いには十分", "外部に出さ", "外部へ出さ", "庁外に出さ",
                           "庁外へ出さ", "以外への配布", "以外への配付", "以外への提供",
                           "のみに配布", "のみに配付", "に限り配布", "に限り配付"});
constexpr std::array<std::string_view, 3> kAudience{"傍聴", "取材", "入場"};
constexpr WordTable kSecret({":秘", "】秘", ")秘", "]秘", "(秘)"});

}  // namespace

bool leaves_doubt(std::string_view line) {
  if (line.size() > kLongestLine) return false;
  const Head head(line);
  const std::string_view form = head.view();
  if (contains_any(form, kAudience)) return false;
  if (contains_any(form, kKept)) return true;
  if (names_paper(form)) return false;
  if (!refuses(form) && !contains_any(form, kGuarded) && !ends_with_any(form, kSecret))
    return false;
  const std::string_view words = form.substr(row_words_begin(head));
  const bool options = !openness_tokens(words).tokens.empty();
  return options || !read_agenda_heading(head);
}

}  // namespace gijiroku::indexer

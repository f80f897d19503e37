// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/disclosure/reason_label.h"

#include "core/word_at.h"
#include "indexer/disclosure/openness_label.h"

namespace gijiroku::indexer {

std::size_t reason_label_at(std::string_view form, std::size_t at) {
  std::size_t from = at;
  if (const auto subject = openness_subject_at(form, at)) {
    constexpr WordTable kTies({"の全部又は一部を", "の", "を", "が"});
    from += subject->size;
    from += word_at(form, from, kTies);
  }
  constexpr WordTable kWords({"一部非公開", "一部公開", "非公開", "不開示", "非開示",
                              "公開",       "とした",   "とする", "にした", "できない",
                              "しない",     "の場合は", "の場合", "その",   "又は",
                              "または",     "及び",     "・",     "、",     "の"});
  constexpr std::string_view kReason = "理由";
  constexpr std::size_t kLongest = 240;  // bytes
  std::size_t end = from;
  for (std::size_t word = 1; word > 0 && end - from < kLongest; end += word)
    word = word_at(form, end, kWords);
  return form.substr(end).starts_with(kReason) && end > at ? end + kReason.size() - at : 0;
}

}  // namespace gijiroku::indexer

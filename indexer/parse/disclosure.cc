// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/parse/disclosure.h"

#include <array>
#include <optional>

#include "core/text.h"
#include "indexer/line/head.h"
#include "indexer/line/sentence.h"

namespace gijiroku::indexer {
namespace {

struct Option {
  std::string_view word;
  Openness openness;
};

// Longest first: 公開 is the end of all the others.
constexpr std::array<Option, 5> kOptions{{{"一部非公開", Openness::kPartly},
                                          {"一部公開", Openness::kPartly},
                                          {"部分公開", Openness::kPartly},
                                          {"非公開", Openness::kClosed},
                                          {"公開", Openness::kOpen}}};
constexpr std::u32string_view kBoxes = U"□☐◻⬜▢◽▫○◯〇";
constexpr std::u32string_view kMarked = U"■☑☒✓✔●◉◼⬛◾▪レ✅☓✗✘▣";
constexpr std::string_view kReason = "その理由";

const Option* option_at(std::string_view form, std::size_t at) {
  for (const Option& option : kOptions) {
    if (form.substr(at).starts_with(option.word)) return &option;
  }
  return nullptr;
}

/// Boxes in a row. nullopt where the form has another shape; kUnstated where the marks are not
/// clear.
std::optional<Openness> read_boxes(std::string_view form) {
  Openness marked = Openness::kUnstated;
  int marks = 0, options = 0;
  for (std::size_t at = 0; at < form.size();) {
    const std::size_t sign = code_point_at(form, at).size;
    const Option* option = option_at(form, at + sign);
    if (!option || option_at(form, at)) break;
    const char32_t c = decode(form.substr(at, sign)).front();
    const bool is_mark = kMarked.find(c) != kMarked.npos;
    if (!is_mark && kBoxes.find(c) == kBoxes.npos) return Openness::kUnstated;
    if (is_mark) {
      ++marks;
      marked = option->openness;
    }
    ++options;
    at += sign + option->word.size();
  }
  if (options == 0) return std::nullopt;
  return marks == 1 ? marked : Openness::kUnstated;
}

/// The plain word, alone or before brackets or a full stop; 公開 only where nothing behind it takes
/// it back.
Openness read_word(std::string_view form) {
  const Option* option = option_at(form, 0);
  if (!option) return Openness::kUnstated;
  const std::string_view rest = form.substr(option->word.size());
  if (rest.empty() || rest == "。") return option->openness;
  if (!rest.starts_with('(') || rest.find("公開") != rest.npos) return Openness::kUnstated;
  return rest.find(')') == rest.size() - 1 ? option->openness : Openness::kUnstated;
}

}  // namespace

OpennessRow read_openness(std::string_view value) {
  const Head head(value, value.size());
  const std::string_view form = head.view();
  OpennessRow row;
  const std::size_t reason = form.find(kReason);
  const std::string_view choice = form.substr(0, reason);
  const auto boxes = read_boxes(choice);
  row.openness = boxes ? *boxes : read_word(choice);
  if (reason == form.npos) return row;
  std::size_t from = reason + kReason.size();
  if (from < form.size() && form[from] == ':') ++from;
  row.reason = tidy(head.rest(from));
  return row;
}

}  // namespace gijiroku::indexer

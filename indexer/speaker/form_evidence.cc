// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/speaker/form_evidence.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>

#include "core/text.h"
#include "core/word_at.h"

namespace gijiroku::indexer {
namespace {

constexpr double kListed = 1.4;
constexpr double kLikely = 1.2;  // of a label, if none has enough
constexpr double kRepeats = .6, kMostRepeats = 2.0;
constexpr std::size_t kFrontBytes = 60'000;

std::size_t order(auto value) { return static_cast<std::size_t>(value); }

double likelihood(double weight) { return 1 / (1 + std::exp(1.5 - weight)); }

/// What the document tells of one form.
struct FormCount {
  double likely = 0;
  std::size_t lines = 0;
};

double weight_of_form(const LabelForm& form, const FormCount& count) {
  if (count.lines == 0) return 0;
  const double share = count.likely / static_cast<double>(count.lines);
  const double many = std::min(1.0, count.likely / 4);
  const bool shaped = !form.sign.empty() || !form.bracket.empty() || form.end == Break::kColon;
  return shaped ? std::clamp(many * (4 * share - 1.2), -1.5, 2.5)
                : std::clamp(many * (2 * share - .6), -.5, 1.0);
}

/// A label that nothing parts from its speech, in a document whose labels are parted by a sign, a
/// bracket, a blank or a line's end: 傍聴者|入室のため below 委員長（星君）：.
double weight_of_rivals(const LabelForm& form, const FormCount& count, double all) {
  constexpr double kRare = .2, kMany = 4, kRival = -1.5;
  const bool tied = form.end == Break::kTied && form.sign.empty() && form.bracket.empty();
  return tied && all >= kMany && count.likely < kRare * all ? kRival : 0;
}

/// Forms are counted without the break behind a sign or a bracket: ○会長　… and ○会長 alone.
LabelForm counted(LabelForm form) {
  if (!form.sign.empty() || !form.bracket.empty()) form.end = Break::kGap;
  return form;
}

}  // namespace

void add_document_evidence(std::vector<LabelCandidate>& all, const std::vector<Line>& lines) {
  for (LabelCandidate& each : all) each.whole = each.own;
  for (int round = 0; round < 2; ++round) {
    std::map<LabelForm, FormCount> forms;
    std::map<std::string, double> keys;
    std::size_t first = lines.size(), likely_first = lines.size();
    for (std::size_t i = 0; i < all.size();) {
      std::map<LabelForm, double> of_line;
      const std::size_t line = all[i].line;
      for (; i < all.size() && all[i].line == line; ++i) {
        const double likely = likelihood(all[i].whole);
        double& best = of_line[counted(all[i].label.form)];
        best = std::max(best, likely);
        if (!all[i].said) continue;
        if (all[i].whole >= kEnough) first = std::min(first, line);
        if (all[i].whole >= kLikely) likely_first = std::min(likely_first, line);
        keys[all[i].label.turn.key] += likely;
      }
      for (const auto& [form, likely] : of_line) {
        forms[form].likely += likely;
        ++forms[form].lines;
      }
    }
    if (first == lines.size()) first = likely_first;
    double all_likely = 0;
    for (const auto& [form, count] : forms) all_likely += count.likely;
    std::string front;
    for (std::size_t i = 0; i < first && front.size() < kFrontBytes; ++i)
      (front += literal_text(lines[i].text)) += '\n';
    for (LabelCandidate& each : all) {
      const std::string& key = each.label.turn.key;
      const FormCount& count = forms[counted(each.label.form)];
      const double form = weight_of_form(each.label.form, count) +
                          weight_of_rivals(each.label.form, count, all_likely);
      const double times = keys[key];
      const double repeats =
          times > 1 ? std::min(kMostRepeats, kRepeats * std::log2(times) + .3) : 0;
      const bool spoken = each.line >= first;
      const auto listed = [&](std::string_view word) { return contains(front, word); };
      const double known = each.label.who >= Who::kHonored && spoken && listed(key) ? kListed : 0;
      const bool person =
          each.label.guessed && spoken && listed(literal_text(each.label.turn.name));
      const double named = person ? -kGuessedName : 0;
      each.whole = each.own + form + repeats + known + named;
      each.weights[order(LabelReason::kForm)] = form;
      each.weights[order(LabelReason::kRepeats)] = repeats;
      each.weights[order(LabelReason::kListed)] = known + named;
    }
  }
}

}  // namespace gijiroku::indexer

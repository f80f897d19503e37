// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/speaker/label_forms.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <utility>

namespace gijiroku::indexer {
namespace {

double total(const LabelFormUse& use) {
  return std::accumulate(use.weights.begin(), use.weights.end(), 0.0);
}

void add(const LabelCandidate& each, bool chosen, LabelFormUse& use) {
  ++use.lines;
  if (!chosen) ++(!each.said ? use.silent : each.whole < kEnough ? use.weak : use.unmarked);
  // Lines that were not chosen say nothing more of a form that has turns.
  if (use.turns > 0 && !chosen) return;
  if (chosen && use.turns++ == 0) {
    use.weights.fill(0);
    use.example.clear();
  }
  if (use.example.empty()) use.example = each.label.turn.label;
  for (std::size_t i = 0; i < kLabelReasons; ++i) use.weights[i] += each.weights[i];
}

}  // namespace

std::vector<LabelFormUse> uses_of_forms(const std::vector<LabelCandidate>& best,
                                        const std::function<bool(const LabelCandidate&)>& is_turn) {
  std::map<LabelForm, LabelFormUse> uses;
  for (const LabelCandidate& each : best) {
    LabelForm form = each.label.form;
    if (!form.sign.empty() || !form.bracket.empty()) form.end = Break::kGap;
    add(each, is_turn(each), uses[form]);
  }
  std::vector<LabelFormUse> out;
  for (auto& [form, use] : uses) {
    use.form = form;
    const auto count = static_cast<double>(use.turns > 0 ? use.turns : use.lines);
    for (double& weight : use.weights) weight /= count;
    out.push_back(std::move(use));
  }
  std::stable_sort(out.begin(), out.end(), [](const LabelFormUse& a, const LabelFormUse& b) {
    return a.turns != b.turns ? a.turns > b.turns : total(a) > total(b);
  });
  return out;
}

}  // namespace gijiroku::indexer

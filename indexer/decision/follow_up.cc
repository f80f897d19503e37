// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/decision/follow_up.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "core/word_at.h"
#include "indexer/decision/follow_up_link.h"
#include "indexer/decision/follow_up_promise.h"
#include "indexer/decision/follow_up_request.h"
#include "indexer/decision/follow_up_table.h"
#include "indexer/decision/later_report.h"

namespace gijiroku::indexer {
namespace {

bool answers(Role role) { return role == Role::kExecutive || role == Role::kSecretariat; }
/// A vice chair asks like a member unless the chair is away.
bool asks(Role role) {
  return role == Role::kMember || role == Role::kGuest || role == Role::kViceChair;
}
bool presides(Role role) { return role == Role::kChair; }

/// Whether the sentence only calls what was said before it a request: これは要望です.
bool points_back(const Sentence& sentence) {
  constexpr std::string_view kDemand = "要望";
  constexpr std::size_t kBefore = 30, kSize = 75;  // bytes
  return sentence.form.size() <= kSize && sentence.form.find(kDemand) <= kBefore;
}

/// Whether only short sentences, which qualify it, stand between a request that ends at byte `end`
/// and sentence `at`, which calls it one: 広げてほしいのですが。なければ結構です。｜要望です.
bool means(const std::vector<Sentence>& sentences, std::size_t at, std::size_t end) {
  constexpr std::size_t kQualifies = 36;  // bytes
  while (at > 0 && sentences[at - 1].text.end > end) {
    if (sentences[--at].form.size() > kQualifies) return false;
  }
  return true;
}

/// What the sentence leaves open.
std::optional<FollowUpKind> left_open_by(const Sentence& sentence, const FollowUpRows& words,
                                         const SaidBy& by) {
  // 後ほどお答えしますが、よろしいでしょうか
  // 次回の会議にお示ししたいと思いますが、よろしいでしょうか
  constexpr std::array<std::string_view, 3> kAgreeable{"よろしいでしょうか", "よろしいですか",
                                                       "よろしゅうござ"};
  if (by.may_request) {
    if (const auto request = request_in(words, by.chair)) return request;
  }
  const bool agreeable = contains_any(sentence.form, kAgreeable) &&
                         (!by.chair || words.has(WordClass::kLater) || words.has(WordClass::kOwn));
  const bool asks = sentence.asks && !agreeable;
  if (by.may_promise && !asks && promises(words, by)) return FollowUpKind::kPromise;
  return std::nullopt;
}

/// Reads the speeches of one item in order.
class ItemReader {
 public:
  ItemReader(const AgendaItem& item, const NodeForms& forms, std::size_t place)
      : item_(item), forms_(forms), place_(place) {}

  std::vector<FollowUp> read() {
    for (std::size_t i = 0; i < item_.nodes.size(); ++i) {
      if (item_.nodes[i].kind == NodeKind::kUtterance) read_speech(i);
    }
    link_answers(item_, out_);
    return std::move(out_);
  }

 private:
  void read_speech(std::size_t i) {
    const Node& node = item_.nodes[i];
    const std::size_t before = out_.size();
    SaidBy by;
    by.chair = presides(node.role);
    by.deputy = node.role == Role::kViceChair;
    const bool either = by.chair || node.role == Role::kUnknown;
    by.may_promise = either || answers(node.role) || by.deputy;
    by.may_request = either || asks(node.role);
    by.asked = asker_ && item_.nodes[*asker_].label != node.label;
    by.requested = by.asked && requested_;
    by.may_promise = by.may_promise && may_promise(forms_[i].text());
    by.may_request = by.may_request && may_request(forms_[i].text());
    if (by.may_promise || by.may_request) {
      const std::vector<Sentence>& sentences = forms_[i].sentences();
      for (std::size_t k = 0; k < sentences.size(); ++k) {
        const Sentence& sentence = sentences[k];
        const bool quotes = sentence.form.ends_with("」と");
        const FollowUpRows words(sentence.form);
        const auto kind = left_open_by(sentence, words, by);
        by.agreed = agrees(words);
        if (!kind || quotes) continue;
        if (*kind == FollowUpKind::kPromise && reports_on_earlier(sentence.form)) continue;
        const bool back = is_request(*kind) && k > 0 && points_back(sentence);
        if (back && out_.size() > before && means(sentences, k, out_.back().evidence.text.end))
          continue;
        const Evidence evidence{place_, i, sentences[back ? k - 1 : k].text};
        out_.push_back({*kind, node.label, other_side(i, *kind), evidence, {}});
      }
    }
    if (!asks(node.role) && node.role != Role::kUnknown) return;
    asker_ = i;
    requested_ = std::any_of(out_.begin() + static_cast<std::ptrdiff_t>(before), out_.end(),
                             [](const FollowUp& each) { return is_request(each.kind); });
  }

  /// The label of who asked before a promise, or of who answers after a request. The chair only if
  /// nobody else did: a promise that is said to the chair is made to the member who asked.
  std::string other_side(std::size_t i, FollowUpKind kind) const {
    const auto& nodes = item_.nodes;
    const auto fits = [&](const Node& node) {
      if (node.kind != NodeKind::kUtterance || node.label == nodes[i].label) return false;
      return kind == FollowUpKind::kPromise ? asks(node.role) : answers(node.role);
    };
    const auto here = nodes.begin() + static_cast<std::ptrdiff_t>(i);
    if (is_request(kind)) {
      const auto next = std::find_if(here, nodes.end(), fits);
      if (next != nodes.end()) return next->label;
    }
    const auto before = std::find_if(std::make_reverse_iterator(here), nodes.rend(), fits);
    if (before != nodes.rend()) return before->label;
    if (is_request(kind)) return {};
    const auto presider =
        std::find_if(std::make_reverse_iterator(here), nodes.rend(), [&](const Node& node) {
          return node.kind == NodeKind::kUtterance && presides(node.role) &&
                 node.label != nodes[i].label;
        });
    return presider == nodes.rend() ? std::string() : presider->label;
  }

  const AgendaItem& item_;
  const NodeForms& forms_;
  const std::size_t place_;
  std::vector<FollowUp> out_;
  std::optional<std::size_t> asker_;  // the last speech of a member
  bool requested_ = false;            // it has a request
};

}  // namespace

std::vector<FollowUp> follow_ups_of(const std::vector<AgendaItem>& agenda, const AgendaForms& forms,
                                    std::size_t place) {
  return ItemReader(agenda[place], forms[place], place).read();
}

}  // namespace gijiroku::indexer

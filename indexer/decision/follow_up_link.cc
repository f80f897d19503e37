// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/decision/follow_up_link.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "core/text.h"
#include "indexer/line/subjects.h"

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kReach = 16;   // nodes, and follow-ups, from a request to its answer
constexpr std::size_t kAround = 3;   // shared runs of what comes before a promise
constexpr std::size_t kOther = 8;    // runs of characters of a promise that names another subject
constexpr std::size_t kRelated = 8;  // shared runs of characters of a promise in a later reply

std::size_t shared(const Subjects& a, const Subjects& b) {
  return static_cast<std::size_t>(std::count_if(
      a.begin(), a.end(), [&](const std::u32string& word) { return b.contains(word); }));
}

/// Whether the sentence points to what was asked before it names anything else: それは, ご指摘の点,
/// 承知しました.
bool points_back(std::string_view form) {
  constexpr std::array<std::string_view, 20> kWords{
      "これ", "それ",       "その", "この",         "そう",         "こう",  "指摘",
      "意見", "要望",       "提案", "お尋ね",       "お話",         "今の",  "ただいまの",
      "承知", "かしこまり", "了解", "わかりました", "分かりました", "委員の"};
  std::size_t first = form.npos;
  for (const std::string_view word : kWords) first = std::min(first, form.find(word));
  return first != form.npos && subjects_in(form.substr(0, first)).empty();
}

class Linker {
 public:
  Linker(const AgendaItem& item, std::vector<FollowUp>& all) : item_(item), all_(all) {
    for (const FollowUp& each : all) {
      const Span span = each.evidence.text;
      subjects_.push_back(subjects_in(said(each, span.begin)));
      around_.push_back(subjects_in(said(each, begin_of_context(node_of(each).text, span))));
      ++many_[{is_request(each.kind), each.evidence.node}];
    }
  }

  void link() {
    for (std::size_t r = 0; r < all_.size(); ++r) {
      if (is_request(all_[r].kind)) all_[r].answer = answer_to(r);
    }
  }

 private:
  const Node& node_of(const FollowUp& each) const { return item_.nodes[each.evidence.node]; }

  /// The sentence, with what its speech says before it from byte `begin` on.
  std::string_view said(const FollowUp& each, std::size_t begin) const {
    return std::string_view(node_of(each).text).substr(begin, each.evidence.text.end - begin);
  }

  std::optional<std::size_t> answer_to(std::size_t request) const {
    const std::size_t asked = all_[request].evidence.node;
    std::optional<std::size_t> best;
    std::size_t most = 0;
    const std::size_t end = std::min(all_.size(), request + kReach);
    for (std::size_t p = request + 1; p < end; ++p) {
      const std::size_t node = all_[p].evidence.node;
      if (all_[p].kind != FollowUpKind::kPromise || node > asked + kReach) continue;
      if (node == asked || node_of(all_[p]).label == item_.nodes[asked].label) continue;
      const bool first = is_first_reply(asked, node);
      const std::size_t same = shared(subjects_[request], subjects_[p]);
      const std::size_t around = shared(subjects_[request], around_[p]);
      const bool answers =
          first ? same > 0 || around >= kAround || is_plain(all_[request], all_[p], subjects_[p])
                : same >= kRelated && is_same_person(request, p);
      if (!answers || (best && same <= most)) continue;
      best = p;
      most = same;
    }
    return best;
  }

  /// Whether the promise is made to the person who asked. A label without a name is anybody's.
  bool is_same_person(std::size_t request, std::size_t promise) const {
    return !node_of(all_[request]).name.empty() && all_[promise].to == all_[request].by;
  }

  /// Whether nobody but the chair and who says `to` speaks between the nodes.
  bool is_first_reply(std::size_t from, std::size_t to) const {
    const auto begin = item_.nodes.begin();
    return std::none_of(begin + static_cast<std::ptrdiff_t>(from) + 1,
                        begin + static_cast<std::ptrdiff_t>(to), [&](const Node& node) {
                          return node.kind == NodeKind::kUtterance && node.role != Role::kChair &&
                                 node.label != item_.nodes[to].label;
                        });
  }

  /// Whether the promise means the request without naming its subject. It names no other, and one
  /// of the two is the only one of its speech.
  bool is_plain(const FollowUp& request, const FollowUp& promise, const Subjects& subjects) const {
    const auto alone = [&](const FollowUp& each) {
      return many_.at({is_request(each.kind), each.evidence.node}) == 1;
    };
    const bool open =
        subjects.empty() || (subjects.size() <= kOther &&
                             points_back(literal_text(said(promise, promise.evidence.text.begin))));
    return open && (alone(request) || alone(promise));
  }

  const AgendaItem& item_;
  std::vector<FollowUp>& all_;
  std::vector<Subjects> subjects_, around_;  // of each sentence; with what comes before it
  std::map<std::pair<bool, std::size_t>, std::size_t> many_;  // requests, or promises, in a node
};

}  // namespace

void link_answers(const AgendaItem& item, std::vector<FollowUp>& follow_ups) {
  const auto asks = [](const FollowUp& each) { return is_request(each.kind); };
  if (std::all_of(follow_ups.begin(), follow_ups.end(), asks) ||
      std::none_of(follow_ups.begin(), follow_ups.end(), asks))
    return;
  Linker(item, follow_ups).link();
}

}  // namespace gijiroku::indexer

// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/disclosure/closed_parts.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "core/text.h"
#include "indexer/disclosure/closed_mark.h"
#include "indexer/line/agenda_heading.h"

namespace gijiroku::indexer {
namespace {

/// The level of a heading: 議案 above (1).
using Form = std::pair<std::string, HeadingForm>;

std::optional<Form> form_of(const AgendaItem& item) {
  if (item.nodes.empty() || item.nodes.front().kind != NodeKind::kHeading) return std::nullopt;
  const auto heading = read_agenda_heading(Head(item.nodes.front().text));
  if (!heading) return std::nullopt;
  return Form{heading->keyword, heading->form};
}

class PartMarker {
 public:
  explicit PartMarker(Meeting& meeting) : meeting_(meeting) {}

  std::vector<Diagnostic> mark() {
    for (AgendaItem& item : meeting_.agenda) {
      open_item(item);
      for (Node& node : item.nodes) {
        const bool was = item_closed_;
        mark(node);
        // A mark below the heading, before anybody speaks, is the heading's own.
        if (was || !item_closed_) continue;
        for (Node* each = item.nodes.data(); each != &node; ++each) {
          if (each->kind == NodeKind::kUtterance) break;
          each->disclosure = Openness::kClosed;
        }
      }
    }
    return std::move(diagnostics_);
  }

 private:
  void open_item(const AgendaItem& item) {
    const auto form = form_of(item);
    const bool known = !form || std::find(forms_.begin(), forms_.end(), *form) != forms_.end();
    if (form && !(item_closed_ && !known)) forms_.push_back(*form);
    const bool headed = !item.nodes.empty() && item.nodes.front().kind == NodeKind::kHeading;
    // A sub-item has a form that was not used up to the closed item.
    if (item_closed_ && form && !known) return;
    item_closed_ = headed && (heads_closed_item(item.nodes.front().text) || is_announced(item));
    if (item_closed_) report(item.nodes.front());
  }

  /// Whether the programme says 非公開 of the item.
  bool is_announced(const AgendaItem& item) const {
    const std::string title = literal_form(item.title).text;
    return std::any_of(
        meeting_.programme.begin(), meeting_.programme.end(), [&](const AnnouncedItem& each) {
          if (!heads_closed_item(each.title)) return false;
          const std::string announced = literal_form(each.title).text;
          const bool numbered = item.numbers == std::vector<int>{each.number} && each.number > 0 &&
                                item.kind == each.kind;
          return numbered || (!title.empty() && announced.find(title) != announced.npos);
        });
  }

  void mark(Node& node) {
    bool closes = false;
    const ClosedMark last = last_closed_mark(node.text, closes);
    const bool was = passage_closed_;
    if (last == ClosedMark::kFromHere) {
      const bool only_item = node.kind != NodeKind::kUtterance && !item_closed_ &&
                             read_closed_mark(node.text) == ClosedMark::kHere;
      if (!was && !item_closed_) report(node);
      (only_item ? item_closed_ : passage_closed_) = true;
    } else if (last == ClosedMark::kReopen) {
      passage_closed_ = item_closed_ = false;
    }
    const bool closed = was || closes || passage_closed_ || item_closed_;
    if (closed) node.disclosure = Openness::kClosed;
  }

  void report(const Node& node) {
    constexpr std::size_t kShown = 60;
    const std::string shown = node.text.substr(0, boundary_at_or_before(node.text, kShown));
    diagnostics_.push_back({Severity::kWarning, "closed-part", node.line,
                            "「" + shown + "」からを非公開の部分として扱い、公開しません。"});
  }

  Meeting& meeting_;
  bool item_closed_ = false, passage_closed_ = false;
  std::vector<Form> forms_;  // of the headings so far
  std::vector<Diagnostic> diagnostics_;
};

}  // namespace

std::vector<Diagnostic> mark_closed_parts(Meeting& meeting) { return PartMarker(meeting).mark(); }

}  // namespace gijiroku::indexer

// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/disclosure/closed_parts.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "core/text.h"
#include "indexer/agenda/item_title.h"
#include "indexer/disclosure/closed_mark.h"
#include "indexer/disclosure/closed_sentence.h"
#include "indexer/disclosure/named_items.h"
#include "indexer/disclosure/openness_label.h"
#include "indexer/line/agenda_heading.h"
#include "indexer/line/sentences.h"

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

struct Announced {
  AgendaKind kind = AgendaKind::kNone;
  int number = 0;
  TitleForm title;
};

constexpr std::size_t kShortestWords = 12;  // bytes of a title that a sentence may contain

class PartMarker {
 public:
  explicit PartMarker(Meeting& meeting) : meeting_(meeting) {
    each_node([&](const Node& node) { chaired_ = chaired_ || node.role == Role::kChair; });
    each_node([&](const Node& node) {
      for (const Sentence& said : sayings(node)) {
        add(read_closed_sentence(said.form, presides(node)).items);
        if (presides(node) && closes_minutes(said.form)) close_minutes(node);
      }
    });
    for (const Node& row : meeting_.header) {
      if (!may_close(row.label) && !may_close(row.text)) continue;
      const std::string form = literal_text(row.label + row.text);
      const bool row_of_it = may_close(row.label) || openness_label_at(form, 0) ||
                             read_closed_mark(row.text) == ClosedMark::kFromHere;
      if (row_of_it) add(closed_items_in(form));
    }
    read_programme();
  }

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
    item_closed_ = (headed && heads_closed_item(item.nodes.front().text)) || is_announced(item) ||
                   (item.kind != AgendaKind::kNone && names_item(named_, item));
    if (item_closed_ && !item.nodes.empty()) report_part(item.nodes.front());
  }

  /// Whether the programme says 非公開 of the item.
  bool is_announced(const AgendaItem& item) const {
    const TitleForm title(item.title);
    return std::any_of(announced_.begin(), announced_.end(), [&](const Announced& each) {
      const bool numbered = each.number > 0 && item.numbers == std::vector<int>{each.number} &&
                            item.kind == each.kind;
      return numbered || (!item.title.empty() && each.title.same(title));
    });
  }

  /// The items of which the programme says 非公開. One that is no item of the agenda may be spoken
  /// of all the same, so that `lost_` has its words.
  void read_programme() {
    for (const AnnouncedItem& each : meeting_.programme) {
      if (!heads_closed_item(each.title)) continue;
      announced_.push_back({each.kind, each.number, TitleForm(without_closed_mark(each.title))});
    }
    if (announced_.empty()) return;
    for (const Announced& each : announced_) {
      const bool opened =
          std::any_of(meeting_.agenda.begin(), meeting_.agenda.end(), [&](const AgendaItem& item) {
            const bool numbered = each.number > 0 && item.numbers == std::vector<int>{each.number};
            return numbered || (!item.title.empty() && each.title.same(TitleForm(item.title)));
          });
      if (!opened && each.title.core().size() >= kShortestWords) lost_.push_back(each.title);
    }
  }

  bool takes_up_lost(const Node& node) const {
    if (lost_.empty() || node.kind != NodeKind::kUtterance || !presides(node)) return false;
    const auto said = sentences_of(node.text);
    return std::any_of(said.begin(), said.end(), [&](const Sentence& sentence) {
      return std::any_of(lost_.begin(), lost_.end(),
                         [&](const TitleForm& title) { return title.mentioned_in(sentence.form); });
    });
  }

  template <typename Take>
  void each_node(Take take) const {
    for (const AgendaItem& item : meeting_.agenda) {
      for (const Node& node : item.nodes) take(node);
    }
  }

  void add(const NamedItems& named) {
    named_.numbers.insert(named_.numbers.end(), named.numbers.begin(), named.numbers.end());
    named_.bills.insert(named_.bills.end(), named.bills.begin(), named.bills.end());
  }

  /// Who presides may close the meeting: if the minutes name no chair, those who answer, too.
  bool presides(const Node& node) const {
    if (node.kind != NodeKind::kUtterance || node.role == Role::kUnknown) return true;
    return node.role != Role::kMember && node.role != Role::kGuest &&
           (node.role != Role::kExecutive || !chaired_);
  }

  /// What is said of the minutes, and not of the meeting, is about the whole record.
  void close_minutes(const Node& node) {
    Openness& minutes = meeting_.disclosure.minutes;
    if (minutes != Openness::kClosed)
      report("closed-minutes", node, "により、この会議録の全体を公開しません。");
    minutes = Openness::kClosed;
  }

  /// The sentences of a node that may close or open something; none of any other.
  static std::vector<Sentence> sayings(const Node& node) {
    if (node.kind == NodeKind::kHeading || !may_close(node.text)) return {};
    return sentences_of(node.text);
  }

  std::vector<ClosedSentence> sentences(const Node& node) const {
    std::vector<ClosedSentence> out;
    for (const Sentence& each : sayings(node)) {
      ClosedSentence read = read_closed_sentence(each.form, presides(node));
      if (read.mark != ClosedMark::kNone) out.push_back(std::move(read));
    }
    return out;
  }

  /// The last mark of the node in brackets, on a line of its own or in a sentence. Of two that
  /// differ, the one that closes.
  ClosedMark last_mark(const Node& node, bool& closes) const {
    const ClosedMark printed = last_closed_mark(node.text, closes);
    ClosedMark said = ClosedMark::kNone;
    for (const ClosedSentence& each : sentences(node)) {
      // An item that the sentence names is closed as a whole, wherever it is.
      const bool elsewhere =
          std::any_of(meeting_.agenda.begin(), meeting_.agenda.end(),
                      [&](const AgendaItem& item) { return names_item(each.items, item); });
      if (elsewhere) continue;
      said = each.mark;
      closes = closes || said == ClosedMark::kFromHere;
    }
    if (printed == ClosedMark::kNone || said == ClosedMark::kFromHere) return said;
    return printed;
  }

  void mark(Node& node) {
    bool closes = false;
    const ClosedMark last = last_mark(node, closes);
    const bool was = passage_closed_;
    if (last == ClosedMark::kFromHere) {
      const bool only_item = node.kind != NodeKind::kUtterance && !item_closed_ &&
                             read_closed_mark(node.text) == ClosedMark::kHere;
      if (!was && !item_closed_) report_part(node);
      (only_item ? item_closed_ : passage_closed_) = true;
    } else if (last == ClosedMark::kReopen) {
      passage_closed_ = item_closed_ = false;
    }
    if (!passage_closed_ && !item_closed_ && takes_up_lost(node)) {
      report_part(node);
      closes = passage_closed_ = true;
    }
    const bool closed = was || closes || passage_closed_ || item_closed_;
    if (closed) node.disclosure = Openness::kClosed;
  }

  void report(const char* code, const Node& node, const std::string& result) {
    constexpr std::size_t kShown = 60;
    const std::string shown = node.text.substr(0, boundary_at_or_before(node.text, kShown));
    diagnostics_.push_back({Severity::kWarning, code, node.line, "「" + shown + "」" + result});
  }
  void report_part(const Node& node) {
    report("closed-part", node, "からを非公開の部分として扱い、公開しません。");
  }

  Meeting& meeting_;
  bool item_closed_ = false, passage_closed_ = false;
  bool chaired_ = false;
  std::vector<Announced> announced_;  // closed items of the programme
  std::vector<TitleForm> lost_;       // those of them that the agenda does not have
  NamedItems named_;                  // items that a sentence or a row of the header closes
  std::vector<Form> forms_;           // of the headings so far
  std::vector<Diagnostic> diagnostics_;
};

}  // namespace

std::vector<Diagnostic> mark_closed_parts(Meeting& meeting) { return PartMarker(meeting).mark(); }

}  // namespace gijiroku::indexer

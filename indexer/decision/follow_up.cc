// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/decision/follow_up.h"

#include <algorithm>
#include <optional>
#include <string>

#include "core/error.h"
#include "core/table.h"
#include "embedded/follow_ups_tsv.h"
#include "indexer/line/sentences.h"
#include "indexer/line/word_finder.h"

namespace gijiroku::indexer {
namespace {

struct Rule {
  std::string words;                 // in the literal form
  std::optional<FollowUpKind> kind;  // none: leaves nothing open
  bool reply = false;                // counts only where somebody asked
  bool answer = false;               // counts only of those who answer
};

const std::vector<Rule>& rules() {
  static const std::vector<Rule> kRules = [] {
    std::vector<Rule> out;
    for (const TableRow& row : table_rows(embedded::follow_ups_tsv)) {
      const std::string_view told = row.cells.size() == 2 ? row.cells[1] : "";
      const bool reply = told == "reply", answer = told == "answer";
      const auto kind =
          reply || answer ? std::optional(FollowUpKind::kPromise) : follow_up_kind(told);
      if (!kind && told != "not") {
        throw FormatError("follow-ups, line " + std::to_string(row.line) +
                          ": expected 'words TAB promise', 'answer', 'reply', 'request' or 'not'");
      }
      out.push_back({literal_form(row.cells[0]).text, kind, reply, answer});
    }
    return out;
  }();
  return kRules;
}

const WordFinder& finder() {
  static const WordFinder kFinder = words_of(rules(), [](const Rule&) { return true; });
  return kFinder;
}

/// Whether any sentence of a text in the literal form may fit a row.
bool may_tell(std::string_view form) {
  static const WordFinder kTelling =
      words_of(rules(), [](const Rule& rule) { return rule.kind.has_value(); });
  return kTelling.any(form);
}

bool answers(Role role) { return role == Role::kExecutive || role == Role::kSecretariat; }
bool asks(Role role) { return role == Role::kMember || role == Role::kGuest; }

bool may_say(const Node& node, const Rule& rule) {
  const bool chair = node.role == Role::kChair || node.role == Role::kViceChair;
  if (chair || node.role == Role::kUnknown) return !chair || !rule.answer;
  return rule.kind == FollowUpKind::kPromise ? answers(node.role) : asks(node.role);
}

const Rule* rule_of(const Sentence& sentence, const Node& node) {
  const Rule* found = nullptr;
  for (const std::size_t place : finder().words_in(sentence.form)) {
    const Rule& rule = rules()[place];
    if (found && rule.kind) continue;
    if (!rule.kind) return nullptr;
    if (may_say(node, rule)) found = &rule;
  }
  return found;
}

/// The label of the nearest speech before `i`, or behind it, whose speaker stands on the other
/// side.
std::string other_side(const AgendaItem& item, std::size_t i, FollowUpKind kind) {
  const auto fits = [&](const Node& node) {
    if (node.kind != NodeKind::kUtterance || node.label == item.nodes[i].label) return false;
    const bool chair = node.role == Role::kChair || node.role == Role::kViceChair;
    return kind == FollowUpKind::kPromise ? asks(node.role) || chair : answers(node.role);
  };
  const auto here = item.nodes.begin() + static_cast<std::ptrdiff_t>(i);
  if (kind == FollowUpKind::kRequest) {
    const auto next = std::find_if(here, item.nodes.end(), fits);
    if (next != item.nodes.end()) return next->label;
  }
  const auto before = std::find_if(std::make_reverse_iterator(here), item.nodes.rend(), fits);
  return before == item.nodes.rend() ? std::string() : before->label;
}

}  // namespace

std::vector<FollowUp> follow_ups_of(const std::vector<AgendaItem>& agenda, const AgendaForms& forms,
                                    std::size_t place) {
  const AgendaItem& item = agenda[place];
  std::vector<FollowUp> out;
  for (std::size_t i = 0; i < item.nodes.size(); ++i) {
    const Node& node = item.nodes[i];
    if (node.kind != NodeKind::kUtterance || !may_tell(forms[place][i])) continue;
    for (const Sentence& sentence : sentences_of(node.text)) {
      const Rule* rule = rule_of(sentence, node);
      if (!rule || sentence.form.ends_with("」と")) continue;  // or it quotes somebody
      std::string to = other_side(item, i, *rule->kind);
      if (rule->reply && to.empty()) continue;
      out.push_back({*rule->kind, node.label, std::move(to), {place, i, sentence.text}});
    }
  }
  return out;
}

}  // namespace gijiroku::indexer

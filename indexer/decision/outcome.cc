// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/decision/outcome.h"

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "core/error.h"
#include "core/table.h"
#include "core/word_at.h"
#include "embedded/outcomes_tsv.h"
#include "indexer/decision/decided_items.h"
#include "indexer/decision/outcome_words.h"
#include "indexer/line/head.h"
#include "indexer/line/sentences.h"
#include "indexer/line/word_finder.h"
#include "indexer/speaker/presider.h"

namespace gijiroku::indexer {
namespace {

enum class How { kSaid, kEnds, kAsked, kAny, kNoted, kNot };

constexpr std::size_t kAnswer = 120;    // bytes of the words that may consent
constexpr std::size_t kPredicate = 36;  // bytes of a sentence's end behind the words that decide
constexpr std::array<std::string_view, 6> kHows{"said", "ends", "asked", "any", "noted", "not"};

struct Rule {
  std::string words;  // in the literal form
  How how;
  Outcome outcome;
};

const std::vector<Rule>& rules() {
  static const std::vector<Rule> kRules = [] {
    std::vector<Rule> out;
    for (const TableRow& row : table_rows(embedded::outcomes_tsv)) {
      const auto how =
          row.cells.size() == 3 ? std::find(kHows.begin(), kHows.end(), row.cells[1]) : kHows.end();
      const auto told = how == kHows.end() ? std::nullopt : outcome(row.cells[2]);
      const bool blocks = how != kHows.end() && how + 1 == kHows.end();
      if (how == kHows.end() || (!told && !blocks)) {
        throw FormatError("outcomes, line " + std::to_string(row.line) +
                          ": expected 'words TAB how TAB outcome'");
      }
      out.push_back({literal_text(row.cells[0]), static_cast<How>(how - kHows.begin()),
                     told.value_or(Outcome::kUnknown)});
    }
    return out;
  }();
  return kRules;
}

const WordFinder& finder() {
  static const WordFinder kFinder = words_of(rules(), [](const Rule&) { return true; });
  return kFinder;
}

/// Whether any sentence of a text in the literal form may fit.
bool may_tell(std::string_view form, bool note) {
  static const WordFinder kTelling = words_of(
      rules(), [](const Rule& rule) { return rule.how != How::kNot && rule.how != How::kNoted; });
  static const WordFinder kNoted =
      words_of(rules(), [](const Rule& rule) { return rule.how == How::kNoted; });
  return may_state_outcome(form) || kTelling.any(form) || (note && kNoted.any(form));
}

/// Length of "【結果】", "審議結果:" at the beginning. An opening bracket may be gone already.
std::size_t result_label(std::string_view form) {
  constexpr std::array<std::string_view, 6> kResults{"結果", "結論",   "決定事項",
                                                     "議決", "【決定", "採決"};
  constexpr std::array<std::string_view, 6> kEnds{":", "】", ")", "]", "〕", ">"};
  constexpr std::size_t kLongest = 24;  // bytes: 【審議結果
  for (const std::string_view result : kResults) {
    const std::size_t at = form.find(result);
    if (at == form.npos || at > kLongest) continue;
    const std::size_t end = at + result.size(), closer = word_at(form, end, kEnds);
    if (closer > 0) return end + closer;
  }
  return 0;
}

/// Whether a rule whose words stand in the sentence holds of it.
bool holds(const Rule& rule, const Sentence& sentence, bool note) {
  switch (rule.how) {
    case How::kSaid:
    case How::kAny: {
      if (sentence.asks) return false;
      const std::size_t tail = rule.words.size() + kPredicate;
      return rule.outcome == Outcome::kAmended || sentence.form.size() <= tail ||
             sentence.form.find(rule.words, sentence.form.size() - tail) != std::string::npos;
    }
    case How::kEnds:
      return sentence.form.ends_with(rule.words);
    case How::kAsked:
      return sentence.asks;
    case How::kNoted: {
      constexpr std::array<std::string_view, 3> kBefore{"-", "→", "⇒"};
      std::string_view form = sentence.form;
      form.remove_prefix(word_at(form, 0, kBefore));
      form.remove_prefix(result_label(form));
      if (form.ends_with('-')) form.remove_suffix(1);
      return note && form == rule.words;
    }
    case How::kNot:
      return true;
  }
  return false;
}

/// What the grammar reads in a sentence; nullptr if nothing.
const Rule* grammar_rule(const Sentence& sentence, bool note) {
  const auto stated = stated_outcome(sentence, note);
  if (!stated) return nullptr;
  static const std::map<std::pair<bool, Outcome>, Rule> kRules = [] {
    std::map<std::pair<bool, Outcome>, Rule> out;
    for (int k = 0; k <= static_cast<int>(Outcome::kUnknown); ++k) {
      const auto each = static_cast<Outcome>(k);
      out[{false, each}] = {"", How::kSaid, each};
      out[{true, each}] = {"", How::kAsked, each};
    }
    return out;
  }();
  return &kRules.at({stated->asked, stated->outcome});
}

/// The first row that a sentence fits, or what the grammar reads if no row fits or says more than
/// 決定. A row that blocks decides that none does.
const Rule* rule_of(const Sentence& sentence, bool note) {
  if (calls_for_hands(sentence.form)) return nullptr;
  const Rule* found = nullptr;
  for (const std::size_t place : finder().words_in(sentence.form)) {
    const Rule& rule = rules()[place];
    if (found && rule.how != How::kNot) continue;
    if (!holds(rule, sentence, note)) continue;
    if (rule.how == How::kNot) return nullptr;
    found = &rule;
  }
  if (found && found->outcome != Outcome::kDecided) return found;
  const Rule* const read = grammar_rule(sentence, note);
  return read ? read : found;
}

bool is_consent(const Node& node) { return consents(Head(node.text, kAnswer).view()); }

/// What is known of one item so far.
struct Found {
  std::optional<Decision> decided, reported;
  bool differing = false;

  /// 決定 says less than 可決; a change before 可決 is part of it. Any other two decisions differ.
  void take(const Decision& decision) {
    const Outcome next = decision.outcome, before = decided ? decided->outcome : next;
    const bool vague = next == Outcome::kDecided && before != next;
    const bool amended = before == Outcome::kAmended && next == Outcome::kPassed;
    if (vague || amended) return;
    const bool clearer =
        before == Outcome::kDecided || (before == Outcome::kPassed && next == Outcome::kAmended);
    differing = differing || (before != next && !clearer);
    decided = decision;
  }

  std::optional<Decision> decision() const {
    if (decided && differing) return std::nullopt;
    return decided ? decided : reported;
  }
};

/// The outcome of a part that ends in a result as notes do: 議案第1号は可決.
const Rule* result_at_end(std::string_view part) {
  const Rule* found = nullptr;
  for (const std::size_t place : finder().words_in(part)) {
    const Rule& rule = rules()[place];
    const bool ends = rule.how == How::kNoted && part.ends_with(rule.words);
    if (ends && (!found || rule.words.size() > found->words.size())) found = &rule;
  }
  return found;
}

/// Where the chair's words in the first node of an item without a heading take it up; what stands
/// before them closes the item above.
std::size_t taken_up_at(const AgendaItem& item, const std::vector<Sentence>& sentences) {
  static constexpr std::array<std::string_view, 5> kWords{"日程第", "を議題", "に移り", "に入り",
                                                          "上程"};
  const std::string title = literal_text(item.title).substr(0, 24);
  for (const Sentence& sentence : sentences) {
    const auto says = [&](std::string_view word) { return contains(sentence.form, word); };
    if (std::any_of(kWords.begin(), kWords.end(), says) || (!title.empty() && says(title)))
      return sentence.text.begin;
  }
  return 0;
}

/// Reads the agenda from its beginning to its end.
class AgendaReader {
 public:
  AgendaReader(const std::vector<AgendaItem>& agenda, const AgendaForms& forms)
      : agenda_(agenda), forms_(forms), presider_(agenda), items_(agenda), found_(agenda.size()) {}

  std::vector<std::optional<Decision>> read() {
    for (std::size_t i = 0; i < agenda_.size(); ++i) {
      for (std::size_t k = 0; k < agenda_[i].nodes.size(); ++k) read_node(i, k);
    }
    std::vector<std::optional<Decision>> out;
    for (const Found& found : found_) out.push_back(found.decision());
    return out;
  }

 private:
  bool counts(const Node& node) const {
    if (node.kind != NodeKind::kUtterance) return true;
    return node.role == Role::kViceChair || node.label.empty() || presider_.presides(node);
  }

  bool is_report(std::size_t i) const { return agenda_[i].kind == AgendaKind::kReport; }

  void read_node(std::size_t i, std::size_t k) {
    const Node& node = agenda_[i].nodes[k];
    if (!asked_.empty() && is_consent(node)) {
      for (const std::size_t item : asked_) found_[item].take(asked_decision_);
    }
    const bool speech = node.kind == NodeKind::kUtterance;
    if (!speech && node.kind != NodeKind::kNote) return;
    if (!speech || counts(node)) asked_.clear();
    if (!counts(node) && !is_report(i) && (i == 0 || !is_report(i - 1))) return;
    const std::string& form = forms_[i][k].text();
    const bool votes = speech && counts(node) && calls_vote(form);
    if (!votes && !may_tell(form, !speech)) return;
    const auto& sentences = forms_[i][k].sentences();
    const std::size_t taken_up = k == 0 && i > 0 && speech ? taken_up_at(agenda_[i], sentences) : 0;
    std::string_view before;
    for (const Sentence& sentence : sentences) {
      if (asks_for_patience(std::exchange(before, sentence.form), sentence.form)) continue;
      const std::size_t item = sentence.text.begin < taken_up ? i - 1 : i;
      if (votes) items_.call(sentence.form, item);
      if (!asked_.empty() && notes_consent(sentence.form)) {
        for (const std::size_t asked : std::exchange(asked_, {}))
          found_[asked].take(asked_decision_);
      }
      read_sentence(node, sentence, item, {i, k, sentence.text});
    }
  }

  void read_sentence(const Node& node, const Sentence& sentence, std::size_t item,
                     Evidence evidence) {
    if (sentence.asks && counts(node)) recess_ = asks_for_recess(sentence.form);
    if (recess_ && refers_back(sentence.form)) return;
    const Rule* rule = rule_of(sentence, node.kind == NodeKind::kNote);
    if (!rule) return;
    const Decision decision{rule->outcome, evidence};
    if (rule->how == How::kAny) {
      if (agenda_[item].kind == AgendaKind::kReport) found_[item].reported = decision;
    } else if (counts(node)) {
      const auto parts = result_parts(
          sentence.form, [](std::string_view part) { return result_at_end(part) != nullptr; });
      asked_.clear();
      if (rule->how == How::kAsked && !parts.empty()) return;  // several questions
      for (const ResultPart& part : parts) {
        const Decision own{result_at_end(part.words)->outcome, evidence};
        for (const std::size_t target : items_.of(part.words, item, decided()))
          found_[target].take(own);
      }
      const std::size_t begin = parts.empty() ? 0 : parts.back().end;
      asked_ = items_.of(std::string_view(sentence.form).substr(begin), item, decided());
      asked_decision_ = decision;
      if (rule->how == How::kAsked) return;
      for (const std::size_t target : std::exchange(asked_, {})) found_[target].take(decision);
    }
  }

  std::function<bool(std::size_t)> decided() const {
    return [this](std::size_t i) { return found_[i].decided.has_value(); };
  }

  const std::vector<AgendaItem>& agenda_;
  const AgendaForms& forms_;
  Presider presider_;
  DecidedItems items_;
  std::vector<Found> found_;
  std::vector<std::size_t> asked_;  // items on which the chair has put a question
  Decision asked_decision_;
  bool recess_ = false;  // the chair's last question was about a recess
};

}  // namespace

std::vector<std::optional<Decision>> decisions_of(const std::vector<AgendaItem>& agenda,
                                                  const AgendaForms& forms) {
  return AgendaReader(agenda, forms).read();
}

}  // namespace gijiroku::indexer

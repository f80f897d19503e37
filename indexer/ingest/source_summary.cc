#include "indexer/ingest/source_summary.h"

#include <map>
#include <optional>
#include <set>

#include "indexer/state/visibility.h"

namespace gijiroku::indexer {
namespace {

struct Doubts {
  std::size_t count = 0;
  const Diagnostic* first = nullptr;
};

/// What the public service has of a meeting with so many speeches.
std::string open_told(const std::optional<Meeting>& open, std::size_t speeches) {
  if (!open) return "なし";
  const std::size_t told = count_utterances(*open);
  return told == speeches ? "すべて" : "発言 " + std::to_string(told);
}

std::string meeting_line(const Meeting& meeting, bool published) {
  std::set<std::string> speakers;
  std::size_t speeches = 0;
  for (const AgendaItem& item : meeting.agenda) {
    for (const Node& node : item.nodes) {
      if (node.kind != NodeKind::kUtterance) continue;
      ++speeches;
      if (!node.label.empty()) speakers.insert(node.label);
    }
  }
  const std::string title = meeting.title.empty() ? "会議名不明" : meeting.title;
  const std::string day = meeting.held_on ? iso(*meeting.held_on) : "開催日不明";
  return "  " + title + "　" + day +
         "　公開: " + open_told(part(meeting, Visibility::kPublic, published), speeches) +
         "　議題 " + std::to_string(meeting.agenda.size()) + "・発言 " + std::to_string(speeches) +
         "・発言者 " + std::to_string(speakers.size()) + "\n";
}

std::string doubt_lines(const std::vector<Diagnostic>& diagnostics) {
  std::map<std::string, Doubts> doubts;
  for (const Diagnostic& each : diagnostics) {
    Doubts& doubt = doubts[each.code];
    if (doubt.count++ == 0) doubt.first = &each;
  }
  std::string out;
  for (const auto& [code, doubt] : doubts) {
    out += doubt.first->severity == Severity::kError ? "  エラー: " : "  確認: ";
    if (doubt.first->line > 0) out += std::to_string(doubt.first->line) + " 行目 ";
    out += doubt.first->message;
    if (doubt.count > 1) out += "（ほか " + std::to_string(doubt.count - 1) + " か所）";
    out += "\n";
  }
  return out;
}

}  // namespace

std::string source_summaries(const State& state, const std::vector<Failure>& failures,
                             const std::vector<SourceDiagnostics>& diagnostics) {
  std::string out;
  for (const Failure& failure : failures)
    out += failure.path + "\n  失敗: " + failure.message + "\n";
  std::map<std::string, std::vector<Diagnostic>> told;
  for (const SourceDiagnostics& source : diagnostics) told[source.path] = source.diagnostics;
  for (const KnownSource& source : state.sources()) {
    out += source.path + "\n";
    for (const std::string& doc : state.docs_of(source.id))
      out += meeting_line(state.meeting(doc), state.published(doc));
    out += doubt_lines(told[source.path]);
  }
  return out;
}

}  // namespace gijiroku::indexer

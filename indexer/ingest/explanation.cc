// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/ingest/explanation.h"

#include <algorithm>
#include <vector>

#include "indexer/agenda/bill_number.h"
#include "indexer/ingest/explained_choices.h"
#include "indexer/line/head.h"
#include "indexer/line/lines.h"
#include "indexer/speaker/label.h"

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kMaxExcerptBytes = 72;  // of a source line

std::string or_unknown(const std::string& text) { return text.empty() ? "（不明）" : text; }

std::string clock_or_unknown(std::optional<int> minutes) {
  if (!minutes) return "（不明）";
  const auto two = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
  return two(*minutes / 60) + ":" + two(*minutes % 60);
}

std::string meeting_lines(const Meeting& meeting) {
  std::string out = "会議: " + or_unknown(meeting.title) + "\n会議体: " + or_unknown(meeting.body);
  out += "\n開催日: " + (meeting.held_on ? iso(*meeting.held_on) : "（不明）");
  out += "　開会 " + clock_or_unknown(meeting.opens_at) + "　閉会 " +
         clock_or_unknown(meeting.closes_at);
  out += "\n場所: " + or_unknown(meeting.place) +
         "\n会議の公開: " + std::string(named(meeting.disclosure.meeting).japanese) +
         "　会議録の公開: " + std::string(named(meeting.disclosure.minutes).japanese) + "\n";
  for (const AttendeeGroup& group : meeting.attendees) {
    out += "出席 " + group.label + ":";
    for (const std::string& member : group.members) out += " " + member;
    out += "\n";
  }
  return out;
}

/// Why the line was read as the beginning of an utterance. The parser does not record its reasons,
/// so they are worked out again from the line, the role table and the roster. If none of these
/// applies, the parser saw the same word at the beginning of many utterances.
std::string why_utterance(const Node& node, const Meeting& meeting, const RoleTable& roles,
                          std::string_view line) {
  if (node.label.empty()) return "発言者のない発言";
  const Head head(line);
  const std::size_t mark = mark_size(head);
  const auto turn = read_turn(head, roles);
  std::string why;
  if (mark > 0) {
    why = "印「" + std::string(trim(head.printed(0, mark))) + "」";
  } else if (turn && turn->marked()) {
    why = "括弧かコロン";
  }
  const std::string key = literal_text(node.title.empty() ? node.label : node.title);
  const bool listed = std::any_of(
      meeting.attendees.begin(), meeting.attendees.end(), [&](const AttendeeGroup& group) {
        return literal_text(group.label) == key ||
               std::find(group.members.begin(), group.members.end(), node.label) !=
                   group.members.end();
      });
  const auto add = [&](const std::string& reason) { why += (why.empty() ? "" : "・") + reason; };
  if (roles.classify(key) != Role::kUnknown) add("役職の表");
  if (listed) add("出席者の欄");
  return why.empty() ? "同じ語が何度も発言の頭にある" : why;
}

/// Headings within the header of the document, above the agenda.
bool is_title_line(const Node& node, const Meeting& meeting) {
  return !meeting.header.empty() && node.source.end <= meeting.header.back().source.end;
}

std::string why(const Node& node, const Meeting& meeting, const RoleTable& roles,
                std::string_view line) {
  switch (node.kind) {
    case NodeKind::kUtterance:
      return why_utterance(node, meeting, roles, line);
    case NodeKind::kHeading:
      return is_title_line(node, meeting) ? "会議の題名" : "番号か見出しの語";
    case NodeKind::kHeader:
      return node.label.empty() ? "表題部の中" : "見出し「" + node.label + "」";
    case NodeKind::kMaterial:
      return "会議の後の資料一覧";
    case NodeKind::kNote:
      return "発言者がなく、見出しでもない";
  }
  return {};
}

/// The beginning of a line, cut between characters.
std::string excerpt(std::string_view line) {
  const Head head(line, kMaxExcerptBytes);
  const std::string_view cut = line.substr(0, head.begin(head.view().size()));
  return std::string(cut) + (cut.size() < line.size() ? "…" : "");
}

std::string kind_and_speaker(const Node& node) {
  std::string out(named(node.kind).japanese);
  if (node.kind == NodeKind::kUtterance) {
    out += " " + or_unknown(node.label) + "（" + std::string(named(node.role).japanese) + "）";
  }
  return out;
}

std::string item_line(const AgendaItem& item) {
  if (item.kind == AgendaKind::kNone && item.title.empty()) return "── 会議のはじめ\n";
  std::string out = "── " + std::string(named(item.kind).japanese) + "「" + item.title + "」";
  for (const std::string& bill : item.bills) out += " " + bill;
  return out + " 結果: " + std::string(named(item.outcome).japanese) + "\n";
}

/// Writes nodes with the source lines that they cover.
class Writer {
 public:
  Writer(const Parsed& parsed, const RoleTable& roles)
      : meeting_(parsed.meeting), roles_(roles), lines_(split_lines(parsed.text)) {}

  void add(const std::vector<Node>& nodes) {
    for (const Node& node : nodes) add(node);
  }
  void add_item(const AgendaItem& item) {
    out_ += item_line(item);
    add(item.nodes);
  }
  std::string take() { return std::move(out_); }

 private:
  void add(const Node& node) {
    // A node may cover several lines: only the first one gives the reason.
    bool first = true;
    auto line =
        std::lower_bound(lines_.begin(), lines_.end(), node.source.begin,
                         [](const Line& each, std::size_t at) { return each.source.end <= at; });
    for (; line != lines_.end() && line->source.begin < node.source.end; ++line) {
      const std::string number = std::to_string(line->number);
      out_ += std::string(number.size() < 5 ? 5 - number.size() : 0, ' ') + number + "  ";
      out_ +=
          first ? kind_and_speaker(node) + " ← " + why(node, meeting_, roles_, line->text) : "　〃";
      out_ += "\n         " + excerpt(line->text) + "\n";
      first = false;
    }
  }

  const Meeting& meeting_;
  const RoleTable& roles_;
  std::vector<Line> lines_;
  std::string out_;
};

}  // namespace

std::string explain_lines(const Parsed& parsed) {
  Writer writer(parsed, role_table());
  writer.add(parsed.meeting.header);
  for (const AgendaItem& item : parsed.meeting.agenda) writer.add_item(item);
  writer.add(parsed.meeting.materials);
  std::string out =
      meeting_lines(parsed.meeting) + "\n" + explain_choices(parsed) + "\n" + writer.take();
  if (!parsed.diagnostics.empty()) out += "\n確かめてください\n";
  for (const Diagnostic& diagnostic : parsed.diagnostics) {
    out += diagnostic.line > 0 ? "  " + std::to_string(diagnostic.line) + " 行目: " : "  ";
    out += diagnostic.message + "\n";
  }
  return out;
}

}  // namespace gijiroku::indexer

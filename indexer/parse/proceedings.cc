// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/parse/proceedings.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "indexer/agenda/expected_items.h"
#include "indexer/agenda/item_heading.h"
#include "indexer/agenda/sections.h"
#include "indexer/agenda/spoken_items.h"
#include "indexer/disclosure/closed_mark.h"
#include "indexer/line/sentence.h"
#include "indexer/line/stage_direction.h"
#include "indexer/parse/header_label.h"
#include "indexer/parse/materials.h"
#include "indexer/speaker/answer_columns.h"

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kMaxNoteLines = 4;
constexpr std::size_t kShortestWrap = 45;  // bytes of a line that wraps

/// Reads line after line; `current_` is the node that an unlabelled line goes on with.
class BodyReader {
 public:
  BodyReader(const std::vector<Line>& lines, const Schedule& schedule, const Turns& turns)
      : lines_(lines),
        schedule_(schedule),
        turns_(turns),
        headings_(lines, schedule.programme, turns) {}

  Body read(std::size_t begin) {
    const std::size_t end = materials_begin(begin);
    for (std::size_t i = begin; i < end;) i = step(i, end);
    if (end < lines_.size()) body_.materials = read_materials(lines_, end);
    if (anonymous_line_ > 0)
      body_.diagnostics.push_back({Severity::kWarning, "anonymous-speech", anonymous_line_,
                                   "発言者の名前がない要旨です。箇条書きを発言として読みました。"});
    if (auto mixed = mixed_notation(keyword_lines_, schedule_.programme))
      body_.diagnostics.push_back(std::move(*mixed));
    body_.agenda = with_spoken_items(joined_sections(std::move(body_.agenda)), schedule_.programme);
    return std::move(body_);
  }

 private:
  /// Materials stand behind the last turn, heading and closing.
  std::size_t materials_begin(std::size_t begin) const {
    std::size_t i = lines_.size();
    for (; i > begin; --i) {
      const Head head(lines_[i - 1].text);
      if (tells_closing(head.view()) || turns_.turn(lines_[i - 1])) break;
      const auto heading = read_agenda_heading(head);
      if (heading && !heading->keyword.empty()) break;
    }
    return find_materials(lines_, i);
  }

  /// Takes the line `i` and those that belong to it; the next line to read.
  std::size_t step(std::size_t i, std::size_t end) {
    const Line& line = lines_[i];
    const Head head(line.text);
    const bool finished = turns_.is_told() || !in_sentence();
    if (current_ == Open::kSpeech && is_page_mark(head) && !headings_.is_number_alone(i, head) &&
        !(in_sentence() && goes_on_number(node().text, head.view())))
      return node().source.end = line.source.end, i + 1;
    const auto turn = turns_.turn(line);
    if (schedule_.is_listed(i)) return add_note(line), i + 1;
    if (!turn && seq_ > 0 && begins_page_foot(head)) return closed_ = true, add_note(line), i + 1;
    auto found = turn && turns_.is_told()
                     ? std::nullopt
                     : headings_.read(i, head, finished, current_ == Open::kSpeech);
    if (found && (found->type == TitleClass::kItem || !turn)) {
      const std::size_t next = i + found->lines;
      add_heading(std::move(*found), line);
      for (std::size_t k = i + 1; k < next; ++k) continue_heading(lines_[k]);
      return next;
    }
    if (i + 1 < end && turns_.titles(head, lines_[i + 1]))
      return record_begin_ = line.source.begin, i + 1;
    if (turn) return add_turn(*turn, line), i + 1;
    const bool remark = finished && (has_heading_mark(head) || notes_result(head));
    if (remark || (begins_record(head) && seq_ == 0) || tells_result(head.view()))
      return add_note(line), i + 1;
    const Direction direction = read_direction(head, line.text);
    if (direction != Direction::kNone) return add_direction(direction, i, end);
    if (current_ == Open::kHeading && headings_.completes(body_.agenda.back(), i)) {
      continue_title(line);
    } else if (current_ == Open::kSpeech && (node().text.empty() || !(finished && is_note(head)))) {
      continue_speech(line, finished);
    } else if (current_ == Open::kInterruption && !is_note(head)) {
      resume_speech();
      continue_speech(line, true);
    } else {
      add_unlabelled(i, end);
    }
    return i + 1;
  }

  Node& node() { return body_.agenda.back().nodes.back(); }

  /// Whether the words so far stop within a sentence, so that this line can only go on with it.
  bool in_sentence() const {
    if (current_ != Open::kSpeech) return false;
    const std::string& text = body_.agenda.back().nodes.back().text;
    return !text.empty() && !is_finished(text);
  }

  bool is_note(const Head& head) const {
    return tells_closing(head.view()) || tells_opening(head.view()) || head.view() == "以上" ||
           read_closed_mark(head.view()) != ClosedMark::kNone || titles_columns(head) ||
           titles_answers(head);
  }

  /// Whether the line begins with a mark that opened headings before: a remark of the record.
  bool has_heading_mark(const Head& head) const {
    const std::size_t mark = mark_size(head);
    return mark > 0 && heading_marks_.contains(std::string(head.view().substr(0, mark)));
  }

  AgendaItem& item() {
    if (body_.agenda.empty()) body_.agenda.emplace_back();
    return body_.agenda.back();
  }

  /// A heading opens an item, or a part of the meeting that is no item (議事, 開会).
  void add_heading(FoundHeading found, const Line& line) {
    AgendaHeading& heading = found.heading;
    if (!heading.keyword.empty()) keyword_lines_.push_back({heading.keyword, line.number});
    if (found.type == TitleClass::kClosing || found.type == TitleClass::kRecord)
      return add_note(line);
    if (const std::size_t mark = mark_size(Head(line.text)))
      heading_marks_.insert(literal_text(line.text).substr(0, mark));
    body_.agenda.push_back(opened_item(std::move(found), line));
    add(NodeKind::kHeading, line);
    current_ = Open::kHeading;
  }

  void add_note(const Line& line) { add(NodeKind::kNote, line), current_ = Open::kNote; }

  Node& add(NodeKind kind, const Line& line) {
    Node next;
    next.kind = kind;
    next.text = std::string(line.text);
    next.source = line.source;
    item().nodes.push_back(std::move(next));
    return node();
  }

  void add_turn(const Turn& turn, const Line& line) {
    Node& speech = add(NodeKind::kUtterance, line);
    speech.label = turn.label;
    speech.name = turn.name;
    speech.title = turn.title;
    speech.role = turns_.speakers().role(turn);
    speech.text = std::string(turn.text);
    speech.seq = ++seq_;
    if (turn.label.empty() && anonymous_line_ == 0) anonymous_line_ = line.number;
    if (record_begin_) speech.source.begin = *record_begin_;
    record_begin_.reset();
    closed_ = false;
    current_ = Open::kSpeech;
  }

  /// A stage direction, with the lines it wraps onto.
  std::size_t add_direction(Direction direction, std::size_t i, std::size_t end) {
    std::size_t last = i;
    if (direction == Direction::kOpened) {
      for (std::size_t k = i + 1; k < std::min(end, i + kMaxNoteLines); ++k) {
        if (turns_.turn(lines_[k])) break;
        if (!closes_direction(lines_[i].text, lines_[k].text)) continue;
        last = k;
        break;
      }
    }
    Node& note = add(NodeKind::kNote, lines_[i]);
    for (std::size_t k = i + 1; k <= last; ++k) {
      note.text = join_wrapped(std::move(note.text), lines_[k].text);
      note.source.end = lines_[k].source.end;
    }
    if (has_unclosed_quote(note.text))
      warn("unclosed-bracket", lines_[i], "「 に対応する 」 がありません。");
    const bool within = current_ == Open::kSpeech || current_ == Open::kInterruption;
    const Head head(lines_[i].text);
    const std::string_view form = head.view();
    closed_ = closed_ || (tells_closing(form) && form.find("閉会中") == form.npos);
    current_ =
        within && !closed_ && !is_rule_line(form) && (turns_.all_marked() || is_interjection(form))
            ? Open::kInterruption
            : Open::kNote;
    return last + 1;
  }

  bool spoke_in_item() const {
    const std::vector<Node>& nodes = body_.agenda.back().nodes;
    return std::any_of(nodes.begin(), nodes.end(),
                       [](const Node& node) { return node.kind == NodeKind::kUtterance; });
  }

  /// The notes since the last utterance become part of it: it goes on behind them.
  void resume_speech() {
    std::vector<Node>& nodes = body_.agenda.back().nodes;
    std::size_t speech = nodes.size();
    while (nodes[speech - 1].kind != NodeKind::kUtterance) --speech;
    for (std::size_t i = speech; i < nodes.size(); ++i) {
      (nodes[speech - 1].text += '\n') += nodes[i].text;
      nodes[speech - 1].source.end = nodes[i].source.end;
    }
    nodes.resize(speech);
    current_ = Open::kSpeech;
  }

  void continue_title(const Line& line) {
    AgendaItem& open = body_.agenda.back();
    open.title = join_wrapped(std::move(open.title), line.text);
    continue_heading(line);
  }

  void continue_heading(const Line& line) {
    AgendaItem& open = body_.agenda.back();
    node().text = join_wrapped(std::move(node().text), line.text);
    node().source.end = open.source.end = line.source.end;
  }

  void continue_speech(const Line& line, bool finished) {
    std::string& text = node().text;
    if (finished && !text.empty())
      (text += '\n') += line.text;
    else
      text = join_wrapped(std::move(text), line.text);
    node().source.end = line.source.end;
  }

  /// Words that no label claims: speech of an unknown speaker where they read like it in minutes
  /// that have speakers; else a note.
  void add_unlabelled(std::size_t i, std::size_t end) {
    const Line& line = lines_[i];
    const bool note =
        closed_ || is_note(Head(line.text)) || !reads_like_speech(sentence_from(i, end));
    if (turns_.all_marked() && !note && seq_ > 0 && spoke_in_item()) {
      resume_speech();
      return continue_speech(line, true);
    }
    if (note || turns_.empty()) return add_note(line);
    add(NodeKind::kUtterance, line).seq = ++seq_;
    current_ = Open::kSpeech;
    warn("speech-without-speaker", line, "発言者の記載がない発言です。");
  }

  /// The line with those that it wraps onto, if it is long enough to wrap.
  std::string sentence_from(std::size_t i, std::size_t end) const {
    std::string text(lines_[i].text);
    if (text.size() < kShortestWrap) return text;
    for (std::size_t k = i + 1; k < std::min(end, i + kMaxNoteLines); ++k) {
      if (is_finished(text) || lines_[k].after_blank || turns_.turn(lines_[k])) break;
      if (!is_page_mark(Head(lines_[k].text))) text += lines_[k].text;
    }
    return text;
  }

  void warn(const char* code, const Line& line, std::string message) {
    body_.diagnostics.push_back({Severity::kWarning, code, line.number, std::move(message)});
  }

  /// kInterruption: notes within a speech that may go on behind them.
  enum class Open { kNothing, kHeading, kNote, kSpeech, kInterruption };

  const std::vector<Line>& lines_;
  const Schedule& schedule_;
  const Turns& turns_;
  ItemHeadings headings_;
  Body body_;
  Open current_ = Open::kNothing;
  std::set<std::string> heading_marks_;
  std::vector<KeywordLine> keyword_lines_;
  std::optional<std::size_t> record_begin_;  // of the title over the next turn
  std::size_t anonymous_line_ = 0;           // the first speech that names nobody
  bool closed_ = false;  // since the last turn; what follows is signed, not said
  int seq_ = 0;
};

}  // namespace

Body read_body(const std::vector<Line>& lines, std::size_t begin, const Schedule& schedule,
               const Turns& turns) {
  return BodyReader(lines, schedule, turns).read(begin);
}

}  // namespace gijiroku::indexer

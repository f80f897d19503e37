#include "indexer/body.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "indexer/item_heading.h"
#include "indexer/materials.h"
#include "indexer/sentence.h"
#include "indexer/spoken_items.h"
#include "indexer/stage_direction.h"

namespace gijiroku {
namespace {

constexpr std::size_t kMostNoteLines = 4;

/// Reads line after line; `current_` is the node that an unlabelled line goes on with.
class BodyReader {
 public:
  BodyReader(const std::vector<Line>& lines, const Programme& programme, const Turns& turns)
      : lines_(lines),
        programme_(programme),
        turns_(turns),
        headings_(programme, turns.speakers()) {}

  Body read(std::size_t begin) {
    const std::size_t end = materials_begin(begin);
    for (std::size_t i = begin; i < end; i = step(i, end)) {
    }
    if (end < lines_.size()) body_.materials = read_materials(lines_, end);
    report_notations();
    body_.agenda = with_spoken_items(std::move(body_.agenda), programme_);
    return std::move(body_);
  }

 private:
  /// Materials stand behind the last turn, heading and closing.
  std::size_t materials_begin(std::size_t begin) const {
    std::size_t i = lines_.size();
    for (; i > begin; --i) {
      const Head head(lines_[i - 1].text);
      if (tells_closing(head.view()) || turns_.turn(lines_[i - 1], head, true)) break;
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
    if (current_ == Open::kSpeech && is_page_mark(head)) {
      node().source.end = line.source.end;
      return i + 1;
    }
    const auto turn = turns_.turn(line, head, finished);
    auto heading =
        turn && turns_.is_told() ? std::nullopt : headings_.heading(head, finished, section_);
    if (heading) {
      add_heading(std::move(*heading), line);
      return i + 1;
    }
    if (titles_record(i, end)) return i + 1;
    if (turn) {
      add_turn(*turn, line);
      return i + 1;
    }
    const Direction direction = read_direction(head, line.text);
    if (direction != Direction::kNone) return add_direction(direction, i, end);
    if (current_ == Open::kHeading && headings_.completes(body_.agenda.back(), line)) {
      continue_title(line);
    } else if (current_ == Open::kSpeech && !(finished && is_note(head))) {
      continue_speech(line, finished);
    } else if (current_ == Open::kInterruption && !is_note(head)) {
      resume_speech();
      continue_speech(line, true);
    } else {
      add_unlabelled(line, head);
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
    return tells_closing(head.view()) || tells_opening(head.view()) || head.view() == "以上";
  }

  AgendaItem& item() {
    if (body_.agenda.empty()) body_.agenda.emplace_back();
    return body_.agenda.back();
  }

  void add_heading(AgendaHeading heading, const Line& line) {
    if (!heading.keyword.empty()) keyword_lines_.emplace_back(heading.keyword, line.number);
    if (!heading.keyword.empty() && heading.numbers.empty()) section_ = heading.kind;
    AgendaItem next;
    next.kind = heading.kind;
    next.numbers = std::move(heading.numbers);
    next.title = heading.title.empty() ? std::string(line.text) : std::move(heading.title);
    next.source = line.source;
    body_.agenda.push_back(std::move(next));
    add(NodeKind::kHeading, line);
    current_ = Open::kHeading;
  }

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
    if (record_begin_) speech.source.begin = *record_begin_;
    record_begin_.reset();
    current_ = Open::kSpeech;
  }

  /// A stage direction, with the lines it wraps onto.
  std::size_t add_direction(Direction direction, std::size_t i, std::size_t end) {
    std::size_t last = i;
    if (direction == Direction::kOpened) {
      for (std::size_t k = i + 1; k < std::min(end, i + kMostNoteLines); ++k) {
        if (turns_.turn(lines_[k], Head(lines_[k].text), false)) break;
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
    if (has_unclosed_quote(note.text)) {
      warn("unclosed-bracket", lines_[i], "「 に対応する 」 がありません。");
    }
    const bool within = current_ == Open::kSpeech || current_ == Open::kInterruption;
    const Head head(lines_[i].text);
    const std::string_view form = head.view();
    current_ = within && !is_rule_line(form) && (turns_.all_marked() || is_interjection(form))
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

  /// "[議長（吉田崇仁）]" over "○議長（吉田崇仁） …": a record's title, part of the turn below it.
  bool titles_record(std::size_t i, std::size_t end) {
    const Head head(lines_[i].text);
    if (turns_.is_told() || i + 1 >= end || !head.whole() || !head.view().ends_with(']'))
      return false;
    const auto below = turns_.turn(lines_[i + 1], Head(lines_[i + 1].text), true);
    if (!below || !below->marked()) return false;
    const std::string title = literal_form(lines_[i].text).text;
    if (title != "[" + literal_form(below->label).text + "]") return false;
    record_begin_ = lines_[i].source.begin;
    return true;
  }

  void continue_title(const Line& line) {
    AgendaItem& open = body_.agenda.back();
    open.title = join_wrapped(std::move(open.title), line.text);
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
  void add_unlabelled(const Line& line, const Head& head) {
    if (turns_.all_marked() && !is_note(head) && seq_ > 0 && reads_like_speech(line.text) &&
        spoke_in_item()) {
      resume_speech();
      return continue_speech(line, true);
    }
    if (is_note(head) || turns_.empty() || !reads_like_speech(line.text)) {
      add(NodeKind::kNote, line);
      current_ = Open::kNote;
      return;
    }
    add(NodeKind::kUtterance, line).seq = ++seq_;
    current_ = Open::kSpeech;
    warn("speech-without-speaker", line, "発言者の記載がない発言です。");
  }

  void warn(const char* code, const Line& line, std::string message) {
    body_.diagnostics.push_back({Severity::kWarning, code, line.number, std::move(message)});
  }

  /// 議案 in the header and 議題 in the text, or the other way round.
  void report_notations() {
    const auto other = [](const std::string& word) {
      return word == "議題" ? "議案" : word == "議案" ? "議題" : "";
    };
    for (const auto& [word, line] : keyword_lines_) {
      const auto& announced_words = programme_.keywords;
      if (std::find(announced_words.begin(), announced_words.end(), other(word)) ==
          announced_words.end()) {
        continue;
      }
      body_.diagnostics.push_back({Severity::kWarning, "mixed-notation", line,
                                   "「議案」と「議題」の両方の表記が使われています。"});
      return;
    }
  }

  /// kInterruption: notes within a speech that may go on behind them.
  enum class Open { kNothing, kHeading, kNote, kSpeech, kInterruption };

  const std::vector<Line>& lines_;
  const Programme& programme_;
  const Turns& turns_;
  ItemHeadings headings_;
  Body body_;
  Open current_ = Open::kNothing;
  std::optional<AgendaKind> section_;
  std::vector<std::pair<std::string, std::size_t>> keyword_lines_;
  std::optional<std::size_t> record_begin_;  // of the title over the next turn
  int seq_ = 0;
};

}  // namespace

Body read_body(const std::vector<Line>& lines, std::size_t begin, const Programme& programme,
               const Turns& turns) {
  return BodyReader(lines, programme, turns).read(begin);
}

}  // namespace gijiroku

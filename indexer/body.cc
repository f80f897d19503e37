#include "indexer/body.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "indexer/agenda_heading.h"
#include "indexer/materials.h"
#include "indexer/sentence.h"
#include "indexer/stage_direction.h"

namespace gijiroku {
namespace {

constexpr std::size_t kMostNoteLines = 4;

/// Reads line after line; `current_` is the node that an unlabelled line goes on with.
class BodyReader {
 public:
  BodyReader(const std::vector<Line>& lines, const Programme& programme, const Speakers& speakers)
      : lines_(lines), programme_(programme), speakers_(speakers) {}

  Body read(std::size_t begin) {
    const std::size_t end = materials_begin(begin);
    for (std::size_t i = begin; i < end; i = step(i, end)) {
    }
    if (end < lines_.size()) body_.materials = read_materials(lines_, end);
    report_notations();
    return std::move(body_);
  }

 private:
  /// Materials stand behind the last turn, heading and closing.
  std::size_t materials_begin(std::size_t begin) const {
    std::size_t i = lines_.size();
    for (; i > begin; --i) {
      const Head head(lines_[i - 1].text);
      if (tells_closing(head.view()) || speakers_.turn(head, true)) break;
      const auto heading = read_agenda_heading(head);
      if (heading && !heading->keyword.empty()) break;
    }
    return find_materials(lines_, i);
  }

  /// Takes the line `i` and those that belong to it; the next line to read.
  std::size_t step(std::size_t i, std::size_t end) {
    const Line& line = lines_[i];
    const Head head(line.text);
    const bool finished = !in_sentence();
    if (current_ == Open::kSpeech && is_page_mark(head)) {
      node().source.end = line.source.end;
      return i + 1;
    }
    if (auto heading = heading_of(head, finished)) {
      add_heading(std::move(*heading), line);
      return i + 1;
    }
    if (const auto turn = speakers_.turn(head, finished)) {
      add_turn(*turn, line);
      return i + 1;
    }
    const Direction direction = read_direction(head, line.text);
    if (direction != Direction::kNone) return add_direction(direction, i, end);
    if (current_ == Open::kHeading && completes_title(line)) {
      continue_title(line);
    } else if (current_ == Open::kSpeech && !(finished && is_note(head))) {
      continue_speech(line, finished);
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

  /// A heading with a keyword; or one with only a number, where the programme announces it or a
  /// bare 報告事項 came before.
  std::optional<AgendaHeading> heading_of(const Head& head, bool finished) const {
    auto heading = read_agenda_heading(head);
    if (!heading) return std::nullopt;
    const AnnouncedItem* item = announced(programme_, *heading);
    const bool titled = item && same_title(item->title, heading->title);
    if (heading->keyword.empty()) {
      if (!titled && (!section_ || !finished)) return std::nullopt;
      heading->kind = titled ? item->kind : *section_;
      return heading;
    }
    if (!finished && !titled && heading->numbers.empty()) return std::nullopt;
    // 議題 is every kind's word: the programme tells which it is here.
    if (titled && heading->keyword == "議題") heading->kind = item->kind;
    return heading;
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
    speech.role = speakers_.role(turn);
    speech.text = std::string(turn.text);
    speech.seq = ++seq_;
    current_ = Open::kSpeech;
  }

  /// A stage direction, with the lines it wraps onto.
  std::size_t add_direction(Direction direction, std::size_t i, std::size_t end) {
    std::size_t last = i;
    if (direction == Direction::kOpened) {
      for (std::size_t k = i + 1; k < std::min(end, i + kMostNoteLines); ++k) {
        if (speakers_.turn(Head(lines_[k].text), false)) break;
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
    current_ = Open::kNote;
    return last + 1;
  }

  /// A title cut by a line's end: with this line it reads as the programme has it.
  bool completes_title(const Line& line) const {
    const AgendaItem& open = body_.agenda.back();
    if (open.nodes.size() != 1 || open.numbers.empty() || line.text.size() > Head::kBytes)
      return false;
    const std::string joined = literal_form(open.title + std::string(line.text)).text;
    return std::any_of(programme_.items.begin(), programme_.items.end(),
                       [&](const AnnouncedItem& announced_item) {
                         const std::string title = literal_form(announced_item.title).text;
                         const bool listed = std::find(open.numbers.begin(), open.numbers.end(),
                                                       announced_item.number) != open.numbers.end();
                         return listed && !title.empty() && joined.ends_with(title) &&
                                !literal_form(open.title).text.ends_with(title);
                       });
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
    if (is_note(head) || speakers_.empty() || !reads_like_speech(line.text)) {
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

  enum class Open { kNothing, kHeading, kNote, kSpeech };

  const std::vector<Line>& lines_;
  const Programme& programme_;
  const Speakers& speakers_;
  Body body_;
  Open current_ = Open::kNothing;
  std::optional<AgendaKind> section_;
  std::vector<std::pair<std::string, std::size_t>> keyword_lines_;
  int seq_ = 0;
};

}  // namespace

Body read_body(const std::vector<Line>& lines, std::size_t begin, const Programme& programme,
               const Speakers& speakers) {
  return BodyReader(lines, programme, speakers).read(begin);
}

}  // namespace gijiroku

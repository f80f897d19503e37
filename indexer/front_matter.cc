#include "indexer/front_matter.h"

#include <algorithm>
#include <array>
#include <optional>

#include "indexer/attendees.h"
#include "indexer/clock.h"
#include "indexer/disclosure.h"
#include "indexer/front_lines.h"
#include "indexer/head.h"
#include "indexer/numbering.h"
#include "indexer/sentence.h"

namespace gijiroku {
namespace {

constexpr std::size_t kLongestTitle = 180;  // bytes
constexpr std::size_t kLongestDay = 40;     // bytes

std::string literal(std::string_view text) { return literal_form(text).text; }

bool has(std::string_view text, std::string_view part) { return text.find(part) != text.npos; }

/// 第4回 → where it stands in the literal form and its number.
struct Ordinal {
  std::size_t begin = 0, end = 0;
  int number = 0;
};
std::optional<Ordinal> find_session(std::string_view form) {
  for (std::size_t at = form.find("第"); at != form.npos; at = form.find("第", at + 1)) {
    const auto number = numbering_at(form, at);
    if (number && form.substr(number->end).starts_with("回")) {
      return Ordinal{at, number->end + std::string_view("回").size(), number->value};
    }
  }
  return std::nullopt;
}

/// The 年度 that a title tells, as a stretch of its literal form.
std::optional<Span> find_year_words(std::string_view form) {
  constexpr std::string_view kYear = "年度";
  const std::size_t at = form.find(kYear);
  if (at == form.npos) return std::nullopt;
  std::size_t begin = at;
  while (begin > 0) {
    std::size_t before = begin - 1;
    while (before > 0 && (form[before] & 0xC0) == 0x80) --before;
    if (!find_fiscal_year(form.substr(before, at + kYear.size() - before)) && at - before > 9)
      break;
    begin = before;
    constexpr std::array<std::string_view, 3> kEras{"令和", "平成", "昭和"};
    const auto starts = [&](std::string_view era) { return form.substr(begin).starts_with(era); };
    if (std::any_of(kEras.begin(), kEras.end(), starts)) return Span{begin, at + kYear.size()};
  }
  begin = at;
  while (begin > 0 && static_cast<unsigned char>(form[begin - 1]) < 0x80 && form[begin - 1] != '(')
    --begin;
  if (begin == at) return std::nullopt;
  return Span{begin, at + kYear.size()};
}

/// The body's name in a title: without 年度, 第N回, brackets about them, and 会議録 at the end.
std::string body_of(std::string_view title) {
  const Head head(title, title.size());
  const std::string_view form = head.view();
  std::vector<Span> cuts;
  constexpr std::string_view kDay = "日";
  if (const std::size_t at = form.find(kDay); at != form.npos) {
    const Span day{0, at + kDay.size()};
    if (day.end < kLongestDay && find_date(form.substr(0, day.end))) cuts.push_back(day);
  }
  if (const auto year = find_year_words(form)) cuts.push_back(*year);
  if (const auto session = find_session(form)) cuts.push_back({session->begin, session->end});
  std::sort(cuts.begin(), cuts.end(), [](Span a, Span b) { return a.begin < b.begin; });
  std::string body;
  std::size_t at = 0;
  for (const Span cut : cuts) {
    if (cut.begin > at) body += head.printed(at, cut.begin);
    at = std::max(at, cut.end);
  }
  body += head.printed(at, form.size());
  body = tidy(body);
  constexpr std::array<std::string_view, 13> kTails{
      "(要旨)",   "（要旨）", "()",       "（）",     "会議録",   "議事録", "会議要旨",
      "議事要旨", "議事概要", "会議概要", "会議要録", "について", "の開催"};
  for (bool cut = true; cut;) {
    cut = false;
    for (const std::string_view tail : kTails) {
      if (!body.ends_with(tail) || body.size() == tail.size()) continue;
      body.resize(body.size() - tail.size());
      cut = true;
    }
  }
  return body;
}

/// The fields of a meeting, row by row.
class FrontFields {
 public:
  explicit FrontFields(const RoleTable& roles) : roles_(roles) {}

  void read(const HeaderRow& row) {
    const std::string label = literal(row.label());
    const std::string group = literal(row.labels.front()), last = literal(row.labels.back());
    if (has(group, "公開") || last == "会議録" || last == "議事録" || last == "会議") {
      read_disclosure(row, last);
    } else if (group.starts_with("出席") || (attended_ && label.starts_with("事務局"))) {
      read_attendees_row(row);
    } else if (meeting_.title.empty() &&
               (has(label, "名称") || label == "会議名" || label == "件名")) {
      meeting_.title = row.text();
    } else if (label.starts_with("事務局") || has(label, "担当") || has(label, "所管") ||
               label == "庶務") {
      if (meeting_.secretariat.empty()) meeting_.secretariat = row.text();
    } else if (has(label, "日時") || has(label, "開催日") || has(label, "年月日") ||
               has(label, "時間")) {
      read_day(row.text());
      if (has(label, "場所")) meeting_.place = row.text();
    } else if (has(label, "場所") || label == "会場") {
      if (meeting_.place.empty()) meeting_.place = row.text();
    } else if (is_programme(label)) {
      read_programme_row(row);
    }
  }

  FrontMatter finish(const FrontLines& front) {
    if (meeting_.title.empty()) meeting_.title = title_among(front.titles);
    meeting_.body = body_of(meeting_.title);
    if (const auto session = find_session(literal(meeting_.title)))
      meeting_.session = session->number;
    for (const Line& line : front.titles) {
      if (!meeting_.held_on && line.text.size() <= Head::kBytes)
        meeting_.held_on = find_date(line.text);
    }
    meeting_.year = find_fiscal_year(meeting_.title);
    if (!meeting_.year && meeting_.held_on) meeting_.year = fiscal_year(*meeting_.held_on);
    if (meeting_.disclosure.minutes == Openness::kUnstated) {
      diagnostics_.push_back(
          {Severity::kWarning, "disclosure-unclear", minutes_line_,
           minutes_line_ == 0
               ? "「公開の可否」の会議録の行が見つかりません。公開しない扱いにします。"
               : "会議録の公開・非公開の印が一つに定まりません。公開しない扱いにします。"});
    }
    finish_programme();
    meeting_.programme = programme_.items;
    return {std::move(meeting_), std::move(programme_), front.end, std::move(diagnostics_)};
  }

 private:
  static bool is_programme(std::string_view label) {
    return has(label, "議題") || has(label, "案件") || has(label, "次第") || has(label, "日程") ||
           label == "議事" || label == "議案" || has(label, "協議事項") || has(label, "審議事項");
  }

  void read_disclosure(const HeaderRow& row, std::string_view last) {
    Disclosure& said = meeting_.disclosure;
    const bool minutes = last.starts_with("会議録") || last.starts_with("議事録");
    if (has(last, "理由")) {
      std::string& reason = minutes_line_ > 0 ? said.minutes_reason : said.meeting_reason;
      if (reason.empty()) reason = tidy(row.text());
      return;
    }
    OpennessRow read = read_openness(row.text());
    if (!minutes) {
      said.meeting = read.openness;
      said.meeting_reason = std::move(read.reason);
      return;
    }
    // Two rows that differ are as unclear as two marks.
    const bool first = minutes_line_ == 0;
    said.minutes = first || said.minutes == read.openness ? read.openness : Openness::kUnstated;
    if (first) said.minutes_reason = std::move(read.reason);
    minutes_line_ = row.number;
  }

  void read_attendees_row(const HeaderRow& row) {
    attended_ = true;
    for (AttendeeGroup& group : read_attendees(row.labels.back(), row.lines, roles_)) {
      meeting_.attendees.push_back(std::move(group));
    }
  }

  void read_day(const std::string& text) {
    if (!meeting_.held_on) meeting_.held_on = find_date(text);
    const auto times = find_times(text);
    if (!meeting_.opens_at && !times.empty()) meeting_.opens_at = times[0].minutes;
    if (!meeting_.closes_at && times.size() > 1) meeting_.closes_at = times[1].minutes;
  }

  void read_programme_row(const HeaderRow& row) {
    for (const std::string_view line : row.lines) (programme_text_ += line) += '\n';
  }

  /// A line's end may part items; within a title it is joined like any other.
  void finish_programme() {
    programme_ = read_programme(programme_text_);
    for (AnnouncedItem& item : programme_.items) {
      std::string title;
      std::string_view rest = item.title;
      while (!rest.empty()) {
        const std::string_view line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(rest.size(), line.size() + 1));
        title = join_wrapped(std::move(title), line);
      }
      item.title = std::move(title);
    }
  }

  static std::string title_among(const std::vector<Line>& titles) {
    const auto it = std::find_if(titles.begin(), titles.end(), [](const Line& line) {
      return line.text.size() <= kLongestTitle && find_session(Head(line.text).view()).has_value();
    });
    if (it != titles.end()) return std::string(it->text);
    std::string_view longest;
    for (const Line& line : titles) {
      const bool title = line.text.size() <= kLongestTitle && !is_finished(line.text);
      if (title && line.text.size() > longest.size()) longest = line.text;
    }
    return std::string(longest);
  }

  const RoleTable& roles_;
  Meeting meeting_;
  Programme programme_;
  std::string programme_text_;
  std::vector<Diagnostic> diagnostics_;
  std::size_t minutes_line_ = 0;
  bool attended_ = false;
};

Node heading_node(const Line& line) {
  Node node;
  node.kind = NodeKind::kHeading;
  node.text = std::string(line.text);
  node.source = line.source;
  return node;
}

Node row_node(const HeaderRow& row) {
  Node node;
  node.kind = NodeKind::kHeader;
  node.label = row.label();
  node.text = row.text();
  node.source = row.source;
  return node;
}

}  // namespace

FrontMatter read_front_matter(const std::vector<Line>& lines, const RoleTable& roles) {
  const FrontLines front = read_front_lines(lines, roles);
  FrontFields fields(roles);
  std::vector<Node> header;
  for (const Line& line : front.titles) header.push_back(heading_node(line));
  for (const HeaderRow& row : front.rows) {
    fields.read(row);
    header.push_back(row_node(row));
  }
  std::sort(header.begin(), header.end(),
            [](const Node& a, const Node& b) { return a.source.begin < b.source.begin; });
  FrontMatter matter = fields.finish(front);
  matter.meeting.header = std::move(header);
  return matter;
}

}  // namespace gijiroku

// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/report/citation.h"

#include "core/utf8.h"
#include "embedded/strings.h"
#include "searchd/request/site_path.h"
#include "searchd/view/html.h"

namespace gijiroku::search {
namespace {

constexpr std::string_view kRisLineEnd = "\r\n";

/// `text` in one line, without control characters.
std::string one_line(std::string_view text) {
  std::string out;
  bool blank = false;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    const bool gap = is_whitespace(c) || is_control(c);
    if (gap && !blank && !out.empty()) out += ' ';
    if (!gap) append_utf8(out, c);
    blank = gap;
  }
  while (out.ends_with(' ')) out.pop_back();
  return out;
}

/// `text` in a field of BibTeX, where TeX would read some characters as commands.
std::string bibtex_text(std::string_view text) {
  std::string out;
  for (const char c : one_line(text)) {
    if (c == '\\') {
      out += "\\textbackslash{}";
    } else if (c == '~') {
      out += "\\textasciitilde{}";
    } else if (c == '^') {
      out += "\\textasciicircum{}";
    } else {
      if (std::string_view("{}%&#_$").find(c) != std::string_view::npos) out += '\\';
      out += c;
    }
  }
  return out;
}

/// What every form of a citation says.
struct Parts {
  std::string speaker;   ///< the person, or else the label: 須藤安通, 部員
  std::string said_by;   ///< both: 部員 須藤安通
  std::string meeting;   ///< the title of the meeting
  std::string number;    ///< of the utterance; empty for an item
  std::string item;      ///< 議案 1 ○○について
  std::string page;      ///< of the original
  std::string original;  ///< the name of the original, or its address
  std::string url;
};

std::string item_text(const ItemRef& item) {
  if (item.kind == AgendaKind::kNone) return item.title;
  std::string out(named(item.kind).japanese);
  for (std::size_t i = 0; i < item.numbers.size(); ++i)
    out.append(i == 0 ? " " : strings::list_dot).append(std::to_string(item.numbers[i]));
  return item.title.empty() ? out : out + " " + item.title;
}

Parts parts_of(const CitedRecord& record, const SiteSettings& site) {
  const Hit& hit = record.hit;
  Parts out;
  const bool speech = !record.item && hit.node == NodeKind::kUtterance;
  if (speech) {
    out.speaker = one_line(hit.name.empty() ? hit.label : hit.name);
    const bool both = !hit.name.empty() && hit.name.find(hit.label) == std::string::npos;
    out.said_by = one_line(both ? hit.label + " " + hit.name : out.speaker);
    out.number = std::to_string(hit.seq);
  }
  out.meeting = one_line(name_of(hit.meeting));
  out.item = one_line(item_text(hit.item));
  if (hit.page > 0) out.page = std::to_string(hit.page);
  const std::string address = original_url(site, hit.meeting.doc);
  out.original = one_line(address.empty() ? hit.meeting.doc : address);
  out.url = site.address(record.item ? item_path(hit.item.id, "")
                                     : record_path(hit.meeting.id, hit.anchor));
  return out;
}

std::string text_of(const Parts& parts, const Hit& hit) {
  std::string out;
  const auto add = [&](const std::string& part) {
    if (!part.empty()) out.append(out.empty() ? "" : strings::list_comma).append(part);
  };
  const std::string body = one_line(hit.meeting.body);
  add(parts.meeting.find(body) == std::string::npos ? body : "");
  add(strings::quoted(parts.meeting));
  add(date_of(hit.meeting));
  add(parts.item.empty() ? "" : strings::quoted(parts.item));
  add(parts.said_by.empty() ? "" : strings::cite_speech_of(parts.said_by));
  add(parts.number.empty() ? "" : strings::cite_number(parts.number));
  add(parts.url);
  add(parts.page.empty() ? strings::cite_original(parts.original)
                         : strings::cite_original_page(parts.original, parts.page));
  return strings::cite_sentence(out);
}

/// What the forms for programs have no field for.
std::string note_of(const Parts& parts) {
  std::string out = parts.item;
  if (!parts.number.empty())
    out.append(out.empty() ? "" : strings::list_comma).append(strings::cite_number(parts.number));
  return out.append(out.empty() ? "" : strings::list_comma)
      .append(strings::cite_original(parts.original));
}

std::string ris_of(const Parts& parts, const CitedRecord& record) {
  const Meeting& meeting = record.hit.meeting;
  std::string out;
  const auto add = [&](std::string_view tag, std::string_view value) {
    if (!value.empty()) out.append(tag).append("  - ").append(value).append(kRisLineEnd);
  };
  add("TY", "GEN");
  add("ID", record.id);
  add("AU", parts.speaker);
  add("TI", parts.meeting);
  add("T2", one_line(meeting.body));
  if (meeting.held_on) {
    std::string day = iso(*meeting.held_on);
    add("PY", day.substr(0, 4));
    for (char& c : day) c = c == '-' ? '/' : c;
    add("DA", day + "/");
  }
  add("SP", parts.page);
  add("N1", note_of(parts));
  add("LA", "ja");
  add("UR", parts.url);
  return out.append("ER  - ").append(kRisLineEnd);
}

std::string bibtex_of(const Parts& parts, const CitedRecord& record) {
  const Meeting& meeting = record.hit.meeting;
  std::string out = "@misc{gijiroku-" + record.id + ",\n";
  const auto add = [&](std::string_view name, const std::string& value) {
    if (!value.empty()) out.append("  ").append(name).append(" = {").append(value).append("},\n");
  };
  // Doubled braces keep a name or title as it is.
  const auto kept = [](const std::string& text) {
    return text.empty() ? text : "{" + bibtex_text(text) + "}";
  };
  add("author", kept(parts.speaker));
  add("title", kept(parts.meeting));
  add("organization", bibtex_text(meeting.body));
  if (meeting.held_on) {
    add("date", iso(*meeting.held_on));
    add("year", std::to_string(static_cast<int>(meeting.held_on->year())));
    add("month", std::to_string(static_cast<unsigned>(meeting.held_on->month())));
  }
  add("pages", parts.page);
  add("note", bibtex_text(note_of(parts)));
  add("language", "japanese");
  add("url", parts.url);
  return out + "}\n";
}

}  // namespace

Citation cite(const CitedRecord& record, const SiteSettings& site) {
  const Parts parts = parts_of(record, site);
  return {text_of(parts, record.hit), ris_of(parts, record), bibtex_of(parts, record), parts.url};
}

}  // namespace gijiroku::search

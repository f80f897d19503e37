#include "searchd/view_text.h"

namespace gijiroku {
namespace {

std::string marked(const Segments& segments) {
  std::string out;
  for (const Segment& segment : segments)
    out += segment.hit ? "【" + segment.text + "】" : segment.text;
  return out;
}

std::string heading(const Hit& hit) {
  std::string out = hit.meeting.held_on ? iso(*hit.meeting.held_on) + "  " : "";
  out += hit.meeting.title.empty() ? hit.meeting.doc : hit.meeting.title;
  if (!hit.item.title.empty())
    out += "  " + std::string(named(hit.item.kind).japanese) + "「" + hit.item.title + "」";
  return out;
}

}  // namespace

std::string view_text(const Answer& answer) {
  if (answer.empty_text) return "検索できる文字がありません\n";
  const std::string about = answer.about ? "約 " : "";
  std::string out = about + std::to_string(answer.total) + " 件（うち発言 " + about +
                    std::to_string(answer.utterances) + " 件）\n";
  for (const std::string& year : answer.missing_years)
    out += "年度 " + year + " の記録は、いま検索できません\n";
  for (const Hit& hit : answer.hits) {
    const std::string speaker = hit.name.empty() ? hit.label : hit.name;
    out += "\n" + heading(hit) + "  " + hit.meeting.doc +
           (hit.seq > 0 ? "#" + std::to_string(hit.seq) : "") + "\n  " +
           (speaker.empty() ? std::string(named(hit.node).japanese) : speaker) + "  " +
           marked(hit.snippet) + "\n";
  }
  return out;
}

}  // namespace gijiroku

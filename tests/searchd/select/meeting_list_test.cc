// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/select/meeting_list.h"

#include <catch2/catch.hpp>

#include "searchd/request/target.h"
#include "searchd/view/browse.h"

using namespace gijiroku;
using namespace gijiroku::search;

namespace {

std::vector<MeetingSummary> meetings() {
  std::vector<MeetingSummary> out(4);
  out[0].meeting.body = "総務委員会";
  out[1].meeting.body = "情報化推進会議";
  out[1].meeting.known_as = "総務委員会";
  for (MeetingSummary& each : out) each.meeting.id = "0123456789abcdef";
  return out;
}

/// "総務委員会 2, 不明 2*": bodies with their meetings, the chosen one marked.
std::string bodies(const std::string& chosen) {
  std::string out;
  for (const FacetValue& each : list_meetings(meetings(), chosen, "").bodies) {
    out += (out.empty() ? "" : ", ") + each.value + " " + std::to_string(each.count) +
           (each.selected ? "*" : "");
  }
  return out;
}

bool shows(const std::string& body, const std::string& part) {
  const Browse browse{body, "", 1};
  const std::string page = view_meetings(browse, list_meetings(meetings(), body, ""), {});
  return page.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a body is chosen where it was asked for, and so are meetings of none") {
  CHECK(bodies("") == "総務委員会 2, 不明 2");
  CHECK(bodies("総務委員会") == "総務委員会 2*, 不明 2");
  CHECK(bodies("不明") == "総務委員会 2, 不明 2*");
  CHECK(list_meetings(meetings(), "不明", "").meetings.size() == 2);
}

TEST_CASE("the days of a plenary session are chosen together and folded into 本会議") {
  std::vector<MeetingSummary> all = meetings();
  const std::string first = "平成25年第1回定例会";
  for (const char* body : {"平成25年_第１回定例会（第１日目）", "平成25年_第１回定例会（第２日目）",
                           "平成25年_第２回定例会（第１日目）"}) {
    all.push_back({all[0].meeting, 1});
    all.back().meeting.body = body;
  }
  const MeetingList list = list_meetings(all, first, "");
  CHECK(list.meetings.size() == 2);
  const std::string page = view_meetings({first, "", 1}, list, {});
  CHECK(page.find("<details class=\"group\" open><summary><span>本会議</span>") != page.npos);
  CHECK(page.find(
            "<a href=\"/meetings\" rel=\"nofollow\" class=\"chosen\" aria-current=\"true\"><span>" +
            first) != page.npos);
  CHECK(page.find("body=" + percent_encode("平成25年_第２回定例会（第１日目）") + "\"") !=
        page.npos);
  CHECK(page.find("&amp;body=" + percent_encode("平成25年_第１回定例会（第２日目）")) != page.npos);
  CHECK(view_home(list_meetings(all, "", ""), 1, {})
            .find("<summary><span>本会議</span><span class=\"n\">3<") != page.npos);
}

TEST_CASE("a body goes by its present name") {
  CHECK(list_meetings(meetings(), "総務委員会", "").meetings.size() == 2);
  CHECK(list_meetings(meetings(), "情報化推進会議", "").meetings.empty());
}

TEST_CASE("meetings of no body are named so and lead to what was said there") {
  CHECK(shows("",
              "<a href=\"/meetings?body=%E4%B8%8D%E6%98%8E\" "
              "rel=\"nofollow\"><span>会議体の記載なし</span>"));
  CHECK(shows("不明", "<h1>会議体の記載なし</h1>"));
  CHECK(shows("不明", "class=\"chosen\" aria-current=\"true\"><span>会議体の記載なし</span>"));
  CHECK(shows("不明", "body=%E4%B8%8D%E6%98%8E\">この範囲の発言を見る</a>"));
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/select/meeting_list.h"

#include <catch2/catch.hpp>

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

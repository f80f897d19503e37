// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "searchd/crawler/linked_data_json.h"
#include "searchd/crawler/robots.h"
#include "searchd/crawler/sitemap.h"

namespace gijiroku::search {
namespace {

SiteSettings town() {
  SiteSettings out;
  out.base_path = "/kaigiroku";
  out.public_url = "https://www.example.jp";
  return out;
}

TEST_CASE("only the pages of a public site are indexed, and never its searches") {
  SiteSettings site = town();
  CHECK(robots_policy(site, true) == "noarchive");
  CHECK(robots_policy(site, false) == "noindex, nofollow");
  for (const char* path :
       {"search", "count", "kwic", "follow-ups?", "cite/", "api/", "meetings/*at="}) {
    CHECK(robots_text(site).find(std::string("Disallow: /kaigiroku/") + path + "\n") !=
          std::string::npos);
  }
  site.indexed = false;
  CHECK(robots_policy(site, true) == "noindex, nofollow");
  CHECK(robots_text(site) == "User-agent: *\nDisallow: /\n");
  site.indexed = true;
  site.scope = Scope::kStaff;
  CHECK(robots_policy(site, true) == "noindex, nofollow");
  CHECK(robots_text(site) == "User-agent: *\nDisallow: /\n");
}

TEST_CASE("a sitemap has a file for each year and the address of each meeting") {
  MeetingList all;
  all.years = {{"2020", "2020年度"}, {"不明", "不明"}};
  all.meetings.resize(1);
  all.meetings[0].meeting.id = "0123456789abcdef";
  all.meetings[0].meeting.year = 2020;
  const LastChanges changes{{"0123456789abcdef", *parse_iso_date("2026-11-29")}};
  const std::string index = sitemap_index(all, changes, town());
  CHECK(index.find("<loc>https://www.example.jp/kaigiroku/sitemap-2020.xml</loc>"
                   "<lastmod>2026-11-29</lastmod></sitemap>") != index.npos);
  CHECK(index.find("/sitemap-undated.xml</loc></sitemap>") != index.npos);
  CHECK(sitemap(all, changes, town())
            .find("<url><loc>https://www.example.jp/kaigiroku/meetings/0123456789abcdef</loc>"
                  "<lastmod>2026-11-29</lastmod></url>") != std::string::npos);
  CHECK(sitemap_year(sitemap_name("不明")) == "不明");
  CHECK(sitemap_year("2020") == "2020");
}

TEST_CASE("the last change of a meeting is the latest of its changes") {
  const auto entry = [](const char* day, const char* meeting) {
    return ChangeEntry{{*parse_iso_date(day), ChangeKind::kAdded, meeting}, nullptr};
  };
  ChangeLog log;
  log.entries = {entry("2020-05-01", "a"), entry("2020-06-01", "a"), entry("2020-04-01", "b")};
  const LastChanges changes = last_changes(log);
  CHECK(iso(changes.at("a")) == "2020-06-01");
  CHECK(iso(changes.at("b")) == "2020-04-01");
}

TEST_CASE("a sitemap has no more addresses than the protocol allows") {
  MeetingList many;
  many.meetings.resize(kMaxSitemapAddresses + 1);
  const std::string text = sitemap(many, {}, town());
  std::size_t count = 0;
  for (std::size_t at = text.find("<url>"); at != text.npos; at = text.find("<url>", at + 1))
    ++count;
  CHECK(count == kMaxSitemapAddresses);
}

TEST_CASE("linked data stays within its script element, whatever the minutes say") {
  Meeting meeting;
  meeting.title = "</script><script>alert(1)</script> & \"会議\" \xff";
  meeting.body = "総務委員会";
  meeting.held_on = Date{std::chrono::year{2020}, std::chrono::month{12}, std::chrono::day{14}};
  const std::string text = linked_data_of(meeting, meeting.title, "/meetings/1", town());
  CHECK(text.find('<') == std::string::npos);
  const auto json = nlohmann::json::parse(text);
  CHECK(json["about"]["startDate"] == "2020-12-14");
  CHECK(json["about"]["organizer"]["name"] == "総務委員会");
  CHECK(json["url"] == "https://www.example.jp/kaigiroku/meetings/1");
}

}  // namespace
}  // namespace gijiroku::search

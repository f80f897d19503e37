// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>
#include <set>

#include "searchd/ledger_view/follow_up_page.h"
#include "searchd/minutes/meeting.h"
#include "searchd/minutes/utterance.h"
#include "searchd/view/browse.h"
#include "searchd/view/error.h"
#include "searchd/view/html.h"
#include "searchd/view/search.h"
#include "tests/support/sample_answer.h"

using namespace gijiroku;
using namespace gijiroku::search;

namespace {

Criteria criteria_of(const std::string& text) {
  Criteria criteria;
  criteria.text = text;
  criteria.filters = {{Field::kRole, {"chair"}}, {Field::kLabel, {text}}};
  return criteria;
}

FollowUpCriteria follow_up_criteria_of(const std::string& office) {
  FollowUpCriteria out;
  out.office = office;
  return out;
}

std::vector<std::string> pages(const std::string& text) {
  return {view_search(criteria_of(text), sample_answer(text), {Scope::kStaff}),
          view_search(criteria_of(text), {}, {}),
          view_meeting(sample_shown(text), {text}, {Scope::kStaff}),
          view_utterance({sample_hit(text, NodeKind::kUtterance), "u1", ""}, {Scope::kStaff}),
          view_home(sample_list(text), 7, {}),
          view_meetings({text, "2020", 1}, sample_list(text), {}),
          view_follow_ups(follow_up_criteria_of(text), sample_follow_ups(text), {Scope::kStaff}),
          view_faults({{"code", text, text}}, {}),
          view_faults({{"invalid_date", "from", text}}, {},
                      {{"q", text}, {"from", text}, {"until", text}, {"label", text}}),
          view_failure(text, {})};
}

/// A page's tags, names of elements and attributes only: "a class href". What stands within quotes
/// is left out.
std::multiset<std::string> tags(const std::string& page) {
  std::multiset<std::string> out;
  for (std::size_t at = page.find('<'); at != std::string::npos; at = page.find('<', at)) {
    std::string tag;
    bool quoted = false;
    for (++at; at < page.size() && (quoted || page[at] != '>'); ++at) {
      if (page[at] == '"') quoted = !quoted;
      if (!quoted && page[at] != '"') tag += page[at];
    }
    out.insert(tag);
  }
  return out;
}

std::size_t count(const std::string& page, const std::string& part) {
  std::size_t n = 0;
  for (std::size_t at = page.find(part); at != std::string::npos; at = page.find(part, at + 1)) ++n;
  return n;
}

}  // namespace

TEST_CASE("no text makes an element or attribute of its own") {
  const auto hostile =
      GENERATE("<script>alert(1)</script>", "\"onmouseover=\"alert(1)", "' onfocus='x", "</mark>",
               "<img src=x onerror=y>", "&lt;b&gt;", "{{title}}{{{content}}}", "--><svg/onload=x>",
               "\xE2\x80\xAE<b>", "a\" b", "</title></head>", "javascript:alert(1)");
  CAPTURE(hostile);
  const auto plain = pages("文"), tested = pages(hostile);
  for (std::size_t i = 0; i < plain.size(); ++i) {
    CAPTURE(i);
    CHECK(tags(tested[i]) == tags(plain[i]));
    CHECK(count(tested[i], "href=\"javascript:") == 0);
  }
}

TEST_CASE("a hit shows its marks and leads to its place in the meeting") {
  const std::string page = view_search(criteria_of("経費"), sample_answer("経費"), {});
  CHECK(count(page, "<mark>経費</mark>") == 6);  // a snippet each, and the header row's label
  CHECK(count(page, "href=\"/meetings/0123456789abcdef?q=%E7%B5%8C%E8%B2%BB&amp;at=u1#u1\"") == 1);
  CHECK(count(page, "<strong>1,234</strong> 件（うち発言 1,200 件）") == 1);
  CHECK(count(page, "議案 (2)・(3)") == 5);
}

TEST_CASE("a card says what became of an item and on whose word, or that nobody says it") {
  Answer answer = sample_answer("経費");
  ItemCard card;
  card.decided = SpeechRef{NodeKind::kUtterance, "u10", 10, "委員長", "", Role::kChair};
  card.explained = SpeechRef{NodeKind::kUtterance, "u2", 2, "課長", "森一郎", Role::kExecutive};
  card.last = SpeechRef{NodeKind::kUtterance, "u18", 18, "事務局", "", Role::kSecretariat};
  card.speeches = 20;
  card.speakers = 6;
  answer.hits.resize(1);
  answer.hits[0].card = card;
  Criteria criteria = criteria_of("経費");
  criteria.unit = Unit::kItem;
  const std::string page = view_search(criteria, answer, {});
  CHECK(count(page, "<strong>1,234</strong> 議題（発言は合わせて 1,200 件）") == 1);
  CHECK(count(page, "<span class=\"verdict\">可決</span>") == 1);
  CHECK(count(page,
              "結果: 「経費」<a href=\"/meetings/0123456789abcdef?at=u10#u10\">#10 委員長</a>"
              "<span class=\"auto\">自動抽出</span>") == 1);
  CHECK(count(page, "提出者 経費") == 1);
  CHECK(count(page, ">#2 課長（森一郎）</a>") == 1);
  CHECK(count(page, "発言 20 件・6 人") == 1);
  answer.hits[0].item.outcome = Outcome::kUnknown;
  CHECK(count(view_search(criteria, answer, {}),
              "結果: 記録からは読み取れません（最後の発言 "
              "<a href=\"/meetings/0123456789abcdef?at=u18#u18\">#18 事務局</a>）") == 1);
}

TEST_CASE("results can be grouped whether or not there is a text") {
  for (const char* text : {"", "経費"}) {
    const std::string page = view_search(criteria_of(text), sample_answer("経費"), {});
    CHECK(count(page, ">議題ごと</a>") == 1);
  }
}

TEST_CASE("a word that may be meant as a filter leads to the search with it") {
  Answer answer = sample_answer("経費");
  Criteria there = criteria_of("予算");
  there.filters = {{Field::kYear, {"2015"}}};
  answer.advice.fields = {{there.filters, there, 8}};
  const std::string page = view_search(criteria_of("経費"), answer, {});
  CHECK(count(page,
              "<a href=\"/search?q=%E4%BA%88%E7%AE%97&amp;year=2015\">"
              "年度を2015年度（平成27年度）に絞り込む（8 件）</a>") == 1);
}

TEST_CASE("a page says which parameters it searched without") {
  Criteria criteria = criteria_of("経費");
  const char* told = "というパラメーターは分からないので、使わずに検索しました。</p>";
  CHECK(count(view_search(criteria, {}, {}), told) == 0);
  criteria.ignored_parameters = {"knid", "<rol>"};
  CHECK(count(view_search(criteria, {}, {}), std::string("「knid」「&lt;rol&gt;」") + told) == 1);
}

TEST_CASE("only staff see the band and whether minutes are open") {
  const std::string staff = view_search({}, sample_answer("x"), {Scope::kStaff});
  const std::string open = view_search({}, sample_answer("x"), {});
  CHECK(count(staff, "職員用（非公開を含む）") == 1);
  CHECK(count(staff, "記載なし") == 5);
  CHECK(count(open, "職員用") == 0);
  CHECK(count(open, "class=\"openness") == 0);
  Answer told = sample_answer("x");
  for (Hit& hit : told.hits) hit.meeting.disclosure.minutes = Openness::kOpen;
  CHECK(count(view_search({}, told, {Scope::kStaff}), "class=\"openness") == 0);
}

TEST_CASE("a meeting's page names each node by its anchor") {
  const std::string page = view_meeting(sample_shown("文"), {"文"}, {});
  CHECK(count(page, "id=\"u1\"") == 1);
  CHECK(count(page, "<h1>") == 1);
  CHECK(count(page, "<mark id=\"m") == 8);
  for (int i = 1; i <= 8; ++i)
    CHECK(count(page, "<mark id=\"m" + std::to_string(i) + "\">文</mark>") == 1);
  CHECK(count(page, "</span>8 か所") == 1);
}

TEST_CASE("a meeting leads back to the results and to its neighbors") {
  NeighborMeetings neighbors;
  neighbors.before = sample_meeting("前回");
  neighbors.before->id = "1123456789abcdef";
  const std::string page = view_meeting(sample_shown("文"), {"文"}, {}, neighbors);
  CHECK(count(page, "href=\"/search?q=%E6%96%87\">検索結果へ戻る</a>") == 1);
  CHECK(count(page, "href=\"/meetings/1123456789abcdef\" rel=\"prev\"") == 1);
  CHECK(count(page, "rel=\"next\"") == 0);
  const std::string none = view_meeting(sample_shown("文"), {""}, {});
  CHECK(count(none, "mark-bar") == 0);
  CHECK(count(none, "同じ会議体の前後の会議") == 0);
}

TEST_CASE("only staff see what could not be read of a meeting") {
  ShownMeeting shown = sample_shown("文");
  for (Hit& node : shown.nodes) node.role = Role::kUnknown;
  shown.nodes[1].label = shown.nodes[1].name = "";
  shown.meeting.held_on.reset();
  const std::string page = view_meeting(shown, {""}, {Scope::kStaff});
  CHECK(count(page, "読み取りの疑問点") == 1);
  CHECK(count(page, "<li>開催日が読み取れません。") == 1);
  CHECK(count(page, "<li>会議録を公開するかどうかの記載が読み取れません。") == 1);
  CHECK(count(page, "<li>発言者の分からない発言: <a href=\"#u1\">#1</a></li>") == 1);
  CHECK(count(page, "会議体が読み取れません") == 0);
  CHECK(count(view_meeting(shown, {""}, {}), "疑問点") == 0);
  CHECK(count(view_meeting(shown, {""}, {}), "読み取れません") == 0);
}

TEST_CASE("the roster is a legend of the roles that its members have") {
  ShownMeeting shown = sample_shown("文");
  shown.meeting.attendees = {{"事務局", {"課長"}}, {"委員", {"山本　太郎", "佐藤花子"}}};
  shown.nodes[1].label = "委員長";
  shown.nodes[1].name = "山本太郎";
  const std::string page = view_meeting(shown, {""}, {});
  const std::size_t chair =
      page.find("<div class=\"role-chair\"><dt><span class=\"legend\">委員長・議長</span>委員<");
  CHECK(chair < page.find("<div class=\"role-unknown\"><dt>事務局<"));
}

TEST_CASE("a heading does not repeat the kind of its item") {
  ItemRef item;
  item.kind = AgendaKind::kReport;
  CHECK(item_html(item, "経費について")["kind_name"].string_value() == "報告事項");
  CHECK(item_html(item, "報告事項（1）経費について")["kind_name"].is_false());
}

TEST_CASE("a hit's link says whose it is and when, and a link leads to the first one") {
  const std::string page = view_search(criteria_of("文"), sample_answer("文"), {});
  CHECK(count(page, "<span class=\"unseen\">、令和2年（2020年）12月14日、文</span></a>") == 5);
  const std::size_t hits = page.find("id=\"hits\" tabindex=\"-1\"");
  CHECK(page.find("<a class=\"skip\" href=\"#hits\">") < hits);
  CHECK(hits < page.find("<ol class=\"hits\""));
}

TEST_CASE("results and partners of hits are said to be read by rules") {
  Answer answer;
  answer.total = 1;
  answer.hits.push_back(sample_hit("文", NodeKind::kUtterance));
  const auto said = [&] {
    return count(view_search({}, answer, {}), "<p class=\"hint derived\">");
  };
  answer.hits[0].item.outcome = Outcome::kUnknown;
  CHECK(said() == 0);
  answer.hits[0].item.outcome = Outcome::kApproved;
  CHECK(said() == 1);
  answer.hits[0].item.outcome = Outcome::kUnknown;
  answer.hits[0].answers.push_back({});
  CHECK(said() == 1);
}

TEST_CASE("a refusal names the field in Japanese and keeps what was typed") {
  const Parameters typed{{"q", "経費"}, {"year", "2020"}, {"from", "きのう"}, {"until", "R3.3.31"}};
  const std::string page =
      view_faults({{"invalid_date", "from", "「きのう」は日付として…"}}, {}, typed);
  CHECK(count(page, "<li><strong>開始日</strong>: 「きのう」は日付として") == 1);
  CHECK(count(page, "name=\"from\" value=\"きのう\"") == 1);
  CHECK(count(page, "aria-invalid=\"true\"") == 1);
  // In the form of the days and in the search box, which keeps what is not wrong.
  CHECK(count(page, "name=\"until\" value=\"R3.3.31\"") == 2);
  CHECK(count(page, "<input type=\"hidden\" name=\"year\" value=\"2020\">") == 2);
  CHECK(count(page, "id=\"q\" name=\"q\" value=\"経費\"") == 1);
  CHECK(count(view_faults({{"out_of_range", "page", "page は 1 から"}}, {}, {{"q", "経費"}}),
              "<li>ページは 1 から</li>") == 1);
  CHECK(count(view_faults({{"x", "page", "page は 1 から"}}, {}, {{"q", "経費"}}),
              "name=\"from\"") == 0);
}

TEST_CASE("an utterance's page leads to its neighbors and its place, and names its own address") {
  ShownUtterance shown{sample_hit("文", NodeKind::kUtterance), "u00", ""};
  SiteSettings site;
  site.public_url = "https://town.example";
  const std::string page = view_utterance(shown, site);
  CHECK(count(page,
              "<link rel=\"canonical\" href=\"https://town.example/meetings/"
              "0123456789abcdef/u/1\">") == 1);
  CHECK(count(page, "href=\"/meetings/0123456789abcdef?at=u1#u1\"") == 1);
  CHECK(count(page, "rel=\"prev\" href=\"/meetings/0123456789abcdef/u/00\"") == 1);
  CHECK(count(page, "rel=\"next\"") == 0);
}

TEST_CASE("an empty result says why") {
  Answer nothing;
  Criteria criteria = criteria_of("あ");
  CHECK(count(view_search(criteria, nothing, {}),
              "<strong>この絞り込みで「あ」に一致する記録はありません") == 1);
  criteria.filters.clear();
  CHECK(count(view_search(criteria, nothing, {}), "<strong>「あ」に一致する記録はありません") == 1);
  nothing.no_searchable_terms = true;
  CHECK(count(view_search(criteria_of("　"), nothing, {}), "検索できる文字がありません") == 1);
}

TEST_CASE("the heading of a list says what it is narrowed to") {
  struct Row {
    std::vector<Filter> filters;
    Unit unit;
    const char* heading;
  };
  const auto row =
      GENERATE(Row{{}, Unit::kUtterance, "すべての記録"}, Row{{}, Unit::kItem, "すべての議題"},
               Row{{{Field::kOutcome, {"continued"}}}, Unit::kItem, "結果が「継続審査」の議題"},
               Row{{{Field::kYear, {"2019", "2020"}}, {Field::kBody, {"総務<委員会"}}},
                   Unit::kUtterance,
                   "年度が「2019年度（令和元年度）〜2020年度（令和2年度）」、"
                   "会議体が「総務&lt;委員会」の記録"},
               Row{{{Field::kLabel, {"甲", "乙", "丙", "丁", "戊", "己"}}},
                   Unit::kMeeting,
                   "役職が「甲」・「乙」・「丙」・「丁」・「戊」などの会議"});
  Criteria criteria;
  criteria.filters = row.filters;
  criteria.unit = row.unit;
  CHECK(count(view_search(criteria, sample_answer("文"), {}),
              std::string("<h1>") + row.heading + "</h1>") == 1);
}

TEST_CASE("years are bars that make a range, and rows of a table") {
  Answer answer = sample_answer("文");
  answer.facets = {{Field::kYear,
                    {{"2020", "2020年度（令和2年度）", 40, true},
                     {"2017", "2017年度（平成29年度）", 10, false},
                     {"不明", "不明", 5, false}}}};
  Criteria criteria;
  criteria.filters = {{Field::kYear, {"2020"}}};
  const std::string page = view_search(criteria, answer, {});
  CHECK(count(page, "<svg class=\"bars\" viewBox=\"0 0 40 60\"") == 1);
  CHECK(count(page,
              "href=\"/search?q=&amp;year=2017&amp;year=2018&amp;year=2019&amp;year=2020\" "
              "rel=\"nofollow\" tabindex=\"-1\"><title>2017年度（平成29年度） 10 件") == 1);
  CHECK(count(page, "<rect class=\"bar\" x=\"0\" y=\"45\" width=\"8\" height=\"15\"/>") == 1);
  CHECK(count(page, "<th scope=\"row\"><a href=") == 3);
  CHECK(count(page, ">不明</a></th><td>5</td>") == 1);
  answer.facets[0].values.pop_back();
  answer.facets[0].values.pop_back();
  CHECK(count(view_search(criteria, answer, {}), "<svg class=\"bars\"") == 0);
}

TEST_CASE("days of plenary sessions are folded together among the bodies") {
  Answer answer = sample_answer("文");
  const auto value = [](const char* body, std::size_t n, bool selected = false) {
    return FacetValue{body, body, n, selected};
  };
  answer.facets = {
      {Field::kBody,
       {value("総務委員会", 20), value("令和2年第1回定例会（第1日）", 9), value("文教委員会", 8),
        value("令和2年第1回定例会（第2日）", 7), value("令和3年_第２回臨時会", 3)}}};
  const std::string page = view_search({}, answer, {});
  CHECK(count(page, "<summary><span>本会議</span><span class=\"n\">19<") == 1);
  CHECK(page.find("総務委員会") < page.find("本会議"));
  CHECK(page.find("本会議") < page.find("令和3年第2回臨時会"));
  CHECK(page.find("令和3年第2回臨時会") < page.find(">令和2年第1回定例会<"));
  CHECK(page.find(">令和2年第1回定例会<") < page.find("文教委員会"));
  CHECK(count(page, "<span>令和2年第1回定例会</span><span class=\"n\">16<") == 1);
}

TEST_CASE("headings go down one level at a time") {
  for (const std::string& page : pages("文")) {
    int before = 0;
    for (std::size_t at = page.find("<h"); at != std::string::npos; at = page.find("<h", at + 1)) {
      const char level = page[at + 2];
      if (level < '1' || level > '6') continue;
      CHECK(level - '0' <= before + 1);
      before = level - '0';
    }
    CHECK(count(page, "<h1") == 1);
  }
}

TEST_CASE("a page tells which counts are about right and which years are missing") {
  const auto page = [](const Answer& answer) {
    return view_search(criteria_of("経費"), answer, {});
  };
  Answer answer = sample_answer("経費");
  CHECK(count(page(answer), "約 ") == 0);
  CHECK(count(page(answer), "いま検索できません") == 0);
  CHECK(count(page(answer), "省きました") == 0);
  answer.dropped = {"reranking", "advice"};
  CHECK(count(page(answer), "本文による並べ直し、ほかの検索の提案を省きました") == 1);
  answer.approximate = true;
  answer.missing_years = {"2013", "2015", "2016", "2017", "不明"};
  CHECK(count(page(answer), "約 <strong>1,234</strong>") == 1);
  CHECK(count(page(answer), "2013年度、2015〜2017年度、年度不明の記録は、いま検索できません") == 1);
}

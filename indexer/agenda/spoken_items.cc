// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/agenda/spoken_items.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "core/word_at.h"
#include "indexer/agenda/item_title.h"
#include "indexer/line/head.h"
#include "indexer/line/numbering.h"
#include "indexer/line/sentence.h"
#include "indexer/speaker/presider.h"

namespace gijiroku::indexer {
namespace {

constexpr std::string_view kWord = "日程", kStop = "。";
constexpr std::size_t kLongestTitle = 240;  // bytes
constexpr std::size_t kMaxItems = 400;
constexpr std::array<std::string_view, 8> kTaken{
    "議題", "上程", "を行います", "について。", "を許します", "を求め", "といたします", "に移り"};
// How a chair calls an item of the programme that has no heading in the text.
constexpr std::string_view kReport = "報告";
constexpr std::array<std::string_view, 6> kCalls{"議題", "案件", "次第", "議案", "諮問", "報告"};
constexpr std::array<std::string_view, 8> kCalled{
    "説明をお願い", "説明を求め", "に移り", "に入り", "を議題と", "を上程", "を審議し", "をお願い"};
constexpr std::array<std::string_view, 4> kEnds{"を議題", "を一括", "について、", "を上程"};

struct Announced {
  std::vector<int> numbers;
  std::string title;
};

/// Whether the sentence that begins at `at` takes something up.
bool takes_up(std::string_view form, std::size_t at) {
  const std::size_t stop = form.find(kStop, at);
  const std::string_view sentence =
      form.substr(at, stop == form.npos ? form.npos : stop + kStop.size() - at);
  return std::any_of(kTaken.begin(), kTaken.end(),
                     [&](std::string_view word) { return sentence.find(word) != sentence.npos; });
}

/// The chair's words for the item, behind its number.
std::string title_at(const Head& head, std::size_t at) {
  const std::string_view form = head.view();
  constexpr std::array<std::string_view, 2> kCommas{"、", ","};
  at += word_at(form, at, kCommas);
  std::size_t end = std::min(form.find(kStop, at), at + kLongestTitle);
  for (const std::string_view word : kEnds) end = std::min(end, form.find(word, at));
  end = std::min(end, form.size());
  end = std::max(at, boundary_at_or_before(form, end));
  return tidy(head.printed(at, end));
}

/// The items that the chair's words take up, in one utterance.
std::optional<Announced> announced_in(const std::string& text) {
  const Head head(text, text.size());
  const std::string_view form = head.view();
  Announced out;
  for (std::size_t at = form.find(kWord); at != form.npos; at = form.find(kWord, at + 1)) {
    const auto number = numbering_at(form, at + kWord.size());
    if (!number || !number->marked || !takes_up(form, at)) continue;
    const std::size_t past = number->end;
    const bool range = at >= 6 && form.substr(0, at).ends_with("から") && !out.numbers.empty();
    if (range) {
      for (int n = out.numbers.back() + 1; n < number->value; ++n) out.numbers.push_back(n);
    }
    const bool known =
        std::find(out.numbers.begin(), out.numbers.end(), number->value) != out.numbers.end();
    if (known || out.numbers.size() > kMaxItems) continue;
    out.numbers.push_back(number->value);
    if (out.title.empty()) out.title = title_at(head, past);
  }
  if (out.numbers.empty()) return std::nullopt;
  return out;
}

/// The item of the programme, from `first` on, that the chair's words call: "次第の2に移ります".
/// The programme's size where they call none.
std::size_t called_in(const std::string& text, const Programme& programme, std::size_t first) {
  const Head head(text, text.size());
  const std::string_view form = head.view();
  constexpr std::string_view kOf = "の";
  for (std::size_t at = 0; at < form.size(); ++at) {
    const std::size_t word = word_at(form, at, kCalls);
    if (word == 0) continue;
    const bool of = form.substr(at + word).starts_with(kOf);
    const auto number = numbering_at(form, at + word + (of ? kOf.size() : 0));
    if (!number) continue;
    const std::string_view sentence = form.substr(at, form.find(kStop, at) - at);
    const bool called = std::any_of(kCalled.begin(), kCalled.end(), [&](std::string_view each) {
      return sentence.find(each) != sentence.npos;
    });
    if (!called) continue;
    const bool report = form.substr(at).starts_with(kReport);
    for (std::size_t i = first; i < programme.items.size(); ++i) {
      const AnnouncedItem& item = programme.items[i];
      if (item.number == number->value && (!report || item.kind == AgendaKind::kReport)) return i;
    }
  }
  return programme.items.size();
}

/// One item without headings in the text: it is what the meeting was about.
bool is_sole_item(const std::vector<AgendaItem>& agenda, const Programme& programme) {
  return agenda.size() == 1 && agenda.front().numbers.empty() && agenda.front().title.empty() &&
         programme.items.size() == 1;
}

AgendaItem item_of(const AnnouncedItem& announced) {
  AgendaItem item;
  item.kind = announced.kind;
  item.title = announced.title;
  item.numbers = {announced.number};
  return item;
}

AgendaItem opened(Announced announced, const Programme& programme) {
  AgendaItem item;
  const auto listed =
      std::find_if(programme.items.begin(), programme.items.end(), [&](const AnnouncedItem& each) {
        return each.number == announced.numbers.front() && !each.title.empty();
      });
  item.title = listed == programme.items.end() ? announced.title : listed->title;
  item.kind = kind_of_title(item.title, AgendaKind::kProposal);
  item.numbers = std::move(announced.numbers);
  return item;
}

/// "日程第4" alone: the chair's words behind it tell what it is.
bool is_bare(const AgendaItem& item) {
  const std::string title = literal_form(item.title).text;
  if (!title.starts_with(kWord)) return false;
  const auto number = numbering_at(title, kWord.size());
  return number && (number->end == title.size() || title.find(kWord, number->end) != title.npos);
}

}  // namespace

std::vector<AgendaItem> with_spoken_items(std::vector<AgendaItem> agenda,
                                          const Programme& programme) {
  std::vector<AgendaItem> out;
  if (is_sole_item(agenda, programme)) {
    AgendaItem& sole = agenda.front();
    const AnnouncedItem& item = programme.items.front();
    sole.kind = item.kind;
    sole.title = item.title;
    if (item.number > 0) sole.numbers = {item.number};
  }
  const Presider presider(agenda);
  std::size_t next = 0;  // the first item of the programme that was not called yet
  const bool untitled = agenda.size() == 1 && agenda.front().title.empty();
  for (AgendaItem& item : agenda) {
    std::vector<Node> nodes = std::move(item.nodes);
    item.nodes.clear();
    out.push_back(std::move(item));
    for (Node& node : nodes) {
      const bool chair = presider.presides(node);
      auto announced = chair ? announced_in(node.text) : std::nullopt;
      const std::vector<int> open = out.back().numbers;
      const std::size_t called = chair && untitled && !announced
                                     ? called_in(node.text, programme, next)
                                     : programme.items.size();
      if (called < programme.items.size()) {
        const AnnouncedItem& listed = programme.items[called];
        next = called + 1;
        if (open != std::vector{listed.number}) out.push_back(item_of(listed));
      }
      const bool taken =
          announced && std::find(open.begin(), open.end(), announced->numbers.back()) != open.end();
      if (announced && !taken) {
        out.push_back(opened(std::move(*announced), programme));
      } else if (announced && is_bare(out.back())) {
        const AgendaItem spoken = opened(std::move(*announced), programme);
        out.back().title = spoken.title;
        out.back().kind = spoken.kind;
      }
      out.back().nodes.push_back(std::move(node));
    }
  }
  std::erase_if(out, [](const AgendaItem& item) { return item.nodes.empty(); });
  return out;
}

}  // namespace gijiroku::indexer

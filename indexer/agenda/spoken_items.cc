// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/agenda/spoken_items.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "core/word_at.h"
#include "indexer/agenda/announcement.h"
#include "indexer/agenda/bill_number.h"
#include "indexer/agenda/expected_items.h"
#include "indexer/agenda/item_title.h"
#include "indexer/line/head.h"
#include "indexer/line/numbering.h"
#include "indexer/line/sentence.h"
#include "indexer/line/sentences.h"
#include "indexer/speaker/presider.h"

namespace gijiroku::indexer {
namespace {

constexpr std::string_view kDay = "日程";
constexpr std::size_t kFewestLetters = 2;    // of a title
constexpr std::size_t kLongestResult = 240;  // bytes of a sentence that states a result

bool is_untitled(const AgendaItem& item) { return item.title.empty(); }

/// "日程第4" alone: the chair's words after it tell what it is.
bool is_bare(const AgendaItem& item) {
  const std::string title = literal_text(item.title);
  if (!title.starts_with(kDay)) return false;
  const auto number = numbering_at(title, kDay.size());
  return number && (number->end == title.size() || title.find(kDay, number->end) != title.npos);
}

class SpokenItems {
 public:
  explicit SpokenItems(const std::vector<AgendaItem>& agenda) : presider_(agenda) {}

  void expect(const Programme& programme) { expected_.add(programme); }

  /// Items that a heading opened are not opened again.
  void cover(const std::vector<AgendaItem>& agenda) {
    for (const AgendaItem& item : agenda) {
      if (is_untitled(item)) continue;
      headed_ = true;
      const auto bills = heading_bills(item);
      for (const std::string& bill : bills) known_bills_.push_back(bill);
      expected_.cover(item.title, bills);
    }
  }

  /// `written` has the headings within each node, or is empty.
  std::vector<AgendaItem> read(std::vector<AgendaItem> agenda,
                               const std::vector<Programme>& written) {
    std::size_t place = 0;  // of the node among all
    for (AgendaItem& item : agenda) {
      std::vector<Node> nodes = std::move(item.nodes);
      item.nodes.clear();
      open_bills_ = heading_bills(item);
      out_.push_back(std::move(item));
      for (Node& node : nodes) {
        const std::size_t before = out_.size();
        if (place < written.size()) expected_.add_written(written[place++]);
        if (presider_.presides(node)) {
          chaired_ = true;
          for (const Announcement& each : announcements_in(node.text)) call(each);
        } else if (node.kind == NodeKind::kNote || node.label.empty()) {
          note(node);
        } else if (!chaired_ && node.role == Role::kSecretariat) {
          for (const Announcement& each : announcements_in(node.text)) {
            if (expected_.called(each)) call(each);
          }
        } else if (node.kind == NodeKind::kUtterance) {
          name_by_material(node);
        }
        // Of several items that one speech takes up, the first has that speech.
        const bool several = out_.size() > before + 1;
        (several ? out_[before] : out_.back()).nodes.push_back(std::move(node));
      }
    }
    std::erase_if(out_, [](const AgendaItem& item) { return item.nodes.empty(); });
    return std::move(out_);
  }

 private:
  static std::vector<std::string> heading_bills(const AgendaItem& item) {
    for (const Node& node : item.nodes) {
      if (node.kind == NodeKind::kHeading) return bills_of_title(node.text);
    }
    return bills_of_title(item.title);
  }

  void call(const Announcement& words) {
    AgendaItem& open = out_.back();
    const bool day = words.keyword == kDay;
    if (Expected* const called = expected_.called(words)) {
      Expected& found = *called;
      if (day && is_headed_by(words)) found.covered = found.headed = true;
      if (is_open(found) && !is_another_day(found, day)) return complete(words, &found);
      if (found.covered && !words.strong) return;
      if (found.covered && !day && found.bills.empty()) return;
      if (found.headed) return;
      found.covered = true;
      return begin(words, &found);
    }
    if (day) {
      const bool number = std::find(open.numbers.begin(), open.numbers.end(),
                                    words.numbers.back()) != open.numbers.end();
      // 追加日程第1 with another bill is not 日程第1.
      const bool other =
          !words.bills.empty() && !open_bills_.empty() && !share_any(open_bills_, words.bills);
      if (number && !other) return complete(words, nullptr);
      return begin(words, nullptr);
    }
    if (words.bills.empty()) {
      const bool report = !words.numbers.empty() && words.keyword.starts_with("報告事項");
      // With neither a programme nor headings, the chair's words alone divide the meeting.
      const bool alone = words.titled && expected_.empty() && !is_same_title(words.title);
      if ((report || alone) && !headed_) begin(words, nullptr);
      return;
    }
    if (share_any(open_bills_, words.bills) || share_any(known_bills_, words.bills)) return;
    if (!words.strong && !words.report) return;
    begin(words, nullptr);
  }

  /// 日程第1 is called below its heading, whatever title the programme has.
  bool is_headed_by(const Announcement& words) const {
    const std::vector<Node>& nodes = out_.back().nodes;
    return !nodes.empty() && nodes.front().kind == NodeKind::kHeading &&
           share_any(open_bills_, words.bills) == !words.bills.empty() &&
           days_in(literal_text(nodes.front().text)) == words.numbers;
  }

  bool is_same_title(std::string_view title) const {
    return TitleForm(out_.back().title).same(TitleForm(title));
  }

  bool is_open(const Expected& item) const {
    const AgendaItem& open = out_.back();
    if (is_untitled(open)) return false;
    if (item.opened_with && item.opened_with == open_item_) return true;
    return share_any(item.bills, open_bills_) ||
           literal_text(item.item->title) == literal_text(open.title) ||
           (item.bills.empty() && item.title.same(TitleForm(open.title)));
  }

  /// 日程第17 is not 日程第16, even if both have one title.
  bool is_another_day(const Expected& item, bool day) const {
    const std::vector<int>& open = out_.back().numbers;
    return day && !item.covered && item.item->number > 0 && !open.empty() &&
           std::find(open.begin(), open.end(), item.item->number) == open.end();
  }

  /// The open item may lack its title: "日程第4" alone.
  void complete(const Announcement& words, const Expected* item) {
    AgendaItem& open = out_.back();
    if (!is_bare(open)) return;
    open.title = item ? item->item->title : words.title;
    open.kind = kind_of_title(open.title, AgendaKind::kProposal);
  }

  void begin(const Announcement& words, const Expected* item) {
    AgendaItem next;
    next.title = item ? item->item->title : words.title;
    if (count_code_points(next.title) < kFewestLetters) next.title = words.form;
    const AgendaKind kind = item ? item->item->kind : AgendaKind::kProposal;
    next.kind = kind_of_title(next.title, kind);
    if (item && kind != AgendaKind::kProposal) next.kind = kind;
    if (next.kind == AgendaKind::kProposal && words.report && words.bills.empty())
      next.kind = AgendaKind::kReport;
    if (!item && words.keyword.starts_with("報告")) next.kind = AgendaKind::kReport;
    unnamed_ = !item && words.bills.empty() && words.keyword != kDay;
    next.numbers = words.numbers;
    if (next.numbers.empty() && item && item->item->number > 0) next.numbers = {item->item->number};
    if (!item && class_of_title(next.title) != TitleClass::kItem) return;
    open_bills_ = item ? item->bills : words.bills;
    for (const std::string& bill : words.bills) {
      if (std::find(open_bills_.begin(), open_bills_.end(), bill) == open_bills_.end())
        open_bills_.push_back(bill);
      known_bills_.push_back(bill);
    }
    open_item_ = item;
    if (item) next.bills = expected_.cover_called_with(*item, words);
    open_bills_.insert(open_bills_.end(), next.bills.begin(), next.bills.end());
    out_.push_back(std::move(next));
  }

  /// "報告事項(1)" alone: the speech after it names its material, 資料1の…について.
  void name_by_material(const Node& node) {
    AgendaItem& open = out_.back();
    if (!unnamed_ || open.nodes.size() != 1) return;
    unnamed_ = false;
    const auto sentences = sentences_of(node.text);
    if (sentences.empty()) return;
    const Head head(node.text, sentences.front().text.end);
    const std::string_view form = head.view();
    constexpr std::string_view kMaterial = "資料", kAbout = "について";
    const std::size_t material = form.find(kMaterial);
    if (material == form.npos) return;
    const auto number = numbering_at(form, material + kMaterial.size());
    if (!number) return;
    constexpr std::array<std::string_view, 3> kJoints{"の", "、", "は"};
    const std::size_t begin = number->end + word_at(form, number->end, kJoints);
    const std::size_t about = form.find(kAbout, begin);
    if (about == form.npos || about - begin > kLongestResult) return;
    open.title = tidy(head.printed(begin, about + kAbout.size()));
  }

  /// A note that states what became of a bill that nobody has called.
  void note(const Node& node) {
    static constexpr std::array<std::string_view, 16> kResults{
        "可決され",   "可決した", "可決しま", "可決すべ", "原案可決", "否決され",
        "承認され",   "承認した", "了承され", "採択され", "採択した", "決定され",
        "継続審査と", "決定した", "同意され", "同意した"};
    for (const Sentence& sentence : sentences_of(node.text)) {
      const bool result = contains_any(sentence.form, kResults);
      if (!result || sentence.form.size() > kLongestResult) continue;
      const auto bills = bills_in(sentence.form);
      Expected* const each = expected_.with_bill(bills);
      if (!each || each->covered) continue;
      each->covered = true;
      Announcement words;
      words.form = sentence.form;
      words.bills = bills;
      return begin(words, each);
    }
  }

  Presider presider_;
  ExpectedItems expected_;
  std::vector<std::string> known_bills_, open_bills_;
  std::vector<AgendaItem> out_;
  const Expected* open_item_ = nullptr;  // of the last item that words opened
  bool chaired_ = false;                 // somebody presides; the secretariat did before
  bool headed_ = false;                  // headings open items
  bool unnamed_ = false;                 // the open item has a number and no title
};

/// One item without headings in the text: it is what the meeting was about.
bool is_sole_item(const std::vector<AgendaItem>& agenda, const Programme& programme) {
  return agenda.size() == 1 && agenda.front().numbers.empty() && agenda.front().title.empty() &&
         programme.items.size() == 1;
}

}  // namespace

std::vector<AgendaItem> with_spoken_items(std::vector<AgendaItem> agenda,
                                          const Programme& programme) {
  if (is_sole_item(agenda, programme)) {
    AgendaItem& sole = agenda.front();
    const AnnouncedItem& item = programme.items.front();
    sole.kind = item.kind;
    sole.title = item.title;
    if (item.number > 0) sole.numbers = {item.number};
  }
  SpokenItems spoken(agenda);
  spoken.expect(programme);
  spoken.cover(agenda);
  return spoken.read(std::move(agenda), {});
}

std::vector<AgendaItem> items_of_records(std::vector<Node> records,
                                         const std::vector<Programme>& written) {
  std::vector<AgendaItem> agenda(1);
  agenda.front().nodes = std::move(records);
  SpokenItems spoken(agenda);
  return spoken.read(std::move(agenda), written);
}

}  // namespace gijiroku::indexer

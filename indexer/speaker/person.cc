// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/speaker/person.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "core/tokenizer.h"
#include "core/word_at.h"
#include "indexer/line/head.h"
#include "indexer/line/sentence.h"
#include "indexer/speaker/turn.h"

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kLongestName = 4;  // characters of a family name
constexpr std::size_t kLongestFull = 7;  // with a given name
constexpr std::size_t kShortName = 3;    // where only the company of others tells
constexpr std::size_t kShortestLatin = 3;
constexpr std::size_t kCompany = 3;  // names before one office

bool leads(Role role) {
  return role == Role::kChair || role == Role::kViceChair || role == Role::kMember;
}

/// 環境課長 behind a name; not 区長 of 中野区長 nor 土木事務所長 of 石川土木事務所長.
bool is_department(std::string_view title) {
  static constexpr std::array<std::string_view, 17> kOfPlaces{
      "区",   "市",   "町",   "村",   "県",   "都",   "府",   "道", "郡",
      "支所", "出張", "土木", "保健", "地区", "警察", "消防", "駅"};
  static constexpr std::array<std::string_view, 8> kUnits{"課", "部",   "局",   "室",
                                                          "係", "担当", "主幹", "主査"};
  return word_at(title, 0, kOfPlaces) == 0 && contains_any(title, kUnits);
}

bool is_kana(std::string_view name) {
  const std::u32string letters = decode(name);
  return std::all_of(letters.begin(), letters.end(),
                     [](char32_t c) { return c >= 0x3041 && c <= 0x30FF; });
}

/// おのせ康裕, 山田はなこ: a name in both.
bool is_partly_kana(std::string_view name) {
  const std::u32string letters = decode(name);
  const auto kana = [](char32_t c) { return c >= 0x3041 && c <= 0x30FF; };
  return letters.size() > 2 && kana(letters.front()) != kana(letters.back());
}

/// Smith, and not the letter of 委員A.
bool is_latin(std::string_view name) {
  return name.size() >= kShortestLatin &&
         std::all_of(name.begin(), name.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

class Persons {
 public:
  Persons(const Meeting& meeting, const RoleTable& roles) : roles_(roles) {
    for (const AttendeeGroup& group : meeting.attendees) {
      for (const std::string& member : group.members) roster_.insert(literal_text(member));
    }
    for (const AgendaItem& item : meeting.agenda) {
      for (const Node& node : item.nodes) {
        if (node.kind != NodeKind::kUtterance) continue;
        const std::string label = literal_text(node.label);
        const std::size_t office = roles_.office_at(label);
        if (office > 0) company_[label.substr(office)].insert(label.substr(0, office));
      }
    }
  }

  /// Bytes of the name at the beginning of `label`, in the literal form; 0 where there is none.
  std::size_t name_size(const std::string& label) const {
    const std::size_t office = roles_.office_at(label);
    if (office == 0) return 0;
    const std::string before = label.substr(0, office);
    const std::size_t letters = count_code_points(before);
    const std::size_t family = tokenizer().person_name(label);
    if (family == office && letters <= kLongestFull) return office;
    if (leads(roles_.classify(label))) {
      const bool told = is_listed(label, before) || has_company(label, office);
      const bool kana = letters <= kLongestName && is_kana(before);
      const bool mixed =
          letters <= kLongestFull && is_partly_kana(before) && (told || roster_.contains(before));
      const bool name = is_latin(before) || mixed || (letters <= kShortName ? told : kana);
      return name ? office : 0;
    }
    if (letters <= kLongestName && is_listed_in_full(before)) return office;
    return family > 0 && family < office && is_department(label.substr(family)) ? family : 0;
  }

 private:
  static const Tokenizer& tokenizer() {
    thread_local const Tokenizer kTokenizer;
    return kTokenizer;
  }

  bool is_listed(const std::string& label, const std::string& name) const {
    return roster_.contains(label) || is_listed_in_full(name);
  }

  /// 浜田一郎 for 浜田, and not 図書館長 for 図書.
  bool is_listed_in_full(const std::string& name) const {
    const auto member = roster_.upper_bound(name);
    if (member == roster_.end() || !member->starts_with(name)) return false;
    // むとべ有子委員 for むとべ
    const bool longer = is_kana(name) && roles_.office_at(*member) > name.size();
    return longer || roles_.classify(*member) == Role::kUnknown;
  }

  bool has_company(const std::string& label, std::size_t office) const {
    const auto others = company_.find(label.substr(office));
    if (others == company_.end()) return false;
    const auto short_ones = std::count_if(
        others->second.begin(), others->second.end(),
        [](const std::string& name) { return count_code_points(name) <= kShortName; });
    return short_ones >= static_cast<std::ptrdiff_t>(kCompany);
  }

  const RoleTable& roles_;
  std::set<std::string> roster_;
  std::map<std::string, std::set<std::string>> company_;  // office -> what stands before it
};

}  // namespace

void name_persons(Meeting& meeting, const RoleTable& roles) {
  const Persons persons(meeting, roles);
  std::map<std::string, std::size_t> known;
  for (AgendaItem& item : meeting.agenda) {
    for (Node& node : item.nodes) {
      if (node.kind != NodeKind::kUtterance || node.label.empty()) continue;
      if (!node.name.empty()) {
        // A format that names the person apart from the label does not say which part is the
        // office.
        const bool both = node.title.empty() && without_honorific(node.label) != node.name &&
                          node.label.size() > node.name.size();
        if (both && node.label.starts_with(node.name))
          node.title = tidy(std::string_view(node.label).substr(node.name.size()));
        continue;
      }
      // 岩本明さん: the label is the person.
      std::string name = without_honorific(node.label);
      if (name.size() < node.label.size() && roles.classify(node.label) == Role::kUnknown) {
        node.name = std::move(name);
        node.title.clear();
        continue;
      }
      const Head head(node.label);
      auto found = known.find(node.label);
      if (found == known.end()) {
        found = known.emplace(node.label, persons.name_size(std::string(head.view()))).first;
      }
      if (found->second == 0) continue;
      node.name = head.printed(0, found->second);
      node.title = head.rest(found->second);
    }
  }
}

}  // namespace gijiroku::indexer

// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/roster/attendees.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/text.h"
#include "core/word_at.h"
#include "indexer/line/head.h"
#include "indexer/line/sentence.h"
#include "indexer/line/stage_direction.h"
#include "indexer/roster/attendance_label.h"
#include "indexer/roster/group_name.h"
#include "indexer/roster/member.h"
#include "indexer/roster/name_columns.h"

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kLongestLabel = 36;  // bytes
constexpr std::size_t kFullName = 3;       // characters of a family name with a given name

/// The text parted by 、 and its kin outside parentheses; by spaces too where `spaces`.
std::vector<std::string> split_pieces(std::string_view text, bool spaces = false) {
  std::vector<std::string> pieces(1);
  int depth = 0;
  for (const char32_t c : decode(text)) {
    if (c == U'(' || c == U'（') ++depth;
    if ((c == U')' || c == U'）') && depth > 0) --depth;
    const bool comma = c == U'、' || c == U',' || c == U'，' || c == U'､' || c == U';';
    if (depth == 0 && (comma || (spaces && is_whitespace(c)))) {
      pieces.emplace_back();
    } else {
      append_utf8(pieces.back(), c);
    }
  }
  return pieces;
}

/// "(14名)" or "14名" at the end, or alone.
std::string_view without_count(std::string_view text) {
  const Head head(text, text.size());
  const std::string_view form = head.view();
  std::size_t end = form.size();
  if (form.ends_with(')')) --end;
  const std::string_view inner = form.substr(0, end);
  constexpr std::string_view kCounters[] = {"名", "人"};
  for (const std::string_view counter : kCounters) {
    if (!inner.ends_with(counter)) continue;
    std::size_t at = end - counter.size();
    while (at > 0 && form[at - 1] >= '0' && form[at - 1] <= '9') --at;
    constexpr std::array<std::string_view, 2> kTotal{"以上", "計"};
    const bool digits = at + counter.size() < end;
    at -= word_at_end(form.substr(0, at), kTotal);
    const bool opened = at > 0 && form[at - 1] == '(';
    if (!digits || opened != (end < form.size())) break;
    return trim(text.substr(0, head.begin(opened ? at - 1 : at)));
  }
  return text;
}

std::vector<std::string> split_members(std::string_view text, bool spaces) {
  std::vector<std::string> members;
  for (const std::string& piece : split_pieces(text, spaces)) {
    if (std::string name = tidy(piece); !name.empty()) members.push_back(std::move(name));
  }
  return members;
}

/// "委員10名": how many came, and nobody's name.
bool is_count(std::string_view member, const RoleTable& roles) {
  const std::string_view label = without_count(member);
  return label.size() < member.size() && !literal_text(member).ends_with(')') &&
         (label.empty() || roles.classify(literal_text(label)) != Role::kUnknown);
}

bool has_comma(std::string_view text) {
  return contains(text, "、") || contains(text, "，") || text.find(',') != text.npos;
}

/// Whether every one of the space-parted words names an office or a person in full, so that spaces
/// part members.
bool spaces_part(std::string_view text, const RoleTable& roles) {
  if (has_comma(text)) return false;
  const auto words = split_members(text, true);
  const auto all = [&](auto&& holds) {
    return words.size() > 1 && std::all_of(words.begin(), words.end(), holds);
  };
  return all([&](const std::string& word) { return roles.classify(word) != Role::kUnknown; }) ||
         all([&](const std::string& word) {
           const std::string name = word.substr(0, std::min(word.find('('), word.find("（")));
           return count_code_points(name) >= kFullName && roles.classify(word) == Role::kUnknown;
         });
}

std::string joined(const std::vector<std::string>& members) {
  std::string out;
  for (const std::string& member : members) out += (out.empty() ? "" : "、") + member;
  return out;
}

/// Where the word at byte `at` ends: at a blank or behind a comma.
std::size_t word_end(const Head& head, std::size_t at) {
  constexpr std::string_view kComma = "、";
  const std::string_view form = head.view();
  do ++at;
  while (at < form.size() && !head.gap(at) && !form.substr(0, at).ends_with(kComma));
  return at;
}

/// "委員：浜田、沖　事務局：図書館長", "会長　青葉一郎　委員　若竹二子": parted before each group's
/// name but the first.
std::vector<std::string_view> parted_at_groups(std::string_view line, const RoleTable& roles) {
  const Head head(line, line.size());
  const std::string_view form = head.view();
  std::vector<std::string_view> out;
  const auto is_office = [&](std::string_view word) {
    return roles.classify(word) != Role::kUnknown;
  };
  std::size_t begin = 0;
  for (std::size_t at = 0, before = 0; at < form.size(); before = at, at = word_end(head, at)) {
    if (at == 0) continue;
    const std::string_view label = form.substr(at, form.find(':', at) - at);
    const std::size_t end = word_end(head, at);
    const bool between = end < form.size() && is_office(form.substr(at, end - at)) &&
                         !is_office(form.substr(before, at - before)) &&
                         !is_unit(form.substr(before, at - before));  // 総務部　部長
    const bool group = at + label.size() < form.size() && label.size() <= kLongestLabel &&
                       !contains(label, "、") && is_office(label);
    const bool heading = form[at] == '(' && group_heading_size(Head(head.rest(at)), roles) > 0;
    if (!group && !between && !heading) continue;
    out.push_back(trim(head.printed(begin, at)));
    begin = at;
  }
  out.push_back(trim(begin == 0 ? line : head.rest(begin)));
  return out;
}

/// Lines as given, but one that names several offices with their people ("委員長 緑川一郎、副委員長
/// 若葉二子") parted into those.
std::vector<std::string> group_lines(const std::vector<std::string_view>& lines,
                                     const RoleTable& roles) {
  std::vector<std::string> out;
  std::vector<std::string_view> parted;
  for (const std::string_view line : lines) {
    const auto parts = parted_at_groups(line, roles);
    parted.insert(parted.end(), parts.begin(), parts.end());
  }
  for (const std::string_view line : parted) {
    const std::vector<std::string> pieces = split_pieces(line);
    const auto labelled = std::count_if(
        pieces.begin(), pieces.end(),
        [&](const std::string& piece) { return group_label(Head(piece), roles) > 0; });
    if (labelled > 1) {
      for (const std::string& piece : pieces) out.push_back(piece + "、");
    } else {
      out.emplace_back(line);
    }
  }
  return out;
}

/// Whether a person or an office ends the line, so that the next line begins with another.
bool ends_member(std::string_view text, const RoleTable& roles) {
  constexpr std::size_t kLongestOffice = 8;  // characters
  constexpr std::array<std::string_view, 5> kHonorifics{"君", "氏", "さん", "様", "議員"};
  const std::string form = literal_text(text);
  if (form.ends_with(')')) return form.find('(') != form.npos;
  if (ends_with_any(form, kHonorifics)) return true;
  std::size_t at = form.size();
  for (std::size_t n = 0; n < kLongestOffice && at > 0; ++n) {
    at = boundary_before(form, at);
    if (n > 0 && roles.classify(std::string_view(form).substr(at)) != Role::kUnknown) return true;
  }
  return false;
}

/// Collects members under the group's name that was told last.
class Roster {
 public:
  Roster(std::string_view label, const RoleTable& roles) : label_(label), roles_(roles) {}

  void open(std::string label) {
    close();
    label_ = std::move(label);
  }

  void add(std::string_view text) {
    constexpr std::array<std::string_view, 4> kSentenceEnds{"た。", "る。", "い。", "す。"};
    if (is_rule_line(Head(text).view()) || without_count(text).empty()) return;  // 16名
    if (titles_columns_of_names(literal_text(text))) return;
    if (word_at_end(trim(text), kSentenceEnds) > 0) return;  // （※）の委員は途中から出席した。
    // 長 may be the rest of an office that the line's end cut.
    const bool spaced = spaces_part(text, roles_), below = std::exchange(spaced_, spaced);
    const bool next = without_sign(text).size() < trim(text).size() ||
                      (ends_member(last_, roles_) && !text.starts_with("長")) ||
                      (below && !has_comma(text) && count_code_points(tidy(text)) >= kFullName);
    auto columns = names_in_columns(text);
    const bool pairs_above = std::exchange(pairs_, false);
    if (columns.empty()) {
      columns = names_in_pairs(text);
      pairs_ = !columns.empty();
      if (columns.size() == 1 && !pairs_above) columns.clear();  // it may be anything
    }
    const bool in_columns = !columns.empty() && roles_.classify(columns.front()) == Role::kUnknown;
    if (next || (in_columns && !text_.empty())) text_ += "、";
    text_ = join_wrapped(std::move(text_), in_columns ? joined(columns)
                                           : spaced   ? joined(split_members(text, true))
                                                      : std::string(text));
    last_ = text;
  }

  std::vector<AttendeeGroup> finish() {
    close();
    return std::move(groups_);
  }

 private:
  void close() {
    auto members = split_members(text_, spaces_part(without_count(text_), roles_));
    for (std::string& member : members) member = without_sign(member);
    std::erase_if(members, [](const std::string& member) { return is_remark(member); });
    last_ = {};
    std::erase_if(members, [&](const std::string& member) { return is_count(member, roles_); });
    if (!members.empty()) members.back() = without_others(without_count(members.back()));
    std::erase(members, "");
    text_.clear();
    spaced_ = false;
    if (members.empty()) return;
    const auto same = std::find_if(groups_.begin(), groups_.end(), [&](const AttendeeGroup& group) {
      return group.label == label_;
    });
    if (same == groups_.end()) {
      groups_.push_back({label_, std::move(members)});
    } else {
      same->members.insert(same->members.end(), members.begin(), members.end());
    }
  }

  std::string label_;
  const RoleTable& roles_;
  std::string text_;
  std::string_view last_;  // the last line
  bool spaced_ = false;    // whether blanks part its members
  bool pairs_ = false;     // whether that was family names and given names
  std::vector<AttendeeGroup> groups_;
};

}  // namespace

std::vector<AttendeeGroup> read_attendees(std::string_view label,
                                          const std::vector<std::string_view>& lines,
                                          const RoleTable& roles) {
  Roster roster(label, roles);
  for (const std::string& line : group_lines(lines, roles)) {
    const Head head(line);
    if (const std::size_t end = group_heading_size(head, roles)) {
      roster.open(group_heading_name(head, end));
      roster.add(head.rest(end));
      continue;
    }
    const bool members = spaces_part(line, roles) && !names_group(head);
    const std::size_t at = members ? 0 : group_label(head, roles);
    if (at > 0) {
      roster.open(tidy(head.printed(0, at)));
      roster.add(head.rest(head.view()[at] == ':' ? at + 1 : at));
    } else {
      roster.add(line);
    }
  }
  return roster.finish();
}

}  // namespace gijiroku::indexer

#include "indexer/header_row.h"

#include <algorithm>
#include <array>

#include "indexer/head.h"
#include "indexer/numbering.h"
#include "indexer/sentence.h"

namespace gijiroku {
namespace {

constexpr std::size_t kLongestLabel = 60;  // bytes

// In the literal form; longest first among those that share a beginning.
constexpr std::array<std::string_view, 74> kKnown{"附属機関又は会議体の名称",
                                                  "附属機関等の名称",
                                                  "附属機関の名称",
                                                  "審議会等の名称",
                                                  "会議体の名称",
                                                  "会議の名称",
                                                  "会議名称",
                                                  "会議名",
                                                  "名称",
                                                  "件名",
                                                  "事務局(担当課)",
                                                  "事務局(担当部署)",
                                                  "事務局",
                                                  "担当部署",
                                                  "担当課",
                                                  "所管課",
                                                  "所管部署",
                                                  "主管課",
                                                  "庶務",
                                                  "開催日時及び場所",
                                                  "会議の開催日時",
                                                  "会議の開催場所",
                                                  "開催年月日",
                                                  "開催日時",
                                                  "開催日",
                                                  "開催場所",
                                                  "開催時間",
                                                  "開会日時",
                                                  "閉会日時",
                                                  "年月日",
                                                  "日時",
                                                  "場所",
                                                  "会場",
                                                  "時間",
                                                  "会議の議題",
                                                  "会議次第",
                                                  "議題",
                                                  "議事次第",
                                                  "議事日程",
                                                  "議事",
                                                  "議案",
                                                  "次第",
                                                  "案件",
                                                  "協議事項",
                                                  "審議事項",
                                                  "公開の可否",
                                                  "公開・非公開の別",
                                                  "会議の公開・非公開",
                                                  "会議の公開",
                                                  "会議録の公開",
                                                  "公開区分",
                                                  "非公開の理由",
                                                  "会議録",
                                                  "議事録",
                                                  "会議",
                                                  "出席者数",
                                                  "出席者氏名",
                                                  "出席者",
                                                  "出席委員",
                                                  "出席",
                                                  "欠席者",
                                                  "欠席委員",
                                                  "欠席",
                                                  "傍聴者数",
                                                  "傍聴人数",
                                                  "傍聴者",
                                                  "傍聴人",
                                                  "傍聴",
                                                  "配付資料",
                                                  "配布資料",
                                                  "会議資料",
                                                  "備考",
                                                  "提出資料",
                                                  "資料"};
constexpr std::array<std::string_view, 4> kGroups{"公開の可否", "出席者", "出席", "欠席者"};
constexpr std::array<std::string_view, 8> kMarks{"○", "〇", "◎", "●", "■", "◆", "・", "◇"};

bool is_known(std::string_view form) {
  return std::find(kKnown.begin(), kKnown.end(), form) != kKnown.end();
}

bool is_group(std::string_view form) {
  return std::find(kGroups.begin(), kGroups.end(), form) != kGroups.end();
}

bool tells_openness(std::string_view form) {
  if (form.starts_with(':')) form.remove_prefix(1);
  const std::size_t at = form.find("公開");
  return at != form.npos && at <= 12;
}

/// Length of the longest known label at byte `at`; 0 where none ends there with a gap or a colon
/// behind it.
std::size_t known_at(const Head& head, std::size_t at) {
  std::size_t longest = 0;
  for (const std::string_view label : kKnown) {
    const std::size_t end = at + label.size();
    if (label.size() <= longest || !head.view().substr(at).starts_with(label)) continue;
    // A bare 会議 opens any sentence; only a box or its word makes it a label.
    if (label == "会議" && !tells_openness(head.view().substr(end))) continue;
    if (head.gap(end) || head.view().substr(end).starts_with(':')) longest = label.size();
  }
  return longest;
}

bool is_label_cell(std::string_view form) {
  if (form.empty() || form.size() > kLongestLabel) return false;
  if (form.find_first_of("0123456789") != form.npos) return false;
  return form.find("。") == form.npos && form.find("□") == form.npos && form.find("■") == form.npos;
}

std::vector<std::string_view> cells_of(std::string_view raw) {
  std::vector<std::string_view> cells;
  for (std::size_t at = 0; at <= raw.size();) {
    const std::size_t end = std::min(raw.find('\t', at), raw.size());
    cells.push_back(trim(raw.substr(at, end - at)));
    at = end + 1;
  }
  while (cells.size() > 1 && cells.back().empty()) cells.pop_back();
  return cells;
}

HeaderRow row_of(const Line& line) {
  HeaderRow row;
  row.source = line.source;
  row.number = line.number;
  return row;
}

std::string literal(std::string_view text) { return literal_form(text).text; }

/// Label cells stand before the value; a known label that heads no group ends them.
std::optional<HeaderRow> read_tabbed(const Line& line, const HeaderRow* above) {
  const auto cells = cells_of(line.raw);
  HeaderRow row = row_of(line);
  row.tabbed = true;
  std::string so_far;
  std::size_t at = 0;
  if (cells.front().empty()) {
    if (!above || cells.size() < 2) return std::nullopt;
    row.labels.push_back(above->labels.front());
    so_far = literal(row.labels.front());
    ++at;
  }
  for (; at + 1 < cells.size(); ++at) {
    if (cells[at].empty()) continue;
    const Head head(cells[at]);
    if (!head.whole() || !is_label_cell(head.view())) break;
    row.labels.push_back(tidy(cells[at]));
    so_far += head.view();
    if (is_known(so_far) && !is_group(so_far)) {
      ++at;
      break;
    }
  }
  if (row.labels.empty()) return std::nullopt;
  while (at < cells.size() && cells[at].empty()) ++at;
  if (at >= cells.size()) return row;
  const char* end = line.text.data() + line.text.size();
  row.lines.emplace_back(cells[at].data(), static_cast<std::size_t>(end - cells[at].data()));
  return row;
}

/// "日 時：…", "1 日時 …", "公開の可否 会議 □公開 …".
std::optional<HeaderRow> read_spaced(const Line& line) {
  const Head head(line.text);
  const std::string_view form = head.view();
  std::size_t at = 0;
  for (const std::string_view mark : kMarks) {
    if (form.starts_with(mark)) at = mark.size();
  }
  std::size_t length = known_at(head, at);
  if (length == 0) {
    const auto number = numbering_at(form, at);
    if (!number) return std::nullopt;
    at = number->end + (form.substr(number->end).starts_with('.') ? 1 : 0);
    length = known_at(head, at);
  }
  HeaderRow row = row_of(line);
  while (length > 0) {
    const bool group = is_group(form.substr(at, length));
    row.labels.push_back(tidy(head.printed(at, at + length)));
    at += length;
    if (at < form.size() && form[at] == ':') ++at;
    length = group && row.labels.size() == 1 ? known_at(head, at) : 0;
  }
  if (row.labels.empty()) return std::nullopt;
  if (const auto value = head.rest(at); at < form.size() || !head.whole())
    row.lines.push_back(value);
  return row;
}

}  // namespace

std::string HeaderRow::label() const {
  std::string plain, parted;
  for (const std::string& part : labels) {
    plain += part;
    parted += (parted.empty() ? "" : "/") + part;
  }
  return is_known(literal(plain)) ? plain : parted;
}

std::string HeaderRow::text() const {
  std::string joined;
  for (const std::string_view line : lines) joined = join_wrapped(std::move(joined), line);
  std::replace(joined.begin(), joined.end(), '\t', ' ');
  return joined;
}

std::optional<HeaderRow> read_header_row(const Line& line, const HeaderRow* above) {
  if (line.raw.find('\t') != line.raw.npos) {
    if (auto row = read_tabbed(line, above)) return row;
  }
  return read_spaced(line);
}

HeaderRow continued(HeaderRow row, const Line& line) {
  row.lines.push_back(line.text);
  row.source.end = line.source.end;
  return row;
}

}  // namespace gijiroku

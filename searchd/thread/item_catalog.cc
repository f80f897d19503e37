// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/thread/item_catalog.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

#include "core/utf8.h"
#include "core/word_at.h"
#include "searchd/model/processor_time.h"

namespace gijiroku::search {
namespace {

constexpr std::ptrdiff_t kManyItems = 12;  // with one title; then it names no matter
constexpr std::size_t kShortCore = 12;     // bytes; a shorter one says too little
constexpr std::int32_t kSession = 120;     // days between the first and last meeting about a bill
constexpr double kSimilar = 0.72;          // cosine of titles without bills
constexpr double kSameBill = 0.3;          // the same with a bill in common
constexpr double kSeries = 0.5;            // the same of works, and of petitions
constexpr double kMayContain = 0.1;        // share of a title in another that may contain it
constexpr std::size_t kOwnCore = 24;       // bytes; a core that another may contain
constexpr double kName = 5;                // rarest pairs of characters that a name is worth

/// What every assembly does at every meeting.
constexpr std::array<std::string_view, 18> kProcedures{
    "所管事務調査", "特定事件調査", "行政視察",       "会期の決定", "会議録署名",     "一般質問",
    "所管質問",     "事務事業概要", "請願陳情の付託", "議員派遣",   "閉会中継続審査", "委員長報告",
    "次回日程",     "審査結果報告", "諸般の報告",     "幹部職員",   "継続審査調査",   "委員の選任"};

bool share_one(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return std::any_of(a.begin(), a.end(), [&](const std::string& each) {
    return std::find(b.begin(), b.end(), each) != b.end();
  });
}

/// A work is put out to contract bill by bill (その2, 契約の変更), a petition is handed in year
/// after year, and an opinion follows it. Other bills with one title, such as 条例の改正, are
/// different matters.
bool is_of_series(const CatalogItem& item) {
  if (item.key.demand) return true;
  constexpr std::string_view kWork = "工事";
  constexpr std::array<std::string_view, 2> kPetitions{"請願", "陳情"};
  return item.key.core.find(kWork) != std::string::npos ||
         std::any_of(item.bill_keys.begin(), item.bill_keys.end(),
                     [&](const std::string& bill) { return starts_with_any(bill, kPetitions); });
}

/// Whether one title is the other with more words: 総合戦略の策定｜および交付金の活用.
bool is_part(const CatalogItem& a, const CatalogItem& b) {
  const bool shorter = a.key.core.size() < b.key.core.size();
  const std::string &part = shorter ? a.key.core : b.key.core,
                    &whole = shorter ? b.key.core : a.key.core;
  return part.size() >= kOwnCore && whole.find(part) != std::string::npos;
}

/// What two titles begin with.
std::string_view common_head(std::string_view a, std::string_view b) {
  std::size_t end = 0;
  while (end < std::min(a.size(), b.size())) {
    const std::size_t size = code_point_at(a, end).size;
    if (a.substr(end, size) != b.substr(end, size)) break;
    end += size;
  }
  return a.substr(0, end);
}

/// Whether they name addresses, and none is the same.
bool elsewhere(const CatalogItem& a, const CatalogItem& b) {
  return !a.key.blocks.empty() && !b.key.blocks.empty() && !share_one(a.key.blocks, b.key.blocks);
}

bool near(const CatalogItem& a, const CatalogItem& b) {
  return a.day != Columns::kNoDay && b.day != Columns::kNoDay &&
         std::abs(a.day - b.day) <= kSession;
}

}  // namespace

ItemCatalog::ItemCatalog(const Generation& generation) {
  for (std::size_t s = 0; s < generation.shards.size(); ++s) {
    const Shard& shard = *generation.shards[s];
    const Column& column = shard.columns[Field::kItem];
    std::vector<bool> seen(column.values().size());
    for (std::uint32_t node = 0; node < shard.columns.nodes(); ++node) {
      const std::uint32_t code = column.code(node);
      if (seen[code] || std::binary_search(shard.hidden.begin(), shard.hidden.end(), node))
        continue;
      seen[code] = true;
      const std::string id(column.values()[code]);
      if (id.empty() || by_id_.contains(id)) continue;
      spend_processor_time();
      ItemRecord record = shard.item_of(node);
      if (record.item.title.empty()) continue;
      TitleKey key = title_key(record.item.title);
      const auto at = static_cast<std::uint32_t>(items_.size());
      CatalogItem item{s,
                       node,
                       shard.columns.day(node),
                       record.item.bills,
                       bill_keys(record.item.bills),
                       std::move(key),
                       {}};
      item.grams = title_grams(item.key.core);
      by_id_.emplace(id, at);
      for (const std::uint64_t gram : item.grams) by_gram_[gram].push_back(at);
      for (const std::string& bill : item.bill_keys) by_bill_[bill].push_back(at);
      cores_.push_back(item.key.core);
      items_.push_back(std::move(item));
    }
  }
  std::sort(cores_.begin(), cores_.end());
}

std::optional<std::size_t> ItemCatalog::find(std::string_view id) const {
  const auto found = by_id_.find(std::string(id));
  if (found == by_id_.end()) return std::nullopt;
  return found->second;
}

double ItemCatalog::weight(std::uint64_t gram) const {
  const auto found = by_gram_.find(gram);
  const double items = found == by_gram_.end() ? 0 : static_cast<double>(found->second.size());
  return std::log(1 + static_cast<double>(items_.size()) / (1 + items));
}

bool ItemCatalog::names_no_matter(const CatalogItem& item) const {
  const auto [first, last] = std::equal_range(cores_.begin(), cores_.end(), item.key.core);
  if (item.key.core.size() < kShortCore || last - first > kManyItems) return true;
  return std::any_of(kProcedures.begin(), kProcedures.end(), [&](std::string_view each) {
    return item.key.core.find(each) != std::string::npos;
  });
}

bool ItemCatalog::begin_alike(const CatalogItem& a, const CatalogItem& b) const {
  constexpr std::string_view kOrdinance = "条例";
  const std::string_view head = common_head(a.key.core, b.key.core);
  double worth = 0;
  for (const std::uint64_t gram : title_grams(head)) worth += weight(gram);
  const double rarest = std::log(1 + static_cast<double>(items_.size()) / 2);
  if (worth < kName * rarest) return false;
  // Ordinances of one body begin alike.
  if (a.key.core.find(kOrdinance) != std::string::npos ||
      b.key.core.find(kOrdinance) != std::string::npos)
    return false;
  const auto first = std::lower_bound(cores_.begin(), cores_.end(), head);
  const auto last = std::find_if_not(
      first, cores_.end(), [&](const std::string& core) { return core.starts_with(head); });
  return last - first <= kManyItems;
}

std::optional<Likeness> ItemCatalog::likeness(const CatalogItem& a, const CatalogItem& b,
                                              double cosine) const {
  if (!a.bill_keys.empty() && !b.bill_keys.empty()) {
    // Bills are numbered anew every year or session.
    if (!share_one(a.bill_keys, b.bill_keys))
      return is_of_series(a) && is_of_series(b) ? by_title(a, b, cosine) : std::nullopt;
    const bool stated = !a.key.years.empty() && !b.key.years.empty();
    if (stated && !share_one(a.key.years, b.key.years)) return std::nullopt;
    const bool named = a.key.core.empty() || b.key.core.empty() || cosine >= kSameBill;
    const bool continued = stated && cosine >= kSimilar;
    if (named && (near(a, b) || continued)) return Likeness::kBill;
    return std::nullopt;
  }
  return by_title(a, b, cosine);
}

std::optional<Likeness> ItemCatalog::by_title(const CatalogItem& a, const CatalogItem& b,
                                              double cosine) const {
  if (names_no_matter(a) || names_no_matter(b) || elsewhere(a, b)) return std::nullopt;
  if (a.key.core == b.key.core) return Likeness::kTitle;
  const double least = is_of_series(a) && is_of_series(b) ? kSeries : kSimilar;
  if (cosine >= least || is_part(a, b) || begin_alike(a, b)) return Likeness::kSimilarTitle;
  return std::nullopt;
}

std::vector<SameMatter> ItemCatalog::same_matter(std::size_t at) const {
  const CatalogItem& item = items_[at];
  std::unordered_map<std::uint32_t, double> shared;
  const auto norm = [&](const CatalogItem& each) {
    double out = 0;
    for (const std::uint64_t gram : each.grams) out += weight(gram) * weight(gram);
    return std::sqrt(out);
  };
  for (const std::uint64_t gram : item.grams) {
    const std::vector<std::uint32_t>& having = by_gram_.at(gram);
    spend_processor_time(having.size() / 16);
    for (const std::uint32_t other : having) shared[other] += weight(gram) * weight(gram);
  }
  for (const std::string& bill : item.bill_keys) {
    for (const std::uint32_t other : by_bill_.at(bill)) shared.try_emplace(other, 0);
  }
  const double own = norm(item);
  std::vector<SameMatter> out;
  for (const auto& [other, product] : shared) {
    if (other == at) continue;
    // Most share one common pair of characters, which cannot suffice.
    const bool bill = share_one(item.bill_keys, items_[other].bill_keys);
    const bool may_contain = product >= kMayContain * own * own;
    if (!bill && !may_contain) continue;
    const double length = own * norm(items_[other]);
    const double cosine = length > 0 ? product / length : 0;
    if (const auto like = likeness(item, items_[other], cosine)) out.push_back({other, *like});
  }
  return out;
}

double ItemCatalog::share_in(std::size_t at, std::string_view text) const {
  const std::vector<std::uint64_t> own = items_[at].grams,
                                   there = title_grams(title_key(text).core);
  double found = 0, all = 0;
  for (const std::uint64_t gram : own) {
    all += weight(gram);
    if (std::binary_search(there.begin(), there.end(), gram)) found += weight(gram);
  }
  return all > 0 ? found / all : 0;
}

const ItemCatalog& catalog_of(const Generation& generation) {
  return generation.items->value([&] { return ItemCatalog(generation); });
}

}  // namespace gijiroku::search

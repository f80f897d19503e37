// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/kokkai/name_filter.h"

#include <algorithm>

#include "core/kana.h"
#include "core/text.h"

namespace gijiroku::search::kokkai {
namespace {

/// `text` as a part of a reading; empty if it is not all kana.
std::string as_reading(std::string_view text) {
  std::string out;
  for (const char32_t c : decode(text)) {
    const char byte = kana_of(c);
    if (static_cast<unsigned char>(byte) < static_cast<unsigned char>(kFirstKana)) return "";
    out += byte;
  }
  return out;
}

}  // namespace

NameFilter::NameFilter(const std::vector<std::string>& wanted, const WordList& readings)
    : wanted_(wanted), readings_(readings) {
  for (const std::string& each : wanted) in_kana_.push_back(as_reading(each));
}

bool NameFilter::accepts(std::string_view name) const {
  if (wanted_.empty()) return true;
  const std::string form = literal_text(name);
  const auto contains = [](std::string_view text, const std::string& part) {
    return !part.empty() && text.find(part) != std::string_view::npos;
  };
  for (const std::string& each : wanted_) {
    if (contains(form, each)) return true;
  }
  if (std::all_of(in_kana_.begin(), in_kana_.end(), [](const auto& each) { return each.empty(); }))
    return false;
  const auto entry = readings_.find(form);
  return entry && std::any_of(in_kana_.begin(), in_kana_.end(), [&](const std::string& each) {
           return contains(readings_.reading(*entry), each);
         });
}

}  // namespace gijiroku::search::kokkai

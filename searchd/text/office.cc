// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/text/office.h"

#include <algorithm>
#include <array>

namespace gijiroku::search {
namespace {

constexpr std::array<std::string_view, 41> kOffices{
    "委員",     "議員", "部員",   "委員長", "副委員長", "議長", "副議長", "会長", "副会長",
    "部会長",   "座長", "部長",   "副部長", "次長",     "課長", "局長",   "室長", "係長",
    "所長",     "館長", "校長",   "園長",   "院長",     "参事", "主幹",   "主査", "理事",
    "監査委員", "市長", "副市長", "区長",   "副区長",   "町長", "村長",   "知事", "教育長",
    "参考人",   "さん", "くん",   "君",     "氏"};

}  // namespace

bool is_office(std::string_view text) {
  return std::find(kOffices.begin(), kOffices.end(), text) != kOffices.end();
}

}  // namespace gijiroku::search

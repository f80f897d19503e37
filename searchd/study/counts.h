// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/study/counts.h — how often something was said, by period and by who said it.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "embedded/strings.h"
#include "searchd/model/criteria.h"

namespace gijiroku::search {

/// What utterances are counted by in time: 年度 (April to March), 年 or 月.
enum class Period : std::uint8_t { kFiscalYear, kYear, kMonth };

struct NamedPeriod {
  Period period;
  std::string_view code, name;
};
inline constexpr NamedPeriod kPeriods[]{
    {Period::kFiscalYear, "fiscal_year", strings::period_fiscal_year},
    {Period::kYear, "year", strings::period_year},
    {Period::kMonth, "month", strings::period_month}};
constexpr const NamedPeriod& named(Period period) {
  return kPeriods[static_cast<std::size_t>(period)];
}

/// The fields that utterances may be counted by.
inline constexpr std::array<Field, 4> kCountedFields{Field::kRole, Field::kLabel, Field::kBody,
                                                     Field::kName};

/// What to count. Utterances are counted whatever the unit, order and page of the criteria are.
struct CountRequest {
  Criteria criteria{};
  std::optional<Criteria> compared{};  ///< a second search to count
  Period period = Period::kFiscalYear;
  Field by = Field::kRole;      ///< one of kCountedFields; unused if two searches are compared
  bool rate = false;            ///< the chart shows hits per 10,000 characters
  Criteria asked{};             ///< the text as typed, and the filters that both searches share
  std::string compared_text{};  ///< the second text as typed
};

/// The utterances of one period.
struct CountCell {
  std::size_t period = 0;        ///< index in Counts::periods
  std::size_t hits = 0;          ///< utterances that match
  std::uint64_t characters = 0;  ///< of all utterances that pass the filters, in N0

  /// Hits per 10,000 characters; 0 if there are no characters.
  double rate() const {
    constexpr double kCharacters = 10'000;
    return characters == 0
               ? 0
               : static_cast<double>(hits) * kCharacters / static_cast<double>(characters);
  }
};

/// The utterances of one speaker, role, label or body, or those of one of two searches.
struct CountSeries {
  std::string value, japanese;     ///< of the field, or the text typed; may be empty
  std::vector<CountCell> cells{};  ///< by period; only periods with characters
  CountCell total{};               ///< of all periods; its `period` means nothing
};

struct CountPeriod {
  std::string value;  ///< "2020", "2020-12", 不明
  std::string japanese;  ///< 2020年度（令和2年度）, 2020年（令和2年）, 2020年12月, 不明
  bool covered = true;  ///< the archive has a meeting of it that the filters admit
};

struct Counts {
  std::vector<CountPeriod> periods{};  ///< in order of time, without gaps; 不明 last
  CountSeries total{};                 ///< all utterances that match the first search
  std::vector<CountSeries> series{};   ///< those with hits, most hits first; two searches as given
  std::vector<std::string> missing_years{};  ///< 年度 with damaged shards: counts may be too low
  std::string generation{};
};

}  // namespace gijiroku::search

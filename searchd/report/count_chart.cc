// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/report/count_chart.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

#include "embedded/strings.h"
#include "searchd/model/processor_time.h"
#include "searchd/view/messages.h"

namespace gijiroku::search {
namespace {

using kainjow::mustache::list;

constexpr std::size_t kUnitsPerBar = 16;                      // for spend_processor_time()
constexpr double kWidth = 720, kLeastPitch = 6, kGap = 0.25;  // kGap: of the pitch between bars
constexpr double kBarHeight = 64, kTextHeight = 26, kBelow = 22;
constexpr double kTextWidth = 76;  // between two names of periods on the axis

std::string size_text(double size) {
  std::array<char, 32> out{};
  std::snprintf(out.data(), out.size(), "%.1f", size);
  return out.data();
}

/// What the bars show.
double measure(const CountRequest& request, const CountCell& cell) {
  return request.rate ? cell.rate() : static_cast<double>(cell.hits);
}

std::string measure_text(const CountRequest& request, const CountCell& cell) {
  if (request.rate) return strings::count_rate(rate_text(cell.rate()));
  return strings::count_hits(with_separators(cell.hits));
}

class Chart {
 public:
  Chart(const CountRequest& request, const Counts& counts, const std::vector<CountSeries>& shown)
      : request_(request),
        counts_(counts),
        shown_(shown),
        pitch_(std::max(kWidth / static_cast<double>(counts.periods.size()), kLeastPitch)) {
    for (const CountSeries& each : shown) {
      for (const CountCell& cell : each.cells) most_ = std::max(most_, measure(request, cell));
    }
  }

  Html html() const {
    const double height = static_cast<double>(shown_.size()) * kRow + kBelow;
    Html out("width", size_text(width()));
    out["height"] = size_text(height);
    list rows;
    for (std::size_t i = 0; i < shown_.size(); ++i) rows.push_back(row_html(i));
    out["rows"] = rows;
    out["gaps"] = gaps_html();
    out["marks"] = marks_html();
    out["below"] = size_text(height - kBelow / 3);
    return out;
  }

 private:
  static constexpr double kRow = kBarHeight + kTextHeight;

  double width() const { return pitch_ * static_cast<double>(counts_.periods.size()); }
  std::string left(std::size_t period) const {
    return size_text(pitch_ * (static_cast<double>(period) + kGap / 2));
  }

  Html row_html(std::size_t place) const {
    const CountSeries& series = shown_[place];
    const double base = static_cast<double>(place + 1) * kRow;
    Html out("name",
             std::string(series.japanese.empty() ? strings::count_unstated : series.japanese));
    out["sum"] = measure_text(request_, series.total);
    out["top"] = size_text(base - kBarHeight - kTextHeight / 3);
    out["floor"] = size_text(base);
    list bars;
    for (const CountCell& cell : series.cells) {
      if (cell.hits == 0) continue;
      spend_processor_time(kUnitsPerBar);
      // A bar of any height is visible.
      const double high = std::max(kBarHeight * measure(request_, cell) / most_, 1.0);
      Html bar("x", left(cell.period));
      bar["y"] = size_text(base - high);
      bar["bar_height"] = size_text(high);
      bar["what"] = counts_.periods[cell.period].japanese + ": " + measure_text(request_, cell);
      bars.push_back(std::move(bar));
    }
    out["bars"] = bars;
    out["bar_width"] = size_text(pitch_ * (1 - kGap));
    return out;
  }

  /// The periods that the archive does not cover, as hatched columns.
  Html gaps_html() const {
    list out;
    for (std::size_t i = 0; i < counts_.periods.size(); ++i) {
      if (counts_.periods[i].covered) continue;
      spend_processor_time(kUnitsPerBar);
      Html gap("x", size_text(pitch_ * static_cast<double>(i)));
      gap["gap_width"] = size_text(pitch_);
      gap["what"] = strings::count_gap(counts_.periods[i].japanese);
      out.push_back(std::move(gap));
    }
    return out;
  }

  /// Names of periods below the last row, as many as have room.
  Html marks_html() const {
    const auto step = static_cast<std::size_t>(std::max(1.0, std::ceil(kTextWidth / pitch_)));
    list out;
    for (std::size_t i = 0; i < counts_.periods.size(); i += step) {
      Html mark("x", size_text(pitch_ * (static_cast<double>(i) + kGap / 2)));
      mark["name"] = counts_.periods[i].value;
      out.push_back(std::move(mark));
    }
    return out;
  }

  const CountRequest& request_;
  const Counts& counts_;
  const std::vector<CountSeries>& shown_;
  double pitch_, most_ = 0;
};

}  // namespace

std::string rate_text(double rate) {
  std::array<char, 32> out{};
  std::snprintf(out.data(), out.size(), "%.2f", rate);
  return out.data();
}

Html count_chart_html(const CountRequest& request, const Counts& counts,
                      const std::vector<CountSeries>& shown) {
  const bool any = std::ranges::any_of(shown, [](const auto& each) { return each.total.hits > 0; });
  if (!any || counts.periods.empty()) return false;
  return Chart(request, counts, shown).html();
}

}  // namespace gijiroku::search

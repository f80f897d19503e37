#include "searchd/view_told.h"

#include <algorithm>
#include <cstdlib>

#include "searchd/narrowing.h"
#include "searchd/site_path.h"

namespace gijiroku {
namespace {

using kainjow::mustache::list;

constexpr std::size_t kLittle = 10;  // hits, where it is told what the archive covers

/// How many match how, each a filter: 文字どおり 30（うち語の一部 12）・表記ゆれ 4.
Html fits_html(const Criteria& criteria, const Answer& answer) {
  list out;
  for (const NamedFit& fit : kFits) {
    const std::size_t count = answer.fits.of(fit.fit);
    const bool chosen =
        std::find(criteria.fits.begin(), criteria.fits.end(), fit.fit) != criteria.fits.end();
    if (count == 0 && !chosen) continue;
    Html one("label", std::string(fit.japanese));
    one["part"] = fit.fit == Fit::kInside;
    one["count"] = grouped(count);
    one["chosen"] = chosen;
    one["url"] = search_path(toggled(criteria, fit.fit));
    out.push_back(std::move(one));
  }
  return out;
}

Html spelling_html(const Criteria& criteria, const std::string& variant, bool off) {
  Html out("variant", variant);
  out["off"] = off;
  out["url"] = search_path(toggled_spelling(criteria, variant));
  return out;
}

Html related_html(const Criteria& criteria, const std::string& word) {
  Criteria there = paged(criteria, 0);
  there.text = word;
  Html out("word", word);
  out["url"] = search_path(there);
  return out;
}

/// 「申込」は 申し込み・申込み でも探しました, each to be switched off, and the way back to just
/// what was typed; 「テレ*」 is the words that it matches.
Html spellings_html(const Criteria& criteria, const Answer& answer) {
  list terms;
  Criteria exact = paged(criteria, 0);
  exact.text = answer.quoted_text;
  for (const SearchedTerm& term : answer.terms) {
    if (term.variants.empty() && term.unspelt.empty() && term.words.empty() && term.related.empty())
      continue;
    list others, words, related;
    for (const std::string& variant : term.variants)
      others.push_back(spelling_html(criteria, variant, false));
    for (const std::string& variant : term.unspelt)
      others.push_back(spelling_html(criteria, variant, true));
    for (const std::string& word : term.words) words.push_back(Html("word", word));
    for (const std::string& word : term.related) related.push_back(related_html(criteria, word));
    Html one("term", term.text);
    one["has_others"] = !others.empty();
    one["others"] = others;
    one["has_related"] = !related.empty();
    one["related"] = related;
    one["has_words"] = !words.empty();
    one["words"] = words;
    one["more_words"] = term.more_words > 0 ? Html(grouped(term.more_words)) : Html(false);
    terms.push_back(std::move(one));
  }
  if (terms.empty()) return false;
  Html out("terms", terms);
  out["exact_url"] = search_path(exact);
  return out;
}

Html units_html(const Criteria& criteria) {
  list out;
  const auto add = [&](const char* name, Unit unit) {
    Criteria other = paged(criteria, 0);
    other.unit = unit;
    Html one("label", std::string(name));
    one["url"] = search_path(other);
    one["current"] = criteria.unit == unit;
    out.push_back(std::move(one));
  };
  add("発言ごと", Unit::kUtterance);
  add("議題ごと", Unit::kItem);
  add("会議ごと", Unit::kMeeting);
  return out;
}

/// この会議体は2015〜2020年度の会議録 24 回を収録しています。
std::string archive_told(const Archive& archive) {
  std::string out = archive.bodies.empty() ? "この検索は" : "この会議体は";
  if (archive.first_year) {
    out += std::to_string(*archive.first_year);
    if (archive.first_year != archive.last_year) out += "〜" + std::to_string(*archive.last_year);
    out += "年度の";
  }
  return out + "会議録 " + grouped(archive.meetings) + " 回を収録しています。";
}

Html widenings_html(const Answer& answer) {
  list out;
  for (const Widening& widening : answer.widenings) {
    Html one("dropped", widening.dropped);
    one["count"] = grouped(widening.total);
    one["url"] = search_path(widening.criteria);
    out.push_back(std::move(one));
  }
  return out;
}

Html corrections_html(const Answer& answer) {
  list out;
  for (const Correction& each : answer.corrections) {
    Html one("word", each.word);
    one["url"] = search_path(each.criteria);
    out.push_back(std::move(one));
  }
  return out;
}

Html vaguer_html(const Answer& answer) {
  if (!answer.vaguer) return false;
  Html out("count", grouped(answer.vaguer->total));
  out["url"] = search_path(answer.vaguer->criteria);
  return out;
}

/// 2015〜2018年度、2020年度、年度不明.
std::string years_told(const std::vector<std::string>& years) {
  std::string out;
  for (std::size_t i = 0; i < years.size();) {
    std::size_t end = i + 1;
    const auto follows = [&](std::size_t at) {
      return years[at] == std::to_string(std::atoi(years[at - 1].c_str()) + 1);
    };
    while (end < years.size() && follows(end)) ++end;
    out += out.empty() ? "" : "、";
    if (years[i] == kUnknownYear) {
      out += "年度不明";
    } else {
      out += years[i] + (end - i > 1 ? "〜" + years[end - 1] : "") + "年度";
    }
    i = end;
  }
  return out;
}

std::string unit_name(Unit unit) {
  switch (unit) {
    case Unit::kItem:
      return "議題";
    case Unit::kMeeting:
      return "会議";
    default:
      return "件";
  }
}

}  // namespace

Html told_html(const Criteria& criteria, const Answer& answer) {
  const bool asked = !criteria.text.empty();
  Html out("reading", present(answer.reading));
  out["has_wider"] = !answer.widenings.empty();
  out["wider"] = widenings_html(answer);
  out["has_corrections"] = !answer.corrections.empty();
  out["corrections"] = corrections_html(answer);
  out["vaguer"] = vaguer_html(answer);
  out["little"] = asked && answer.total - answer.fits.some < kLittle;
  out["archive"] = archive_told(answer.archive);
  out["units"] = asked ? units_html(criteria) : Html(false);
  out["unit_name"] = unit_name(criteria.unit);
  out["loosened"] = answer.fits.some > 0;
  out["about"] = answer.about;
  out["facets_about"] = answer.facets_about;
  out["missing"] = present(years_told(answer.missing_years));
  Html fits = fits_html(criteria, answer);
  out["has_fits"] = asked && fits.is_non_empty_list();
  out["fits"] = std::move(fits);
  out["spellings"] = spellings_html(criteria, answer);
  return out;
}

}  // namespace gijiroku

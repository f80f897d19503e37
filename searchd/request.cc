#include "searchd/request.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "core/meeting.h"
#include "core/text.h"
#include "searchd/field_terms.h"
#include "searchd/field_value.h"

namespace gijiroku {
namespace {

struct NamedSort {
  Sort sort;
  std::string_view code;
};
constexpr std::array<NamedSort, 3> kSorts{
    {{Sort::kRelevance, "relevance"}, {Sort::kNewest, "newest"}, {Sort::kOldest, "oldest"}}};

std::string choices(Field field) {
  switch (field) {
    case Field::kNode:
      return "発言・注記・見出し・表題部・資料";
    case Field::kRole:
      return "chair・vice_chair・member・executive・secretariat・guest・unknown";
    case Field::kKind:
      return "議案・報告事項・その他・前置き";
    case Field::kOutcome:
      return "可決・修正可決・否決・承認・了承・決定・採択・不採択・継続審査・撤回・報告のみ・不明";
    case Field::kFollowUp:
      return "約束・要望";
    case Field::kYear:
      return "2020 のような西暦 4 桁、令和2年度、不明";
    default:
      return "512 バイトまでの文字列";
  }
}

std::size_t count_terms(std::string_view text) {
  std::size_t terms = 0;
  bool inside = false;
  for (const char32_t c : decode(text)) {
    const bool blank = is_whitespace(c);
    terms += !blank && !inside;
    inside = !blank;
  }
  return terms;
}

/// Takes parameters one by one and keeps what is wrong with them.
class Reader {
 public:
  Reader(const Parameters& parameters, Unknown unknown) : unknown_(unknown) {
    for (const auto& parameter : parameters) {
      if (!parameter.second.empty() || parameter.first == "q") given_.push_back(parameter);
    }
  }

  /// The value of a parameter that may stand once.
  std::optional<std::string> one(const std::string& name) {
    const std::vector<std::string> values = all(name);
    if (values.size() > 1) fault("repeated", name, name + " は一つだけ指定してください。");
    if (values.empty()) return std::nullopt;
    return values.front();
  }

  std::vector<std::string> all(const std::string& name) {
    std::vector<std::string> out;
    for (const auto& [key, value] : given_) {
      if (key == name) out.push_back(value);
    }
    std::erase_if(given_, [&](const auto& parameter) { return parameter.first == name; });
    return out;
  }

  std::string text() {
    const std::string text = one("q").value_or("");
    if (text.size() > kMaxTextBytes) {
      fault("too_long", "q",
            "検索語が長すぎます。1,024 バイト（およそ 340 字）までにしてください。");
    } else if (count_terms(text) > kMaxTerms) {
      fault("too_many_terms", "q", "検索語が多すぎます。空白で区切って 32 語までにしてください。");
    }
    return text;
  }

  std::optional<Filter> filter(const FieldSpec& field) {
    const std::string name(field.name);
    Filter out{field.field, {}};
    for (const std::string& value : all(name)) {
      auto known = canonical_value(field.field, value);
      if (!known) {
        fault("unknown_value", name,
              std::string(field.japanese) + "（" + name +
                  "）に指定できない値です。指定できるのは: " + choices(field.field) + "。");
      } else if (std::find(out.values.begin(), out.values.end(), *known) == out.values.end()) {
        out.values.push_back(std::move(*known));
      }
    }
    return out.values.empty() ? std::nullopt : std::optional(std::move(out));
  }

  std::optional<Date> day(const std::string& name) {
    const auto value = one(name);
    if (!value) return std::nullopt;
    const auto date = find_date(*value);
    if (!date) {
      fault("invalid_date", name,
            "日付として読めません。2020-12-14 か 令和2年12月14日 のように書いてください。");
    }
    return date;
  }

  std::vector<Fit> fits() {
    std::vector<Fit> out;
    for (const std::string& value : all("tier")) {
      const auto found = std::find_if(std::begin(kFits), std::end(kFits), [&](const NamedFit& fit) {
        return fit.code == value || fit.japanese == value;
      });
      if (found == std::end(kFits)) {
        fault("unknown_value", "tier",
              "一致のしかたは 文字どおり・語の一部・表記ゆれ・語が離れて "
              "のどれかにしてください。");
      } else if (std::find(out.begin(), out.end(), found->fit) == out.end()) {
        out.push_back(found->fit);
      }
    }
    return out;
  }

  Sort sort() {
    const auto value = one("sort");
    if (!value) return Sort::kRelevance;
    const auto found = std::find_if(kSorts.begin(), kSorts.end(),
                                    [&](const NamedSort& sort) { return sort.code == *value; });
    if (found != kSorts.end()) return found->sort;
    fault("unknown_value", "sort", "並び順は relevance・newest・oldest のどれかにしてください。");
    return Sort::kRelevance;
  }

  std::size_t number(const std::string& name, std::size_t otherwise, std::size_t max) {
    const auto value = one(name);
    if (!value) return otherwise;
    std::size_t out = 0;
    const char* end = value->data() + value->size();
    const auto [stop, error] = std::from_chars(value->data(), end, out);
    if (error == std::errc() && stop == end && out >= 1 && out <= max) return out;
    fault("out_of_range", name,
          name + " は 1 から " + std::to_string(max) + " までの整数にしてください。");
    return otherwise;
  }

  void fault(std::string code, std::string parameter, std::string message) {
    faults_.push_back({std::move(code), std::move(parameter), std::move(message)});
  }

  /// Throws what was found wrong, now that everything known has been taken.
  void finish() {
    if (unknown_ == Unknown::kRefused) {
      for (const auto& [name, value] : given_) {
        fault("unknown_parameter", name,
              "知らないパラメーターです。つづりを確かめるか、取り除いてください。");
      }
    }
    if (!faults_.empty()) throw BadRequest(std::move(faults_));
  }

 private:
  Unknown unknown_;
  Parameters given_;
  std::vector<Fault> faults_;
};

/// Fields that a query may be narrowed by: those with filter terms, but for the day, which has from
/// and until.
bool is_filter(const FieldSpec& field) {
  return !field.prefix.empty() && field.field != Field::kDate && field.field != Field::kMeeting;
}

}  // namespace

Criteria read_criteria(const Parameters& parameters, Unknown unknown) {
  Reader reader(parameters, unknown);
  Criteria out;
  out.text = reader.text();
  for (const FieldSpec& field : kSchema) {
    if (!is_filter(field)) continue;
    if (auto filter = reader.filter(field)) out.filters.push_back(std::move(*filter));
  }
  out.fits = reader.fits();
  out.from = reader.day("from");
  out.until = reader.day("until");
  if (out.from && out.until && *out.from > *out.until) {
    reader.fault("invalid_range", "until",
                 "終わりの日が始まりの日より前です。until を from 以後の日にしてください。");
  }
  out.sort = reader.sort();
  out.limit = reader.number("size", kDefaultSize, kMaxSize);
  out.offset = (reader.number("page", 1, kMaxOffset + 1) - 1) * out.limit;
  if (out.offset > kMaxOffset) {
    reader.fault("out_of_range", "page",
                 "1,000 件目より先は表示できません。検索語や絞り込みを加えてください。");
  }
  reader.finish();
  return with_field_terms(std::move(out));
}

Parameters parameters_of(const Criteria& criteria) {
  Parameters out{{"q", criteria.text}};
  for (const Filter& filter : criteria.filters) {
    for (const std::string& value : filter.values) {
      out.emplace_back(spec(filter.field).name, value);
    }
  }
  for (const Fit fit : criteria.fits)
    out.emplace_back("tier", kFits[static_cast<std::size_t>(fit)].code);
  if (criteria.from) out.emplace_back("from", iso(*criteria.from));
  if (criteria.until) out.emplace_back("until", iso(*criteria.until));
  for (const NamedSort& sort : kSorts) {
    if (sort.sort == criteria.sort && sort.sort != Sort::kRelevance)
      out.emplace_back("sort", sort.code);
  }
  if (criteria.limit != kDefaultSize) out.emplace_back("size", std::to_string(criteria.limit));
  const std::size_t page = criteria.limit > 0 ? criteria.offset / criteria.limit + 1 : 1;
  if (page > 1) out.emplace_back("page", std::to_string(page));
  return out;
}

Browse read_browse(const Parameters& parameters, Unknown unknown) {
  Reader reader(parameters, unknown);
  Browse out;
  for (const Field field : {Field::kBody, Field::kYear}) {
    const auto filter = reader.filter(spec(field));
    if (!filter) continue;
    if (filter->values.size() > 1) {
      const std::string name(spec(field).name);
      reader.fault("repeated", name, name + " は一つだけ指定してください。");
    }
    (field == Field::kBody ? out.body : out.year) = filter->values.front();
  }
  out.page = reader.number("page", 1, kMaxOffset);
  reader.finish();
  return out;
}

std::string read_marked_text(const Parameters& parameters, Unknown unknown) {
  Reader reader(parameters, unknown);
  std::string text = reader.text();
  reader.finish();
  return text;
}

bool is_meeting_id(std::string_view text) {
  const auto hex = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
  return text.size() == 16 && std::all_of(text.begin(), text.end(), hex);
}

}  // namespace gijiroku

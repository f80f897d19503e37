// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/advice/field_word.h"

#include <algorithm>
#include <array>
#include <optional>

#include "core/text.h"
#include "searchd/advice/named_session.h"
#include "searchd/match/filter_set.h"
#include "searchd/match/roster.h"
#include "searchd/query/days.h"
#include "searchd/spelling/date.h"

namespace gijiroku::search {
namespace {

using Values = std::vector<std::string>;

constexpr std::size_t kShortestName = 2;  // characters
// Longer endings first: 副委員長 ends with 委員長 too.
constexpr std::array<std::string_view, 9> kHonorifics{"副委員長", "委員長", "委員", "議員", "部員",
                                                      "さん",     "くん",   "氏",   "君"};
constexpr std::array<std::string_view, 4> kSpeeches{"の発言", "の答弁", "の質問", "の質疑"};
constexpr std::string_view kFiscalYear = "年度";

/// `text` without the first of `endings` that it ends with; empty if it ends with none.
template <std::size_t N>
std::string before_ending(const std::string& text, const std::array<std::string_view, N>& endings) {
  const auto ending = std::find_if(endings.begin(), endings.end(),
                                   [&](std::string_view each) { return text.ends_with(each); });
  return ending == endings.end() ? "" : text.substr(0, text.size() - ending->size());
}

/// The beginning of `text` whose literal form is `literal`. Empty if there is none, because
/// `literal` ends inside a character such as ㈱.
std::string as_printed(std::string_view text, const std::string& literal) {
  std::string beginning(text.substr(0, normalize(text).original({0, literal.size()}).end));
  return literal_text(beginning) == literal ? beginning : std::string();
}

/// The forms in which values print `name` at their beginning, each once: 髙橋 and 高橋.
Values printed_beginnings(const std::string& name, const WordList& list) {
  Values out;
  const KeyOrder::Rows rows = list.by_literal().with_prefix(name);
  for (std::uint32_t entry = rows.begin; entry < rows.end; ++entry) {
    std::string printed = as_printed(list.text(entry), name);
    if (!printed.empty() && std::find(out.begin(), out.end(), printed) == out.end())
      out.push_back(std::move(printed));
  }
  return out;
}

/// The values whose literal form is `literal`.
Values exact_values(const std::string& literal, const WordList& list) {
  Values out;
  const KeyOrder::Rows rows = list.by_literal().with_prefix(literal);
  for (std::uint32_t entry = rows.begin; entry < rows.end; ++entry) {
    if (list.literal(entry) != literal) break;
    out.emplace_back(list.text(entry));
  }
  return out;
}

/// Whether a speaker's name begins with `beginning` as its first word.
bool has_first_word(std::string_view name, std::string_view beginning, const Tokenizer& tokenizer) {
  const std::vector<Token> tokens = tokenizer.tokenize(literal_form(name));
  return !tokens.empty() && tokens[0].end == beginning.size();
}

/// Whether the dictionary knows `beginning` as the surname of the speaker `name`: 南 of 南恵子.
bool is_surname(std::string_view beginning, std::string_view name, const Tokenizer& tokenizer) {
  return tokenizer.person_name(name) > 0 && has_first_word(name, beginning, tokenizer);
}

/// Values of the speaker field that stand for `surname`; empty if it is no surname. It is one if
/// the dictionary knows it as that of a speaker, or if a speaker is printed under it, alone or with
/// a label (いながわ委員). The values are its printed forms. If it is one character and other
/// speakers' names begin with it too, the values are the whole names, because the character alone
/// would match others.
Values speakers_surnamed(const std::string& surname, const IndexReader& index,
                         const Tokenizer& tokenizer) {
  const WordList& list = (*index.generation.vocabulary)[WordKind::kSpeaker];
  const WordList& labels = (*index.generation.vocabulary)[WordKind::kLabel];
  const KeyOrder::Rows rows = list.by_literal().with_prefix(surname);
  Values out;
  bool is_known = false;
  for (std::uint32_t entry = rows.begin; entry < rows.end; ++entry) {
    const std::string_view name = list.literal(entry);
    const bool labelled = labels.find(name.substr(surname.size())) && !labels.find(name);
    is_known = is_known || labelled || name == surname || is_surname(surname, name, tokenizer);
    if (labelled || has_first_word(name, surname, tokenizer)) out.emplace_back(list.text(entry));
  }
  if (!is_known) return {};
  const bool lists_names = count_code_points(surname) < kShortestName &&
                           out.size() < static_cast<std::size_t>(rows.end - rows.begin);
  return lists_names ? out : printed_beginnings(surname, list);
}

/// The number of nodes that pass the filters, whatever the query.
std::size_t count_passing(const std::vector<Filter>& filters, const IndexReader& index) {
  std::size_t out = 0;
  for (const auto& shard : index.generation.shards) {
    const FilterSet passing(filters, {}, shard->columns, shard->meetings);
    for (std::uint32_t node = 0; node < shard->columns.nodes(); ++node)
      out += passing.failed(node) == 0;
  }
  return out;
}

/// 鈴木課長 as filters by name and label, with the longest label that works. Empty if no node
/// passes both. A speaker may also be printed with the label as part of the name (鈴木防災課長).
/// Then the two filters must select more nodes than that name. Exceptions are names of one
/// character and labels that are honorifics (委員).
std::vector<Filter> speaker_with_label(const std::string& literal, const IndexReader& index,
                                       const Tokenizer& tokenizer) {
  const WordList& speakers = (*index.generation.vocabulary)[WordKind::kSpeaker];
  const Filter printed{Field::kName, exact_values(literal, speakers)};
  for (std::size_t at = 0; at < literal.size();) {
    at += code_point_at(literal, at).size;
    const Values labels =
        exact_values(literal.substr(at), (*index.generation.vocabulary)[WordKind::kLabel]);
    if (labels.empty()) continue;
    const std::string name = literal.substr(0, at);
    const bool is_short = count_code_points(name) < kShortestName;
    Values names =
        is_short ? speakers_surnamed(name, index, tokenizer) : printed_beginnings(name, speakers);
    if (names.empty()) continue;
    std::vector<Filter> out{{Field::kName, std::move(names)}, {Field::kLabel, labels}};
    const std::size_t nodes = count_passing(out, index);
    const bool says_more = printed.values.empty() || is_short ||
                           !before_ending(literal, kHonorifics).empty() ||
                           nodes > count_passing({printed}, index);
    if (nodes > 0 && says_more) return out;
  }
  return {};
}

/// The speaker `literal`, by name, or by a whole name that only rosters have (match/roster.h).
std::vector<Filter> speaker_named(const std::string& literal, const Generation& generation) {
  const Vocabulary& vocabulary = *generation.vocabulary;
  const std::string name = before_ending(literal, kHonorifics);
  Filter out{Field::kName, {}};
  if (count_code_points(name) >= kShortestName)
    out.values = printed_beginnings(name, vocabulary[WordKind::kSpeaker]);
  // 石田(ち) is nothing but a name.
  if (out.values.empty() && literal.ends_with(')'))
    out.values = printed_beginnings(literal, vocabulary[WordKind::kSpeaker]);
  if (out.values.empty()) out.values = exact_values(literal, vocabulary[WordKind::kSpeaker]);
  if (out.values.empty() && speaks_by_surname(literal, generation)) out.values = {literal};
  return out.values.empty() ? std::vector<Filter>() : std::vector<Filter>{std::move(out)};
}

/// 2015年度, 平成27年度, 昨年度; empty for a longer text that contains a 年度.
Values year_named(const std::string& literal) {
  if (!literal.ends_with(kFiscalYear)) return {};
  const bool is_whole = is_date(literal) || !find_fiscal_year(literal);
  const auto year = is_whole ? fiscal_year_of(literal, today()) : std::nullopt;
  return year ? Values{std::to_string(*year)} : Values();
}

std::vector<Filter> speaker_filters(const std::string& literal, bool with_label,
                                    const IndexReader& index, const Tokenizer& tokenizer) {
  std::vector<Filter> out;
  if (with_label) out = speaker_with_label(literal, index, tokenizer);
  return out.empty() ? speaker_named(literal, index.generation) : out;
}

std::vector<Filter> one_or_none(Filter filter) {
  return filter.values.empty() ? std::vector<Filter>() : std::vector<Filter>{std::move(filter)};
}

}  // namespace

std::vector<Filter> FieldWordReader::filters(const Term& term, FieldWordSurroundings around) const {
  const Vocabulary& vocabulary = *index_.generation.vocabulary;
  const std::string speaker = before_ending(term.literal, kSpeeches);
  std::vector<Filter> out = speaker_filters(speaker.empty() ? term.literal : speaker,
                                            !around.has_label, index_, tokenizer_);
  if (!out.empty()) return out;
  Filter other{Field::kLabel, {}};
  if (!speaker.empty()) other.values = exact_values(speaker, vocabulary[WordKind::kLabel]);
  if (other.values.empty())
    other = {Field::kBody, exact_values(term.literal, vocabulary[WordKind::kBody])};
  if (other.values.empty()) {
    if (auto session = named_session(term, vocabulary)) other.values = std::move(session->days);
  }
  if (other.values.empty()) other = {Field::kYear, year_named(term.literal)};
  // Many surnames are places or words too, so among other words they are not read as speakers.
  if (other.values.empty() && around.alone)
    other = {Field::kName, speakers_surnamed(term.literal, index_, tokenizer_)};
  return one_or_none(std::move(other));
}

std::vector<Filter> FieldWordReader::pair_filters(const Term& first, const Term& second,
                                                  bool has_label) const {
  Term together = first;
  together.variants.clear();
  together.literal += std::string("の").append(second.literal);
  const bool speaks = std::any_of(kSpeeches.begin(), kSpeeches.end(), [&](std::string_view speech) {
    return together.literal.size() == first.literal.size() + speech.size() &&
           together.literal.ends_with(speech);
  });
  if (speaks) return filters(together, {has_label, false});
  const std::vector<std::string> joined{first.literal + second.literal};
  const auto session = named_session(joined, *index_.generation.vocabulary);
  return one_or_none({Field::kBody, session ? session->days : Values()});
}

std::vector<Filter> FieldWordReader::name_filters(const Term& surname, const Term& given) const {
  return speaker_named(surname.literal + given.literal, index_.generation);
}

}  // namespace gijiroku::search

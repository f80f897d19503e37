// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/format/transcript_json.h"

#include <algorithm>
#include <array>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <span>

#include "core/error.h"
#include "core/text.h"
#include "indexer/format/diet_record.h"
#include "indexer/format/extract_html.h"
#include "indexer/format/record_json.h"
#include "indexer/line/role_table.h"

namespace gijiroku::indexer {
namespace {

using Json = nlohmann::json;
using Keys = std::span<const char* const>;

// Keys of the Diet come first, then those of exports and of other systems.
constexpr std::array kText{"speech", "body", "text", "content", "発言内容", "発言", "内容"};
constexpr std::array kSpeaker{"speaker", "name", "title", "speakerName", "発言者", "氏名"};
constexpr std::array kPosition{"speakerPosition", "position", "role", "title", "役職", "肩書"};
constexpr std::array kIssueId{"issueID", "id", "council_id", "minute_id"};
constexpr std::array kHouse{"nameOfHouse", "house", "tenant_name", "assembly"};
constexpr std::array kMeeting{"nameOfMeeting", "meeting", "name", "council_name", "会議名"};
constexpr std::array kIssue{"issue", "schedule_name", "number", "volume"};
constexpr std::array kDate{"date", "held_on", "meeting_date", "schedule_date", "開催日"};
// 5 million elements are the speeches of 256 MB; each takes up to 80 bytes in memory.
constexpr JsonLimits kLimits{64, 5'000'000};
constexpr std::size_t kLineBytesTried = 65536;
constexpr std::size_t kLinesTried = 20;
constexpr std::size_t kKeyBytes = 512;
constexpr std::size_t kShapeRecords = 2, kSpeakerBytes = 90;
constexpr std::array<std::string_view, 3> kHeaders{"会議録情報", "（名簿）", "名簿"};

/// A string, an integer, or the strings of a list as lines; empty for anything else.
std::string text_of(const Json& value) {
  if (value.is_string()) return repair(value.get_ref<const std::string&>());
  if (value.is_number_integer()) return std::to_string(value.get<long long>());
  std::string lines;
  if (!value.is_array()) return lines;
  for (const Json& line : value) {
    if (!line.is_string()) return {};
    lines += (lines.empty() ? "" : "\n") + repair(line.get_ref<const std::string&>());
  }
  return lines;
}

/// The value of the first of `keys` that has text. A person may be an object: {name, role}.
std::string text_of(const Json& object, Keys keys) {
  for (const char* key : keys) {
    const auto it = object.find(key);
    if (it == object.end()) continue;
    if (std::string text = text_of(*it); !text.empty()) return text;
    if (!it->is_object()) continue;
    for (const char* inner : keys) {
      const auto found = it->find(inner);
      if (found != it->end() && found->is_string()) return text_of(*found);
    }
  }
  return {};
}

/// The office, also if it is a field of the person.
std::string position_of(const Json& record) {
  if (std::string own = text_of(record, kPosition); !own.empty()) return own;
  const auto person = record.find(kSpeaker[0]);
  return person != record.end() && person->is_object() ? text_of(*person, kPosition)
                                                       : std::string();
}

bool is_record(const Json& value) {
  return value.is_object() && !text_of(value, kText).empty() &&
         (!text_of(value, kSpeaker).empty() || value.contains("speechOrder"));
}

/// Whether at least half of a list are records. The others may be notes without a speaker.
bool is_transcript(const Json& value) {
  if (!value.is_array() || value.empty()) return false;
  const auto records = std::count_if(value.begin(), value.end(), is_record);
  return records > 0 && static_cast<std::size_t>(records) * 2 >= value.size() &&
         std::all_of(value.begin(), value.end(), [](const Json& item) { return item.is_object(); });
}

/// The keys of a list whose keys are of no known name.
struct Shape {
  std::string text, speaker;
};

/// What the values of one key look like in all objects of a list.
struct Column {
  std::size_t values = 0, bytes = 0, longest = 0;
  std::size_t kana = 0, offices = 0;  // values with hiragana; that end with an office
  bool sentence = false;
};

bool has_hiragana(std::string_view text) {
  const std::u32string letters = decode(text);
  return std::any_of(letters.begin(), letters.end(),
                     [](char32_t c) { return c >= 0x3041 && c <= 0x3096; });
}

std::map<std::string, Column> columns_of(const Json& list) {
  std::map<std::string, Column> columns;
  for (const Json& object : list) {
    for (const auto& [key, value] : object.items()) {
      if (!value.is_string()) continue;
      const std::string text = text_of(value);
      if (trim(text).empty()) continue;
      Column& column = columns[key];
      ++column.values;
      column.bytes += text.size();
      column.longest = std::max(column.longest, text.size());
      column.kana += has_hiragana(text);
      column.sentence |= text.find("。") != text.npos;
      column.offices +=
          text.size() <= kSpeakerBytes && role_table().classify(text) != Role::kUnknown;
    }
  }
  return columns;
}

/// The longest texts with hiragana, in at least half of the objects, and short values of which at
/// least a third end with an office. nullopt if the list is no transcript.
std::optional<Shape> shape_of(const Json& list) {
  if (!list.is_array() || list.size() < kShapeRecords) return std::nullopt;
  if (!std::all_of(list.begin(), list.end(), [](const Json& item) { return item.is_object(); }))
    return std::nullopt;
  const auto columns = columns_of(list);
  Shape shape;
  std::size_t most = 0, offices = 0;
  for (const auto& [key, column] : columns) {
    const bool text = column.sentence && column.kana * 2 >= list.size();
    if (text && column.bytes > most) {
      shape.text = key;
      most = column.bytes;
    }
    const bool speaker = column.longest <= kSpeakerBytes && !column.sentence &&
                         column.values * 2 >= list.size() && column.offices * 3 >= column.values;
    if (speaker && column.offices > offices) {
      shape.speaker = key;
      offices = column.offices;
    }
  }
  if (shape.text.empty() || shape.speaker.empty()) return std::nullopt;
  return shape;
}

class Reader {
 public:
  void walk(const Json& value, const DietMeeting& context) {
    if (is_transcript(value)) {
      for (const Json& record : value) add(record, context);
    } else if (const auto shape = shape_of(value)) {
      for (const Json& record : value) {
        const std::string label = text_of(record.value(shape->speaker, Json()));
        const std::string_view header = label.empty() ? kHeaders[0] : std::string_view();
        add(context, {std::string(header), label, text_of(record.value(shape->text, Json()))});
      }
    } else if (value.is_array()) {
      for (const Json& item : value) walk(item, context);
    } else if (value.is_object()) {
      const DietMeeting here = meeting_of(value, context);
      for (const Json& item : value) walk(item, here);
    }
  }

  std::vector<SourceText> take() { return out_.take(); }
  bool empty() const { return out_.empty(); }

 private:
  /// Fields of the object itself override those of the objects around it.
  static DietMeeting meeting_of(const Json& object, const DietMeeting& context) {
    const auto or_else = [](const std::string& own, const std::string& other) {
      return own.empty() ? other : own;
    };
    return {or_else(text_of(object, kIssueId), context.issue_id),
            or_else(text_of(object, kHouse), context.house),
            or_else(text_of(object, kMeeting), context.meeting),
            or_else(text_of(object, kIssue), context.issue),
            or_else(text_of(object, kDate), context.date)};
  }

  void add(const Json& record, const DietMeeting& context) {
    const bool own =
        record.contains("issueID");  // a search result: each speech names its own meeting
    std::string speech = text_of(record, kText);
    if (looks_like_html(speech)) speech = extract_html(speech).text;
    std::string speaker = text_of(record, kSpeaker), position = position_of(record);
    const auto header = std::find(kHeaders.begin(), kHeaders.end(), speaker);
    if (header != kHeaders.end()) speaker = kHeaders[0];
    if (position == speaker) speaker.clear();  // {title: 議長（…）} is a label, not a person
    // Text without a speaker is a line of the header, or a note.
    if (speaker.empty() && position.empty() && !record.contains("speechOrder"))
      speaker = std::string(kHeaders[0]);
    add(own ? meeting_of(record, context) : context, {speaker, position, speech});
  }

  void add(const DietMeeting& meeting, const DietSpeech& speech) {
    if (!trim(speech.speech).empty()) out_.add(meeting, speech);
  }

  DietTranscripts out_;
};

}  // namespace

bool is_json_document(std::string_view text) {
  // A record may be damaged, and the caller may have cut off the last one. So several lines are
  // tried, and one that does not parse counts if "doc" is near its beginning.
  for (std::size_t line = 0, at = 0; line < kLinesTried && at < text.size(); ++line) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view one = trim(text.substr(at, end - at));
    at = end + 1;
    if (!one.starts_with('{')) continue;
    const Json record = Json::parse(one.substr(0, kLineBytesTried), nullptr, false);
    if (record.is_object() && (record.contains("doc") || record.contains("seq"))) return false;
    const std::string_view head = one.substr(0, kKeyBytes);
    if (record.is_discarded() && head.find("\"doc\"") != head.npos) return false;
  }
  return true;
}

std::vector<SourceText> read_json_transcripts(std::string_view text) {
  const Json json = parse_json_within(text, kLimits, true);
  if (json.is_discarded()) {
    throw FormatError("JSON として読めません。ファイルが途中で切れていないか確かめてください");
  }
  Reader reader;
  reader.walk(json, {});
  if (reader.empty()) {
    throw FormatError("JSON に発言の一覧（speaker と speech、title と body など）が見つかりません");
  }
  return reader.take();
}

}  // namespace gijiroku::indexer

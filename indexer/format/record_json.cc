// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/format/record_json.h"

#include <algorithm>
#include <array>
#include <functional>
#include <limits>
#include <nlohmann/json.hpp>
#include <numeric>
#include <set>
#include <utility>

#include "core/error.h"
#include "core/text.h"
#include "core/word_at.h"
#include "indexer/line/field_limit.h"

namespace gijiroku::indexer {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kMaxReasonBytes = 300;
// A record is flat. Exports add fields of their own, and some of these are lists.
constexpr JsonLimits kRecordLimits{16, 100'000};

constexpr const char* kDisclosure = "disclosure";
// In the literal form: a field with one of these in its name may say who may read the record.
constexpr std::array<std::string_view, 9> kDisclosureWords{
    "公開", "開示", "秘", "disclos", "public", "restrict", "confiden", "visib", "secret"};
constexpr std::size_t kMaxSlips = 2;

/// The number of letters to add, remove or change between two words (Levenshtein).
std::size_t slips(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t corner = std::exchange(row[0], i + 1);
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t changed = corner + (a[i] == b[j] ? 0 : 1);
      corner = std::exchange(row[j + 1], std::min({row[j] + 1, row[j + 1] + 1, changed}));
    }
  }
  return row.back();
}

/// Whether a field that the format does not know may be meant to say who may read the record.
bool resembles_disclosure(std::string_view key) {
  constexpr std::size_t kMaxKeyBytes = 200;  // of a longer key, the words alone
  const std::string form = literal_text(repair(key));
  return contains_any(form, kDisclosureWords) ||
         (form.size() < kMaxKeyBytes && slips(form, kDisclosure) <= kMaxSlips);
}

std::string text_of(const Json& in, const char* key) {
  const auto it = in.find(key);
  if (it == in.end() || it->is_null()) return {};
  if (!it->is_string()) throw FormatError(std::string(key) + " は文字列で書いてください");
  return repair(it->get_ref<const std::string&>());
}

/// Reads a single line, so it is used once.
class Reader {
 public:
  explicit Reader(const RoleTable& roles) : roles_(roles) {}

  JsonLine line(std::string_view text) && {
    try {
      if (text.size() > kMaxRecordBytes)
        throw FormatError("1 行が 16 MB を超えています。発言を分けてください");
      if (text.find('\0') != text.npos)  // the parser takes it for the end
        throw FormatError("NUL 文字があります。その文字を取り除いてください");
      out_.record = record(parsed(is_utf8(text) ? std::string(text) : warned_repair(text)));
    } catch (const Json::exception&
                 e) {  // its message quotes what was read last, perhaps the whole line
      const std::string reason = std::string(e.what()).substr(0, kMaxReasonBytes);
      report(Severity::kError, "bad-json", "JSON として読めません: " + repair(reason));
    } catch (const FormatError& e) {
      report(Severity::kError, "bad-record", e.what());
    }
    return std::move(out_);
  }

 private:
  void report(Severity severity, const char* code, std::string message) {
    out_.diagnostics.push_back({severity, code, 0, std::move(message)});
  }

  /// The JSON parser throws on invalid UTF-8; a stray byte must not cost the record.
  std::string warned_repair(std::string_view text) {
    report(Severity::kWarning, "bad-bytes", "文字として読めないバイトを U+FFFD に置き換えました");
    return repair(text);
  }

  /// Of a key that is given twice, the parser keeps the last value only.
  Json parsed(const std::string& text) {
    std::set<std::string> keys;
    return parse_json_within(text, kRecordLimits, false, [&](int depth, const Json& key) {
      if (depth != 1 || keys.insert(key.get<std::string>()).second) return;
      withhold("項目 " + key.get<std::string>() + " が同じ行に 2 回あるため非公開とします");
    });
  }

  /// Makes the record restricted, with a warning.
  void withhold(std::string why) {
    withheld_ = true;
    report(Severity::kWarning, "disclosure-unclear", std::move(why));
  }

  /// Fails closed: an unknown value must not make a record public.
  Openness stated_disclosure(const Json& in) {
    const auto found = in.find(kDisclosure);
    if (found == in.end() || found->is_null()) return Openness::kUnstated;
    const bool is_text = found->is_string();
    const std::string stated = is_text ? text_of(in, kDisclosure) : found->dump();
    if (is_text && trim(stated).empty()) return Openness::kUnstated;
    const auto known = is_text ? openness(trim(stated)) : std::nullopt;
    if (known && *known != Openness::kUnstated) return *known;
    withhold("disclosure「" + cut_field(stated) +
             "」は公開・一部非公開・非公開のどれでもないため非公開とします");
    return Openness::kClosed;
  }

  Openness disclosure_of(const Json& in) {
    const Openness stated = stated_disclosure(in);
    return withheld_ ? Openness::kClosed : stated;
  }

  JsonRecord record(const Json& in) {
    if (!in.is_object()) throw FormatError("1 行に 1 つの JSON オブジェクトを書いてください");
    for (const auto& [key, value] : in.items()) {
      static const std::set<std::string> known{"doc",  "seq",  "date", "meeting",  "speaker",
                                               "role", "text", "body", kDisclosure};
      if (known.contains(key)) continue;
      if (!resembles_disclosure(key)) {
        out_.unknown.push_back(key);
        continue;
      }
      withhold("項目 " + repair(key.substr(0, kMaxReasonBytes)) +
               " は公開の可否のようですが読めないため非公開とします。公開の可否は disclosure "
               "に書き、そうでなければ項目の名前を変えてください");
    }
    JsonRecord out{
        text_of(in, "doc"), text_of(in, "date"), text_of(in, "meeting"), text_of(in, "body"), {}};
    if (trim(out.doc).empty() || out.doc.size() > kMaxDocBytes) {
      throw FormatError("doc は 1〜512 バイトの文字列で書いてください");
    }
    // A seq that exceeds int would wrap to another number.
    const auto seq = in.find("seq");
    if (seq == in.end() || !seq->is_number_integer() || seq->get<std::int64_t>() < 1 ||
        seq->get<std::int64_t>() > std::numeric_limits<int>::max()) {
      throw FormatError("seq は 1 以上の整数で書いてください");
    }
    if (!in.contains("text") || !in["text"].is_string())
      throw FormatError("text は文字列で書いてください");
    Node& node = out.utterance;
    node.kind = NodeKind::kUtterance;
    node.seq = seq->get<int>();
    node.text = text_of(in, "text");
    node.label = text_of(in, "role");
    node.name = text_of(in, "speaker");
    node.role = roles_.classify(node.label);
    node.disclosure = disclosure_of(in);
    return out;
  }

  const RoleTable& roles_;
  JsonLine out_;
  bool withheld_ = false;  // whatever disclosure states
};

}  // namespace

Json parse_json_within(std::string_view text, JsonLimits limits, bool discard,
                       const std::function<void(int depth, const Json& key)>& on_key) {
  std::size_t elements = 0;
  const auto check = [&](int depth, Json::parse_event_t event, Json& value) {
    const bool begins =
        event == Json::parse_event_t::object_start || event == Json::parse_event_t::array_start;
    if (begins && depth >= limits.depth) throw FormatError("JSON の入れ子が深すぎます");
    if (++elements > limits.elements) throw FormatError("JSON の項目が多すぎます");
    if (on_key && event == Json::parse_event_t::key) on_key(depth, value);
    return true;
  };
  return Json::parse(text, check, !discard);
}

JsonLine read_json_line(std::string_view text, const RoleTable& roles) {
  // Of a longer line only the beginning is known.
  if (text.size() <= kMaxRecordBytes && trim(text).empty()) return {};
  return Reader(roles).line(text);
}

}  // namespace gijiroku::indexer

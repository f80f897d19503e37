// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/format/record_json.h"

#include <limits>
#include <nlohmann/json.hpp>
#include <set>

#include "core/error.h"

namespace gijiroku::indexer {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kMaxDocBytes = 512, kMaxReasonBytes = 300;

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
      if (text.find('\0') != text.npos)  // the parser takes it for the end
        throw FormatError("NUL 文字があります。その文字を取り除いてください");
      out_.record = record(Json::parse(is_utf8(text) ? std::string(text) : warned_repair(text)));
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

  /// Fails closed: an unknown value must not make a record public.
  Openness disclosure_of(const Json& in) {
    const std::string stated = text_of(in, "disclosure");
    if (trim(stated).empty()) return Openness::kUnstated;
    if (const auto known = openness(trim(stated)); known && *known != Openness::kUnstated)
      return *known;
    report(
        Severity::kWarning, "disclosure-unclear",
        "disclosure「" + stated + "」は公開・一部非公開・非公開のどれでもないため非公開とします");
    return Openness::kClosed;
  }

  JsonRecord record(const Json& in) {
    if (!in.is_object()) throw FormatError("1 行に 1 つの JSON オブジェクトを書いてください");
    for (const auto& [key, value] : in.items()) {
      static const std::set<std::string> known{"doc",  "seq",  "date", "meeting",   "speaker",
                                               "role", "text", "body", "disclosure"};
      if (!known.contains(key)) out_.unknown.push_back(key);
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
};

}  // namespace

JsonLine read_json_line(std::string_view text, const RoleTable& roles) {
  if (trim(text).empty()) return {};
  return Reader(roles).line(text);
}

}  // namespace gijiroku::indexer

#include "indexer/extract_json.h"

#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <unordered_map>

#include "core/error.h"
#include "indexer/number_set.h"

namespace gijiroku {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kMaxDocBytes = 512;

struct Record {
  std::string doc, date, meeting, body;
  Node utterance;
};

class Reader {
 public:
  Reader(const RoleTable& roles, const std::function<void(Meeting)>& sink)
      : roles_(roles), sink_(sink) {}

  void line(std::string_view text) {
    ++line_;
    if (trim(text).empty()) return;
    try {
      add(record(Json::parse(is_utf8(text) ? std::string(text) : warned_repair(text))));
    } catch (const Json::exception& e) {
      error("bad-json", std::string("JSON として読めません: ") + e.what());
    } catch (const FormatError& e) {
      error("bad-record", e.what());
    }
  }

  std::vector<Diagnostic> finish() {
    hand_over();
    return std::move(diagnostics_);
  }

 private:
  void report(Severity severity, const char* code, std::string message) {
    diagnostics_.push_back({severity, code, line_, std::move(message)});
  }
  void error(const char* code, std::string message) {
    report(Severity::kError, code, std::move(message));
  }
  void warn(const char* code, std::string message) {
    report(Severity::kWarning, code, std::move(message));
  }

  std::string warned_repair(std::string_view text) {
    warn("bad-bytes", "文字として読めないバイトを U+FFFD に置き換えました");
    return repair(text);
  }

  static std::string text_of(const Json& in, const char* key) {
    const auto it = in.find(key);
    if (it == in.end() || it->is_null()) return {};
    if (!it->is_string()) throw FormatError(std::string(key) + " は文字列で書いてください");
    return repair(it->get_ref<const std::string&>());
  }

  Openness disclosure_of(const Json& in) {
    const std::string stated = text_of(in, "disclosure");
    if (trim(stated).empty()) return Openness::kUnstated;
    if (const auto known = openness(trim(stated)); known && *known != Openness::kUnstated)
      return *known;
    warn("disclosure-unclear",
         "disclosure「" + stated + "」は公開・一部非公開・非公開のどれでもないため非公開とします");
    return Openness::kClosed;
  }

  Record record(const Json& in) {
    if (!in.is_object()) throw FormatError("1 行に 1 つの JSON オブジェクトを書いてください");
    for (const auto& [key, value] : in.items()) {
      static const std::set<std::string> known{"doc",  "seq",  "date", "meeting",   "speaker",
                                               "role", "text", "body", "disclosure"};
      if (!known.contains(key) && strangers_.insert(key).second) {
        warn("unknown-field", "項目 " + key + " は取り込みません（以後の行も同じ）");
      }
    }
    Record out{
        text_of(in, "doc"), text_of(in, "date"), text_of(in, "meeting"), text_of(in, "body"), {}};
    if (trim(out.doc).empty() || out.doc.size() > kMaxDocBytes) {
      throw FormatError("doc は 1〜512 バイトの文字列で書いてください");
    }
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

  void add(Record record) {
    if (!seen_[record.doc].insert(record.utterance.seq)) {
      throw FormatError("doc " + record.doc + " の seq " + std::to_string(record.utterance.seq) +
                        " が重複しています");
    }
    if (!meeting_ || meeting_->doc != record.doc) {
      hand_over();
      begin(record);
    }
    meeting_->agenda[0].nodes.push_back(std::move(record.utterance));
  }

  void begin(const Record& record) {
    Meeting meeting;
    meeting.doc = record.doc;
    meeting.id = meeting_id(record.doc);
    meeting.title = std::string(trim(record.meeting));
    meeting.held_on = parse_iso_date(record.date);
    if (meeting.held_on) {
      meeting.year = fiscal_year(*meeting.held_on);
    } else if (!record.date.empty()) {
      warn("bad-date",
           "日付「" + record.date + "」を YYYY-MM-DD として読めません。年度不明とします");
    }
    meeting.body = std::string(trim(record.body));
    if (meeting.body.empty()) meeting.body = std::string(without_date(meeting.title));
    meeting.disclosure.minutes = Openness::kOpen;
    meeting.agenda.emplace_back();
    meeting_ = std::move(meeting);
  }

  /// "2013年1月21日 総務委員会" → "総務委員会".
  static std::string_view without_date(std::string_view title) {
    constexpr std::string_view kDay = "日";
    const std::size_t day = title.find(kDay);
    if (day == std::string_view::npos) return title;
    const std::size_t end = day + kDay.size();
    if (!find_date(title.substr(0, end))) return title;
    const std::string_view rest = trim(title.substr(end));
    return rest.empty() ? title : rest;
  }

  void hand_over() {
    if (!meeting_) return;
    if (!meeting_->title.empty()) {
      Node title;
      title.kind = NodeKind::kHeading;
      title.text = meeting_->title;
      title.disclosure = title_disclosure(meeting_->agenda[0].nodes);
      meeting_->header.push_back(std::move(title));
    }
    sink_(std::move(*meeting_));
    meeting_.reset();
  }

  const RoleTable& roles_;
  const std::function<void(Meeting)>& sink_;
  std::size_t line_ = 0;
  std::optional<Meeting> meeting_;
  std::unordered_map<std::string, NumberSet> seen_;  // seqs by doc
  std::set<std::string> strangers_;                  // fields already warned of
  std::vector<Diagnostic> diagnostics_;
};

}  // namespace

Openness title_disclosure(const std::vector<Node>& nodes) {
  Openness found = Openness::kClosed;
  for (const Node& node : nodes) {
    if (node.disclosure == Openness::kOpen || node.disclosure == Openness::kUnstated)
      return Openness::kUnstated;
    if (node.disclosure == Openness::kPartly) found = Openness::kPartly;
  }
  return found;
}

std::vector<Diagnostic> read_json_lines(std::istream& in, const RoleTable& roles,
                                        const std::function<void(Meeting)>& sink) {
  Reader reader(roles, sink);
  bool first = true;
  for (std::string line; std::getline(in, line); first = false) {
    std::string_view text = line;
    if (first && text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    reader.line(text);
  }
  return reader.finish();
}

}  // namespace gijiroku

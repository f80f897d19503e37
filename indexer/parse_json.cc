#include "indexer/parse_json.h"

#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "core/error.h"
#include "core/meeting_json.h"
#include "indexer/extract_json.h"
#include "indexer/reading.h"

namespace gijiroku {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kHeadBytes = 65536;  // enough to tell what a file is

Json diagnostics_json(const std::vector<Diagnostic>& diagnostics) {
  Json out = Json::array();
  for (const Diagnostic& d : diagnostics) {
    out.push_back({{"severity", d.severity == Severity::kError ? "error" : "warning"},
                   {"code", d.code},
                   {"line", d.line},
                   {"message", d.message}});
  }
  return out;
}

Json minutes_json(const std::string& path, const std::string& bytes) {
  const std::string doc = path.substr(path.rfind('/') + 1);
  Json out = Json::array();
  for (const Parsed& parsed : read_minutes(bytes, doc, role_table())) {
    out.push_back(to_json(parsed.meeting));
    out.back()["diagnostics"] = diagnostics_json(parsed.diagnostics);
  }
  return out.size() == 1 ? out[0] : out;
}

Json records_json(std::istream& in) {
  Json out = Json::array();
  const auto diagnostics = read_json_lines(
      in, role_table(), [&](const Meeting& meeting) { out.push_back(to_json(meeting)); });
  if (out.empty()) out.push_back(Json::object());
  out[0]["diagnostics"] = diagnostics_json(diagnostics);
  return out;
}

}  // namespace

std::string parse_json(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw file_error("open", path);
  const std::string bytes(std::istreambuf_iterator<char>(in), {});
  if (in.bad()) throw file_error("read", path);
  if (!is_json_lines(std::string_view(bytes).substr(0, kHeadBytes)))
    return minutes_json(path, bytes).dump(1) + "\n";
  in.clear();
  in.seekg(0);
  return records_json(in).dump(1) + "\n";
}

}  // namespace gijiroku

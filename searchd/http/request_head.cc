// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/http/request_head.h"

#include <algorithm>
#include <vector>

#include "searchd/http/compression.h"
#include "searchd/http/header_value.h"

namespace gijiroku::search {
namespace {

constexpr int kBad = 400, kMethod = 405, kTarget = 414, kRange = 416, kHeaders = 431,
              kVersion = 505;

/// The lines before the empty line, without CR LF.
std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> out;
  while (!text.empty()) {
    const std::size_t end = text.find("\r\n");
    if (end == std::string_view::npos || end == 0) break;
    out.push_back(text.substr(0, end));
    text.remove_prefix(end + 2);
  }
  return out;
}

/// Whether `text` is not empty and has no blanks or control characters. Bytes above 0x7F pass;
/// request/target.h checks that they are UTF-8.
bool is_visible(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(),
                                      [](unsigned char c) { return c > 0x20 && c != 0x7F; });
}

/// The path and query of a target in origin form (/search?q=a) or in absolute form, as a proxy
/// sends it (http://host/search?q=a, RFC 9112); empty if it is neither.
std::string path_of(std::string_view target) {
  if (target.front() == '/') return std::string(target);
  const std::size_t colon = target.find("://");
  if (colon == std::string_view::npos) return "";
  const std::string_view scheme = target.substr(0, colon);
  if (!same_name(scheme, "http") && !same_name(scheme, "https")) return "";
  target.remove_prefix(colon + 3);
  const std::size_t end = std::min(target.find_first_of("/?#"), target.size());
  if (end == 0) return "";
  target.remove_prefix(end);
  return (target.starts_with('/') ? "" : "/") + std::string(target);
}

int read_request_line(RequestHead& head, std::string_view line) {
  // First and last blank: a target that contains a blank is then refused, not cut.
  const std::size_t first = line.find(' '), last = line.rfind(' ');
  if (first == std::string_view::npos || first == last) return kBad;
  const std::string_view method = line.substr(0, first), version = line.substr(last + 1);
  const std::string_view target = line.substr(first + 1, last - first - 1);
  if (version != "HTTP/1.1" && version != "HTTP/1.0")
    return version.starts_with("HTTP/") ? kVersion : kBad;
  if (!is_visible(target)) return kBad;
  if (target.size() > kMaxTargetBytes) return kTarget;
  const std::string path = path_of(target);
  if (path.empty()) return kBad;
  if (method != "GET" && method != "HEAD") return kMethod;
  head.method = method;
  head.target = path;
  head.chunks = head.keep_alive = version == "HTTP/1.1";
  return 0;
}

/// Refuses what servers read differently: a folded line, a blank before the colon, a bare CR or LF.
/// Behind a proxy these allow one request to be hidden in another.
int read_header(RequestHead& head, std::string_view line, bool& closes) {
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos || !is_visible(line.substr(0, colon))) return kBad;
  const std::string_view name = line.substr(0, colon);
  const std::string_view value = trimmed(line.substr(colon + 1));
  if (value.find_first_of(std::string_view("\0\r\n", 3)) != std::string_view::npos) return kBad;
  if (same_name(name, "transfer-encoding")) return kBad;
  if (same_name(name, "content-length") && value != "0") return kBad;
  if (same_name(name, "range") && value.find(',') != std::string_view::npos) return kRange;
  if (same_name(name, "if-none-match")) head.if_none_match = value;
  if (same_name(name, "x-gijiroku-token")) {
    if (head.token) return kBad;
    head.token = value;
  }
  if (same_name(name, "accept-encoding")) head.gzip = head.gzip || accepts_gzip(value);
  if (same_name(name, "connection")) {
    for (const std::string_view each : split_list(value, ',')) {
      if (same_name(each, "close")) closes = true;
      if (same_name(each, "keep-alive")) head.keep_alive = true;
    }
  }
  return 0;
}

}  // namespace

RequestHead parse_head(std::string_view text) {
  RequestHead head;
  const std::vector<std::string_view> lines = lines_of(text);
  if (lines.empty()) {
    head.refusal = kBad;
  } else if (lines.size() > kMaxHeaders + 1) {
    head.refusal = kHeaders;
  } else {
    head.refusal = read_request_line(head, lines.front());
    bool closes = false;
    for (std::size_t i = 1; i < lines.size() && head.refusal == 0; ++i) {
      head.refusal = read_header(head, lines[i], closes);
    }
    // Whatever else Connection lists, close wins.
    head.keep_alive = head.keep_alive && !closes;
  }
  return head;
}

}  // namespace gijiroku::search

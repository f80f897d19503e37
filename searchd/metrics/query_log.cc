// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/metrics/query_log.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <vector>

#include "core/error.h"
#include "core/file.h"
#include "core/text.h"

namespace gijiroku::search {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kPrefix = "queries-", kSuffix = ".tsv";
constexpr std::size_t kDayLength = 10, kMaxFileBytes = 4'000'000;
constexpr unsigned kMode = 0600;     // what people search for is for the operator only
constexpr std::size_t kMaxDays = 2;  // in memory: today and a day that is not written yet

/// "2020-12-14", in the machine's time zone.
std::string day_of(std::chrono::system_clock::time_point time) {
  const std::time_t seconds = std::chrono::system_clock::to_time_t(time);
  std::tm parts{};
  localtime_r(&seconds, &parts);
  std::string out(kDayLength + 1, '\0');
  out.resize(std::strftime(out.data(), out.size(), "%Y-%m-%d", &parts));
  return out;
}

std::string file_of(const std::string& day) {
  return std::string(kPrefix) + day + std::string(kSuffix);
}

/// The day that a file's name has; empty if it is not a file of this log.
std::string day_in(const std::string& name) {
  const std::string day = name.substr(std::min(name.size(), kPrefix.size()), kDayLength);
  return name == file_of(day) && day.size() == kDayLength &&
                 day.find_first_not_of("0123456789-") == std::string::npos
             ? day
             : "";
}

std::string normal_form(std::string_view text) {
  const LiteralForm form = literal_form(text);
  std::string out;
  std::size_t at = 0;  // in code points
  for (const char byte : form.text) {
    const bool begins = (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
    if (begins && form.gaps[at++] && !out.empty()) out += ' ';
    // Whitespace is gone, but other control characters may be left, which would break a row.
    if (static_cast<unsigned char>(byte) < ' ' || byte == '\x7F') return "";
    out += byte;
  }
  return out;
}

std::size_t number_in(std::string_view text) {
  std::size_t out = 0;
  std::from_chars(text.data(), text.data() + text.size(), out);
  return out;
}

void write_private(const fs::path& path, std::string_view bytes) {
  const FileDescriptor file = open_file(path, O_WRONLY | O_CREAT | O_TRUNC, kMode);
  while (!bytes.empty()) {
    const ssize_t n = ::write(file.fd(), bytes.data(), bytes.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) throw file_error("write", path.string());
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
}

}  // namespace

QueryLog::QueryLog(QueryLogSettings settings) : settings_(std::move(settings)) {
  const std::string today = day_of(settings_.now());
  read(today);
  write_day(today, days_[today]);
  delete_old();
  watcher_ = std::thread([this] { watch(); });
}

QueryLog::~QueryLog() {
  {
    const std::lock_guard lock(mutex_);
    ends_ = true;
  }
  end_.notify_all();
  watcher_.join();
  write();
}

void QueryLog::watch() {
  std::unique_lock lock(mutex_);
  while (!end_.wait_for(lock, kInterval, [this] { return ends_; })) {
    lock.unlock();
    write();
    lock.lock();
  }
}

void QueryLog::count(std::string_view text, bool has_hits) {
  const std::string form = normal_form(text);
  if (form.empty() || form.size() > kMaxTextBytes) return;
  const std::string today = day_of(settings_.now());
  const std::lock_guard lock(mutex_);
  if (!days_.contains(today) && days_.size() == kMaxDays) days_.erase(days_.begin());
  Texts& texts = days_[today];
  if (texts.size() >= kMaxTexts && !texts.contains(form)) return;
  Counts& counts = texts[form];
  ++counts.searches;
  if (!has_hits) ++counts.without_hits;
}

void QueryLog::write() {
  const std::lock_guard one(writing_);
  const std::string today = day_of(settings_.now());
  std::map<std::string, Texts> days;
  {
    const std::lock_guard lock(mutex_);
    days = days_;
  }
  try {
    for (const auto& [day, texts] : days) write_day(day, texts);
    delete_old();
    const std::lock_guard lock(mutex_);
    std::erase_if(days_, [&](const auto& each) { return each.first < today; });
  } catch (const std::runtime_error& e) {  // FileError, filesystem_error
    settings_.on_failure(e.what());
  }
}

void QueryLog::write_day(const std::string& day, const Texts& texts) const {
  std::vector<std::pair<std::string, Counts>> rows;
  for (const auto& each : texts) {
    if (each.second.searches >= kFewest) rows.push_back(each);
  }
  // Not in the order of the table, which could tell which text came first.
  std::ranges::sort(rows, [](const auto& a, const auto& b) {
    return a.second.searches != b.second.searches ? a.second.searches > b.second.searches
                                                  : a.first < b.first;
  });
  std::string out;
  for (const auto& [text, counts] : rows) {
    out += text + '\t' + std::to_string(counts.searches) + '\t' +
           std::to_string(counts.without_hits) + '\n';
  }
  const fs::path path = fs::path(settings_.folder) / file_of(day);
  const fs::path next = path.string() + ".next";
  write_private(next, out);
  if (std::rename(next.c_str(), path.c_str()) != 0) throw file_error("rename to", path.string());
}

void QueryLog::read(const std::string& day) {
  const fs::path path = fs::path(settings_.folder) / file_of(day);
  const std::string content = read_file_if_present(path, kMaxFileBytes).value_or("");
  Texts& texts = days_[day];
  for (std::string_view rest = content; !rest.empty() && texts.size() < kMaxTexts;) {
    const std::string_view row = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(rest.size(), row.size() + 1));
    const std::size_t first = row.find('\t'), last = row.rfind('\t');
    if (first == last) continue;
    texts[std::string(row.substr(0, first))] = {number_in(row.substr(first + 1)),
                                                number_in(row.substr(last + 1))};
  }
}

void QueryLog::delete_old() const {
  const std::string oldest = day_of(settings_.now() - std::chrono::hours(24 * kDays));
  for (const auto& entry : fs::directory_iterator(settings_.folder)) {
    const std::string day = day_in(entry.path().filename().string());
    if (!day.empty() && day < oldest) fs::remove(entry.path());
  }
}

}  // namespace gijiroku::search

// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/confine/wire.h"

#include <cstring>

#include "core/error.h"
#include "core/utf8.h"

namespace gijiroku::indexer {
namespace {

[[noreturn]] void refuse() {
  throw FormatError("読み取り用の子プロセスの返した内容が正しくありません");
}

}  // namespace

// Both ends are the same program on the same machine, so the byte order is that of the machine.
void WireWriter::number(std::uint64_t value) {
  char raw[kNumberBytes];
  std::memcpy(raw, &value, sizeof raw);
  out_.append(raw, sizeof raw);
}

void WireWriter::bytes(std::string_view value) {
  number(value.size());
  out_ += value;
}

void WireWriter::date(const Date& value) {
  number(static_cast<std::uint64_t>(static_cast<int>(value.year())));
  number(static_cast<unsigned>(value.month()));
  number(static_cast<unsigned>(value.day()));
}

std::uint64_t WireReader::number() {
  std::uint64_t value = 0;
  if (left_.size() < sizeof value) refuse();
  std::memcpy(&value, left_.data(), sizeof value);
  left_.remove_prefix(sizeof value);
  return value;
}

std::uint64_t WireReader::number_up_to(std::uint64_t most) {
  const std::uint64_t value = number();
  if (value > most) refuse();
  return value;
}

std::size_t WireReader::count(std::size_t least_bytes) {
  const std::uint64_t value = number();
  if (value > left_.size() / least_bytes) refuse();
  return value;
}

std::string_view WireReader::bytes() {
  const std::size_t size = count(1);
  const std::string_view value = left_.substr(0, size);
  left_.remove_prefix(size);
  return value;
}

std::string WireReader::text() { return repair(bytes()); }

Date WireReader::date() {
  const auto year = static_cast<int>(number_up_to(9999));
  const auto month = static_cast<unsigned>(number_up_to(12));
  const auto day = static_cast<unsigned>(number_up_to(31));
  const Date date{std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
  if (!date.ok()) refuse();
  return date;
}

void WireReader::end() const {
  if (!left_.empty()) refuse();
}

}  // namespace gijiroku::indexer

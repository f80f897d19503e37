// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/node_record.h"

#include <array>
#include <cstring>

#include "core/error.h"
#include "core/utf8.h"

namespace gijiroku {
namespace {

constexpr std::size_t kByteBits = 8;

using Sizes = std::array<std::uint32_t, 2>;  // of the literal and the edits

/// Bits are packed into bytes, the lowest bit first.
std::size_t bytes_of(std::size_t bits) { return (bits + kByteBits - 1) / kByteBits; }

void append_bits(std::string& out, const std::vector<bool>& bits) {
  const std::size_t at = out.size();
  out.resize(at + bytes_of(bits.size()));
  for (std::size_t i = 0; i < bits.size(); ++i) {
    char& byte = out[at + i / kByteBits];
    byte = static_cast<char>(byte | (bits[i] << (i % kByteBits)));
  }
}

std::vector<bool> bits_of(std::string_view bytes, std::size_t count) {
  std::vector<bool> out(count);
  for (std::size_t i = 0; i < count; ++i)
    out[i] = (static_cast<unsigned char>(bytes[i / kByteBits]) >> (i % kByteBits) & 1U) != 0;
  return out;
}

}  // namespace

std::string node_key(std::uint32_t node) { return "node" + std::to_string(node); }

std::string to_bytes(const NodeRecord& record) {
  const Sizes sizes{static_cast<std::uint32_t>(record.literal.size()),
                    static_cast<std::uint32_t>(record.edits.size())};
  std::string out(sizeof(sizes), '\0');
  std::memcpy(out.data(), sizes.data(), sizeof(sizes));
  out.append(record.literal).append(record.edits);
  append_bits(out, record.token_starts);
  append_bits(out, record.gaps);
  return out;
}

NodeRecord node_record(std::string_view bytes) {
  Sizes sizes{};
  if (bytes.size() < sizeof(sizes)) throw FormatError("a node's record is cut short");
  // The bytes come from another machine: no size in them is trusted.
  std::memcpy(sizes.data(), bytes.data(), sizeof(sizes));
  bytes.remove_prefix(sizeof(sizes));
  NodeRecord out;
  out.literal = bytes.substr(0, sizes[0]);
  out.edits = bytes.substr(out.literal.size()).substr(0, sizes[1]);
  bytes.remove_prefix(out.literal.size() + out.edits.size());
  // count_code_points requires valid UTF-8.
  const std::size_t characters = is_utf8(out.literal) ? count_code_points(out.literal) : 0;
  if (out.literal.size() != sizes[0] || out.edits.size() != sizes[1] ||
      bytes.size() != 2 * bytes_of(characters))
    throw FormatError("a node's record is damaged");
  out.token_starts = bits_of(bytes, characters);
  out.gaps = bits_of(bytes.substr(bytes_of(characters)), characters);
  return out;
}

}  // namespace gijiroku

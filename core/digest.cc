// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/digest.h"

#include <openssl/evp.h>

#include <array>
#include <fstream>
#include <memory>
#include <vector>

#include "core/error.h"

namespace gijiroku {
namespace {

/// A SHA-256 that takes its input in pieces.
class Sha256 {
 public:
  Sha256() : context_(EVP_MD_CTX_new(), EVP_MD_CTX_free) {
    EVP_DigestInit_ex(context_.get(), EVP_sha256(), nullptr);
  }
  void add(const void* data, std::size_t size) { EVP_DigestUpdate(context_.get(), data, size); }
  std::string hex() {
    std::array<unsigned char, EVP_MAX_MD_SIZE> raw{};
    unsigned size = 0;
    EVP_DigestFinal_ex(context_.get(), raw.data(), &size);
    std::string out;
    for (unsigned i = 0; i < size; ++i) {
      out.push_back("0123456789abcdef"[raw[i] >> 4]);
      out.push_back("0123456789abcdef"[raw[i] & 15]);
    }
    return out;
  }

 private:
  std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context_;
};

}  // namespace

std::string sha256(std::string_view bytes) {
  Sha256 hash;
  hash.add(bytes.data(), bytes.size());
  return hash.hex();
}

std::string sha256_file(const std::string& path, const std::function<void()>& after_piece) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw file_error("open", path);
  Sha256 hash;
  // 1 MiB at a time, because MeCab's dictionary and a shard's files are large.
  std::vector<char> buffer(1 << 20);
  // The last read fails because the file ends, but still delivers bytes.
  while (in.read(buffer.data(), static_cast<std::streamsize>(buffer.size())) || in.gcount() > 0) {
    hash.add(buffer.data(), static_cast<std::size_t>(in.gcount()));
    after_piece();
  }
  if (in.bad()) throw file_error("read", path);
  return hash.hex();
}

}  // namespace gijiroku

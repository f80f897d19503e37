#include "searchd/variants.h"

#include <algorithm>

#include "core/text.h"
#include "searchd/date_spelling.h"
#include "searchd/kana_spelling.h"
#include "searchd/numerals.h"
#include "searchd/variant_table.h"

namespace gijiroku {
namespace {

constexpr std::size_t kLongest = 64;  // characters of a literal that has variants
constexpr std::size_t kFreeInside =
    12;  // bytes of a katakana word that may be part of a longer one

bool is_letter(char32_t c) { return c >= U'a' && c <= U'z'; }
bool is_katakana(char32_t c) { return c >= U'ァ' && c <= U'ー'; }

/// Whether a word that ends with `a` goes on with `b`.
bool joined(char32_t a, char32_t b) {
  const auto number = [](char32_t c) { return is_numeric(c) || c == U','; };
  return (number(a) && number(b)) || (is_letter(a) && is_letter(b)) ||
         (is_letter(a) && is_numeric(b) && b < 0x80) || (is_numeric(a) && a < 0x80 && is_letter(b));
}

char32_t before(std::string_view text, std::size_t at) {
  if (at == 0) return 0;
  std::size_t from = at - 1;
  while (from > 0 && (text[from] & 0xC0) == 0x80) --from;
  return code_point_at(text, from).value;
}

char32_t behind(std::string_view text, std::size_t at) {
  return at < text.size() ? code_point_at(text, at).value : 0;
}

/// Whether bytes [at, end) begin and end where words may.
bool stands_free(std::string_view text, std::size_t at, std::size_t end) {
  const char32_t first = behind(text, at), last = before(text, end);
  const char32_t left = before(text, at), right = behind(text, end);
  if (joined(left, first) || joined(last, right)) return false;
  if (left == U'.' && is_numeric(first) && first < 0x80) return false;  // 1.5 holds no 5
  if (right == U'ー') return false;
  return end - at >= kFreeInside ||
         !((is_katakana(left) && is_katakana(first)) || (is_katakana(last) && is_katakana(right)));
}

/// The longest stretch that has other spellings at `at`; a stretch without others is passed over.
Spelling spelling_at(std::string_view form, std::size_t at) {
  Spelling best = date_at(form, at);
  const auto take = [&](Spelling other) {
    if (other.size > best.size) {
      best = std::move(other);
    } else if (other.size == best.size) {
      best.others.insert(best.others.end(), other.others.begin(), other.others.end());
    }
  };
  take(time_at(form, at));
  take(number_at(form, at));
  take(kana_at(form, at));
  if (at > 0 && is_numeric(before(form, at))) take(counter_at(form, at));
  const auto entry = variant_table().at(form, at);
  if (entry.size > 0 && stands_free(form, at, at + entry.size)) take({entry.size, *entry.others});
  return best;
}

class Product {
 public:
  void add(std::string_view printed, const std::vector<std::string>& others) {
    const std::size_t before = made_.size();
    for (std::size_t i = 0; i < before; ++i) {
      for (const std::string& other : others) {
        if (made_.size() <= kMostVariants && other != printed) made_.push_back(made_[i] + other);
      }
    }
    for (std::size_t i = 0; i < before; ++i) made_[i] += printed;
  }

  std::vector<std::string> take() { return std::move(made_); }

 private:
  std::vector<std::string> made_{""};  // the first is the literal itself
};

}  // namespace

std::vector<std::string> variants_of(std::string_view literal) {
  if (count_code_points(literal) > kLongest) return {};
  Product product;
  for (std::size_t at = 0; at < literal.size();) {
    const Spelling spelling = spelling_at(literal, at);
    const std::size_t size = spelling.size > 0 ? spelling.size : code_point_at(literal, at).size;
    product.add(literal.substr(at, size), spelling.others);
    at += size;
  }
  std::vector<std::string> made = product.take(), out;
  for (std::string& kana : other_kana(literal)) made.push_back(std::move(kana));
  made.push_back(without_iteration_marks(literal));
  for (std::string& each : made) {
    const bool known = each == literal || std::find(out.begin(), out.end(), each) != out.end();
    if (!known && out.size() < kMostVariants) out.push_back(std::move(each));
  }
  return out;
}

std::size_t find_variant(std::string_view text, std::string_view variant, std::size_t from) {
  for (std::size_t at = text.find(variant, from); at != text.npos;
       at = text.find(variant, at + 1)) {
    if (stands_free(text, at, at + variant.size())) return at;
  }
  return text.npos;
}

}  // namespace gijiroku

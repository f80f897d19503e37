// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/line/head.h"

#include <array>
#include <functional>
#include <string>

namespace gijiroku::indexer {
namespace {

/// The literal forms of texts that were read last. What takes the place of another is decided by a
/// hash of the text.
class Forms {
 public:
  std::shared_ptr<const NormalText> of(std::string_view text) {
    if (text.size() > Head::kBytes) return std::make_shared<const NormalText>(normalize(text));
    Form& form = forms_[std::hash<std::string_view>()(text) % forms_.size()];
    if (!form.normal || form.text != text)
      form = {std::string(text), std::make_shared<const NormalText>(normalize(text))};
    return form.normal;
  }

 private:
  struct Form {
    std::string text;
    std::shared_ptr<const NormalText> normal;
  };
  std::array<Form, 1024> forms_;
};

}  // namespace

Head::Head(std::string_view text, std::size_t limit) : text_(text) {
  read_ = boundary_at_or_before(text, std::min(limit, text.size()));
  whole_ = read_ == text.size();
  thread_local Forms forms;
  normal_ = forms.of(text.substr(0, read_));
}

bool Head::gap(std::size_t i) const {
  if (i >= view().size()) return whole_;
  return normal_->gap_before(i);
}

std::size_t Head::begin(std::size_t i) const {
  return i < view().size() ? normal_->original({i, i + 1}).begin : read_;
}

std::size_t Head::end(std::size_t i) const {
  return i == 0 ? 0 : normal_->original({i - 1, i}).end;
}

std::string_view Head::rest(std::size_t i) const { return trim(text_.substr(begin(i))); }

std::string_view Head::printed(std::size_t from, std::size_t to) const {
  if (from >= to) return {};
  return text_.substr(begin(from), end(to) - begin(from));
}

}  // namespace gijiroku::indexer

// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/kokkai/element_xml.h"

#include "core/xml_escape.h"
#include "searchd/model/processor_time.h"

namespace gijiroku::search::kokkai {
namespace {

void put(std::string& out, const Elements& elements);

void put_tag(std::string& out, std::string_view name, bool end) {
  out += end ? "</" : "<";
  out += name;
  out += '>';
}

struct ToXml {
  std::string& out;
  std::string_view name;

  template <typename Content>
  void around(Content content) const {
    put_tag(out, name, false);
    content();
    put_tag(out, name, true);
  }
  void operator()(std::monostate) const {
    around([] {});
  }
  void operator()(std::int64_t number) const {
    around([&] { out += std::to_string(number); });
  }
  void operator()(const std::string& text) const {
    around([&] { out += xml_escape(text); });
  }
  void operator()(const Texts& texts) const {
    for (const std::string& each : texts) (*this)(each);
  }
  void operator()(const Elements& elements) const {
    around([&] { put(out, elements); });
  }
  void operator()(const std::vector<Elements>& list) const {
    for (const Elements& each : list) (*this)(each);
  }
};

void put(std::string& out, const Elements& elements) {
  spend_processor_time(elements.size());
  for (const Element& each : elements) std::visit(ToXml{out, each.name}, each.value);
}

}  // namespace

std::string xml_text(std::string_view root, const Elements& elements) {
  std::string out;
  ToXml{out, root}(elements);
  return out;
}

}  // namespace gijiroku::search::kokkai

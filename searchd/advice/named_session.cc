// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/advice/named_session.h"

#include <string_view>

#include "searchd/model/processor_time.h"
#include "searchd/select/plenary_session.h"

namespace gijiroku::search {
namespace {

/// Whether two are the same session, whichever era its year is counted in.
bool is_same(const PlenarySession& a, const PlenarySession& b) {
  constexpr std::string_view kYear = "年";
  const auto kind = [&](const PlenarySession& session) {
    return std::string_view(session.name).substr(session.name.find(kYear));
  };
  return a.year == b.year && a.number == b.number && kind(a) == kind(b);
}

}  // namespace

std::optional<NamedSession> named_session(const std::vector<std::string>& texts,
                                          const Vocabulary& vocabulary) {
  std::optional<PlenarySession> asked;
  for (const std::string& text : texts) {
    if (!asked) asked = plenary_session(text);
  }
  if (!asked) return std::nullopt;
  NamedSession out{asked->name, {}};
  bool has_sessions = false;
  const WordList& bodies = vocabulary[WordKind::kBody];
  for (std::uint32_t entry = 0; entry < bodies.size(); ++entry) {
    spend_processor_time();
    std::string body(bodies.text(entry));
    const auto session = plenary_session(body);
    has_sessions = has_sessions || session;
    if (session && is_same(*session, *asked)) out.days.push_back(std::move(body));
  }
  return has_sessions ? std::optional(std::move(out)) : std::nullopt;
}

std::optional<NamedSession> named_session(const Term& term, const Vocabulary& vocabulary) {
  if (term.exact || term.literal.find("会") == term.literal.npos) return std::nullopt;
  std::vector<std::string> texts{term.literal};
  for (const Variant& variant : term.variants) texts.push_back(variant.literal);
  return named_session(texts, vocabulary);
}

}  // namespace gijiroku::search

// SPDX-License-Identifier: GPL-3.0-or-later
// Checks the snippets of random queries: they must be slices of the text and highlight all matches
// and nothing else. Prints how long they are.
//
//   highlights CORPUS.jsonl INDEX [PAIRS] [SEED]
#include <algorithm>
#include <iostream>
#include <map>

#include "searchd/engine/searcher_pool.h"
#include "tests/support/highlight_oracle.h"
#include "tests/support/literal_oracle.h"
#include "tests/support/random_query.h"

using namespace gijiroku;
using namespace gijiroku::search;
using namespace gijiroku::testing;

namespace {

/// What may be highlighted. Of the other spellings only those that the answer names.
std::vector<Wanted> wanted_of(const Query& query, const Answer& answer) {
  std::vector<Wanted> out = wanted_by(query);
  for (std::size_t i = 0; i < out.size() && i < answer.terms.size(); ++i) {
    const std::vector<std::string>& named = answer.terms[i].variants;
    const auto is_unnamed = [&](const std::string& spelling) {
      return std::find(named.begin(), named.end(), spelling) == named.end();
    };
    std::erase_if(out[i].variants, is_unnamed);
    for (Word& word : out[i].words) std::erase_if(word.others, is_unnamed);
  }
  return out;
}

bool is_one_of(char32_t c, std::u32string_view set) { return set.find(c) != set.npos; }
bool closes(char32_t c) { return is_one_of(c, U"」』）)】〕〉》］]”’"); }

/// Whether a sentence ends before point `at` of the text.
bool sentence_ends(const std::u32string& text, std::size_t at) {
  while (at > 0 && (closes(text[at - 1]) || (is_whitespace(text[at - 1]) && text[at - 1] != U'\n')))
    --at;
  return at == 0 || at == text.size() || is_one_of(text[at - 1], U"。！？｡\n") ||
         is_one_of(text[at], U"\n");
}

struct Tally {
  std::size_t pairs = 0, faults = 0, unknown = 0, highlights = 0;
  // Of texts that are not shown whole: fragments, those that begin or end with a sentence, lengths.
  std::size_t fragments = 0, begins = 0, ends = 0;
  std::vector<std::size_t> lengths;

  void add(const Hit& hit, const std::string& text) {
    ++pairs;
    std::size_t shown = 0;
    for (const Fragment& fragment : hit.fragments) {
      shown += fragment.shown.end - fragment.shown.begin;
      highlights += fragment.highlights.size();
    }
    if (shown >= count_code_points(trim(text))) return;
    lengths.push_back(shown);
    const std::u32string points = decode(text);
    for (const Fragment& fragment : hit.fragments) {
      ++fragments;
      begins += sentence_ends(points, fragment.shown.begin);
      ends += sentence_ends(points, fragment.shown.end);
    }
  }
};

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    std::cerr << "highlights CORPUS.jsonl INDEX [PAIRS] [SEED]\n";
    return 2;
  }
  const std::size_t pairs = argc > 3 ? std::stoul(argv[3]) : 5000;
  std::mt19937 random(argc > 4 ? static_cast<unsigned>(std::stoul(argv[4])) : 1U);
  const std::vector<OracleText> texts = read_texts(argv[1]);
  std::map<std::string, const OracleText*> by_id;
  for (const OracleText& text : texts) by_id[text.id] = &text;
  SearcherPool pool(argv[2], Scope::kPublic);
  const auto searcher = pool.borrow();
  const Tokenizer tokenizer;
  Tally tally;
  for (std::size_t round = 0; tally.pairs < pairs; ++round) {
    RandomQuery made(texts[random() % texts.size()].raw, tokenizer, random);
    Criteria criteria;
    criteria.text = made.query(kQueryKinds[round % std::size(kQueryKinds)]);
    if (trim(criteria.text).empty()) continue;
    const Query query = parse_query(criteria.text, tokenizer, {today(), {}});
    const Answer answer = searcher->search(criteria);
    const std::vector<Wanted> wanted = wanted_of(query, answer);
    for (const Hit& hit : answer.hits) {
      const auto text = by_id.find(hit.meeting.doc + "#" + std::to_string(hit.seq));
      if (text == by_id.end() || tally.pairs == pairs) continue;
      tally.add(hit, text->second->raw);
      const HighlightOracle whole(text->second->raw, wanted, false, tokenizer);
      const HighlightOracle some(text->second->raw, wanted, true, tokenizer);
      tally.unknown += !whole.knows();
      const bool has_some = answer.fits.partial > 0, all_some = answer.fits.partial == answer.total;
      auto fault = (all_some ? some : whole).fault(hit.snippet, hit.fragments);
      if (fault && has_some) fault = some.fault(hit.snippet, hit.fragments);
      if (!fault) continue;
      ++tally.faults;
      std::cout << text->first << "  " << criteria.text << "  " << *fault << "\n";
    }
  }
  std::sort(tally.lengths.begin(), tally.lengths.end());
  const auto length = [&](double share) {
    const auto at = static_cast<double>(tally.lengths.size()) * share;
    return tally.lengths.empty() ? 0 : tally.lengths[static_cast<std::size_t>(at)];
  };
  std::cout << tally.pairs << " pairs, " << tally.highlights << " highlights, " << tally.faults
            << " faults; " << tally.unknown << " texts that the oracle cannot part\n"
            << "characters shown of longer texts: median " << length(.5) << ", 95 % up to "
            << length(.95) << ", at most " << length(.999) << "\n"
            << tally.fragments << " fragments of these, of which " << tally.begins << " begin and "
            << tally.ends << " end where a sentence does\n";
  return tally.faults == 0 ? 0 : 1;
}

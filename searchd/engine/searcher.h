// searchd/engine/searcher.h — one reader of an index: the engine behind pages, JSON and the command
// line.
//
// A Searcher holds Xapian databases and so belongs to one thread at a time; SearcherPool lends them
// out.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "searchd/engine/answer.h"
#include "searchd/model/criteria.h"
#include "searchd/model/meeting_list.h"

namespace gijiroku::search {

struct Generation;     // searchd/index/generation.h
struct SearcherState;  // searchd/engine/searcher_state.h
class VariantTable;    // searchd/spelling/variant_table.h

class Searcher {
 public:
  Searcher(std::shared_ptr<const Generation> generation,
           std::shared_ptr<const VariantTable> variants);
  ~Searcher();
  Searcher(Searcher&&) noexcept;

  /// Where nothing holds the whole text, hits hold part of it (Fit::kPartial). Total over texts;
  /// throws IndexError where the index cannot be read.
  Answer search(const Criteria& criteria) const;

  /// Ids "doc#seq" of the utterances that match `text`, best first, at most `limit`; where few hold
  /// all of it, also of those that hold part.
  std::vector<std::string> rank(std::string_view text, std::size_t limit) const;

  /// The whole meeting with matches of `text` marked; nullopt where the index has no such meeting.
  std::optional<ShownMeeting> meeting(std::string_view id, std::string_view text) const;

  /// Meetings of the given body and 年度 (empty: any).
  MeetingList meetings(const std::string& body, const std::string& year) const;

  std::size_t utterances() const;  ///< in the index
  std::string generation() const;  ///< names the state this searcher reads

 private:
  std::unique_ptr<SearcherState> state_;
};

}  // namespace gijiroku::search

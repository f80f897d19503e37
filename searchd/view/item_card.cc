// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/view/item_card.h"

#include "embedded/strings.h"
#include "searchd/request/site_path.h"
#include "searchd/view/messages.h"

namespace gijiroku::search {
namespace {

Html optional_speech(const std::optional<SpeechRef>& speech) {
  return speech ? Html(numbered_speaker(*speech)) : Html(false);
}

std::string url_of(const Hit& hit, const std::optional<SpeechRef>& speech) {
  return speech ? meeting_path(hit.meeting.id, "", speech->anchor) : std::string();
}

}  // namespace

bool has_card(const Hit& hit) {
  return hit.card && (hit.item.kind != AgendaKind::kNone || !hit.item.title.empty());
}

std::string numbered_speaker(const SpeechRef& speech) {
  return (speech.seq > 0 ? "#" + std::to_string(speech.seq) + " " : "") + speaker_text(speech);
}

std::string speaker_text(const SpeechRef& speech) {
  if (speech.node != NodeKind::kUtterance) return std::string(strings::not_speech);
  if (speech.name.empty())
    return std::string(speech.label.empty() ? strings::speaker_unstated : speech.label);
  const bool repeats = speech.label.empty() || speech.name.find(speech.label) != std::string::npos;
  return repeats ? speech.name : strings::with_note(speech.label, speech.name);
}

Html item_card_html(const Hit& hit, const std::string& text) {
  const ItemCard& card = *hit.card;
  Html out("title", std::string(hit.item.title.empty() ? strings::item_untitled : hit.item.title));
  out["item_url"] = item_path(hit.item.id, text);
  out["outcome"] = hit.item.outcome == Outcome::kUnknown
                       ? Html(false)
                       : Html(std::string(named(hit.item.outcome).japanese));
  out["unread"] = hit.item.outcome == Outcome::kUnknown;
  out["decision"] = optional_html(hit.item.decision);
  out["decided_by"] = optional_speech(card.decided);
  out["decided_url"] = url_of(hit, card.decided);
  out["last"] = optional_speech(card.last);
  out["last_url"] = url_of(hit, card.last);
  out["proposer"] = optional_html(hit.item.proposer);
  out["explainer"] = optional_speech(card.explained);
  out["explainer_url"] = url_of(hit, card.explained);
  out["spoken"] = card.speeches == 0 ? Html(false)
                                     : Html(strings::item_spoken(with_separators(card.speeches),
                                                                 with_separators(card.speakers)));
  return out;
}

}  // namespace gijiroku::search

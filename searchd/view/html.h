// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/view/html.h — what all pages share: the frame around the content, and values in the form
// that the templates (web/*.mustache) read.
//
// Templates escape everything that they print. The one exception is the finished content inside the
// frame.
#pragma once

#include <functional>
#include <kainjow/mustache.hpp>
#include <string>
#include <string_view>

#include "searchd/engine/answer.h"
#include "searchd/model/site_settings.h"
#include "searchd/request/target.h"

namespace gijiroku::search {

using Html = kainjow::mustache::data;

/// What render() needs of a page.
struct Page {
  const SiteSettings& site;
  std::string title;           ///< empty: the site's title alone
  std::string_view content;    ///< template of the part inside the frame
  Html data;                   ///< for that template
  std::string text;            ///< shown in the search box at the top
  Parameters kept;             ///< hidden fields of that box: what the next search keeps
  bool search_box = true;      ///< the frame has a search box
  std::string path{};          ///< under which search engines know the page; empty: none
  std::string description{};   ///< for search engines and those who share a link
  std::string linked_data{};   ///< crawler/linked_data_json.h
  std::string feed{};          ///< path of the feed with the same content; empty: none
  std::string printed_path{};  ///< on paper, if search engines do not know the page by `path`
};

/// The whole page as HTML. Every template sees the site's base path as `base`, which precedes each
/// path. Thread-safe.
std::string render(Page page);

/// A value that a template can test: false if it is empty, because kainjow takes an empty text as
/// true.
Html optional_html(const std::string& text);

/// A list of `text` and `hit`, the latter true for text to highlight.
Html segments_html(const Segments& segments);
/// Whether a segment is highlighted.
bool has_hit(const Segments& segments);

/// Hidden fields of a form: a list of `field` and `value`.
Html fields_html(const Parameters& parameters);

/// The speaker of a hit: `label`, `name` and `role` (a CSS class). If the name contains the label,
/// `label` is the name and `name` is false. If the source gives neither, `label` says so.
Html speaker_html(const Hit& hit);

/// An agenda item: `kind` (a CSS class), `kind_name` (false for kNone), `numbers`, `item_title`,
/// `outcome` (false if unknown), `decision`, `decision_anchor` and `proposer`.
Html item_html(const ItemRef& item);
/// The same next to `heading`: `kind_name` is false if the heading begins with it.
Html item_html(const ItemRef& item, const std::string& heading);

/// The body of a meeting; false if its name contains it, such as 総務委員会会議録.
Html body_html(const Meeting& meeting);

/// The orders of results as links: `label`, `url` and `current`. `path` makes the address of the
/// results in an order.
Html sorts_html(const Criteria& criteria, const std::function<std::string(Sort)>& path);

/// Whether the minutes may be read by the public: `disclosure` (a CSS class) and `disclosure_name`.
/// Both are false unless the scope is staff.
Html disclosure_html(const Meeting& meeting, Scope scope);

/// The same for an entry of a list, where only what is not open is told.
Html restriction_html(const Meeting& meeting, Scope scope);

/// The title of a meeting, else its body, else 名称のない会議.
std::string name_of(const Meeting& meeting);

/// The same without the meeting's date at its beginning, for pages that show the date separately.
/// A name that consists of the date alone is returned whole.
std::string short_name_of(const Meeting& meeting);

/// The date of a meeting: "令和2年（2020年）12月14日", or 日付不明.
std::string date_of(const Meeting& meeting);

}  // namespace gijiroku::search

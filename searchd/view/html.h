// searchd/view/html.h — what every page shares: the frame around it, and values as its templates
// (web/*.mustache) take them.
//
// Templates escape all they print; the one exception is the finished content within the frame.
#pragma once

#include <kainjow/mustache.hpp>
#include <string>
#include <string_view>

#include "searchd/engine/answer.h"
#include "searchd/model/scope.h"
#include "searchd/request/target.h"

namespace gijiroku::search {

using Html = kainjow::mustache::data;

struct Page {
  Scope scope = Scope::kPublic;
  std::string title;         ///< empty: the site's own
  std::string_view content;  ///< template
  Html data;
  std::string text;  ///< shown in the search box of the page's head
  Parameters kept;   ///< go along with the next search from that box
  bool search_box = true;
};

/// The page as HTML. Thread-safe.
std::string render(const Page& page);

/// The pages of the site by their style, script and icon.
std::string_view style_sheet();
std::string_view script();
std::string_view icon();

/// A value that a template may ask for: false where it is empty (to kainjow an empty text is true).
Html present(const std::string& text);

Html segments_html(const Segments& segments);
bool has_hit(const Segments& segments);

/// Hidden fields of a form.
Html fields_html(const Parameters& parameters);

/// `label`, `name`, `role` (a class) of who speaks; a name that holds the label stands alone. Where
/// the source tells neither, the label says so.
Html speaker_html(const Hit& hit);

/// `kind` (a class), `kind_name`, `numbers`, `item_title`; kNone has no `kind_name`.
Html item_html(const ItemRef& item);

/// `disclosure` (a class) and `disclosure_name`, for staff only; else both false.
Html disclosure_html(const Meeting& meeting, Scope scope);

/// Its title, or what else names it.
std::string name_of(const Meeting& meeting);

/// The same without the day it begins with, for where the day stands beside it.
std::string short_name_of(const Meeting& meeting);

/// "令和2年（2020年）12月14日", or 日付不明.
std::string date_of(const Meeting& meeting);

}  // namespace gijiroku::search

// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/format/extract_html.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "core/text.h"
#include "core/word_at.h"
#include "indexer/disclosure/stamp.h"
#include "indexer/format/xml_tree.h"
#include "indexer/line/sentence.h"

namespace gijiroku::indexer {
namespace {

using Name = std::string_view;

constexpr std::size_t kHeadBytes = 8192;

// No text of the page.
constexpr std::array<Name, 9> kSkipped{"script", "style",  "template", "noscript", "svg",
                                       "iframe", "object", "rt",       "rp"};
constexpr std::array<Name, 9> kFurniture{"nav",   "button", "select",   "textarea", "option",
                                         "label", "legend", "datalist", "menu"};
// Parts of names of classes and ids, in lower case. Those of kLinkLists may also be of content, so
// at least half of their text must be links.
constexpr std::array<std::string_view, 11> kTrails{
    "breadcrumb", "topicpath",  "topic-path", "topic_path", "pankuzu", "gnav",
    "globalnav",  "global-nav", "global_nav", "skip-link",  "pagetop"};
constexpr std::array<std::string_view, 9> kLinkLists{"nav", "menu",  "header", "footer", "side",
                                                     "sns", "share", "banner", "related"};
constexpr std::array<Name, 33> kBlocks{
    "address", "article", "aside",    "blockquote", "body",   "center", "dd",   "details", "div",
    "dl",      "dt",      "fieldset", "figure",     "footer", "form",   "h1",   "h2",      "h3",
    "h4",      "h5",      "h6",       "header",     "hr",     "li",     "main", "ol",      "p",
    "pre",     "section", "table",    "title",      "tr",     "ul"};
constexpr std::array<Name, 11> kTags{"<html", "<body", "<head", "<meta", "<table", "<br",
                                     "<p>",   "<div",  "<font", "<pre",  "<span"};

template <std::size_t N>
bool is_one_of(Name name, const std::array<Name, N>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// Invisible on the page, even if screen readers read it, or a control.
bool is_hidden(const xmlNode* node) {
  const std::string classes = " " + attribute(node, "class") + " ";
  constexpr std::array<std::string_view, 4> kHidden{" visually-hidden ", " sr-only ", " skip ",
                                                    " screen-reader-text "};
  std::string style = attribute(node, "style");
  std::erase_if(style, [](char c) { return c == ' '; });
  return has_attribute(node, "hidden") || attribute(node, "role") == "button" ||
         style.find("display:none") != style.npos ||
         style.find("visibility:hidden") != style.npos || contains_any(classes, kHidden);
}

std::size_t link_bytes(const xmlNode* node) {
  std::size_t bytes = 0;
  for (const xmlNode* child : children_of(node))
    bytes += name_of(child) == "a" ? trim(text_below(child)).size() : link_bytes(child);
  return bytes;
}

/// Whether most of the text is links and none is the heading of the page: a menu, not a page in a
/// block that is called "sidebar-left".
bool is_link_list(const xmlNode* node) {
  if (find_below(node, "h1")) return false;
  std::string text = text_below(node);
  std::erase_if(text, [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; });
  return link_bytes(node) * 2 >= text.size();
}

/// A part of the site, not of the minutes: breadcrumbs, menus, header and footer.
bool is_furniture(const xmlNode* node) {
  const Name name = name_of(node);
  if (is_one_of(name, kFurniture)) return true;
  const std::string role = attribute(node, "role");
  if (role == "navigation" || role == "search") return true;
  std::string names = attribute(node, "class") + " " + attribute(node, "id");
  std::transform(names.begin(), names.end(), names.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  const auto named = [&](std::string_view word) { return names.find(word) != names.npos; };
  if (name == "body" || name == "html" || name == "main" || name == "article") return false;
  if (std::any_of(kTrails.begin(), kTrails.end(), named)) return true;
  const bool site = name == "header" || name == "footer" || name == "aside" ||
                    std::any_of(kLinkLists.begin(), kLinkLists.end(), named);
  return site && is_link_list(node);
}

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

/// Writes the visible text of a tree.
class Page {
 public:
  void add(const xmlNode* node, bool preformatted) {
    if (is_text(node)) return add_text(text_below(node), preformatted);
    const Name name = name_of(node);
    if (name.empty() || is_one_of(name, kSkipped) || is_hidden(node)) return;
    if (is_furniture(node)) return drop(node);
    if (name == "br" || name == "hr") return end_line(true);
    if (name == "frame") return;
    if (name == "img") return add_picture(attribute(node, "alt"));
    // A block at the beginning of a cell must not separate the cell from its row.
    const bool block = is_one_of(name, kBlocks);
    const bool cell = name == "td" || name == "th";
    if (cell) ++cells_;
    if (block && cells_ == 0) begin_block(name);
    for (const xmlNode* child = node->children; child; child = child->next) {
      add(child, preformatted || name == "pre");
    }
    if (cell) {
      --cells_;
      space_pending_ = false;
      out_ += '\t';
    } else if (name == "dt" && cells_ == 0) {
      term_ = true;
    } else if (block && (cells_ == 0 || name == "p" || name == "div" || name == "li")) {
      end_line(false);
    }
  }

  Text take() {
    end_line(false);
    Text text{std::move(out_), {}};
    if (dropped_ > 0) {
      // No word of it: what is hidden may be in it.
      text.diagnostics.push_back(
          {Severity::kWarning, "page-furniture", 0,
           "メニューやパンくずなどサイトの部品を " + std::to_string(dropped_) + " か所（" +
               std::to_string(dropped_characters_) + " 字）、本文から除きました"});
    }
    return text;
  }

 private:
  /// A term and its description are a row: 開催場所 TAB 庁舎.
  void begin_block(Name name) {
    if (std::exchange(term_, false) && name == "dd" && !out_.empty() && !is_space(out_.back())) {
      space_pending_ = false;
      out_ += '\t';
      after_term_ = true;
    } else if (!after_term_) {
      end_line(false);
    }
  }

  /// A picture of a stamp keeps the public out like the stamp.
  void add_picture(const std::string& words) {
    if (!is_lone_stamp(words)) return;
    end_line(false);
    add_text(words, false);
    end_line(false);
  }

  void drop(const xmlNode* node) {
    const std::string text = tidy(text_below(node));
    if (text.empty()) return;
    ++dropped_;
    dropped_characters_ += count_code_points(repair(text));
  }

  /// Collapses whitespace as browsers do: a space is written only if text follows it.
  void add_text(std::string_view text, bool preformatted) {
    for (const char c : text) {
      if (preformatted && c == '\n') {
        end_line(true);
      } else if (is_space(c)) {
        space_pending_ = true;
      } else {
        if (space_pending_ && !out_.empty() && !is_space(out_.back())) out_ += ' ';
        space_pending_ = after_term_ = false;
        out_ += c;
      }
    }
  }

  /// `forced`: ends an empty line too, as <br> does.
  void end_line(bool forced) {
    space_pending_ = after_term_ = false;
    while (!out_.empty() && (out_.back() == '\t' || out_.back() == ' ')) out_.pop_back();
    if (!out_.empty() && (forced || out_.back() != '\n')) out_ += '\n';
  }

  std::string out_;
  bool space_pending_ = false;
  int cells_ = 0;            // number of open td and th
  bool term_ = false;        // a dt has ended; its dd follows on the same line
  bool after_term_ = false;  // in the dd, before its first character
  std::size_t dropped_ = 0, dropped_characters_ = 0;
};

}  // namespace

bool looks_like_html(std::string_view text) {
  std::string head(trim(text.substr(0, kHeadBytes)));
  std::transform(head.begin(), head.end(), head.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  if (head.starts_with("<!doctype html") || head.starts_with("<html")) return true;
  if (head.starts_with("<?xml")) return head.find("<html") != head.npos;
  // Minutes may quote a tag; three different ones are a page.
  const auto found = std::count_if(kTags.begin(), kTags.end(), [&](std::string_view tag) {
    return head.find(tag) != head.npos;
  });
  return found >= 3 || (head.starts_with('<') && found >= 1);
}

Text extract_html(std::string_view text) {
  const XmlTree tree = html_tree(text);
  if (!tree) return {};
  Page page;
  page.add(xmlDocGetRootElement(tree.get()), false);
  return page.take();
}

}  // namespace gijiroku::indexer

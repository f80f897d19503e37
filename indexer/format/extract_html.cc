// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/format/extract_html.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "core/text.h"
#include "indexer/format/xml_tree.h"

namespace gijiroku::indexer {
namespace {

using Name = std::string_view;

constexpr std::size_t kHeadBytes = 8192;

constexpr std::array<Name, 16> kSkipped{
    "script", "style", "template", "noscript", "nav", "button", "select", "textarea",
    "option", "label", "legend",   "datalist", "svg", "iframe", "rt",     "rp"};
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
  return has_attribute(node, "hidden") || attribute(node, "role") == "button" ||
         std::any_of(kHidden.begin(), kHidden.end(),
                     [&](std::string_view word) { return classes.find(word) != classes.npos; });
}

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

/// Writes the visible text of a tree.
class Page {
 public:
  void add(const xmlNode* node, bool preformatted) {
    if (is_text(node)) return add_text(text_below(node), preformatted);
    const Name name = name_of(node);
    if (name.empty() || is_one_of(name, kSkipped) || is_hidden(node)) return;
    if (name == "br" || name == "hr") return end_line(true);
    if (name == "frame") return;
    // A block at the beginning of a cell must not separate the cell from its row.
    const bool block = is_one_of(name, kBlocks);
    const bool cell = name == "td" || name == "th";
    if (cell) ++cells_;
    if (block && cells_ == 0) end_line(false);
    for (const xmlNode* child = node->children; child; child = child->next) {
      add(child, preformatted || name == "pre");
    }
    if (cell) {
      --cells_;
      space_pending_ = false;
      out_ += '\t';
    } else if (block && (cells_ == 0 || name == "p" || name == "div" || name == "li")) {
      end_line(false);
    }
  }

  std::string take() {
    end_line(false);
    return std::move(out_);
  }

 private:
  /// Collapses whitespace as browsers do: a space is written only if text follows it.
  void add_text(std::string_view text, bool preformatted) {
    for (const char c : text) {
      if (preformatted && c == '\n') {
        end_line(true);
      } else if (is_space(c)) {
        space_pending_ = true;
      } else {
        if (space_pending_ && !out_.empty() && !is_space(out_.back())) out_ += ' ';
        space_pending_ = false;
        out_ += c;
      }
    }
  }

  /// `forced`: ends an empty line too, as <br> does.
  void end_line(bool forced) {
    space_pending_ = false;
    while (!out_.empty() && (out_.back() == '\t' || out_.back() == ' ')) out_.pop_back();
    if (!out_.empty() && (forced || out_.back() != '\n')) out_ += '\n';
  }

  std::string out_;
  bool space_pending_ = false;
  int cells_ = 0;  // number of open td and th
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

std::string extract_html(std::string_view text) {
  const XmlTree tree = html_tree(text);
  if (!tree) return {};
  Page page;
  page.add(xmlDocGetRootElement(tree.get()), false);
  return page.take();
}

}  // namespace gijiroku::indexer

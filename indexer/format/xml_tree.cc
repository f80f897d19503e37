// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/format/xml_tree.h"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>

#include <climits>

#include "core/error.h"
#include "core/text.h"

namespace gijiroku::indexer {
namespace {

// No network, and no messages on standard error.
constexpr int kQuiet = XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING;

/// libxml2 takes lengths as int.
int length_of(std::string_view text) {
  if (text.size() > INT_MAX) throw FormatError("2 GB を超える XML・HTML は分けてください");
  return static_cast<int>(text.size());
}

std::string_view view(const xmlChar* text) {
  return text ? std::string_view(reinterpret_cast<const char*>(text)) : std::string_view();
}

/// Copies a string that libxml2 allocated, and frees it.
std::string owned(xmlChar* text) {
  std::string out(view(text));
  xmlFree(text);
  return out;
}

/// Whether whitespace below `node` is text (xml:space="preserve"), and not indentation of the file.
bool keeps_spaces(const xmlNode* node) {
  for (; node != nullptr; node = node->parent) {
    if (node->type != XML_ELEMENT_NODE) continue;
    const std::string space = attribute(node, "space");
    if (!space.empty()) return space == "preserve";
  }
  return false;
}

}  // namespace

XmlTree xml_tree(std::string_view text) {
  XmlTree tree(xmlReadMemory(text.data(), length_of(text), nullptr, "UTF-8", kQuiet));
  if (!tree || !xmlDocGetRootElement(tree.get())) {
    throw FormatError("XML として読めません。文書が途中で切れていないか確かめてください");
  }
  // A few nested entities can expand to gigabytes.
  if (tree->intSubset && tree->intSubset->entities) {
    throw FormatError("XML が独自の実体（ENTITY）を定義しています。展開してから渡してください");
  }
  return tree;
}

XmlTree html_tree(std::string_view text) {
  constexpr int kHtml =
      HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING;
  XmlTree tree(htmlReadMemory(text.data(), length_of(text), nullptr, "UTF-8", kHtml));
  return tree && xmlDocGetRootElement(tree.get()) ? std::move(tree) : nullptr;
}

std::string_view name_of(const xmlNode* node) {
  return node->type == XML_ELEMENT_NODE ? view(node->name) : std::string_view();
}

bool is_text(const xmlNode* node) {
  return node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE;
}

std::string text_below(const xmlNode* node) { return owned(xmlNodeGetContent(node)); }

std::string collapse_spaces(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool space = c == '\n' || c == '\r' || c == '\t' || c == ' ';
    if (!space) out += c;
    if (space && !out.empty() && out.back() != ' ') out += ' ';
  }
  return std::string(trim(out));
}

std::string words_of(const xmlNode* node) {
  std::string text = text_below(node);
  return keeps_spaces(node) ? text : collapse_spaces(text);
}

std::string attribute(const xmlNode* node, const char* name) {
  return owned(xmlGetProp(node, reinterpret_cast<const xmlChar*>(name)));
}

bool has_attribute(const xmlNode* node, const char* name) {
  return xmlHasProp(node, reinterpret_cast<const xmlChar*>(name)) != nullptr;
}

const xmlNode* find_below(const xmlNode* node, std::string_view name) {
  for (const xmlNode* child : children_of(node)) {
    if (name_of(child) == name) return child;
    if (const xmlNode* found = find_below(child, name)) return found;
  }
  return nullptr;
}

const xmlNode* child_named(const xmlNode* node, std::string_view name) {
  for (const xmlNode* child = node->children; child; child = child->next) {
    if (name_of(child) == name) return child;
  }
  return nullptr;
}

std::string child_text(const xmlNode* node, std::string_view name) {
  const xmlNode* child = child_named(node, name);
  return child ? std::string(trim(text_below(child))) : std::string();
}

std::vector<const xmlNode*> children_of(const xmlNode* node) {
  std::vector<const xmlNode*> out;
  for (const xmlNode* child = node->children; child; child = child->next) {
    if (child->type == XML_ELEMENT_NODE) out.push_back(child);
  }
  return out;
}

}  // namespace gijiroku::indexer

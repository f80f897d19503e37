// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/format/xml_tree.h — parses XML and HTML with libxml2, and reads the resulting tree.
//
// Entities are not expanded and nothing is fetched. libxml2 limits the depth to 256 elements, so
// functions that walk a tree may recurse.
#pragma once

#include <libxml/tree.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace gijiroku::indexer {

struct XmlDocDeleter {
  void operator()(xmlDoc* doc) const { xmlFreeDoc(doc); }
};
using XmlTree = std::unique_ptr<xmlDoc, XmlDocDeleter>;

/// The tree of a well-formed document in UTF-8. Throws FormatError if it is not well-formed, or if
/// it defines entities, which could expand to any size.
XmlTree xml_tree(std::string_view text);

/// The tree of any HTML in UTF-8; errors are corrected, much as browsers do. Null if there is no
/// element.
XmlTree html_tree(std::string_view text);

/// The name of an element without its namespace; empty for other nodes.
std::string_view name_of(const xmlNode* node);

/// Whether `node` is text or CDATA.
bool is_text(const xmlNode* node);

/// The text of `node` and of all nodes below it, as written.
std::string text_below(const xmlNode* node);

/// Collapses the ASCII whitespace that only indents a file. U+3000 is part of the text and stays.
std::string collapse_spaces(std::string_view text);

/// The text of `node` and of all nodes below it; without indentation, unless whitespace is text
/// there (xml:space="preserve").
std::string words_of(const xmlNode* node);

/// The value of an attribute of any namespace; empty if there is none.
std::string attribute(const xmlNode* node, const char* name);

bool has_attribute(const xmlNode* node, const char* name);

/// The first child element called `name`; null if there is none.
const xmlNode* child_named(const xmlNode* node, std::string_view name);

/// The first element with that name below `node` in document order; null if there is none.
const xmlNode* find_below(const xmlNode* node, std::string_view name);

/// The text of the first child element with that name, trimmed; empty if there is none.
std::string child_text(const xmlNode* node, std::string_view name);

/// The child elements.
std::vector<const xmlNode*> children_of(const xmlNode* node);

}  // namespace gijiroku::indexer

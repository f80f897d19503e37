// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/format/office_package.h — which office program wrote a zip archive, and the names of the
// parts of a Word document.
#pragma once

#include <string>
#include <vector>

#include "indexer/format/archive.h"

namespace gijiroku::indexer {

enum class OfficeFormat { kNone, kWord, kExcel, kPowerPoint, kOpenText, kOpenOther, kOtherPackage };

/// The format by the main part that the package names. kOtherPackage: a package of Office whose
/// main part is of no known kind. kNone: an ordinary zip. Throws FormatError if the parts that
/// describe the package cannot be read.
OfficeFormat office_format(Archive& archive);

/// Names of members of the archive; empty if the document has no such part.
struct WordParts {
  std::string document, numbering, styles, footnotes, endnotes;
  std::vector<std::string> page_parts;  ///< headers and footers
};

/// The parts of a Word document. Their names are free: relationships lead from the package to the
/// document and from the document to its other parts. Without relationships, the names that Word
/// uses. Throws FormatError if a part with relationships cannot be read.
WordParts word_parts(Archive& archive);

}  // namespace gijiroku::indexer

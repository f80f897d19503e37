// SPDX-License-Identifier: GPL-3.0-or-later
// Citations (RIS, BibTeX) on standard input; on standard output the fields that citation-js reads of each,
// and those that it reads of what it writes itself (null if it cannot).
import { readFileSync } from "node:fs";
import { Cite, plugins } from "@citation-js/core";
import "@citation-js/plugin-ris";
import "@citation-js/plugin-bibtex";

plugins.config.get("@bibtex").format.asciiOnly = false;
const FIELDS = ["author", "title", "issued", "URL", "note", "page", "container-title", "publisher"];
const fields = text => Object.fromEntries(FIELDS.map(name => [name, new Cite(text).data[0][name] ?? null]));
function again(text, form) {
  try {
    return fields(new Cite(text).format(form));
  } catch {
    return null;
  }
}

const read = [];
for (const citation of JSON.parse(readFileSync(0, "utf8"))) {
  for (const form of ["ris", "bibtex"])
    read.push({ form, once: fields(citation[form]), twice: again(citation[form], form) });
}
console.log(JSON.stringify(read));

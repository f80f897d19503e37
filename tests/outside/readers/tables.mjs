// SPDX-License-Identifier: GPL-3.0-or-later
// CSV texts on standard input; their cells, as csv-parse reads them, on standard output.
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";

console.log(JSON.stringify(JSON.parse(readFileSync(0, "utf8")).map(text => parse(text, { bom: true }))));

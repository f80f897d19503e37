// SPDX-License-Identifier: GPL-3.0-or-later
// Pages by name on standard input; what html-validate finds in them on standard output.
import { readFileSync } from "node:fs";
import { HtmlValidate } from "html-validate";

const checker = new HtmlValidate({
  root: true,
  extends: ["html-validate:standard", "html-validate:document", "html-validate:a11y"],
  rules: { "require-sri": ["error", { target: "crossorigin" }] }, // style and scripts are ours
});
const found = [];
for (const [name, html] of Object.entries(JSON.parse(readFileSync(0, "utf8")))) {
  const report = await checker.validateString(html);
  for (const result of report.results) {
    for (const each of result.messages) found.push(`${name} ${each.line}:${each.column} ${each.ruleId}: ${each.message}`);
  }
}
console.log(JSON.stringify(found));

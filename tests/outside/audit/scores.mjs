// SPDX-License-Identifier: GPL-3.0-or-later
// Lighthouse visits pages in one browser. On standard input their addresses by name and the browser's path; on
// standard output the audits of each page that are not passed.
import { readFileSync } from "node:fs";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const { pages, browser } = JSON.parse(readFileSync(0, "utf8"));
const chrome = await launch({ chromePath: browser, chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu"] });
const found = {};
for (const [name, url] of Object.entries(pages)) {
  const { lhr } = await lighthouse(url, {
    port: chrome.port, logLevel: "error", onlyCategories: ["accessibility", "seo", "best-practices"], ignoreStatusCode: true,
  });
  if (lhr.audits["is-crawlable"].score === 0) delete lhr.categories.seo;  // a page that is not to be indexed
  found[name] = [];
  if (lhr.runtimeError) found[name].push(lhr.runtimeError.message);
  for (const category of Object.values(lhr.categories)) {
    for (const { id, weight } of category.auditRefs) {
      const audit = lhr.audits[id];
      // The browser logs the status of a page that is an error.
      if (id === "errors-in-console" && audit.details?.items?.every(item => item.sourceLocation?.url === url)) continue;
      if (weight > 0 && audit.score !== null && audit.score < 1)
        found[name].push([category.id, category.score, id, audit.title, JSON.stringify(audit.details?.items?.slice(0, 3))].join(" | "));
    }
  }
}
await chrome.kill();
console.log(JSON.stringify(found));

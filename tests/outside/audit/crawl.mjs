// SPDX-License-Identifier: GPL-3.0-or-later
// linkinator follows every link of a site that its robots.txt allows. On standard input the site's address
// and the paths that it disallows, where * stands for any characters; on standard output which addresses
// it asked for, and which are broken.
import { readFileSync } from "node:fs";
import { LinkChecker } from "linkinator";

const { url, disallowed, most } = JSON.parse(readFileSync(0, "utf8"));
const asked = [];
const checker = new LinkChecker();
checker.on("link", link => {
  if (link.state !== "SKIPPED") asked.push(link.url);
  if (asked.length > most) throw new Error(`no end after ${most} addresses, the last: ${link.url}`);
});
const beginsWith = path => new RegExp("^" + path.split("*").map(text => text.replace(/[^\w/]/g, "\\$&")).join(".*"));
const closed = disallowed.map(path => beginsWith(url + path));
const elsewhere = link => !link.startsWith(url + "/");
const result = await checker.check({
  path: url + "/",
  recurse: true,
  concurrency: 4,
  timeout: 20000,
  linksToSkip: async link => elsewhere(link) || closed.some(pattern => pattern.test(link)),
});
console.log(JSON.stringify({ asked, broken: result.links.filter(link => link.state === "BROKEN") }));

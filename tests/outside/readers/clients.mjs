// SPDX-License-Identifier: GPL-3.0-or-later
// Clients of the Model Context Protocol, by its own library. On standard input how to start the server, and
// words to search for; on standard output what the clients saw.
import { readFileSync } from "node:fs";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";

const { command, args, words } = JSON.parse(readFileSync(0, "utf8"));
const CLIENTS = 4;

async function connected() {
  const client = new Client({ name: "outside", version: "1" });
  await client.connect(new StdioClientTransport({ command, args }));
  return client;
}

async function refusal(promise) {
  try {
    const answer = await promise;
    return answer.isError ? "answered as an error" : "accepted";
  } catch (error) {
    return error.code ?? error.name;
  }
}

const search = (client, query, options) => client.callTool({ name: "search", arguments: { query } }, undefined, options);
const clients = await Promise.all(Array.from({ length: CLIENTS }, connected));
const answers = await Promise.all(clients.map(client => Promise.all(words.map(word => search(client, word)))));
const [client] = clients;
const { tools } = await client.listTools();
const stop = new AbortController();
const cancelled = refusal(search(client, words[0], { signal: stop.signal }));
stop.abort("no longer wanted");
const seen = {
  tools: tools.map(tool => tool.name),
  answers: answers.map(of => of.map(answer => answer.structuredContent ?? answer.content)),
  cancelled: await cancelled,
  afterwards: (await search(client, words[0])).content.length,
  unknown: await refusal(client.callTool({ name: "nothing", arguments: {} })),
  wrong: await refusal(client.callTool({ name: "search", arguments: { query: 5 } })),
  missing: await refusal(client.callTool({ name: "fetch", arguments: { id: "x" } })),
  ping: await client.ping(),
};
await Promise.all(clients.map(each => each.close()));
console.log(JSON.stringify(seen));

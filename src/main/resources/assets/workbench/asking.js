// Asks the endpoint, and reads what comes back.
import { statements } from "./ntriples.js";

const MOST_BYTES = 32 * 1024 * 1024;
const ACCEPT = "application/sparql-results+json, application/n-triples;q=0.9";

/** What the server answers in the place of an answer. */
export class Refusal extends Error {
  constructor(status, text) {
    super(text);
    this.status = status;
  }
}

/** An answer that is too large to show. */
export class TooLarge extends Error {
  megabytes = MOST_BYTES / 1024 / 1024;
}

async function text(response, controller) {
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  const parts = [];
  let bytes = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    bytes += read.value.byteLength;
    if (bytes > MOST_BYTES) {
      controller.abort();
      throw new TooLarge();
    }
    parts.push(decoder.decode(read.value, { stream: true }));
  }
  return parts.join("") + decoder.decode();
}

/**
 * The answer to a query: {kind, columns, rows, truth}. Kind is rows, statements or truth; a row has a term or undefined for
 * each column, as in the JSON of SPARQL results.
 */
export async function ask(query, controller) {
  const response = await fetch("/sparql", {
    method: "POST",
    headers: { Accept: ACCEPT },
    body: new URLSearchParams({ query }),
    signal: controller.signal,
  });
  if (!response.ok) {
    throw new Refusal(response.status, await response.text());
  }
  const body = await text(response, controller);
  if (response.headers.get("Content-Type").startsWith("application/n-triples")) {
    return { kind: "statements", columns: ["subject", "predicate", "object"], rows: statements(body) };
  }
  const read = JSON.parse(body);
  if ("boolean" in read) {
    return { kind: "truth", columns: [], rows: [], truth: read.boolean };
  }
  const columns = read.head.vars;
  return {
    kind: "rows",
    columns,
    rows: read.results.bindings.map((row) => columns.map((column) => row[column])),
  };
}

/** What is wrong with a query: {ok, line, column, message}. */
export async function check(query, signal) {
  const response = await fetch("/api/queries/check", {
    method: "POST",
    headers: { "Content-Type": "application/sparql-query" },
    body: query,
    signal,
  });
  return response.ok ? response.json() : { ok: true };
}

// The last queries, kept in this browser.
import { count, element } from "./words.js";

const KEY = "rungwork.queries";
const MOST = 50;

const place = document.getElementById("history");
const list = document.getElementById("asked");

/** A browser may have no place for it, or somebody else's in it. */
function read() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? kept.filter((one) => typeof one?.query === "string" && typeof one.address === "string") : [];
  } catch {
    return [];
  }
}

function write(kept) {
  try {
    localStorage.setItem(KEY, JSON.stringify(kept));
  } catch {
    // full, or not permitted: then there is no list
  }
}

/** Its first remark, else its first line that is no prefix. */
function title(query) {
  const lines = query.split("\n").map((line) => line.trim()).filter((line) => line !== "");
  const remark = lines[0]?.startsWith("#") ? lines[0].replace(/^#\s*(question:)?\s*/, "") : "";
  return (remark || lines.filter((line) => !/^(prefix|base|#)/i.test(line)).join(" ")).slice(0, 90);
}

export function show() {
  const kept = read();
  place.hidden = kept.length === 0;
  list.replaceChildren(...kept.map(({ query, address, rows, at }) =>
    element("li", {},
      element("a", { href: address.startsWith("/query?") ? address : "/query" }, title(query)),
      " ",
      element("small", {}, `${new Date(at).toLocaleString(document.documentElement.lang, { dateStyle: "short", timeStyle: "short" })} · ${count(rows)}`))));
}

export function remember(query, address, rows) {
  write([{ query, address, rows, at: Date.now() }, ...read().filter((one) => one.query !== query)].slice(0, MOST));
  show();
}

document.getElementById("forget").addEventListener("click", () => {
  write([]);
  show();
  document.getElementById("run").focus();
});

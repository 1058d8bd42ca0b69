// The form that begins an import: a file is sent as it is, a path in the server's folder as an order in JSON.
import { authorization, token } from "./token.js";
import { problem } from "./problem.js";

const TYPES = {
  zip: "application/zip",
  gz: "application/gzip",
  csv: "text/csv",
  tsv: "text/tab-separated-values",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ttl: "text/turtle",
  trig: "application/trig",
  nt: "application/n-triples",
  nq: "application/n-quads",
  rdf: "application/rdf+xml",
  jsonld: "application/ld+json",
};

const form = document.getElementById("begin");
const said = document.getElementById("said");

const request = (fields) => {
  const file = fields.get("file");
  const path = (fields.get("path") ?? "").trim();
  const kind = fields.get("kind");
  const options = new Map();
  for (const [name, value] of fields) {
    if (typeof value === "string" && !["kind", "path"].includes(name) && value.trim() !== "") {
      options.set(name, value.trim());
    }
  }
  if (path !== "") {
    return fetch("/api/imports", {
      method: "POST",
      headers: { ...authorization(), "Content-Type": "application/json" },
      body: JSON.stringify({ kind, path, options: Object.fromEntries(options) }),
    });
  }
  const ending = file.name.split(".").pop().toLowerCase();
  const address = new URLSearchParams([["kind", kind], ["file", file.name], ...options]);
  return fetch(`/api/imports?${address}`, {
    method: "POST",
    headers: { ...authorization(), "Content-Type": TYPES[ending] ?? "application/octet-stream" },
    body: file,
  });
};

form?.addEventListener("submit", async (event) => {
  event.preventDefault();
  if (token() === "") {
    said.textContent = form.dataset.token;
    document.getElementById("token").focus();
    return;
  }
  const button = form.querySelector("button");
  button.disabled = true;
  said.textContent = form.dataset.sending;
  try {
    const answer = await request(new FormData(form));
    if (answer.status === 202) {
      const begun = await answer.json();
      location.assign(`/imports/${begun.id}`);
    } else {
      said.textContent = await problem(answer);
    }
  } catch (failure) {
    said.textContent = failure.message;
  } finally {
    button.disabled = false;
  }
});

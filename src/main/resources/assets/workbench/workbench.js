// The page /query: the editor in the place of the field, answers below it, and the state in the address.
import { Refusal, TooLarge, ask, check } from "./asking.js";
import { createEditor } from "./editor.js";
import { links, draw as drawGraph } from "./graph.js";
import { draw as drawChart } from "./chart.js";
import { draw as drawTable, isNumber } from "./table.js";
import { remember, show as showHistory } from "./history.js";
import { shortener } from "./vocabulary.js";
import { count, elapsed, element, say } from "./words.js";

const at = (id) => document.getElementById(id);
const form = at("bench");
const field = at("text");
const views = { table: drawTable, chart: drawChart, graph: drawGraph };
const formats = {
  rows: [["CSV", "csv"], ["TSV", "tsv"], ["JSON", "json"], ["XML", "xml"]],
  statements: [["Turtle", "ttl"], ["JSON-LD", "json-ld"], ["N-Triples", "nt"], ["RDF/XML", "xml"]],
};
const endings = { "json-ld": "jsonld" };
const given = { text: field.value, address: location.pathname + location.search };

let running;
let last;

const mistake = element("p", { id: "mistake", class: "hint" });
const editor = createEditor({
  place: at("editor"),
  text: field.value,
  nonce: document.querySelector("script[type=importmap]").nonce,
  run: () => run(),
  told: (problem) => {
    mistake.textContent = problem ? described(problem) : "";
  },
});
field.hidden = true;
form.querySelector("label[for=text]").addEventListener("click", () => editor.view.focus());
for (const id of ["editor", "keys", "share"]) {
  at(id).hidden = false;
}
at("editor").after(mistake);
document.querySelector(".tabs").hidden = false;
document.querySelector(".notes").hidden = false;
at("notes").addEventListener("change", (event) => at("panel").classList.toggle("noted", event.target.checked));

const described = ({ line, column, message }) => (line ? say("problem", line, column, message) : message);

/** The address of a text: that of the page as it came, where it is still the text that came with it. */
const addressOf = (text) => (text === given.text ? given.address : `/query?${new URLSearchParams({ query: text })}`);

function state(text) {
  at("status").textContent = text;
}

function busy(is) {
  at("cancel").hidden = !is;
  at("run").setAttribute("aria-busy", is);
  at("waiting").textContent = is ? say("running") : "";
}

function fail(text) {
  state("");
  const problem = at("problem");
  problem.replaceChildren(element("b", {}, text), ...(last ? [" ", say("kept")] : []));
  problem.hidden = false;
}

function summary({ kind, rows, truth }, time) {
  if (kind === "truth") {
    return say("truth", say(truth ? "yes" : "no"), elapsed(time));
  }
  const noun = kind === "rows" ? "row" : "statement";
  return say(rows.length === 1 ? noun : `${noun}s`, count(rows.length), elapsed(time));
}

async function run() {
  running?.abort();
  const mine = new AbortController();
  running = mine;
  const text = editor.text();
  const address = addressOf(text);
  const begin = performance.now();
  busy(true);
  try {
    const answer = await ask(text, mine);
    const time = performance.now() - begin;
    if (running !== mine) {
      return;
    }
    at("problem").hidden = true;
    last = { text, answer, shorten: await shortener() };
    if (address !== location.pathname + location.search) {
      history.pushState({ text }, "", address);
    }
    await showAnswer();
    state(summary(answer, time));
    remember(text, address, answer.rows.length);
  } catch (failure) {
    if (running === mine) {
      await explain(failure, text);
    }
  } finally {
    if (running === mine) {
      running = undefined;
      busy(false);
    }
  }
}

async function explain(failure, text) {
  if (failure instanceof TooLarge) {
    downloads("rows", text);
    at("answer").hidden = false;
    fail(say("large", failure.megabytes));
  } else if (failure.name === "AbortError") {
    at("problem").hidden = true;
    state(say("cancelled"));
  } else if (!(failure instanceof Refusal)) {
    fail(say("failed"));
  } else if (failure.status === 503) {
    fail(say("slow"));
  } else {
    const problem = failure.status === 400 ? await check(text).catch(() => ({ ok: true })) : { ok: true };
    if (problem.ok) {
      fail(`${say("refused")} ${failure.message.slice(0, 600)}`);
    } else {
      fail(described(problem));
      editor.mark(problem);
    }
  }
}

function downloads(kind, text) {
  const place = at("downloads");
  place.replaceChildren();
  for (const [name, output] of formats[kind] ?? formats.rows) {
    const reader = output === "csv" ? { for: "spreadsheet" } : {};
    const href = `/sparql?${new URLSearchParams({ query: text, output, ...reader })}`;
    place.append(element("a", { href, download: `answer.${endings[output] ?? output}` }, name), " ");
  }
}

const tab = (name) => at(`tab-${name}`);
const selected = () => Object.keys(views).find((name) => tab(name).getAttribute("aria-selected") === "true");

async function showAnswer() {
  const { answer, text, shorten } = last;
  at("answer").hidden = false;
  downloads(answer.kind, text);
  tab("chart").disabled = answer.kind !== "rows" || !answer.rows.some((row) => row.some(isNumber));
  tab("graph").disabled = links(answer).length === 0;
  if (tab(selected()).disabled) {
    select("table");
  }
  await views[selected()](at("panel"), answer, shorten);
}

function select(name) {
  Object.keys(views).forEach((one) => {
    tab(one).setAttribute("aria-selected", one === name);
    tab(one).tabIndex = one === name ? 0 : -1;
  });
  at("panel").setAttribute("aria-labelledby", `tab-${name}`);
}

async function open(name) {
  select(name);
  tab(name).focus();
  await showAnswer();
}

document.querySelector(".tabs").addEventListener("click", (event) => {
  const name = event.target.id?.replace("tab-", "");
  if (name in views) {
    open(name);
  }
});

document.querySelector(".tabs").addEventListener("keydown", (event) => {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  const usable = Object.keys(views).filter((name) => !tab(name).disabled);
  if (step) {
    event.preventDefault();
    open(usable.at((usable.indexOf(selected()) + step) % usable.length));
  }
});

form.addEventListener("submit", (event) => {
  event.preventDefault();
  run();
});

at("cancel").addEventListener("click", () => {
  running?.abort();
  at("run").focus();
});

at("share").addEventListener("click", async () => {
  const address = new URL(addressOf(editor.text()), location.href).href;
  try {
    await navigator.clipboard.writeText(address);
    state(say("copied"));
  } catch {
    // a page that did not come over HTTPS may not write there: show it, ready to be copied
    at("address").hidden = false;
    at("address").value = address;
    at("address").select();
  }
});

addEventListener("popstate", (event) => {
  editor.write(event.state?.text ?? given.text);
  run();
});

/** Names that the server finds, for a field that takes roles or skills. */
for (const input of document.querySelectorAll("input[data-search]")) {
  let waiting;
  input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      const response = await fetch(`${input.dataset.search}?size=20&q=${encodeURIComponent(input.value.replaceAll("-", " "))}`);
      if (response.ok) {
        const { items } = await response.json();
        input.list.replaceChildren(...items.map(({ iri, id, label }) =>
          element("option", { value: iri.startsWith("https://w3id.org/rungwork/") ? id : iri, label })));
      }
    }, 150);
  });
}

showHistory();
if (form.dataset.asked === "true") {
  run();
}

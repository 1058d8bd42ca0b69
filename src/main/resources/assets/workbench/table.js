// An answer as a table, some rows at a time.
import { count, element, say } from "./words.js";
import { addressOf } from "./vocabulary.js";

const FIRST = 200;
const MORE = 500;
const XSD = "http://www.w3.org/2001/XMLSchema#";

export const isNumber = (term) =>
  term?.type === "literal" && term.value.trim() !== "" && Number.isFinite(Number(term.value)) && isNumeric(term.datatype);

const isNumeric = (datatype) => datatype !== undefined && datatype.startsWith(XSD) && !/string|date|time|year|boolean/i.test(datatype);

function cell(term, shorten) {
  if (term === undefined) {
    return element("td");
  }
  if (term.type === "uri") {
    const address = addressOf(term.value);
    const name = shorten(term.value);
    return element("td", {}, address ? element("a", { href: address, title: term.value }, name) : name);
  }
  if (term.type !== "literal") {
    return element("td", {}, term.type === "bnode" ? `_:${term.value}` : JSON.stringify(term.value));
  }
  const language = term["xml:lang"];
  const note = language ? `@${language}` : term.datatype && shorten(term.datatype);
  const made = element("td", { class: isNumber(term) ? "num" : null }, element("span", { lang: language }, term.value));
  if (note) {
    made.append(" ", element("small", { class: "note" }, note));
  }
  return made;
}

/** Draws the table of an answer into a place. */
export function draw(place, answer, shorten) {
  if (answer.kind === "truth") {
    place.replaceChildren(element("p", { class: "truth" }, say(answer.truth ? "yes" : "no")));
    return;
  }
  if (answer.rows.length === 0) {
    place.replaceChildren(element("p", { class: "lede" }, say("none")));
    return;
  }
  const names = answer.kind === "statements" ? answer.columns.map((column) => say(column)) : answer.columns;
  const head = element("tr", {}, ...names.map((name, at) =>
    element("th", { scope: "col", class: answer.rows.some((row) => isNumber(row[at])) ? "num" : null }, name)));
  const body = element("tbody");
  const shown = element("p", { class: "hint" });
  const more = element("button", { type: "button", class: "q" });
  const append = (number) => {
    const begin = body.rows.length;
    answer.rows.slice(begin, begin + number).forEach((row) =>
      body.append(element("tr", {}, ...row.map((term) => cell(term, shorten)))));
    const rest = answer.rows.length - body.rows.length;
    shown.textContent = say("shown", count(body.rows.length), count(answer.rows.length));
    more.textContent = say("more", count(Math.min(rest, MORE)));
    more.hidden = shown.hidden = rest === 0;
  };
  append(FIRST);
  more.addEventListener("click", () => append(MORE));
  place.replaceChildren(
    element("div", { class: "wide" }, element("table", {}, element("thead", {}, head), body)), shown, more);
}

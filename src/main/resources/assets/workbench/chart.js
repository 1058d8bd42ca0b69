// The figures of an answer as bars.
import { count, element, say } from "./words.js";
import { isNumber } from "./table.js";

const MOST = 40;
const STEP = 26;
const VALUES = 90;
/** Widths of the picture and of the names in it, and the longest name; the picture fills its place. */
const WIDE = { width: 900, labels: 260, letters: 36 };
const NARROW = { width: 440, labels: 150, letters: 20 };
const SVG = "http://www.w3.org/2000/svg";

function drawn(name, attributes, text) {
  const made = document.createElementNS(SVG, name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  if (text !== undefined) {
    made.textContent = text;
  }
  return made;
}

const short = (text, letters) => (text.length > letters ? `${text.slice(0, letters - 1)}…` : text);

/** The columns with a number in a row, and those with something else. */
function columns(answer) {
  const all = answer.columns.map((name, at) => at);
  const figures = all.filter((at) => answer.rows.some((row) => isNumber(row[at])));
  const labels = all.filter((at) => !figures.includes(at));
  const names = labels.filter((at) => /label$/i.test(answer.columns[at]));
  return { figures, labels: [...names, ...labels.filter((at) => !names.includes(at)), ...figures] };
}

function bars(rows, label, figure, shorten, title, { width, labels, letters }) {
  const values = rows.map((row) => Number(row[figure].value));
  const least = Math.min(0, ...values);
  const most = Math.max(0, ...values);
  const scale = (width - labels - VALUES) / (most - least || 1);
  const zero = labels - least * scale;
  const picture = drawn("svg", { viewBox: `0 0 ${width} ${rows.length * STEP + 8}`, role: "img", "aria-label": title, class: "bars" });
  rows.forEach((row, at) => {
    const length = values[at] * scale;
    const middle = at * STEP + STEP / 2 + 4;
    const term = row[label];
    const name = term ? (term.type === "uri" ? shorten(term.value) : term.value) : "";
    picture.append(
      drawn("text", { x: labels - 8, y: middle + 5, "text-anchor": "end" }, short(name, letters)),
      drawn("rect", { x: Math.min(zero, zero + length), y: middle - 8, width: Math.max(1, Math.abs(length)), height: 16 }),
      drawn("text", { x: Math.max(zero, zero + length) + 6, y: middle + 5, class: "tick" }, count(values[at])));
  });
  picture.append(drawn("line", { x1: zero, x2: zero, y1: 0, y2: rows.length * STEP + 8 }));
  return picture;
}

function choice(name, columnsAt, answer, changed) {
  const select = element("select", {}, ...columnsAt.map((at) => element("option", { value: at }, answer.columns[at])));
  select.addEventListener("change", changed);
  return { select, label: element("label", {}, `${name} `, select) };
}

/** Draws the chart of an answer into a place. */
export function draw(place, answer, shorten) {
  const { figures, labels } = columns(answer);
  if (answer.kind !== "rows" || figures.length === 0) {
    place.replaceChildren(element("p", { class: "lede" }, say("chartNone")));
    return;
  }
  const picture = element("div", { class: "wide" });
  const draws = () => {
    const figure = Number(by.figure.select.value);
    const label = Number(by.label.select.value);
    const all = answer.rows.filter((row) => isNumber(row[figure]));
    const title = say("chart", answer.columns[figure], answer.columns[label]);
    picture.replaceChildren(bars(all.slice(0, MOST), label, figure, shorten, title, place.clientWidth < 600 ? NARROW : WIDE));
    if (all.length > MOST) {
      picture.append(element("p", { class: "hint" }, say("chartCut", MOST, count(all.length))));
    }
  };
  const by = {
    figure: choice(say("chartValue"), figures, answer, () => draws()),
    label: choice(say("chartLabel"), labels, answer, () => draws()),
  };
  place.replaceChildren(element("p", { class: "choices" }, by.figure.label, " ", by.label.label), picture);
  draws();
}

// An answer as a graph. What draws it is loaded when it is first asked for.
import { count, element, say } from "./words.js";
import { addressOf } from "./vocabulary.js";

const MOST = 300;
// the library writes a style sheet into the page unless there is one of this name; ours is in workbench.css
const ITS_STYLES = "__________cytoscape_stylesheet";

const isNode = (term) => term?.type === "uri" || term?.type === "bnode";

/** The two columns whose things are joined, and those with the names of the two. */
function ends(answer) {
  const columns = answer.columns
    .map((name, at) => at)
    .filter((at) => answer.rows.some((row) => row[at]?.type === "uri"));
  const named = (at) => answer.columns.indexOf(`${answer.columns[at]}Label`);
  return columns.length < 2 ? undefined : { from: columns[0], to: columns[1], names: columns.slice(0, 2).map(named) };
}

/** Links of two things with what joins them. */
export function links(answer) {
  if (answer.kind === "statements") {
    return answer.rows
      .filter(([subject, , object]) => isNode(subject) && isNode(object))
      .map(([from, by, to]) => ({ from, to, by }));
  }
  const found = answer.kind === "rows" ? ends(answer) : undefined;
  return found === undefined
    ? []
    : answer.rows
        .filter((row) => isNode(row[found.from]) && isNode(row[found.to]))
        .map((row) => ({
          from: row[found.from],
          to: row[found.to],
          fromName: row[found.names[0]]?.value,
          toName: row[found.names[1]]?.value,
        }));
}

function elements(joined, shorten) {
  const nodes = new Map();
  const add = (term, name) => {
    const known = nodes.get(term.value)?.data.label;
    const label = name ?? known ?? (term.type === "uri" ? shorten(term.value) : "");
    nodes.set(term.value, { data: { id: term.value, label, iri: term.type === "uri" ? term.value : "" } });
  };
  joined.forEach(({ from, to, fromName, toName }) => {
    add(from, fromName);
    add(to, toName);
  });
  const edges = joined.map(({ from, to, by }) => ({
    data: { source: from.value, target: to.value, label: by ? shorten(by.value) : "" },
  }));
  return { nodes: [...nodes.values()], edges };
}

function styles() {
  const colour = (name) => {
    // colours follow light and dark: ask for the one that holds
    const probe = element("span", { class: `colour-${name}` });
    document.body.append(probe);
    const found = getComputedStyle(probe).color;
    probe.remove();
    return found;
  };
  return [
    { selector: "node", style: { label: "data(label)", "background-color": colour("sheet"), "border-width": 2, "border-color": colour("ink"), width: 14, height: 14, color: colour("ink"), "font-size": 11, "font-family": "Archivo, sans-serif", "text-wrap": "wrap", "text-max-width": 120, "text-valign": "bottom", "text-margin-y": 3 } },
    { selector: "edge", style: { label: "data(label)", width: 2, "line-color": colour("line"), "target-arrow-color": colour("line"), "target-arrow-shape": "triangle", "curve-style": "bezier", color: colour("ink"), "font-size": 9, "text-rotation": "autorotate", "text-background-color": colour("sheet"), "text-background-opacity": 1 } },
  ];
}

/** Draws the graph of an answer into a place. */
export async function draw(place, answer, shorten) {
  const all = links(answer);
  if (all.length === 0) {
    place.replaceChildren(element("p", { class: "lede" }, say("graphNone")));
    return;
  }
  const { default: cytoscape } = await import("cytoscape");
  if (!document.getElementById(ITS_STYLES)) {
    document.head.append(element("meta", { id: ITS_STYLES }));
  }
  const shown = elements(all.slice(0, MOST), shorten);
  const said = say("graph", count(shown.nodes.length), count(shown.edges.length));
  const picture = element("div", { class: "network", role: "img", "aria-label": said });
  place.replaceChildren(picture, element("p", { class: "hint" }, said));
  if (all.length > MOST) {
    place.append(element("p", { class: "hint" }, say("graphCut", MOST, count(all.length))));
  }
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const network = cytoscape({
    container: picture,
    elements: shown,
    style: styles(),
    layout: { name: shown.nodes.length > 1 ? "cose" : "grid", animate: !still && shown.nodes.length < 60 ? "end" : false, nodeDimensionsIncludeLabels: true, padding: 24 },
  });
  network.on("tap", "node", (event) => {
    const address = addressOf(event.target.data("iri"));
    if (address) {
      location.assign(address);
    }
  });
}

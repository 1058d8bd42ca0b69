// What can be written at a place of a query: keywords, prefixes, terms, roles, skills, variables.
import { syntaxTree } from "@codemirror/language";
import { vocabulary } from "./vocabulary.js";

const KEYWORDS = [
  "SELECT", "DISTINCT", "CONSTRUCT", "ASK", "DESCRIBE", "WHERE", "FROM", "FROM NAMED", "GRAPH", "OPTIONAL", "UNION", "MINUS",
  "FILTER", "EXISTS", "NOT EXISTS", "BIND", "VALUES", "SERVICE", "GROUP BY", "HAVING", "ORDER BY", "ASC", "DESC", "LIMIT",
  "OFFSET", "AS", "COUNT", "SUM", "MIN", "MAX", "AVG", "SAMPLE", "GROUP_CONCAT", "COALESCE", "IF", "BOUND", "STR", "LANG",
  "LANGMATCHES", "DATATYPE", "IRI", "CONTAINS", "STRSTARTS", "STRENDS", "REGEX", "REPLACE", "LCASE", "UCASE", "CONCAT",
  "ROUND", "ABS", "ISIRI", "ISLITERAL", "PREFIX", "IN", "NOT IN",
].map((label) => ({ label, type: "keyword", boost: -2 }));

const CONCEPTS = { role: "/api/roles", skill: "/api/skills" };
const LONG_ENOUGH = 3;
const MOST_FOUND = 12;
const QUIET = /comment|string/i;
const ICONS = { class: "class", property: "property", entry: "enum" };

/** Where the line with a new prefix goes: behind the last one, else before what comes first. */
function placeOfPrefix(text) {
  const last = [...text.matchAll(/^[ \t]*(?:PREFIX|BASE)\b.*$/gim)].at(-1);
  if (last) {
    return { at: last.index + last[0].length, before: "\n", after: "" };
  }
  const remarks = /^(?:[ \t]*#.*\n|[ \t]*\n)*/.exec(text)[0].length;
  return { at: remarks, before: "", after: "\n" };
}

const declares = (text, prefix) => new RegExp(`^[ \\t]*PREFIX\\s+${prefix}:`, "im").test(text);

/** The change that adds the line of a prefix. */
export function prefixLine(text, prefix, namespaces) {
  const { at, before, after } = placeOfPrefix(text);
  return { from: at, insert: `${before}PREFIX ${prefix}: <${namespaces[prefix]}>${after}` };
}

/** Writes a name, and the line of its prefix where that is missing. */
function writing(name, namespaces) {
  return (view, completion, from, to) => {
    const prefix = name.slice(0, name.indexOf(":"));
    const text = view.state.doc.toString();
    const changes = [{ from, to, insert: name }];
    if (namespaces[prefix] && !declares(text, prefix)) {
      const line = prefixLine(text, prefix, namespaces);
      if (line.from <= from) {
        changes.unshift(line);
      }
    }
    const grown = changes.length > 1 ? changes[0].insert.length : 0;
    view.dispatch({ changes, selection: { anchor: from + grown + name.length }, userEvent: "input.complete" });
  };
}

const termOption = (term, namespaces) => ({
  label: term.name,
  type: ICONS[term.kind],
  detail: term.type ?? (term.kind === "entry" ? "" : term.kind),
  info: term.definition ?? term.label ?? undefined,
  apply: writing(term.name, namespaces),
});

const prefixOption = ([prefix, namespace], namespaces) => ({
  label: `${prefix}:`,
  type: "namespace",
  detail: namespace,
  boost: -1,
  apply: writing(`${prefix}:`, namespaces),
});

async function concepts(kind, text, namespaces) {
  const response = await fetch(`${CONCEPTS[kind]}?in=rungwork&size=${MOST_FOUND}&q=${encodeURIComponent(text)}`);
  const found = response.ok ? (await response.json()).items : [];
  return found.map(({ id, label }) => ({
    label: `${kind}:${id}`,
    type: "constant",
    detail: label,
    apply: writing(`${kind}:${id}`, namespaces),
  }));
}

const variables = (text, except) =>
  [...new Set(text.match(/[?$]\w+/g) ?? [])].filter((name) => name !== except).map((label) => ({ label, type: "variable" }));

export async function complete(context) {
  if (QUIET.test(syntaxTree(context.state).resolveInner(context.pos, -1).name)) {
    return null;
  }
  const variable = context.matchBefore(/[?$]\w*/);
  if (variable) {
    return { from: variable.from, options: variables(context.state.doc.toString(), variable.text), validFor: /^[?$]\w*$/ };
  }
  const word = context.matchBefore(/[\p{L}\p{N}_-]*:?[\p{L}\p{N}_-]*/u);
  if (!word || (word.text === "" && !context.explicit)) {
    return null;
  }
  const before = context.state.sliceDoc(Math.max(0, word.from - 1), word.from);
  if (before === "<" || before === "/") {
    return null;
  }
  const { prefixes, terms } = await vocabulary;
  const [prefix, local] = word.text.includes(":") ? word.text.split(":") : [undefined, word.text];
  if (prefix in CONCEPTS) {
    // the server searches by name: what it finds need not begin with what was written
    return { from: word.from, options: await concepts(prefix, local.replaceAll("-", " "), prefixes), filter: false };
  }
  if (prefix !== undefined) {
    const known = terms.filter(({ name }) => name.startsWith(`${prefix}:`));
    return { from: word.from, options: known.map((term) => termOption(term, prefixes)), validFor: /^[\p{L}\p{N}_-]*:[\p{L}\p{N}_-]*$/u };
  }
  const options = [
    ...KEYWORDS,
    ...Object.entries(prefixes).map((entry) => prefixOption(entry, prefixes)),
    ...terms.map((term) => termOption(term, prefixes)),
  ];
  if (local.length >= LONG_ENOUGH) {
    const found = await Promise.all(Object.keys(CONCEPTS).map((kind) => concepts(kind, local, prefixes)));
    options.push(...found.flat());
  }
  return { from: word.from, options };
}

// Reads N-Triples into rows of three terms, as the JSON of SPARQL results has them.
const TERM = /\s*(?:<([^>]*)>|_:([^\s<>"]+)|"((?:[^"\\]|\\.)*)"(?:@([\w-]+)|\^\^<([^>]*)>)?)/y;
const ESCAPE = /\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))/g;
const LETTERS = { t: "\t", b: "\b", n: "\n", r: "\r", f: "\f" };

const plain = (text) =>
  text.replace(ESCAPE, (all, short, long, letter) =>
    letter === undefined ? String.fromCodePoint(parseInt(short ?? long, 16)) : (LETTERS[letter] ?? letter));

function term(line, at) {
  TERM.lastIndex = at;
  const found = TERM.exec(line);
  if (!found) {
    return undefined;
  }
  const [, iri, blank, literal, language, datatype] = found;
  if (iri !== undefined) {
    return { type: "uri", value: plain(iri) };
  }
  return blank !== undefined
    ? { type: "bnode", value: blank }
    : { type: "literal", value: plain(literal), "xml:lang": language, datatype };
}

function statement(line) {
  const terms = [];
  let at = 0;
  for (let number = 0; number < 3; number++) {
    const read = term(line, at);
    // a triple as a term is shown as it is written
    terms.push(read ?? { type: "triple", value: line.slice(at).replace(/\s*\.\s*$/, "").trim() });
    at = read ? TERM.lastIndex : line.length;
  }
  return terms;
}

export const statements = (text) => text.split("\n").filter((line) => line.trim() !== "").map(statement);

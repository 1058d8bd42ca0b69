// Prefixes and terms that the server knows, and names of IRIs.
const nothing = { prefixes: {}, terms: [] };

export const vocabulary = fetch("/api/vocabulary")
  .then((response) => (response.ok ? response.json() : nothing))
  .catch(() => nothing);

const pages = JSON.parse(document.getElementById("bench").dataset.pages);
const localName = /^[\p{L}\p{N}_-]+$/u;

/** A function that shortens IRIs: rw:Role, or the whole IRI where no prefix fits. */
export async function shortener() {
  const { prefixes } = await vocabulary;
  const byLength = Object.entries(prefixes).sort((a, b) => b[1].length - a[1].length);
  return (iri) => {
    const found = byLength.find(([, namespace]) => iri.startsWith(namespace) && localName.test(iri.slice(namespace.length)));
    return found ? `${found[0]}:${iri.slice(found[1].length)}` : iri;
  };
}

/** Where an IRI leads to: a page of ours, else what is known of it; nothing for what is no address of the web. */
export function addressOf(iri) {
  if (!/^https?:\/\//.test(iri)) {
    return undefined;
  }
  const end = Math.max(iri.lastIndexOf("/"), iri.lastIndexOf("#")) + 1;
  const page = pages[iri.slice(0, end)];
  return page ? `${page}/${encodeURIComponent(iri.slice(end))}` : `/describe?iri=${encodeURIComponent(iri)}`;
}

// The words of the page, which the server has in the language of the reader.
const texts = document.getElementById("words").dataset;

/** A text with {0}, {1} … replaced. */
export function say(key, ...values) {
  return values.reduce((text, value, at) => text.replaceAll(`{${at}}`, () => value), texts[key]);
}

/** A number as the reader writes it. */
export const count = (number) => number.toLocaleString(document.documentElement.lang);

/** A time that went by, in milliseconds. */
export function elapsed(milliseconds) {
  return milliseconds < 1000
    ? `${Math.round(milliseconds)} ms`
    : `${(milliseconds / 1000).toLocaleString(document.documentElement.lang, { maximumFractionDigits: 1 })} s`;
}

/** An element with attributes and children; a text is no markup. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== null) {
      made.setAttribute(key, value);
    }
  }
  made.append(...children);
  return made;
}

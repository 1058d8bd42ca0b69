// Skills of one's own: remembered in this browser where somebody wishes it, and read from files. A table becomes lines in
// the form; JSON and Turtle, which can say more than skills, are sent for one answer and stay nowhere.
const KEY = "rungwork.skills";
const LARGEST = 1 << 20;

const form = document.getElementById("gap");
const skills = document.getElementById("skills");
const file = document.getElementById("profile");
const remember = document.getElementById("remember");
const told = document.getElementById("told");

document.getElementById("mine").hidden = false;

const kept = () => {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
};

const keep = () => {
  try {
    if (remember.checked) {
      localStorage.setItem(KEY, skills.value);
    } else {
      localStorage.removeItem(KEY);
    }
  } catch {
    remember.checked = false;
  }
};

if (kept() !== null) {
  remember.checked = true;
  if (skills.value === "" && form.elements.from.value === "") {
    skills.value = kept();
  }
}
remember.addEventListener("change", keep);
skills.addEventListener("input", keep);

// what is empty needs no place in the address
form.addEventListener("formdata", (event) => {
  for (const name of new Set(event.formData.keys())) {
    const given = event.formData.getAll(name).filter((value) => value !== "");
    event.formData.delete(name);
    given.forEach((value) => event.formData.append(name, value));
  }
});

const cells = (line) => {
  const found = [];
  // a separator in front makes every cell begin alike, also an empty first one
  for (const [, quoted, plain] of ("," + line).matchAll(/[,;\t](?:"((?:[^"]|"")*)"|([^,;\t]*))/g)) {
    found.push((quoted === undefined ? plain : quoted.replaceAll('""', '"')).trim());
  }
  return found;
};

const lines = (table) => {
  const rows = table.split(/\r?\n/).map(cells).filter((row) => row.some((cell) => cell !== ""));
  const titles = rows[0]?.map((title) => title.toLowerCase()) ?? [];
  const titled = titles.includes("skill");
  const skill = Math.max(0, titles.indexOf("skill"));
  const level = titled ? titles.indexOf("level") : 1;
  return rows
    .slice(titled ? 1 : 0)
    .filter((row) => row[skill])
    .map((row) => (row[level] ? row[skill] + ":" + row[level] : row[skill]));
};

const post = async (text, type) => {
  const address = new URLSearchParams(new FormData(form));
  ["from", "skills"].forEach((name) => address.delete(name));
  const answer = await fetch("/gap?" + address, { method: "POST", headers: { "Content-Type": type }, body: text });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const shown = page.querySelector("main");
  if (shown === null) {
    told.textContent = answer.status + " " + answer.statusText;
    return;
  }
  // the form stays, with its file and its listeners
  const ask = shown.querySelector("#h-ask")?.closest("section");
  const mine = form.closest("section");
  ask?.remove();
  const main = document.querySelector("main");
  [...main.children].filter((child) => child !== mine && child.localName !== "script").forEach((child) => child.remove());
  mine.before(...[...shown.children].filter((child) => child.localName !== "script"));
  document.title = page.title;
  main.focus();
  window.scrollTo(0, 0);
};

file.addEventListener("change", async () => {
  const chosen = file.files[0];
  told.textContent = "";
  if (!chosen) {
    return;
  }
  if (chosen.size > LARGEST) {
    told.textContent = chosen.name + ": " + chosen.size + " > " + LARGEST;
    return;
  }
  const text = await chosen.text();
  const name = chosen.name.toLowerCase();
  if (name.endsWith(".json")) {
    await post(text, "application/json");
  } else if (name.endsWith(".ttl")) {
    await post(text, "text/turtle");
  } else {
    skills.value = lines(text).join("\n");
    form.elements.from.value = "";
    keep();
  }
});

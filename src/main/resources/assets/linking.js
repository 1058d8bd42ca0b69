// The review of mappings by keys: J and K move, A accepts, R rejects with a comment, U takes back.
import { authorization, token } from "./token.js";
import { problem } from "./problem.js";

const list = document.getElementById("pairs");
const said = document.getElementById("said");
const pairs = [...list.querySelectorAll(".pair")];
let at = -1;

const part = (pair, name) => pair.querySelector(`[data-part="${name}"]`);

const go = (to) => {
  if (pairs.length === 0) {
    return;
  }
  at = Math.max(0, Math.min(pairs.length - 1, to));
  pairs.forEach((pair, index) => pair.classList.toggle("current", index === at));
  pairs[at].focus();
  pairs[at].scrollIntoView({ block: "nearest" });
};

const say = (text) => {
  said.textContent = text;
};

const decide = async (pair, act) => {
  if (token() === "") {
    say(list.dataset.token);
    document.getElementById("token")?.focus();
    return;
  }
  const comment = part(pair, "comment").value.trim();
  if (act === "reject" && comment === "") {
    say(list.dataset.comment);
    part(pair, "comment").focus();
    return;
  }
  const body = act === "accept" ? { predicate: part(pair, "relation").value } : {};
  if (comment !== "") {
    body.comment = comment;
  }
  pair.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(`/api/mappings/${encodeURIComponent(pair.dataset.id)}/${act}`, {
      method: "POST",
      headers: { ...authorization(), "Content-Type": "application/json", "If-Match": `"${pair.dataset.revision}"` },
      body: JSON.stringify(body),
    });
    if (!answer.ok) {
      say(await problem(answer));
      return;
    }
    const decided = await answer.json();
    pair.dataset.revision = decided.mapping.revision;
    pair.classList.toggle("decided", act !== "undo");
    const words = { accept: list.dataset.accepted, reject: list.dataset.rejected, undo: list.dataset.undone }[act];
    part(pair, "state").textContent = words;
    part(pair, "comment").value = "";
    say(`${words}: ${pair.getAttribute("aria-label")}`);
    if (act !== "undo" && pairs.indexOf(pair) === at) {
      go(at + 1);
    }
  } catch (failure) {
    say(failure.message);
  } finally {
    pair.removeAttribute("aria-busy");
  }
};

const has = (pair, act) => pair?.querySelector(`[data-act="${act}"]`);

list.addEventListener("click", (event) => {
  const act = event.target.dataset.act;
  if (act) {
    const pair = event.target.closest(".pair");
    at = pairs.indexOf(pair);
    decide(pair, act);
  }
});

list.addEventListener("focusin", (event) => {
  const pair = event.target.closest(".pair");
  at = pairs.indexOf(pair);
  pairs.forEach((other) => other.classList.toggle("current", other === pair));
});

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  const field = event.target.closest("input, textarea, select");
  if (field) {
    const pair = field.closest(".pair");
    if (pair && event.key === "Escape") {
      pair.focus();
    } else if (pair && event.key === "Enter" && field.dataset.part === "comment") {
      event.preventDefault();
      decide(pair, "reject");
    }
    return;
  }
  const acts = { a: "accept", r: "reject", u: "undo" };
  const key = event.key.toLowerCase();
  if (key === "j") {
    go(at + 1);
  } else if (key === "k") {
    go(at - 1);
  } else if (acts[key] && at >= 0 && has(pairs[at], acts[key])) {
    event.preventDefault();
    decide(pairs[at], acts[key]);
  }
});

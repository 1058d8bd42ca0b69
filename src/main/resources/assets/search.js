// The field in the bar: "/" goes to it, arrows walk the suggestions, Escape leaves them.
const field = document.getElementById("find");
const list = document.getElementById("suggestions");

const links = () => [...list.querySelectorAll("a")];

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, textarea, select, [contenteditable]");
  if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    field.focus();
    field.select();
  }
});

field.form.addEventListener("keydown", (event) => {
  const all = links();
  const at = all.indexOf(document.activeElement);
  if (event.key === "Escape") {
    list.replaceChildren();
    field.focus();
  } else if (event.key === "ArrowDown" && all.length > 0) {
    event.preventDefault();
    all[Math.min(at + 1, all.length - 1)].focus();
  } else if (event.key === "ArrowUp" && at >= 0) {
    event.preventDefault();
    (at === 0 ? field : all[at - 1]).focus();
  }
});

document.addEventListener("click", (event) => {
  if (!event.target.closest(".find")) {
    list.replaceChildren();
  }
});

// Fields for roles offer what is called so while somebody types; without this module they offer our own roles.
const roles = document.getElementById("roles");
const own = [...roles.children];
let last = 0;

const offer = async (text) => {
  const asked = ++last;
  const answer = await fetch("/suggestions?q=" + encodeURIComponent(text));
  if (!answer.ok || asked !== last) {
    return;
  }
  const found = new DOMParser().parseFromString(await answer.text(), "text/html");
  const options = [...found.querySelectorAll('a[href^="/roles"]')].map((link) => {
    const option = document.createElement("option");
    option.value = link.firstElementChild.textContent;
    return option;
  });
  const labels = new Set(options.map((option) => option.value));
  roles.replaceChildren(...options, ...own.filter((option) => !labels.has(option.value)));
};

let waiting;
for (const field of document.querySelectorAll('input[list="roles"]')) {
  field.addEventListener("input", () => {
    clearTimeout(waiting);
    if (field.value.trim().length > 1) {
      waiting = setTimeout(() => offer(field.value.trim()), 150);
    }
  });
}

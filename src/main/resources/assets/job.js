// One import: each stage is announced once, and what a refused cancellation says.
import { token } from "./token.js";

const said = document.getElementById("said");
const acts = document.getElementById("acts");
let last = document.getElementById("progress").dataset.said;

document.addEventListener("htmx:afterSwap", () => {
  const progress = document.getElementById("progress");
  if (progress.dataset.said !== last) {
    last = progress.dataset.said;
    said.textContent = last;
  }
  if (progress.dataset.ended === "true" && acts) {
    acts.hidden = true;
  }
});

document.addEventListener("htmx:responseError", (event) => {
  const without = event.detail.requestConfig.verb === "delete" && token() === "";
  said.classList.remove("unseen");
  said.textContent = without ? acts.querySelector("button").dataset.token : event.detail.xhr.statusText || event.detail.error;
});

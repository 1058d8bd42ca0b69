// The curators' token: typed once, kept while the tab is open, sent as a header to our own REST addresses only.
const KEY = "rungwork-token";
const field = document.getElementById("token");

export const token = () => sessionStorage.getItem(KEY) ?? "";

/** The header of a request that changes something; none while there is no token. */
export const authorization = () => (token() === "" ? {} : { Authorization: `Bearer ${token()}` });

if (field) {
  field.value = token();
  field.addEventListener("input", () => {
    const typed = field.value.trim();
    if (typed === "") {
      sessionStorage.removeItem(KEY);
    } else {
      sessionStorage.setItem(KEY, typed);
    }
  });
}

document.addEventListener("htmx:configRequest", (event) => {
  if (event.detail.verb !== "get" && event.detail.path.startsWith("/api/")) {
    Object.assign(event.detail.headers, authorization());
  }
});

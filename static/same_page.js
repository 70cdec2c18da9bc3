// A choice on a card draws only that card anew, so the links to other forms of the page (plain, printed, out of a frame) and
// what a report of an error names as the page would lack it: they take the choices of the address when they are used.
const own = JSON.parse(document.getElementById("choices").textContent); // not what others add, as the number of a click
const FORMS = ["plain", "print"];
const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

function choices() {
  return new URLSearchParams([...new URLSearchParams(location.search)].filter(([name]) => own.includes(name)));
}

// Returns the address with the choices; what the link asks for itself stays.
function formOf(link) {
  const page = new URL(link);
  const now = choices();
  for (const form of FORMS) if (page.searchParams.has(form)) now.set(form, page.searchParams.get(form));
  page.search = now;
  return page.href;
}

// Returns the address for a report, whose text names this page: its query ends with the line or before a
// fragment; the server names the start without a slash.
function reportOf(link) {
  const here = location.origin + location.pathname;
  const query = choices().toString();
  const named = new RegExp(`(?<=%0A)${escaped(here.replace(/\/$/, ""))}/?(%3F((?!%0A|%23).)*)?(?=%0A|%23)`);
  return link.replace(named, () => here + (query && encodeURIComponent(`?${query}`)));
}

function refresh({ target }) {
  const link = target.closest?.("#root a[href]");
  if (!link) return;
  const isHere = link.origin === location.origin && link.pathname === location.pathname;
  const isForm = FORMS.some((form) => new URLSearchParams(link.search).has(form)) || link.closest(".st-key-unframed");
  const now = isHere ? isForm && formOf(link.href) : reportOf(link.href);
  if (now && now !== link.href) link.href = now;
}
for (const use of ["pointerover", "pointerdown", "focusin", "click", "auxclick", "contextmenu"]) {
  addEventListener(use, refresh, { capture: true, passive: true });
}

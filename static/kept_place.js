// Keeps the place that a reader has left, for Back and Forward from another page and for a reload: Streamlit scrolls an
// element of the page, of which the browser remembers nothing. It stands in the entry of the history, by a heading in
// sight or above: what is above that may be drawn later, or before the application is there in another way.
const PAUSE = 150; // milliseconds without scrolling
const MAIN = "[data-testid='stMain']";
const HEADINGS = `${MAIN} :is(h1, h2, h3)[id]:not([class*='st-key-unseen-'] *)`; // one that is only heard has no place
const prerendered = document.getElementById("prerendered");

const page = () => document.querySelector("[data-testid='stMainBlockContainer']");
const named = (name) => page()?.querySelector(`[id="${CSS.escape(name)}"]`);
const topOf = (element) => element.getBoundingClientRect().top;

let path = location.pathname;
let returning = false; // until the page that was left before is drawn again
let pause;

function note() {
  clearTimeout(pause);
  if (returning || prerendered.isConnected || !page() || path !== location.pathname) return;
  const headings = [...document.querySelectorAll(HEADINGS)].filter((one) => one.checkVisibility());
  const isScrolled = document.querySelector(MAIN).scrollTop > 0; // else it is the top, whatever stands there
  const name = isScrolled ? headings.findLast((one) => topOf(one) < innerHeight / 2)?.id : undefined;
  history.replaceState({ ...history.state, place: { name, top: topOf(name ? named(name) : page()) } }, "");
}

// Scrolls to the place once it is drawn.
function goBack({ name, top }) {
  const find = () => {
    const found = name ? named(name) : page();
    returning &&= !found;
    return found;
  };
  returning = true;
  dispatchEvent(new CustomEvent("keep-in-sight", { detail: { find, top: () => top } }));
}

addEventListener("scroll", () => {
  clearTimeout(pause);
  pause = setTimeout(note, PAUSE);
}, { capture: true, passive: true });
addEventListener("click", (event) => {
  if (event.target.closest?.("a[href]")) note();
}, { capture: true });

const push = history.pushState.bind(history); // that of history.js
history.pushState = (...entry) => {
  push(...entry);
  [path, returning] = [location.pathname, false];
};
addEventListener("popstate", () => {
  const { place } = history.state ?? {};
  returning = false;
  if (place && path !== location.pathname) goBack(place);
  path = location.pathname;
});

// After a reload the prerendered page is shown first, from which the application takes its place.
const left = history.state?.place;
const here = left?.name && prerendered.querySelector(`[id="${CSS.escape(left.name)}"]`);
if (here && !location.hash) {
  history.scrollRestoration = "manual"; // the browser would go to the top again, where the window has stayed
  scrollBy(0, topOf(here) - left.top);
}

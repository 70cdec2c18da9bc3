// Otherwise Streamlit looks for its server below the URL of the page first, and gets 404 twice.
window.__streamlit = { BACKEND_BASE_URL: new URL(".", location.href).href };

// The prerendered page (from the server) stays until the application can take its place; until then the application is
// hidden and inert. Both are never visible together. The marks of Streamlit's elements are checked when the server
// starts: web/streamlit_internals.py.
const root = document.getElementById("root");
const prerendered = document.getElementById("prerendered");
// Read now: a browser that translates changes the text later, and only that of the prerendered page.
const anchors = [...prerendered.querySelectorAll("main :is(h1, h2, h3, dt)")].map((element) => ({
  element,
  text: element.textContent.trim(),
  link: element.querySelector("a")?.href,
  picture: element.closest(".view")?.querySelector("img"),
}));
const SHAPES = "americas.geojson"; // what every map draws
const SETTLING = 300; // milliseconds in which a map draws what it has fetched: it does not tell when it has
const PATIENCE = 10000; // milliseconds without anything new, after which charts are not waited for any more

const part = (testId) => root.querySelector(`[data-testid="${testId}"]`);
const find = (container, selector, matches) => [...container.querySelectorAll(selector)].find(matches);
const hasText = (text) => (element) => element.textContent.trim() === text;
const hasLink = (link) => (element) => element.href === link;

// Returns the same element in the application: with the same text or, in a list, with the same link.
function counterpart({ text, link }) {
  const main = part("stMain");
  return find(main, "h1, h2, h3, strong", hasText(text)) ?? find(main, "a[href]", hasLink(link));
}

const isInSight = ({ top, bottom }) => bottom >= 0 && top < innerHeight;

// Returns the anchors that a reader sees, from the top, and then the last one above the window.
function anchorsInSight() {
  const all = anchors.filter(({ element }) => element.checkVisibility()).map((anchor) => ({ ...anchor, top: anchor.element.getBoundingClientRect().top }));
  const visible = all.filter(({ top }) => top >= 0 && top < innerHeight);
  return [...visible, ...all.filter(({ top }) => top < 0).slice(-1)];
}

// Returns whether the application has drawn what a reader sees at an anchor, or will not any more: its script has ended.
function hasSuccessor(anchor, ended) {
  const heading = counterpart(anchor);
  if (!heading || !anchor.picture || !isInSight(anchor.picture.getBoundingClientRect())) return heading || ended;
  const card = heading.closest("[data-testid='stVerticalBlock']");
  const drawing = card.querySelector("[data-testid='stPlotlyChart'], [data-testid='stDeckGlJsonChart']");
  const image = card.querySelector("img");
  if (!drawing && image) {
    image.onload = look;
    return image.complete;
  }
  if (!drawing) return ended && !card.querySelector("[data-testid='stSkeleton']");
  return drawing.querySelector(".main-svg") || (drawing.querySelector("canvas") && hasSettled());
}

// Returns whether maps have had the time to draw the shapes; if not, looks again then.
function hasSettled() {
  const fetched = performance.getEntriesByType("resource").find(({ name }) => name.includes(SHAPES))?.responseEnd;
  const rest = (fetched ?? performance.now()) + SETTLING - performance.now();
  if (rest > 0) setTimeout(look, rest);
  return rest <= 0;
}

// Returns whether the title of the application is drawn, with no skeleton above it: it is where the prerendered one is.
function isDrawn() {
  const first = root.querySelector("h1, [data-testid='stException'], [data-testid='stSkeleton']");
  return first && first.dataset.testid !== "stSkeleton";
}

let touched = false; // the page is not replaced during a touch
let patient = true; // whether charts are waited for
let patience; // its timer
let due; // the next look, once in a frame
const look = () => { due ??= requestAnimationFrame(() => { due = undefined; takeOver(); }); };
const watch = new MutationObserver(() => {
  clearTimeout(patience);
  patience = setTimeout(() => { patient = false; look(); }, PATIENCE);
  look();
});
watch.observe(root, { childList: true, subtree: true, attributeFilter: ["data-test-script-state"] });
for (const [act, value] of Object.entries({ touchstart: true, touchend: false, touchcancel: false })) {
  prerendered.addEventListener(act, () => { touched = value; look(); }, { passive: true });
}
prerendered.addEventListener("focusout", look);
const isChoosing = () => prerendered.querySelector("form:focus-within"); // what was filled in would be lost

function takeOver() {
  if (touched || !prerendered.isConnected || !isDrawn() || isChoosing()) return;
  const offset = scrollY;
  const seen = anchorsInSight();
  const ended = part("stApp").dataset.testScriptState === "notRunning";
  if (patient && !seen.every((anchor) => hasSuccessor(anchor, ended))) return;
  const same = seen.find(counterpart);
  const focused = prerendered.contains(document.activeElement) ? document.activeElement : undefined;
  watch.disconnect();
  prerendered.remove();
  root.inert = false;
  // Streamlit appends lists, hints and dialogs to the body. The prerendered page, which may be translated, is gone.
  document.body.translate = false;
  document.body.classList.add("notranslate");
  // Without a counterpart the application is scrolled as far down as the page was.
  const whole = () => part("stMainBlockContainer");
  const detail = same ? { find: () => counterpart(same), top: same.top } : { find: whole, top: -offset };
  if (offset > 0) dispatchEvent(new CustomEvent("keep-in-sight", { detail }));
  if (focused) focusOn(focused);
}

// Keeps the keyboard focus on what is visible and is the same: a link by its address and, of several that lead there, by
// its text; anything else by its text, which is that of a link where the page has the choice as one. What is not there has
// the heading above it instead, so that Tab goes on and does not begin anew.
function focusOn(element) {
  const [href, text] = [element.href, element.textContent.trim()];
  const there = [...root.querySelectorAll("a[href], [role='radio']")].filter((one) => one.getBoundingClientRect().right > 0);
  const same = there.find((one) => hasText(text)(one) && (!one.href || hasLink(href)(one)));
  (same ?? (href && there.find(hasLink(href))) ?? headingAbove(element))?.focus({ preventScroll: true });
}

function headingAbove(element) {
  const isAbove = ({ element: heading }) => heading === element || heading.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING;
  const heading = anchors.filter(isAbove).map(counterpart).findLast(Boolean);
  if (heading) heading.tabIndex = -1;
  return heading;
}

// Otherwise Streamlit looks for its server below the URL of the page first, and gets 404 twice.
window.__streamlit = { BACKEND_BASE_URL: new URL(".", location.href).href };

// The prerendered page (from the server) stays until the application can take its place; until then the application is
// hidden and inert. Both are never visible together. The marks of Streamlit's elements are checked when the server
// starts: web/streamlit_internals.py.
const root = document.getElementById("root");
const prerendered = document.getElementById("prerendered");
// Read now: a browser that translates changes the text later, and only that of the prerendered page.
const VIEWS = { img: "[data-testid='stPlotlyChart'], [data-testid='stDeckGlJsonChart']", ".bars": ".bars" }; // here: there
const anchors = [...prerendered.querySelectorAll("main :is(h1, h2, h3, dt, .view img, .view .bars)")].map((element) => {
  const view = element.closest(".view");
  const heading = Object.keys(VIEWS).some((part) => element.matches(part)) ? view.querySelector("h3") : element;
  const [text, link] = [heading.textContent.trim(), heading.querySelector("a")?.href];
  return { element, isPart: element !== heading, text, link, picture: view?.querySelector("img") };
});
const SHAPES = "americas.geojson"; // what every map draws
const SETTLING = 300; // milliseconds in which a map draws what it has fetched: it does not tell when it has
const BLOCK = "[data-testid='stVerticalBlock']";
const SETTLED = 2000; // milliseconds without anything new after the script has ended: what it sent last is still being drawn
const PATIENCE = 10000; // milliseconds without anything new, after which charts are not waited for any more

const part = (testId) => root.querySelector(`[data-testid="${testId}"]`);
const find = (container, selector, matches) => [...container.querySelectorAll(selector)].find(matches);
const hasText = (text) => (element) => element.textContent.trim() === text;
// A heading that is only heard (static/screen.css) has no place.
const HEADING = ":is(h1, h2, h3, strong):not([class*='st-key-unseen-'] *)";
const hasLink = (link) => (element) => element.href === link;

// Returns the same heading in the application: with the same text or, in a list, with the same link.
function headingLike({ text, link }) {
  const main = part("stMain");
  return find(main, HEADING, hasText(text)) ?? find(main, "a[href]", hasLink(link));
}

// Returns what the card below a heading has drawn of a selector. Heading and drawing may be in different blocks of it.
function inCard(heading, selector) {
  let block = heading.closest(BLOCK);
  let found;
  while (block && !found && block.querySelectorAll("h3").length < 2) {
    found = block.querySelector(selector);
    block = block.parentElement.closest(BLOCK);
  }
  return found;
}

// Returns the same element in the application.
function counterpart({ element, isPart, isSentence, ...heading }) {
  if (isSentence) return sentenceLike(heading.text);
  const same = headingLike(heading);
  if (!same || !isPart) return same;
  const [, there] = Object.entries(VIEWS).find(([here]) => element.matches(here));
  return inCard(same, there) ?? (element.matches("img") && inCard(same, "img"));
}

const isInSight = ({ top, bottom }) => bottom >= 0 && top < innerHeight;

// Returns the anchors that a reader sees, with their places: those in the upper half of the window, what reaches in from
// above, the others, and what is above the window. Sentences come before what hardly reaches in and what is further down.
function anchorsInSight() {
  const all = anchors.filter(({ element }) => element.checkVisibility());
  const placed = all.map((anchor) => ({ ...anchor, ...place(anchor.element.getBoundingClientRect()) }));
  const visible = placed.filter(({ top }) => top >= 0 && top < innerHeight);
  const above = placed.filter(({ top }) => top < 0).slice(-1);
  const upper = visible.filter(isUpper);
  const sentences = sentencesInSight();
  if (above.some(({ bottom }) => bottom > innerHeight / 3)) return [...upper, ...above, ...sentences, ...visible];
  return [...upper, ...sentences, ...(above.some(isInSight) ? above : []), ...visible, ...above];
}

const isUpper = ({ top }) => top >= 0 && top < innerHeight / 2;
const SENTENCES = ":is(p, li, th, td, caption, .compact a):not(:has(p, li))";
// Returns the sentences in the upper half of the window, each with its only counterpart in the application.
function sentencesInSight() {
  const all = [...prerendered.querySelectorAll(`main ${SENTENCES}`)].filter((element) => element.checkVisibility());
  const placed = all.map((element) => ({ text: element.textContent.trim(), ...place(element.getBoundingClientRect()) }));
  const times = new Map(); // how often each stands there
  for (const { textContent } of part("stMain").querySelectorAll(SENTENCES)) {
    const text = textContent.trim();
    times.set(text, (times.get(text) ?? 0) + 1);
  }
  const once = placed.filter((one) => one.text && isUpper(one) && times.get(one.text) === 1);
  return once.map((one) => ({ ...one, isSentence: true }));
}
const sentenceLike = (text) => find(part("stMain"), SENTENCES, hasText(text));

const place = ({ top, bottom }) => ({ top, bottom });
// Returns whether the application has drawn what a reader sees at an anchor, or will not any more: its script has ended.
function hasSuccessor(anchor, ended) {
  const heading = headingLike(anchor);
  if (!heading || !anchor.picture || !isInSight(anchor.picture.getBoundingClientRect())) return heading || ended;
  const block = heading.closest(BLOCK); // a drawing in another one, as the map, is waited for until it has its place
  const drawing = block.querySelector(VIEWS.img);
  const image = block.querySelector("img");
  if (!drawing && image) {
    image.onload = look;
    return image.complete;
  }
  if (!drawing) return ended && !inCard(heading, "[data-testid='stSkeleton']");
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
let settled = false; // whether all that the script has sent is drawn
let patience; // their timers
let settling;
let due; // the next look, once in a frame
const look = () => { due ??= requestAnimationFrame(() => { due = undefined; takeOver(); }); };
const watch = new MutationObserver(() => {
  clearTimeout(patience);
  clearTimeout(settling);
  settled = false;
  patience = setTimeout(() => { patient = false; look(); }, PATIENCE);
  settling = setTimeout(() => { settled = true; look(); }, SETTLED);
  look();
});
watch.observe(root, { childList: true, subtree: true, attributeFilter: ["data-test-script-state"] });
for (const [act, value] of Object.entries({ touchstart: true, touchend: false, touchcancel: false })) {
  prerendered.addEventListener(act, () => { touched = value; look(); }, { passive: true });
}
prerendered.addEventListener("focusout", look);
const isChoosing = () => prerendered.querySelector("form:focus-within"); // what was filled in would be lost

addEventListener("scroll", look, { passive: true });
// What the page offers besides (prerender.html) the application has not: who reads that list keeps it until it is scrolled away.
function isReadingOffered() {
  const { top, bottom } = prerendered.querySelector(".offered")?.getBoundingClientRect() ?? {};
  return scrollY > 0 && top < innerHeight / 2 && bottom > innerHeight / 2;
}

function takeOver() {
  if (touched || !prerendered.isConnected || !isDrawn() || isChoosing()) return;
  const offset = scrollY;
  const seen = anchorsInSight();
  const ended = part("stApp").dataset.testScriptState === "notRunning";
  if (patient && !seen.every((anchor) => anchor.isSentence || hasSuccessor(anchor, ended))) return;
  if (isReadingOffered()) {
    prerendered.querySelector(".late")?.getAnimations()[0]?.cancel(); // it has come
    return;
  }
  const same = seen.find(counterpart);
  if (patient && !(ended && settled) && offset > 0 && !(same && isInSight(same))) return; // a sentence may still come
  dispatchEvent(new Event("take-over")); // kept_focus.js
  watch.disconnect();
  removeEventListener("scroll", look);
  prerendered.remove();
  root.inert = false;
  // Streamlit appends lists, hints and dialogs to the body. The prerendered page, which may be translated, is gone.
  document.body.translate = false;
  document.body.classList.add("notranslate");
  // Without a counterpart the application is scrolled as far down as the page was.
  const whole = () => part("stMainBlockContainer");
  // What reaches in from above is seen by its end.
  const top = ({ offsetHeight }) => (same.top < 0 && isInSight(same) ? same.bottom - offsetHeight : same.top);
  const isSeen = same && isInSight(same);
  const detail = same ? { find: () => counterpart(same), top, isSeen } : { find: whole, top: () => -offset };
  if (offset > 0) dispatchEvent(new CustomEvent("keep-in-sight", { detail }));
}

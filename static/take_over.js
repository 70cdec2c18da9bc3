// Otherwise Streamlit looks for its server below the URL of the page first, and gets 404 twice.
window.__streamlit = { BACKEND_BASE_URL: new URL(".", location.href).href };

// The prerendered page stays until the application can take its place, which is hidden and inert until then. The marks of
// Streamlit's elements are checked when the server starts: web/streamlit_internals.py.
const root = document.getElementById("root");
const prerendered = document.getElementById("prerendered");
// Read now: a browser that translates changes the text later, and only that of the prerendered page.
const VIEWS = { img: "[data-testid='stPlotlyChart'], [data-testid='stDeckGlJsonChart']", ".bars": ".bars" }; // here: there
const anchors = [...prerendered.querySelectorAll("main :is(h1, h2, h3, .view img, .view .bars)")].map((element) => {
  const view = element.closest(".view");
  const heading = Object.keys(VIEWS).some((part) => element.matches(part)) ? view.querySelector("h3") : element;
  return { element, isPart: element !== heading, text: heading.textContent.trim(), picture: view?.querySelector("img") };
});
const SHAPES = "americas.geojson"; // what every map draws
const SETTLING = 300; // milliseconds in which a map draws what it has fetched: it does not tell when it has
const BLOCK = "[data-testid='stVerticalBlock']";
const SETTLED = 2000; // milliseconds without anything new after the script has ended: what it sent last is still being drawn
const PATIENCE = 10000; // milliseconds without anything new, after which charts are not waited for any more

const part = (testId) => root.querySelector(`[data-testid="${testId}"]`);
const UNSEEN = "[class*='st-key-unseen-']"; // a heading that is only heard (static/screen.css) has no place
const HEADING = `:is(h1, h2, h3, strong):not(${UNSEEN} *)`;
const BETWEEN = /[\s:·]/g; // what one page has between or around pieces of text, and the other has not

const LINE = "p, li, th, td, label, span"; // what may hold several pieces of text
const isText = (node) => node.nodeType === Node.TEXT_NODE;
const isWords = (node) => isText(node) || node.matches(LINE) ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP;

// Returns the pieces of text and the lines that stand on a page once, by their words.
function wordsOf(page) {
  const found = new Map(); // undefined for what stands there more than once
  const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, isWords);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const text = node.textContent.replace(BETWEEN, "");
    if (!text || node.parentElement.closest(`${UNSEEN}, summary, footer`)) continue;
    const isNew = !found.has(text) || found.get(text)?.contains(node); // of a line in another one the inner
    found.set(text, isNew ? node : undefined);
  }
  return found;
}
const words = wordsOf(prerendered.querySelector("main"));

const headings = () => [...part("stMain").querySelectorAll(HEADING)];
const headingLike = ({ text }) => headings().find((heading) => heading.textContent.trim() === text); // in the application

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

// Returns the same element, line or piece of text in the application, of which these are the words.
function counterpart({ element, isPart, isRead, ...heading }, itsWords = wordsOf(part("stMain"))) {
  if (isRead) return itsWords.get(heading.text);
  const same = headingLike(heading);
  if (!same || !isPart) return same;
  const [, there] = Object.entries(VIEWS).find(([here]) => element.matches(here));
  return inCard(same, there) ?? (element.matches("img") && inCard(same, "img"));
}

function place(node) {
  const range = document.createRange();
  range.selectNodeContents(node);
  const { top, bottom } = (isText(node) ? range : node).getBoundingClientRect();
  return { top, bottom };
}
const elementOf = (node) => (isText(node) ? node.parentElement : node);
const isInSight = ({ top, bottom }) => bottom >= 0 && top < innerHeight;

// Returns the anchors in sight, with their places, and the last one above the window.
function anchorsInSight() {
  const shown = anchors.filter(({ element }) => element.checkVisibility());
  const placed = shown.map((anchor) => ({ ...anchor, ...place(anchor.element) }));
  const above = placed.filter(({ bottom }) => bottom < 0).slice(-1);
  return [...placed.filter(isInSight), ...above];
}

// Returns what can be read in sight, with its place, first what stands at a third of the window or next to it, where a
// reader most likely reads: pieces of text, for which it does not matter how a page is laid out, and pictures, of which
// the title stands for all while it is in sight.
function readInSight(seen) {
  const shown = [...words].filter(([, node]) => node && elementOf(node).checkVisibility());
  const lines = shown.map(([text, node]) => ({ text, isRead: true, ...place(node) })).filter(isInSight);
  const pictures = seen.filter(({ isPart }) => isPart);
  const titleOf = (picture) => seen.find(({ isPart, text, top }) => !isPart && text === picture.text && top >= 0);
  const nearest = [...lines, ...pictures].sort((one, other) => distance(one) - distance(other));
  return nearest.map((one) => (one.isPart && titleOf(one)) || one);
}
const distance = ({ top, bottom }) => Math.max(0, top - innerHeight / 3, innerHeight / 3 - bottom);
const isNear = (anchor) => distance(anchor) < innerHeight / 4;

// Returns the first of what is read that the application has too, where it has most of it: a short text may stand twice.
function firstThere(read) {
  const itsWords = wordsOf(part("stMain"));
  const moves = read.map((one) => [one, counterpart(one, itsWords)]).filter(([, there]) => there)
    .map(([one, there]) => ({ one, by: place(there).top - one.top }));
  const most = moves.map(({ by }) => by).sort((one, other) => one - other)[Math.floor(moves.length / 2)];
  return moves.find(({ one, by }) => !one.isRead || Math.abs(by - most) < innerHeight / 2)?.one;
}

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
let patience, settling; // their timers
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
  if (patient && !seen.every((anchor) => hasSuccessor(anchor, ended))) return;
  if (isReadingOffered()) {
    prerendered.querySelector(".late")?.getAnimations()[0]?.cancel(); // it has come
    return;
  }
  const read = offset > 0 ? [...readInSight(seen), ...seen] : [];
  const same = read.length ? firstThere(read) : undefined;
  const mayCome = same !== read[0] && !(ended && (settled || (same && isNear(same))));
  if (patient && mayCome) return;
  dispatchEvent(new Event("take-over")); // kept_focus.js
  watch.disconnect();
  removeEventListener("scroll", look);
  prerendered.remove();
  root.inert = false;
  // Streamlit appends lists and dialogs to the body.
  document.body.translate = false;
  document.body.classList.add("notranslate");
  if (offset > 0) dispatchEvent(new CustomEvent("keep-in-sight", { detail: same ? held(same) : heldAt(offset) }));
}

// What scroll_anchor.js keeps in its place. What reaches in from above is seen by its end.
function held(same) {
  const edge = same.top < 0 && isInSight(same) ? "bottom" : "top";
  let there;
  const find = () => {
    if (!there?.isConnected) there = counterpart(same);
    return there && elementOf(there);
  };
  return { find, top: (element) => place(element).top - place(there)[edge] + same[edge], isSeen: isInSight(same) };
}
// Without a counterpart the application is scrolled as far down as the page was.
const heldAt = (offset) => ({ find: () => part("stMainBlockContainer"), top: () => -offset });

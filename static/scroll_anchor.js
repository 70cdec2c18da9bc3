// Keeps one element at the same place of the window while the page is still being drawn and elements above it change their
// height, until the reader scrolls or presses something. Streamlit scrolls an element of the page, not the window.
let anchor; // { find: returns the element, top: its place in the window, in pixels, both functions, isHeld: at any price }

const part = (testId) => document.querySelector(`[data-testid="${testId}"]`);
const pageTop = () => part("stHeader")?.getBoundingClientRect().bottom ?? 0; // the header covers the top of the page

function scrollToAnchor() {
  const element = anchor?.find();
  if (!element) return;
  const [main, { style }] = [part("stMain"), part("stMainBlockContainer")];
  const missing = () => element.getBoundingClientRect().top - anchor.top(element);
  style.borderBottom = "";
  const list = element.closest("[class*='st-key-list-']");
  if (list) scrollWithin(list, element);
  main.scrollTop += missing();
  if (list) main.scrollTop -= missing(); // it stays in sight: further down it does not move
  // The page ends too early for that: it gets the room below its end.
  if (anchor.isHeld && missing() >= 1) {
    style.borderBottom = `${missing()}px solid transparent`;
    main.scrollTop += missing();
  }
}

// A list scrolls by itself beside what is open (screen.css): to where the element is in sight and next to its place.
function scrollWithin(list, element) {
  const [box, { top, height }] = [list.getBoundingClientRect(), element.getBoundingClientRect()];
  list.scrollTop += top - Math.max(box.top, Math.min(anchor.top(element), box.bottom - height));
}

function setAnchor(find, top = pageTop, isHeld = false) {
  anchor = { find, top, isHeld };
  scrollToAnchor();
}

let acted = false; // whether the reader has done anything
for (const act of ["wheel", "touchstart", "pointerdown", "keydown", "popstate"]) {
  addEventListener(act, () => { [anchor, acted] = [undefined, true]; }, { capture: true, passive: true });
}

// When the application takes the place of the prerendered page (take_over.js): what a reader who has scrolled sees. Where
// the URL names a view, the browser has scrolled, to a view that was not in its place yet: that anchor stays.
addEventListener("keep-in-sight", ({ detail }) => {
  if (!anchor?.find()) setAnchor(detail.find, detail.top, detail.isSeen);
});

// The view that the fragment of the URL names, at first and when it changes. In the prerendered page, which has the same
// names, the browser itself finds it.
const namedElement = (name) => document.querySelector(`#root [id="${CSS.escape(name)}"]`);
function anchorNamedView() {
  const name = location.hash.slice(1);
  if (name) setAnchor(() => namedElement(name));
}
anchorNamedView();
addEventListener("hashchange", anchorNamedView);

// What the reader opens by a link, a mark on a chart or a list may be drawn out of sight: ui/opened_entry.py.
const openedElement = () => document.querySelector("[class*='st-key-opened-']");
let lastOpened; // its class names

function showOpened() {
  const now = openedElement();
  if (now?.className === lastOpened) return;
  const next = lastOpened && now?.matches("[class*='st-key-opened-lesson-']"); // each statement at the place of the one before
  lastOpened = now?.className;
  const { top } = now?.getBoundingClientRect() ?? {};
  if (now && !anchor && (next || top < pageTop() || top > innerHeight - 100)) setAnchor(openedElement);
}

// The verdict on an answer in the lesson moves up as far as it needs to be seen whole, or from its beginning.
const verdict = () => document.querySelector("[class*='st-key-verdict-']");
let lastVerdict; // its class names

function showVerdict() {
  const now = verdict();
  if (now?.className === lastVerdict) return;
  lastVerdict = now?.className;
  const top = now?.getBoundingClientRect().top;
  const wholly = ({ offsetHeight }) => Math.max(pageTop(), Math.min(top, innerHeight - offsetHeight - 16));
  if (now && acted && !anchor) setAnchor(verdict, wholly);
}

// The line of a list that is open (ui/entry_list.py) may lie where the list has to be scrolled: at first, and when another
// is opened from elsewhere.
let lastLine;
function showLine() {
  const line = document.querySelector("[class*='st-key-list-'] :checked")?.closest("label");
  if (!line || line === lastLine) return;
  lastLine = line;
  const list = line.closest("[class*='st-key-list-']");
  const [box, room] = [line.getBoundingClientRect(), list.getBoundingClientRect()];
  if (box.top < room.top || box.bottom > room.bottom) list.scrollTop += box.top - room.top - room.height / 3;
}

// A result of the search leads to a part of its page, after which ui/search.py has named it: st-key-result-KIND-NAME.
const resultPart = (link) => link.closest("[class*='st-key-result-']")?.className.match(/st-key-result-\w+-([\w-]+)/)?.[1];

// A page that is opened by a link begins at its top: where it is drawn at once, it would stand where the one before stood.
let opening; // its path, until it is the page's; Back and Forward keep the place
addEventListener("popstate", () => { opening = undefined; }, { capture: true });

function beginAtTop() {
  if (opening !== location.pathname) return;
  opening = undefined;
  if (!anchor) part("stMain").scrollTop = 0;
}

addEventListener("follow", ({ target: link }) => {
  const isOurs = link.origin === location.origin;
  const isHere = isOurs && link.pathname === location.pathname;
  opening = isOurs && !isHere && link.closest("#root") ? link.pathname : undefined;
  const name = resultPart(link);
  if (name) setAnchor(() => namedElement(name));
  else if (isHere && link.search) setAnchor(openedElement);
});

const resizes = new ResizeObserver(scrollToAnchor);
let page; // the element whose height is observed; each page of the menu has its own
new MutationObserver(() => {
  const now = part("stMainBlockContainer");
  if (now !== page) {
    resizes.disconnect();
    page = now;
    if (page) resizes.observe(page);
  }
  beginAtTop();
  showOpened();
  showVerdict();
  showLine();
  scrollToAnchor();
}).observe(document.getElementById("root"), { childList: true, subtree: true, attributeFilter: ["class"] });

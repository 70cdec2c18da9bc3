// Keeps one thing where the reader looks for it while the page around it is still being drawn, and parts above it grow
// and shrink: until the reader moves. Streamlit scrolls a part of the page, not the window.
let kept; // { find: returns the element, top: where it is to stand in the window, in pixels, or as high as can be seen }

const part = (kind) => document.querySelector(`[data-testid="${kind}"]`);
const below = () => part("stHeader")?.getBoundingClientRect().bottom ?? 0; // the bar at the top lies over the page

function settle() {
  const element = kept?.find();
  if (element) part("stMain").scrollTop += element.getBoundingClientRect().top - (kept.top ?? below());
}

function keep(find, top) {
  kept = { find, top };
  settle();
}

for (const act of ["wheel", "touchstart", "pointerdown", "keydown", "popstate"]) {
  addEventListener(act, () => { kept = undefined; }, { capture: true, passive: true });
}

// When the application took the place of the opening: what a reader who had scrolled was looking at. Where a link names
// a view and the reader has not moved, it was the browser that scrolled, to a view that was not in its place yet.
addEventListener("keep-in-sight", ({ detail }) => {
  if (!kept?.find()) keep(detail.find, detail.top);
});

// The view that the link names, here and when another one is chosen on the page.
function keepNamed() {
  const name = location.hash.slice(1);
  if (name) keep(() => document.getElementById(name));
}
keepNamed();
addEventListener("hashchange", keepNamed);

// What the reader opens on the page, by a link, a mark on a chart or a list, may be drawn out of sight: ui/opened.py.
const opened = () => document.querySelector("[class*='st-key-opened-']");
let last; // what was open before

function show() {
  const now = opened();
  if (now?.className === last) return;
  last = now?.className;
  const { top } = now?.getBoundingClientRect() ?? {};
  if (now && !kept && (top < below() || top > innerHeight - 100)) keep(opened);
}

addEventListener("click", (event) => {
  const link = event.target.closest?.("a[href]");
  const here = link?.search && link.origin === location.origin && link.pathname === location.pathname;
  if (here && !event.ctrlKey && !event.metaKey && !event.shiftKey && !link.target) keep(opened);
});

const grown = new ResizeObserver(settle);
let page; // whose height is watched: a change of page draws another
new MutationObserver(() => {
  const now = part("stMainBlockContainer");
  if (now !== page) {
    grown.disconnect();
    page = now;
    if (page) grown.observe(page);
  }
  show();
  settle();
}).observe(document.getElementById("root"), { childList: true, subtree: true, attributeFilter: ["class"] });

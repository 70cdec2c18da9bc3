// Keeps one thing where the reader looks for it while the page around it is still being drawn, and parts above it grow
// and shrink: until the reader moves. Streamlit scrolls a part of the page, not the window.
let kept; // { find: returns the element, top: where it is to stand in the window, in pixels }

const part = (kind) => document.querySelector(`[data-testid="${kind}"]`);
const grown = new ResizeObserver(settle);
let page; // whose height is watched: a change of page draws another

function settle() {
  const element = kept?.find();
  if (element) part("stMain").scrollTop += element.getBoundingClientRect().top - kept.top;
}

function keep(target) {
  kept = target;
  settle();
}

new MutationObserver(() => {
  const now = part("stMainBlockContainer");
  if (now !== page) {
    grown.disconnect();
    page = now;
    if (page) grown.observe(page);
  }
  settle();
}).observe(document.getElementById("root"), { childList: true, subtree: true });

for (const act of ["wheel", "touchstart", "pointerdown", "keydown", "popstate"]) {
  addEventListener(act, () => { kept = undefined; }, { capture: true, passive: true });
}
addEventListener("keep-in-sight", ({ detail }) => keep(detail));

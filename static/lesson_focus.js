// In a lesson what had the focus is gone when a set is chosen or left, an answer is checked, or the next statement or the
// result comes: the focus goes to the title of what has come. The page stays where scroll_anchor.js keeps it.
const PARTS = ["verdict-", "opened-lesson-", "said-result"].map((name) => `[class*='st-key-${name}']`);
const SETS = "#root h2[id='sets']";

let acted = false; // whether the reader has done anything
let last; // the class names of the part that came last
let due = false;
for (const act of ["pointerdown", "keydown"]) {
  addEventListener(act, () => { [acted, due] = [true, false]; }, { capture: true, passive: true });
}

new MutationObserver(() => {
  const part = PARTS.map((selector) => document.querySelector(selector)).find(Boolean);
  if (part?.className !== last) due = acted;
  last = part?.className;
  const title = due && (part ? part.querySelector("[class*='st-key-said-'] :is(h2, h3)") : document.querySelector(SETS));
  if (!title || document.activeElement !== document.body) return;
  title.tabIndex = -1;
  title.focus({ preventScroll: true });
  due = false;
}).observe(document.getElementById("root"), { childList: true, subtree: true, attributeFilter: ["class"] });

// In a lesson what had the focus is gone when a set is chosen, an answer is checked, or the next statement or the result
// comes: the focus goes to the title of what has come. The page stays where scroll_anchor.js keeps it.
const PARTS = ["verdict-", "opened-lesson-", "said-result"].map((name) => `[class*='st-key-${name}']`);

let acted = false; // whether the reader has done anything
let last; // the class names of the part that came last
let due = false;
for (const act of ["pointerdown", "keydown"]) {
  addEventListener(act, () => { [acted, due] = [true, false]; }, { capture: true, passive: true });
}

new MutationObserver(() => {
  const part = PARTS.map((selector) => document.querySelector(selector)).find(Boolean);
  if (part?.className !== last) due = acted && Boolean(part);
  last = part?.className;
  const title = due && part.querySelector("[class*='st-key-said-'] :is(h2, h3)");
  if (!title || document.activeElement !== document.body) return;
  title.tabIndex = -1;
  title.focus({ preventScroll: true });
  due = false;
}).observe(document.getElementById("root"), { childList: true, subtree: true, attributeFilter: ["class"] });

// The application writes what was chosen into the address, each time as a new entry of the browser's history. Where it
// only mends an address, because a link or the way back led to one that cannot be shown, that would be a trap: Back
// leads to it again, and it is mended again. What is written before the reader does anything takes the entry's place.
let acted = false;
for (const act of ["pointerdown", "keydown", "input", "click"]) {
  addEventListener(act, () => { acted = true; }, { capture: true, passive: true });
}
addEventListener("popstate", () => { acted = false; }, { capture: true });

const push = history.pushState.bind(history);
history.pushState = (...entry) => (acted ? push(...entry) : history.replaceState(...entry));

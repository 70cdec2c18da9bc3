// Keeps what a map says under the pointer inside the map, which would cut it off. deck.gl places it by a transform, right of
// and below the pointer; the margins move it from there.
function keepInside(tip) {
  const map = tip.offsetParent?.getBoundingClientRect();
  if (!map) return;
  tip.style.margin = "0";
  const { right, bottom, width, height, left, top } = tip.getBoundingClientRect();
  const aside = Math.max(Math.min(0, map.right - right), map.left - left);
  const overhang = bottom > map.bottom ? Math.max(-height, map.top - top) : 0; // above the pointer rather than over it
  tip.style.margin = `${overhang}px 0 0 ${width && aside}px`;
}

// A finger leaves nothing under which deck.gl would go on saying it: what it asked stands until the next press.
let touching = false;
addEventListener(
  "pointerdown",
  ({ pointerType }) => {
    touching = pointerType === "touch";
    for (const tip of document.querySelectorAll(".deck-tooltip.held")) tip.classList.remove("held");
  },
  { capture: true, passive: true },
);

new MutationObserver((changes) => {
  for (const { type, target } of changes) {
    const tip = type === "childList" && touching && target.closest?.(".deck-tooltip");
    if (tip) tip.classList.add("held");
  }
  for (const tip of new Set(changes.map(({ target }) => target.closest?.(".deck-tooltip")))) {
    if (tip && tip.dataset.at !== tip.style.transform + tip.textContent) {
      tip.dataset.at = tip.style.transform + tip.textContent;
      keepInside(tip);
    }
  }
}).observe(document.getElementById("root"), { subtree: true, childList: true, attributeFilter: ["style"] });
